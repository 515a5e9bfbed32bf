namespace Khitab.Corpus;

/// <summary>Labels what is said about the author below an article.</summary>
internal static class AuthorNotes
{
    // A life of more lines is an article about somebody.
    private const int MostLines = 4;

    /// <summary>Labels the heading «عن الكاتب» with what follows it, and the notes among the last lines.</summary>
    public static void Label(IReadOnlyList<Line> lines, SegmentKind[] kinds, int body)
    {
        var seen = 0;
        var end = lines.Count;
        for (var i = lines.Count - 1; i > body && seen < MostLines; i--)
        {
            if (kinds[i] is not (SegmentKind.Paragraph or SegmentKind.Heading)) continue;
            seen++;
            if (SiteNotices.OpensAuthor(lines[i].Text))
            {
                for (var j = i; j < end; j++)
                {
                    if (kinds[j] is SegmentKind.Paragraph or SegmentKind.Heading) kinds[j] = SegmentKind.Boilerplate;
                }

                return;
            }

            if (seen <= 2 && SiteNotices.IsAuthorNote(lines[i].Text)) kinds[i] = SegmentKind.Boilerplate;
        }
    }
}
