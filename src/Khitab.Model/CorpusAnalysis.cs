namespace Khitab.Model;

/// <summary>A whole corpus, analysed.</summary>
/// <param name="Fingerprint">SHA-256 over the length-prefixed UTF-8 texts in order of id, in hex.</param>
/// <param name="Actors">Every actor that the articles mention.</param>
/// <param name="Themes">Every theme of the codebook.</param>
/// <param name="Propositions">Every proposition of the codebook.</param>
/// <param name="Outlets">Every outlet that the articles name.</param>
/// <param name="Articles">The articles in the order read.</param>
/// <param name="SharedPassages">Passages that articles share.</param>
/// <param name="Conflicts">Claims on which articles differ.</param>
public sealed record CorpusAnalysis(
    string Fingerprint,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Proposition> Propositions,
    IReadOnlyList<Outlet> Outlets,
    IReadOnlyList<AnalyzedArticle> Articles,
    IReadOnlyList<SharedPassage> SharedPassages,
    IReadOnlyList<Conflict> Conflicts)
{
    /// <summary>Groups of articles that are one text.</summary>
    public IReadOnlyList<CopyGroup> Copies { get; init; } = [];

    /// <summary>All schemes of themes, the codebook's own first.</summary>
    public IReadOnlyList<ThemeScheme> Schemes { get; init; } = [];

    /// <summary>What is true of the corpus as a whole, without its articles.</summary>
    public CorpusFacts Facts => new(Fingerprint, Actors, Themes, Propositions, Outlets, SharedPassages, Conflicts, Copies, Schemes);

    /// <summary>A corpus of these articles, of which these facts are true.</summary>
    public static CorpusAnalysis Of(CorpusFacts facts, IReadOnlyList<AnalyzedArticle> articles) => new(
        facts.Fingerprint, facts.Actors, facts.Themes, facts.Propositions, facts.Outlets, articles, facts.SharedPassages, facts.Conflicts)
    {
        Copies = facts.Copies,
        Schemes = facts.Schemes,
    };

    /// <summary>
    /// The same corpus with another scheme's themes in the place of the codebook's, to build a snapshot of: everything that counts themes
    /// then counts these. Itself for the codebook's scheme and for one that it does not have.
    /// </summary>
    /// <param name="id">Id of the scheme.</param>
    public CorpusAnalysis WithScheme(string id)
    {
        var scheme = Schemes.FirstOrDefault(s => s.Id == id);
        if (scheme is null || id == ThemeScheme.Codebook) return this;
        return this with { Themes = scheme.Themes, Articles = [.. Articles.Select(a => a.InScheme(scheme))] };
    }
}
