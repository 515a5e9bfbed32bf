namespace Khitab.Discourse;

/// <summary><c>shared:A:B</c>: the passages that two articles share.</summary>
/// <param name="A">The one article's id.</param>
/// <param name="B">The other's.</param>
public sealed record SharedMark(string A, string B) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("shared", (a, b) => new SharedMark(a, b));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.shared", MarkName.OfArticle(A), MarkName.OfArticle(B));

    internal override IReadOnlyList<string> Parts => [A, B];

    internal override void Collect(EvidenceFinder rows)
    {
        var snapshot = rows.Snapshot;
        var sides = snapshot.SharedPassages.Where(passage => passage.Articles.Contains(A) && passage.Articles.Contains(B))
            .SelectMany(passage => passage.Articles.Select(
                (id, side) => (Article: snapshot.ArticlePlace(id), Passage: passage, Side: side)))
            .Where(side => side.Article >= 0 && rows.Result.Has(side.Article))
            .OrderBy(side => side.Article);
        foreach (var (article, passage, side) in sides)
        {
            rows.Found.AddPassage(article, passage.Spans[side], passage.Articles[^(side + 1)]);
        }
    }
}
