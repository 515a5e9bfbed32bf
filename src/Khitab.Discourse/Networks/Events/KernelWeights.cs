namespace Khitab.Discourse;

/// <summary>
/// Statements of a selection that count the less the farther their day lies from the middle of its time, as in the kernel smoothing of
/// Leifeld's Discourse Network Analyzer. What lies outside the selection counts nothing, by a Gaussian kernel too: every statement that
/// counts is one that the reader can open.
/// </summary>
internal static class KernelWeights
{
    /// <summary>The statements with their weights; all of them as they are by the uniform kernel. One without a day is left out.</summary>
    /// <param name="events">The selection's statements.</param>
    /// <param name="selection">Its ends where it names both; otherwise the first and the last day of the statements.</param>
    /// <param name="kernel">How much a statement counts.</param>
    public static StanceEvents Of(StanceEvents events, Selection selection, Kernel kernel)
    {
        if (kernel == Kernel.Uniform) return events;
        var rows = Enumerable.Range(0, events.Count).Where(row => events.Day[row] >= 0).ToArray();
        if (rows.Length == 0) return events.Only([]);
        var isPublished = selection.DateField == DateField.Published;
        var first = isPublished && selection.From is { } from ? from.First.DayNumber : rows.Min(row => events.Day[row]);
        var last = isPublished && selection.To is { } to ? to.Last.DayNumber : rows.Max(row => events.Day[row]);
        var (middle, half) = ((first + last) / 2.0, (last - first + 1) / 2.0);
        var weights = Array.ConvertAll(rows, row => EventWindows.Weight(kernel, (events.Day[row] - middle) / half));
        var counted = Enumerable.Range(0, rows.Length).Where(i => weights[i] > 0).ToArray();
        return events.Only(Array.ConvertAll(counted, i => rows[i]), Array.ConvertAll(counted, i => weights[i]));
    }
}
