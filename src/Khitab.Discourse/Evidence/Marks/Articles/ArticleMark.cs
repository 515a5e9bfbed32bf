namespace Khitab.Discourse;

/// <summary><c>article:ID</c>: an article's mentions and statements.</summary>
/// <param name="Article">The article's id.</param>
public sealed record ArticleMark(string Article) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("article", article => new ArticleMark(article));

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Article, Article);

    internal override IReadOnlyList<string> Parts => [Article];

    internal override void Collect(EvidenceFinder rows)
    {
        var place = rows.Snapshot.ArticlePlace(Article);
        rows.WholeArticles((part, article) => part.First + article == place);
    }
}
