using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Marked">Whether a statement stands on them.</param>
/// <param name="Found">Whether they are searched for.</param>
public sealed record SentencePiece(string Text, bool Marked, bool Found = false);

/// <summary>Statements that stand one after another in the list and in one sentence.</summary>
/// <param name="Article">Their article.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Rows">The statements.</param>
public sealed record StatementGroup(ArticleHeader Article, string Text, IReadOnlyList<StatementRow> Rows)
{
    private const int Most = 260;
    private const int Around = 90;

    /// <summary>Where the sentence has the words that are searched for, in order.</summary>
    public IReadOnlyList<TextSpan> Hits { get; init; } = [];

    /// <summary>The whole sentence.</summary>
    public IReadOnlyList<SentencePiece> Whole => Pieces(0, Text.Length);

    /// <summary>
    /// Of a long sentence the stretch that its statements stand on, with some words around it; null where the whole is short.
    /// </summary>
    public IReadOnlyList<SentencePiece>? Excerpt
    {
        get
        {
            if (Text.Length <= Most) return null;
            var (first, last) = (Rows.Min(r => r.Start), Rows.Max(r => r.Start + r.Length));
            var from = WordStart(Math.Max(0, first - Around));
            var to = WordEnd(Math.Min(Text.Length, last + Around));
            return from == 0 && to == Text.Length ? null : [.. Cut(from > 0), .. Pieces(from, to), .. Cut(to < Text.Length)];
        }
    }

    /// <summary>The rows in their order, those of one sentence together where they follow each other.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="query">What is searched for, to be marked in the sentences; null: nothing.</param>
    public static IReadOnlyList<StatementGroup> Of(IEnumerable<StatementRow> rows, SearchQuery? query = null)
    {
        var groups = new List<StatementGroup>();
        foreach (var row in rows)
        {
            if (groups.Count > 0 && groups[^1] is var last && last.Text == row.Text && last.Rows[0] is var first
                && first.Item.Article == row.Item.Article && first.Item.Sentence == row.Item.Sentence)
                groups[^1] = last with { Rows = [.. last.Rows, row] };
            else
                groups.Add(new StatementGroup(row.Article, row.Text, [row]));
        }

        return query is null ? groups : [.. groups.Select(group => group with { Hits = HitsIn(group.Text, query) })];
    }

    private static IReadOnlyList<TextSpan> HitsIn(string text, SearchQuery query) =>
        [.. query.In(text, [new TextSpan(0, text.Length)]).Select(hit => hit.Span)];

    private static SentencePiece[] Cut(bool isCut) => isCut ? [new("…", false)] : [];

    // Cut wherever a statement's words or a searched word begin or end; statements may stand on the same words.
    private List<SentencePiece> Pieces(int from, int to)
    {
        var statements = Rows.Select(row => new TextSpan(row.Start, row.Length)).ToList();
        var cuts = statements.Concat(Hits).SelectMany(span => new[] { span.Start, span.End }).Where(at => at > from && at < to);
        var pieces = new List<SentencePiece>();
        var start = from;
        foreach (var end in cuts.Append(to).Distinct().Order())
        {
            var piece = new SentencePiece(Text[start..end], Covers(statements, start), Covers(Hits, start));
            // Two statements that touch are one mark to the eye.
            if (pieces.Count > 0 && pieces[^1] is var last && (last.Marked, last.Found) == (piece.Marked, piece.Found))
                pieces[^1] = last with { Text = last.Text + piece.Text };
            else
                pieces.Add(piece);
            start = end;
        }

        return pieces;
    }

    private static bool Covers(IEnumerable<TextSpan> spans, int at) => spans.Any(span => span.Start <= at && at < span.End);

    private int WordStart(int at)
    {
        while (at > 0 && !char.IsWhiteSpace(Text[at - 1])) at--;
        return at;
    }

    private int WordEnd(int at)
    {
        while (at < Text.Length && !char.IsWhiteSpace(Text[at])) at++;
        return at;
    }
}
