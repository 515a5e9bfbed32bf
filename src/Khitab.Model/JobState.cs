namespace Khitab.Model;

/// <summary>How far an import job is.</summary>
public enum JobState
{
    /// <summary>Nobody works on it yet.</summary>
    Waiting,

    /// <summary>A worker has it, and says so by its heartbeat.</summary>
    Running,

    /// <summary>A person stopped it for a while.</summary>
    Paused,

    /// <summary>It came to its end; items of it may have failed all the same.</summary>
    Done,

    /// <summary>It broke off, for the reason that its message gives.</summary>
    Failed,

    /// <summary>A person stopped it. What it had stored stays.</summary>
    Cancelled,
}
