namespace Khitab.Discourse;

/// <summary>The sorts of finding.</summary>
public enum FindingKind
{
    /// <summary>The articles' verdicts on an actor differ.</summary>
    ArticlesPart,

    /// <summary>The articles that judge an actor all judge it alike.</summary>
    ArticlesAgree,

    /// <summary>An actor is spoken of and never heard.</summary>
    NeverQuoted,

    /// <summary>Articles go back to one origin.</summary>
    FewOrigins,

    /// <summary>Articles give a date differently.</summary>
    DatesDiffer,

    /// <summary>Articles give a person's post differently.</summary>
    PostsDiffer,

    /// <summary>The same kind of actor, land or rulers goes by different names.</summary>
    NamedDifferently,

    /// <summary>One article alone carries a theme.</summary>
    ThemeAlone,

    /// <summary>One article alone speaks of an actor.</summary>
    ActorAlone,

    /// <summary>One article alone says how one actor stands to another.</summary>
    RelationAlone,
}

/// <summary>How many findings are wanted.</summary>
/// <param name="Most">At most this many in all.</param>
/// <param name="MostOfKind">At most this many of one kind.</param>
public sealed record FindingOptions(int Most = 12, int MostOfKind = 3)
{
    /// <summary>The documented defaults.</summary>
    public static FindingOptions Default { get; } = new();
}

/// <summary>
/// Something that a careful reader of the selection would notice: ids and numbers, put into words elsewhere. Every finding opens its
/// evidence.
/// </summary>
/// <param name="Kind">What sort of finding.</param>
/// <param name="Weight">How much it would change a reader's mind, 0 to 1; docs/analysis/between-articles.md says how each is
/// measured.</param>
/// <param name="Undecided">Whether it rests on little, and should say so.</param>
/// <param name="Marks">What to open: the rows that it counts.</param>
public abstract record Finding(FindingKind Kind, double Weight, bool Undecided, IReadOnlyList<Mark> Marks);

/// <summary>
/// How articles judge one actor: the kinds <see cref="FindingKind.ArticlesPart"/> and <see cref="FindingKind.ArticlesAgree"/>.
/// </summary>
/// <param name="Kind">Whether they part or agree.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Favourable">Articles with a favourable verdict.</param>
/// <param name="Unfavourable">Articles with an unfavourable verdict.</param>
/// <param name="Mixed">Articles that judge both ways.</param>
/// <param name="Neutral">Articles that name it without any judgement.</param>
/// <param name="Unsure">Articles whose verdict is undecided.</param>
/// <param name="Articles">Articles that name it.</param>
/// <param name="Weight">See <see cref="Finding"/>.</param>
/// <param name="Undecided">See <see cref="Finding"/>.</param>
/// <param name="Marks">One mark a verdict, those that take a side first.</param>
public sealed record VerdictFinding(
    FindingKind Kind, string Actor, int Favourable, int Unfavourable, int Mixed, int Neutral, int Unsure, int Articles,
    double Weight, bool Undecided, IReadOnlyList<Mark> Marks) : Finding(Kind, Weight, Undecided, Marks);

/// <summary>Who is discussed and never quoted.</summary>
/// <param name="Actor">Id of the actor; a state stands for its institutions and people too.</param>
/// <param name="Mentions">How often it is named, they included.</param>
/// <param name="Articles">In how many articles it is named, they included.</param>
/// <param name="Total">Articles of the selection.</param>
/// <param name="Members">Ids of the actors counted, the most named first.</param>
/// <param name="Weight">See <see cref="Finding"/>.</param>
/// <param name="Undecided">See <see cref="Finding"/>.</param>
/// <param name="Marks">The mark of all of them together, then one a counted actor where there are several.</param>
public sealed record UnheardFinding(
    string Actor, int Mentions, int Articles, int Total, IReadOnlyList<string> Members, double Weight, bool Undecided,
        IReadOnlyList<Mark> Marks)
    : Finding(FindingKind.NeverQuoted, Weight, Undecided, Marks);

/// <summary>A source and how many articles take their news from it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Articles">Number of the selection's articles that do, as the source's mark opens them.</param>
public sealed record RelayedSource(Party Source, int Articles);

/// <summary>Articles that share wording with, or relay the same source as, one another.</summary>
/// <param name="Articles">Places of the articles.</param>
/// <param name="Sources">Sources that at least two of them relay, the most relayed first.</param>
/// <param name="SharingPairs">Pairs of them that share passages.</param>
/// <param name="Total">Articles of the selection.</param>
/// <param name="Origins">Origins that the whole selection goes back to at most.</param>
/// <param name="Weight">See <see cref="Finding"/>.</param>
/// <param name="Undecided">See <see cref="Finding"/>.</param>
/// <param name="Marks">A mark for each source and each sharing pair.</param>
public sealed record OriginFinding(
    IReadOnlyList<int> Articles, IReadOnlyList<RelayedSource> Sources, int SharingPairs, int Total, int Origins,
    double Weight, bool Undecided, IReadOnlyList<Mark> Marks) : Finding(FindingKind.FewOrigins, Weight, Undecided, Marks);

/// <summary>
/// A claim on which articles differ: the kinds <see cref="FindingKind.DatesDiffer"/> and <see cref="FindingKind.PostsDiffer"/>.
/// </summary>
/// <param name="Kind">Whether it is a date or a post.</param>
/// <param name="Conflict">Number of the claim in the snapshot.</param>
/// <param name="About">What it is about, in the articles' words: the event, or the person's name.</param>
/// <param name="Values">Each article's value, those of articles that are selected.</param>
/// <param name="Articles">Number of the articles.</param>
/// <param name="Weight">See <see cref="Finding"/>.</param>
/// <param name="Undecided">See <see cref="Finding"/>.</param>
/// <param name="Marks">The claim's mark.</param>
public sealed record ClaimFinding(
    FindingKind Kind, int Conflict, string About, IReadOnlyList<ClaimValue> Values, int Articles,
    double Weight, bool Undecided, IReadOnlyList<Mark> Marks) : Finding(Kind, Weight, Undecided, Marks);

/// <summary>A label and who uses it.</summary>
/// <param name="Label">The label, in the form shown first.</param>
/// <param name="Charged">Whether the word takes a side.</param>
/// <param name="Count">How often it is used.</param>
/// <param name="ByAuthors">How often by the articles' authors.</param>
/// <param name="Articles">Places of the articles that use it.</param>
/// <param name="Speakers">The quoted who use it, the most often first.</param>
public sealed record LabelUse(
    string Label, bool Charged, int Count, int ByAuthors, IReadOnlyList<int> Articles, IReadOnlyList<Party> Speakers);

/// <summary>The same kind of actor, land or rulers under different names.</summary>
/// <param name="Named">Id of what is named (the codebook's kind).</param>
/// <param name="Labels">The labels, the most used first.</param>
/// <param name="Articles">Articles that use any of them.</param>
/// <param name="Weight">See <see cref="Finding"/>.</param>
/// <param name="Undecided">See <see cref="Finding"/>.</param>
/// <param name="Marks">One mark a label.</param>
public sealed record NamingFinding(
    string Named, IReadOnlyList<LabelUse> Labels, int Articles, double Weight, bool Undecided, IReadOnlyList<Mark> Marks)
    : Finding(FindingKind.NamedDifferently, Weight, Undecided, Marks);

/// <summary>
/// What one article alone has: the kinds <see cref="FindingKind.ThemeAlone"/>, <see cref="FindingKind.ActorAlone"/> and
/// <see cref="FindingKind.RelationAlone"/>.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Article">The article's place.</param>
/// <param name="Subject">Id of the theme or actor; of a relation, of the actor that acts.</param>
/// <param name="Target">Of a relation, id of the actor acted upon; otherwise empty.</param>
/// <param name="Sign">Of a relation, its sign; otherwise 0.</param>
/// <param name="Count">Mentions of the actor, or statements of the relation; 0 of a theme.</param>
/// <param name="Share">The theme's share of the article; 0 of others.</param>
/// <param name="Weight">See <see cref="Finding"/>.</param>
/// <param name="Undecided">See <see cref="Finding"/>.</param>
/// <param name="Marks">The mark of the theme, the cell or the edge.</param>
public sealed record AloneFinding(
    FindingKind Kind, int Article, string Subject, string Target, int Sign, int Count, double Share,
    double Weight, bool Undecided, IReadOnlyList<Mark> Marks) : Finding(Kind, Weight, Undecided, Marks);
