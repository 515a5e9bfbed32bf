namespace Khitab.Model;

/// <summary>
/// What a person corrected, as a row of its own. It is laid over the machine's reading whenever segments are built and never written into
/// it, so that undoing it brings back what was read.
/// </summary>
/// <param name="Id">Made once, where the correction is made; a file imported twice adds nothing.</param>
/// <param name="When">When it was made.</param>
/// <param name="Who">The name under which somebody corrects; there are no accounts.</param>
/// <param name="Kind">What is corrected.</param>
/// <param name="Subject">What it is about; see <see cref="CorrectionKind"/>.</param>
/// <param name="Value">What is so instead; see <see cref="CorrectionKind"/>.</param>
/// <param name="Undone">When it was undone, or null where it holds.</param>
public sealed record Correction(
    Guid Id, DateTimeOffset When, string Who, CorrectionKind Kind, string Subject, string Value, DateTimeOffset? Undone)
{
    /// <summary>Why, in the words of whoever corrected, or null.</summary>
    public string? Reason { get; init; }
}
