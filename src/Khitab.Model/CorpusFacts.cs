namespace Khitab.Model;

/// <summary>
/// What is true of a corpus as a whole and of no article alone: who is one actor and what he is called, which articles are one text or
/// share passages, on what they differ, and what themes they have in common. It changes as articles come, and is brought up to date behind
/// the scenes.
/// </summary>
/// <param name="Fingerprint">SHA-256 over the length-prefixed UTF-8 texts in order of id, in hex.</param>
/// <param name="Actors">Every actor that the articles mention.</param>
/// <param name="Themes">Every theme of the codebook.</param>
/// <param name="Propositions">Every proposition of the codebook.</param>
/// <param name="Outlets">Every outlet that the articles name.</param>
/// <param name="SharedPassages">Passages that articles share.</param>
/// <param name="Conflicts">Claims on which articles differ.</param>
/// <param name="Copies">Groups of articles that are one text.</param>
/// <param name="Schemes">All schemes of themes, the codebook's own first.</param>
public sealed record CorpusFacts(
    string Fingerprint,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Proposition> Propositions,
    IReadOnlyList<Outlet> Outlets,
    IReadOnlyList<SharedPassage> SharedPassages,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<CopyGroup> Copies,
    IReadOnlyList<ThemeScheme> Schemes)
{
    /// <summary>Of no articles.</summary>
    public static CorpusFacts Empty { get; } = new("", [], [], [], [], [], [], [], []);

    /// <summary>How many articles were compared to find it.</summary>
    public int Compared { get; init; }

    /// <summary>The store's sequence up to which it knows of all articles; 0 where it was found of articles of no store.</summary>
    public long Sequence { get; init; }

    /// <summary>What the articles are like, as far as it bears on how well they are read; null where that was not counted.</summary>
    public TextRates? Rates { get; init; }

    /// <summary>How the corpus mostly writes roles that articles write otherwise: by the way that an article writes one.</summary>
    public IReadOnlyDictionary<string, string> RoleNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Articles' found themes, by the articles' ids; one without any is left out.</summary>
    public IReadOnlyDictionary<string, FoundThemes> Found { get; init; } = new Dictionary<string, FoundThemes>();

    /// <summary>Actors that people merged into others: the actor that each is now, by the id that it had. Old links name them.</summary>
    public IReadOnlyDictionary<string, string> Merged { get; init; } = new Dictionary<string, string>();

    /// <summary>An article with what the corpus knows of it beside what it says itself; the same where that is nothing.</summary>
    public AnalyzedArticle Complete(AnalyzedArticle article)
    {
        if (article.Roles.Any(role => RoleNames.ContainsKey(role.Name)))
        {
            article = article with
            {
                Roles = [.. article.Roles.Select(role => role with { Name = RoleNames.GetValueOrDefault(role.Name, role.Name) })],
            };
        }

        return !Found.TryGetValue(article.Article.Id, out var found) ? article : article with
        {
            OtherThemes = [.. article.OtherThemes, .. found.Themes],
            OtherThemeMentions = [.. article.OtherThemeMentions, .. found.Mentions],
        };
    }
}
