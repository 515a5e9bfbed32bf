using Khitab.Corpus.Metadata;

namespace Khitab.Corpus.Files;

/// <summary>
/// The day that a document's own text gives: a line that is nothing but a date near its head, or one that is labelled as the day of
/// publication at its head or its end. Days inside sentences are of the story.
/// </summary>
internal static class StatedDay
{
    private const int Head = 8;
    private const int Tail = 4;

    /// <summary>The day, or null.</summary>
    public static DateOnly? Of(IReadOnlyList<TextBlock> blocks)
    {
        var head = Days(blocks.Take(Head));
        return Labelled(head) ?? Labelled(Days(blocks.Skip(Math.Max(Head, blocks.Count - Tail))))
            ?? head.Select(d => (DateOnly?)d.Day).FirstOrDefault();
    }

    private static DateOnly? Labelled(IEnumerable<(DateOnly Day, bool IsLabelled)> days) =>
        days.Where(d => d.IsLabelled).Select(d => (DateOnly?)d.Day).FirstOrDefault();

    private static List<(DateOnly Day, bool IsLabelled)> Days(IEnumerable<TextBlock> blocks) =>
        [.. blocks.SelectMany(b => b.Text.Split('\n')).Select(l => DateLine.Read(l.Trim())).OfType<(DateOnly, bool)>()];
}
