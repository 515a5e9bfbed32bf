using Khitab.Text;

namespace Khitab.Analysis;

/// <summary>Somebody or something that acts, of the codebook or discovered.</summary>
/// <param name="Id">The codebook's id, or <c>x-</c> and a hash of the normalised name.</param>
/// <param name="Type">What sort of actor.</param>
/// <param name="Names">All names in all scripts and spellings, the main Arabic one first.</param>
/// <param name="Labels">The name to show, by interface language (ISO 639-1); at least one.</param>
/// <param name="Parent">The state that it belongs to, for rolling up, or null.</param>
public sealed record Actor(
    string Id, ActorType Type, IReadOnlyList<string> Names, IReadOnlyDictionary<string, string> Labels, string? Parent)
{
    /// <summary>Whether it is a person at the head of the state that it belongs to, by the codebook.</summary>
    public bool IsHead { get; init; }

    /// <summary>
    /// Whether what it does is its state's: it is an office or the forces of a state, or the head of one. Parties, companies, clubs, media,
    /// peoples and armed groups belong to a country and are not the state.
    /// </summary>
    public bool ActsForParent => Parent is not null && (Type is ActorType.Government or ActorType.Military || IsHead);
}

/// <summary>What articles are about.</summary>
/// <param name="Id">The codebook's id.</param>
/// <param name="Parent">The wider theme, or null.</param>
/// <param name="Labels">The name to show, by interface language.</param>
public sealed record Theme(string Id, string? Parent, IReadOnlyDictionary<string, string> Labels);

/// <summary>A sentence of the codebook that one can agree or disagree with.</summary>
/// <param name="Id">The codebook's id.</param>
/// <param name="Theme">The theme that it belongs to.</param>
/// <param name="Labels">Its wording, by interface language.</param>
public sealed record Proposition(string Id, string Theme, IReadOnlyDictionary<string, string> Labels);

/// <summary>A newspaper, agency or site that publishes articles.</summary>
/// <param name="Id">Its id in links.</param>
/// <param name="Labels">Its name, by interface language.</param>
public sealed record Outlet(string Id, IReadOnlyDictionary<string, string> Labels);

/// <summary>A passage that two articles share.</summary>
/// <param name="Articles">The two articles' ids.</param>
/// <param name="Similarity">How alike the two passages are, 0 to 1.</param>
/// <param name="Spans">The passage in each, in the same order.</param>
public sealed record SharedPassage(IReadOnlyList<string> Articles, double Similarity, IReadOnlyList<TextSpan> Spans);

/// <summary>Articles that are one text, or mostly so: an agency text that several outlets carry, or an article collected twice.</summary>
/// <param name="Articles">The articles' ids in the order read; at least two.</param>
/// <param name="Similarity">The least similarity of two of them that were found to be copies, 0 to 1: the part of both texts that is in
/// both.</param>
/// <param name="First">Id of the one published first; null where a day of publication is unknown or two share the earliest.</param>
public sealed record CopyGroup(IReadOnlyList<string> Articles, double Similarity, string? First);

/// <summary>One article's value for a claim on which articles differ.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Value">What it says.</param>
/// <param name="Span">Where.</param>
public sealed record ClaimValue(string Article, string Value, TextSpan Span);

/// <summary>A claim on which articles differ.</summary>
/// <param name="About">What the claim is about.</param>
/// <param name="Values">Each article's value.</param>
public sealed record Conflict(string About, IReadOnlyList<ClaimValue> Values);

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
