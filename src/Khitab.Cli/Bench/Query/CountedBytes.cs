namespace Khitab.Cli.Bench.Query;

/// <summary>
/// The least that an overview has to read: bytes of the columns that counting goes over, for the articles that are selected. Calculated
/// from the widths of a segment's columns and the rows of a synthetic article; what is read to choose the articles is not among it.
/// </summary>
internal static class CountedBytes
{
    // Where an article's rows begin in each of six tables, its outlet, its day.
    private const int Article = (6 * 4) + 1 + 4;

    // Actor, demonym.
    private const int Mention = 2 + 1;

    // Holder, target, code.
    private const int Statement = 2 + 2 + 1;

    // Actor, kind, confidence.
    private const int Verdict = 2 + 1 + 1;

    // Speaker, direct.
    private const int Quotation = 2 + 1;

    // The theme, of a share or a cue.
    private const int Theme = 1;

    /// <summary>Bytes of so many articles.</summary>
    public static long Of(int articles) =>
        articles * (long)(Article + (10 * Mention) + (10 * Statement) + (5 * Verdict) + (2 * Quotation) + (6 * Theme));
}
