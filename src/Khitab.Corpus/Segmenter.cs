namespace Khitab.Corpus;

/// <summary>
/// Says what each line of a document is, by its position, its shape and the phrases that sites put around articles.
/// Nothing is dropped: whatever is not the article keeps its place under another label.
/// </summary>
public static class Segmenter
{
    // A title may be as long as a long sentence but not as a paragraph.
    private const int LongestTitle = 220;
    private const int LongestHeading = 110;

    // At most this many lines come before the first paragraph, not counting a menu.
    private const int LongestTop = 12;

    // A line of this length that ends like a sentence is prose, wherever it is.
    private const int Prose = 160;

    /// <summary>Labels every line that is not blank; segments come in order and never overlap.</summary>
    /// <param name="text">The document as loaded.</param>
    public static IReadOnlyList<Segment> Segment(string text) => Segment(text, titled: false, _ => false);

    /// <summary>The same for a text of which more is known.</summary>
    /// <param name="text">The document.</param>
    /// <param name="titled">Whether the first line is the title.</param>
    /// <param name="isBeside">Whether the markup says of a place that it is beside the article.</param>
    internal static IReadOnlyList<Segment> Segment(string text, bool titled, Func<int, bool> isBeside)
    {
        var lines = Line.Split(text);
        var kinds = new SegmentKind[lines.Count];
        titled &= lines.Count > 0;
        if (titled) kinds[0] = SegmentKind.Title;
        var body = LabelTop(lines, kinds, titled);
        LabelRest(lines, kinds, body, isBeside);
        SegmentRuns.Tail(lines, kinds, body);
        AuthorNotes.Label(lines, kinds, body);
        LabelHeadings(lines, kinds, body);

        var segments = new List<Segment>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            // An entry of the list of sources that runs over several lines is one segment.
            if (kinds[i] == SegmentKind.Reference && segments.Count > 0 && segments[^1].Kind == SegmentKind.Reference
                && !lines[i].StartsReference)
            {
                segments[^1] = new Segment(SegmentKind.Reference, TextSpan.FromBounds(segments[^1].Span.Start, lines[i].Span.End));
                continue;
            }

            segments.Add(new Segment(kinds[i], lines[i].Span));
        }

        return segments;
    }

    // Above the first paragraph: tags, the section's name, the title, bylines. Returns the first line of the body.
    private static int LabelTop(IReadOnlyList<Line> lines, SegmentKind[] kinds, bool titled)
    {
        var i = titled ? 1 : SegmentRuns.Menu(lines, kinds);
        var end = i + LongestTop;
        for (; i < lines.Count && i < end; i++)
        {
            var line = lines[i];
            if (line.Cue is LineCue.Notice or LineCue.Byline || titled && line.Cue is LineCue.Caption || line.IsSeparator
                || line.IsDateline)
            {
                kinds[i] = SegmentKind.Boilerplate;
            }
            else if (line.Cue is LineCue.Tags) kinds[i] = SegmentKind.Tags;
            else if (titled || line.Cue is not (LineCue.None or LineCue.Caption)) break;
            else if (IsNameBelowSignature(lines, i)) kinds[i] = SegmentKind.Boilerplate;
            else if (IsSectionOrTags(lines, i)) kinds[i] = SegmentKind.Tags;
            else if (IsTitle(lines, i))
            {
                kinds[i] = SegmentKind.Title;
                titled = true;
            }
            else break;
        }

        return i;
    }

    private static bool IsTitle(IReadOnlyList<Line> lines, int i)
    {
        var line = lines[i];
        if (line.Span.Length > LongestTitle || line.Text.EndsWith('.') || line.Words > 32) return false;
        if (i + 1 >= lines.Count) return false;

        // A title is followed by something longer than itself.
        var longest = 0;
        for (var j = i + 1; j < lines.Count && j <= i + 6; j++) longest = Math.Max(longest, lines[j].Span.Length);
        return longest > line.Span.Length;
    }

    // «SAHIL.INFO», then «ليلى منصور», then the text: the reporter's name is no title.
    private static bool IsNameBelowSignature(IReadOnlyList<Line> lines, int i) =>
        i > 0 && SiteNotices.IsSignature(lines[i - 1].Text) && lines[i].Words <= 3 && !SegmentCues.EndsLikeSentence(lines[i].Text)
        && i + 1 < lines.Count && lines[i + 1].Words > 3;

    // «سياسة» alone above the title, or tags glued together by copying («الأمنالإرهابالاستخبارات»).
    private static bool IsSectionOrTags(IReadOnlyList<Line> lines, int i)
    {
        var line = lines[i];
        if (line.HasGluedWords) return true;
        if (line.Words > 3 || line.Span.Length > 30 || SegmentCues.EndsLikeSentence(line.Text) || line.Text.EndsWith(':')) return false;
        return i + 1 < lines.Count && IsTitle(lines, i + 1) && lines[i + 1].Words > line.Words && !LooksLikeProse(lines[i + 1])
            && i + 2 < lines.Count && Enumerable.Range(i + 2, Math.Min(4, lines.Count - i - 2)).Any(j => LooksLikeProse(lines[j]));
    }

    private static void LabelRest(IReadOnlyList<Line> lines, SegmentKind[] kinds, int body, Func<int, bool> isBeside)
    {
        var mode = LineCue.None;
        var listed = false;
        var lastProse = LastProse(lines);
        for (var i = body; i < lines.Count; i++)
        {
            var line = lines[i];
            var prose = LooksLikeProse(line);
            kinds[i] = SegmentKind.Paragraph;
            switch (line.Cue)
            {
                // «تعليقات» as a word of the article's own is possible above prose that ends it; comments come last.
                case LineCue.CommentsStart:
                    mode = LineCue.CommentsStart;
                    kinds[i] = SegmentKind.Comment;
                    continue;
                case LineCue.CommentForm:
                    mode = LineCue.CommentForm;
                    kinds[i] = SegmentKind.Boilerplate;
                    continue;
                // A box of other articles inside the text ends where its markup does.
                case LineCue.RelatedStart or LineCue.ReadAlso when isBeside(line.Span.Start):
                    kinds[i] = SegmentKind.Boilerplate;
                    continue;
                case LineCue.RelatedStart:
                    if (mode != LineCue.CommentsStart) mode = i > lastProse ? LineCue.CommentForm : LineCue.RelatedStart;
                    kinds[i] = SegmentKind.Boilerplate;
                    continue;
                case LineCue.ReadAlso:
                    // The linked title is on the same line or, after a bare «اقرأ أيضا:», on the next.
                    if (line.Words <= 3 && mode == LineCue.None) mode = LineCue.ReadAlso;
                    kinds[i] = SegmentKind.Boilerplate;
                    continue;
                case LineCue.ReferencesStart when ReferencesFollow(lines, i):
                    mode = LineCue.ReferencesStart;
                    kinds[i] = SegmentKind.Boilerplate;
                    continue;
                case LineCue.Tags:
                    kinds[i] = SegmentKind.Tags;
                    continue;
                case LineCue.Byline or LineCue.Caption when !prose:
                case LineCue.Notice:
                    kinds[i] = SegmentKind.Boilerplate;
                    continue;
            }

            if (line.IsSeparator || line.IsHashtags)
            {
                kinds[i] = line.IsHashtags ? SegmentKind.Tags : SegmentKind.Boilerplate;
                continue;
            }

            // One title follows «اقرأ أيضا:», or several with a bullet each, which end with the first line that has none.
            if (mode == LineCue.ReadAlso && listed && !line.HasBullet) mode = LineCue.None;
            listed = mode == LineCue.ReadAlso && line.HasBullet;
            switch (mode)
            {
                case LineCue.CommentsStart:
                    kinds[i] = SegmentKind.Comment;
                    break;
                case LineCue.CommentForm:
                    kinds[i] = SegmentKind.Boilerplate;
                    break;
                case LineCue.ReferencesStart:
                    kinds[i] = SegmentKind.Reference;
                    break;
                case LineCue.RelatedStart when !prose:
                case LineCue.ReadAlso when !prose:
                    kinds[i] = SegmentKind.Boilerplate;
                    if (mode == LineCue.ReadAlso && !listed) mode = LineCue.None;
                    break;
                case LineCue.RelatedStart or LineCue.ReadAlso:
                    mode = LineCue.None;
                    break;
                default:
                    if (line.StartsReference && line.HasUrl) kinds[i] = SegmentKind.Reference;
                    else if (line.IsDateline || line.IsBareUrl) kinds[i] = SegmentKind.Boilerplate;
                    break;
            }
        }
    }

    // «المصادر» heads a list only where numbered or linked entries come soon after it.
    private static bool ReferencesFollow(IReadOnlyList<Line> lines, int i)
    {
        for (var j = i + 1; j < lines.Count && j <= i + 4; j++)
        {
            if (lines[j].StartsReference || lines[j].HasUrl) return true;
        }

        return false;
    }

    private static void LabelHeadings(IReadOnlyList<Line> lines, SegmentKind[] kinds, int body)
    {
        for (var i = body; i < lines.Count; i++)
        {
            if (kinds[i] != SegmentKind.Paragraph || !HeadingShape(lines[i])) continue;
            var next = i + 1;
            while (next < lines.Count && kinds[next] == SegmentKind.Boilerplate) next++;
            if (next < lines.Count && kinds[next] == SegmentKind.Paragraph && lines[next].Span.Length > lines[i].Span.Length * 3 / 2)
                kinds[i] = SegmentKind.Heading;
        }
    }

    private static bool HeadingShape(Line line) =>
        line.Span.Length <= LongestHeading && line.Words is >= 1 and <= 16 && !SegmentCues.EndsLikeSentence(line.Text)
        && !line.Text.EndsWith('"') && !line.Text.EndsWith('»') && !line.HasUrl;

    private static bool LooksLikeProse(Line line) =>
        line.Span.Length >= Prose && SegmentCues.EndsLikeSentence(line.Text) || line.Span.Length >= 2 * Prose;

    private static int LastProse(IReadOnlyList<Line> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (LooksLikeProse(lines[i]) && lines[i].Cue == LineCue.None) return i;
        }

        return -1;
    }
}
