namespace Khitab.Discourse;

/// <summary>
/// <c>carrying:THEME</c> or <c>carrying:THEME:ARTICLE</c>: the articles that carry a theme, or that one of them, with its cues.
/// </summary>
/// <param name="Theme">The theme's id.</param>
/// <param name="Article">The article's id, or empty for all.</param>
public sealed record CarryingMark(string Theme, string Article = "") : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.OneOrTwo("carrying", (theme, article) => new CarryingMark(theme, article));

    /// <inheritdoc/>
    public override MarkTitle Title => Article.Length == 0
        ? new("mark.carrying", MarkName.OfTheme(Theme)) : new("mark.cell", MarkName.OfTheme(Theme), MarkName.OfArticle(Article));

    internal override IReadOnlyList<string> Parts => [Theme, Article];

    internal override void Collect(EvidenceFinder rows)
    {
        if (rows.Covered(Theme) is not { } covered) return;
        var place = Article.Length > 0 ? rows.Snapshot.ArticlePlace(Article) : -1;
        foreach (var (part, _, article) in rows.Result.Chosen())
        {
            if (Article.Length > 0 && part.First + article != place) continue;
            if (!ThemeSentences.Carries(part, article, covered)) continue;
            rows.Found.AddArticle(part.First + article);
            foreach (var row in ThemeSentences.Cues(part, article, covered)) rows.Found.AddCue(part, article, row);
        }
    }
}
