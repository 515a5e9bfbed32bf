namespace Khitab.Model;

/// <summary>One article with everything that was found in it.</summary>
/// <param name="Article">The article as loaded.</param>
/// <param name="Sentences">Its analysed sentences in order, never overlapping.</param>
/// <param name="Words">
/// Its analysed words in order, for search: the stems that each answers to, with spaces between them («لمالي» answers to «مالي» too);
/// an empty string marks a break that no phrase crosses.
/// </param>
/// <param name="Mentions">Mentions of actors in order, never overlapping.</param>
/// <param name="Themes">What it is really about, weightiest first.</param>
/// <param name="ThemeMentions">Cues of themes in order.</param>
/// <param name="Stance">One verdict for each main actor that it names.</param>
/// <param name="Statements">Positions taken in it, in order of their evidence.</param>
/// <param name="Quotes">Words attributed to speakers.</param>
/// <param name="Relays">Sources that it takes its news from.</param>
/// <param name="References">Its list of sources.</param>
/// <param name="Dates">Dates that it gives.</param>
public sealed record AnalyzedArticle(
    Article Article,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<string> Words,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<ThemeShare> Themes,
    IReadOnlyList<ThemeMention> ThemeMentions,
    IReadOnlyList<Verdict> Stance,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Quotation> Quotes,
    IReadOnlyList<Relay> Relays,
    IReadOnlyList<Reference> References,
    IReadOnlyList<DateMention> Dates)
{
    /// <summary>What its voices call those whom others call otherwise, in order.</summary>
    public IReadOnlyList<Naming> Namings { get; init; } = [];

    /// <summary>Roles and titles of the persons that it names, in order of their mentions.</summary>
    public IReadOnlyList<ActorRole> Roles { get; init; } = [];

    /// <summary>
    /// What it is about by the other schemes, scheme by scheme, weightiest first; the shares of each scheme come to 1 at most.
    /// </summary>
    public IReadOnlyList<ThemeShare> OtherThemes { get; init; } = [];

    /// <summary>Cues of the themes of <see cref="OtherThemes"/>, scheme by scheme, in order.</summary>
    public IReadOnlyList<ThemeMention> OtherThemeMentions { get; init; } = [];

    /// <summary>The actors in it that the codebook does not know.</summary>
    public IReadOnlyList<DiscoveredActor> Discovered { get; init; } = [];

    /// <summary>What it says of the countries of those.</summary>
    public IReadOnlyList<CountryVote> CountryVotes { get; init; } = [];

    /// <summary>The article with another scheme's themes in the place of the codebook's; itself for the codebook's scheme.</summary>
    public AnalyzedArticle InScheme(ThemeScheme scheme)
    {
        if (scheme.Id == ThemeScheme.Codebook) return this;
        var ids = scheme.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Themes = [.. OtherThemes.Where(t => ids.Contains(t.Theme))],
            ThemeMentions = [.. OtherThemeMentions.Where(m => ids.Contains(m.Theme))],
        };
    }
}
