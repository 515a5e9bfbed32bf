namespace Khitab.Feeding.Jobs;

/// <summary>An import is not taken on.</summary>
/// <param name="reason">Why.</param>
/// <param name="message">Why in words, with the name or the bound, for logs and the command line.</param>
public sealed class ImportRefusedException(ImportRefusal reason, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ImportRefusal Reason { get; } = reason;
}
