namespace Khitab.Model;

/// <summary>From which confidence on a statement is counted and shown where nobody asks for the less certain ones.</summary>
public static class StatementThreshold
{
    /// <summary>
    /// The threshold. Below it stands what is more often wrong than not; findings and verdicts rest on what is above it.
    /// </summary>
    public const double Shown = 0.5;
}
