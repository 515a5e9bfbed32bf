namespace Khitab.Web.Components.Corpus;

/// <summary>What a person may do with a job.</summary>
public enum JobOrder
{
    /// <summary>Stop it for a while.</summary>
    Pause,

    /// <summary>Let it go on.</summary>
    Resume,

    /// <summary>Run it again after it failed.</summary>
    Retry,

    /// <summary>Stop it; what it has stored stays.</summary>
    Cancel,

    /// <summary>Remove the articles that it brought.</summary>
    Clear,

    /// <summary>Take it off the list.</summary>
    Remove,
}
