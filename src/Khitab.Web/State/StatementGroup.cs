using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Marked">Whether a statement stands on them.</param>
public sealed record SentencePiece(string Text, bool Marked);

/// <summary>Statements that stand one after another in the list and in one sentence.</summary>
/// <param name="Article">Their article.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Rows">The statements.</param>
public sealed record StatementGroup(ArticleHeader Article, string Text, IReadOnlyList<StatementRow> Rows)
{
    private const int Most = 260;
    private const int Around = 90;

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
    public static IReadOnlyList<StatementGroup> Of(IEnumerable<StatementRow> rows)
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

        return groups;
    }

    private static SentencePiece[] Cut(bool isCut) => isCut ? [new("…", false)] : [];

    private List<SentencePiece> Pieces(int from, int to)
    {
        var pieces = new List<SentencePiece>();
        var at = from;
        foreach (var row in Rows.OrderBy(r => r.Start))
        {
            // Statements may stand on the same words: a mark begins where the one before it ends.
            var (start, end) = (Math.Max(at, row.Start), Math.Min(to, row.Start + row.Length));
            if (end <= start) continue;
            if (start > at) pieces.Add(new(Text[at..start], false));
            pieces.Add(new(Text[start..end], true));
            at = end;
        }

        if (to > at) pieces.Add(new(Text[at..to], false));
        return pieces;
    }

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
