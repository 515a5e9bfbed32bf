namespace Khitab.Corpus;

/// <summary>
/// Navigation that is recognised by its run of short lines, not by its wording: the menu above an article, the links and keywords below it.
/// </summary>
internal static class SegmentRuns
{
    // A section, a place and a date above a title are three; menus have more.
    private const int ShortestMenu = 5;

    /// <summary>Labels the menu that a copied page begins with; the first line after it, or 0 where there is none.</summary>
    public static int Menu(IReadOnlyList<Line> lines, SegmentKind[] kinds)
    {
        var end = RunOfLabels(lines, 0);
        if (!IsMenu(lines, 0, end)) return 0;

        // Text has to follow; otherwise everything is a list. The line right above it is its title, however short.
        if (!lines.Skip(end).Any(IsRunningText)) return 0;
        if (IsRunningText(lines[end])) end--;
        for (var i = 0; i < end; i++) kinds[i] = SegmentKind.Boilerplate;
        return end;
    }

    /// <summary>Labels runs of links and rows of keywords after the last prose.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="kinds">Their labels so far.</param>
    /// <param name="body">The first line of the body.</param>
    public static void Tail(IReadOnlyList<Line> lines, SegmentKind[] kinds, int body)
    {
        var last = lines.Count - 1;
        while (last >= body && !(kinds[last] == SegmentKind.Paragraph && IsRunningText(lines[last]))) last--;
        if (last < body) return;
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (kinds[i] != SegmentKind.Paragraph) continue;
            var end = RunOfLabels(lines, i);
            if (IsMenu(lines, i, end))
            {
                for (; i < end; i++)
                {
                    if (kinds[i] == SegmentKind.Paragraph) kinds[i] = SegmentKind.Boilerplate;
                }

                i--;
            }
            else if (IsKeywords(lines[i])) kinds[i] = SegmentKind.Tags;
        }
    }

    // Only sentences are this long; headings and links are shorter or end without punctuation.
    private static bool IsRunningText(Line line) =>
        line.Span.Length >= 80 && SegmentCues.EndsLikeSentence(line.Text) || line.Span.Length >= 160;

    // A poem is a run of short lines as well: a menu names pages that every site has.
    private static bool IsMenu(IReadOnlyList<Line> lines, int start, int end) =>
        end - start >= ShortestMenu && lines.Skip(start).Take(end - start)
            .Count(l => l.Cue == LineCue.Notice || SegmentCues.IsSectionName(l.Text)) >= 2;

    private static int RunOfLabels(IReadOnlyList<Line> lines, int start)
    {
        var end = start;
        while (end < lines.Count && lines[end].IsLabel) end++;
        return end;
    }

    // «المغرب، مالي، الجزائر، الساحل»: names with commas between them and no end.
    private static bool IsKeywords(Line line)
    {
        if (line.Words > 40 || SegmentCues.EndsLikeSentence(line.Text)) return false;
        var parts = line.Text.Split(['،', ',', '|', ';', '؛', '#'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 4 && parts.All(p => p.Length <= 30 && p.Split(' ').Length <= 3);
    }
}
