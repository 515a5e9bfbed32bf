using Khitab.Corpus;
using Khitab.Text;

namespace Khitab.Analysis;

/// <summary>In this article, these characters name this actor.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind">How it is named.</param>
/// <param name="Span">The characters that name it, without clitics before it.</param>
public sealed record Mention(string Actor, MentionKind Kind, TextSpan Span);

/// <summary>In this article, these characters touch this theme.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Span">The cue's characters.</param>
public sealed record ThemeMention(string Theme, TextSpan Span);

/// <summary>A theme that the article is really about.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Weight">Its share of the article's cue weight, 0 to 1.</param>
public sealed record ThemeShare(string Theme, double Weight);

/// <summary>The article's own stance towards an actor, derived from its author's statements (docs: semantics of a verdict).</summary>
/// <param name="Target">The actor.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="For">Number of the author's statements for it.</param>
/// <param name="Against">Number of the author's statements against it.</param>
/// <param name="Confidence">Probability, 0 to 1, that the verdict is right.</param>
public sealed record Verdict(Party Target, VerdictKind Kind, int For, int Against, double Confidence);

/// <summary>A holder takes a position on a target: the unit of discourse network analysis, widened to actor-to-actor.</summary>
/// <param name="Holder">Who holds it: the author, an actor or an unnamed source.</param>
/// <param name="Target">On what: an actor or a proposition.</param>
/// <param name="Polarity">-1 against, 0 neither, +1 for.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Act">What the holder does by it.</param>
/// <param name="Confidence">Probability, 0 to 1, that holder, target and polarity are right.</param>
/// <param name="Span">The evidence in the text.</param>
public sealed record Statement(
    Party Holder, Party Target, int Polarity, Voice Voice, Modality Modality, Act Act, double Confidence, TextSpan Span);

/// <summary>Words attributed to a speaker.</summary>
/// <param name="Speaker">An actor or an unnamed source.</param>
/// <param name="Direct">Between quotation marks, or retold.</param>
/// <param name="Span">The words attributed.</param>
public sealed record Quotation(Party Speaker, bool Direct, TextSpan Span);

/// <summary>A source that the article takes its news from.</summary>
/// <param name="Source">An actor or an unnamed source.</param>
/// <param name="Span">Where the article says so.</param>
public sealed record Relay(Party Source, TextSpan Span);

/// <summary>One entry of the article's list of sources.</summary>
/// <param name="Span">The entry.</param>
/// <param name="Url">The address it gives, or null.</param>
/// <param name="Date">The date it gives, or null.</param>
public sealed record Reference(TextSpan Span, string? Url, DateOnly? Date);

/// <summary>A date that the text gives.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">ISO 8601: a day, a month, a year, or an interval of days with a slash.</param>
public sealed record DateMention(TextSpan Span, string Value);

/// <summary>
/// What a voice of the article calls actors, land or rulers for which there are other words too (the codebook's namings).
/// </summary>
/// <param name="Label">The label, in the form that the codebook shows first.</param>
/// <param name="Kind">Id of what the labels of its group name (<c>armed</c>).</param>
/// <param name="Charged">Whether the choice of this word takes a side.</param>
/// <param name="By">Whose word it is: the author's, or a quoted speaker's.</param>
/// <param name="Span">The words, without clitics before them.</param>
public sealed record Naming(string Label, string Kind, bool Charged, Party By, TextSpan Span);

/// <summary>A role or title that is next to a person's name in this article, or that the name begins with.</summary>
/// <param name="Actor">Id of the person.</param>
/// <param name="Name">
/// The role without clitics before it and without vowel signs. One that a corpus writes in several ways (with hamza and without) has the
/// same name everywhere: the way it is mostly written there.
/// </param>
/// <param name="Span">The role as written here, without clitics before it.</param>
/// <param name="Mention">The span of the mention that it goes with; a mention may have several roles, and each once.</param>
public sealed record ActorRole(string Actor, string Name, TextSpan Span, TextSpan Mention);

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
