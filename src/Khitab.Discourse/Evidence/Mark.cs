using System.Globalization;
using System.Text;

namespace Khitab.Discourse;

/// <summary>What a mark on the screen counts.</summary>
public enum MarkKind
{
    /// <summary><c>mentions</c>: all mentions of the selection.</summary>
    Mentions,

    /// <summary><c>statements</c>: all statements of the selection.</summary>
    Statements,

    /// <summary><c>mention:ACTOR</c>: mentions of an actor, as the actor facet counts them.</summary>
    Mention,

    /// <summary><c>group:ACTOR</c>: mentions of an actor and of those that belong to it, a state's institutions and people.</summary>
    Group,

    /// <summary><c>involving:ACTOR</c>: statements with an actor as holder or target, as the actor facet counts them.</summary>
    Involving,

    /// <summary><c>theme:ID</c>: cues of a theme (unit statements: statements) in articles that carry it, as its facet does.</summary>
    Theme,

    /// <summary><c>outlet:ID</c>: mentions, statements or (other units) both in an outlet's articles, as its facet counts them.</summary>
    Outlet,

    /// <summary><c>section:NAME</c>: what an outlet's mark counts, of a section.</summary>
    Section,

    /// <summary><c>folder:PATH</c>: what an outlet's mark counts, of a folder.</summary>
    Folder,

    /// <summary><c>target:PARTY</c>: statements on a target, as the target facet counts them.</summary>
    Target,

    /// <summary><c>holder:PARTY</c>: statements of a holder, as the holder facet counts them.</summary>
    Holder,

    /// <summary><c>polarity:-1</c>: statements of a polarity, as the stance facet counts them.</summary>
    Polarity,

    /// <summary><c>voice:NAME</c>: statements in a voice, as the voice facet counts them.</summary>
    Voice,

    /// <summary><c>modality:NAME</c>: statements of a modality, as the modality facet counts them.</summary>
    Modality,

    /// <summary><c>stance:ACTOR</c> or <c>stance:ACTOR:-1</c>: the author's statements towards an actor.</summary>
    Stance,

    /// <summary><c>edge:FROM:TO</c> or <c>edge:FROM:TO:-1</c>: statements of one actor towards another, of one polarity or any.</summary>
    Edge,

    /// <summary>
    /// <c>cell:ARTICLE:ACTOR</c>: an article's mentions of an actor and its author's statements towards it; with a polarity after it,
    /// those statements alone.
    /// </summary>
    Cell,

    /// <summary><c>verdict:ACTOR:NAME</c>: the cells in which articles have this verdict on an actor.</summary>
    Verdict,

    /// <summary><c>together:A:B</c>: mentions of two actors in the articles that name both.</summary>
    Together,

    /// <summary><c>beside:A:B</c>: mentions of two actors in the sentences that name both.</summary>
    Beside,

    /// <summary><c>quote:ACTOR</c>: quotations of an actor.</summary>
    Quote,

    /// <summary><c>direct:ACTOR</c>: quotations of an actor between quotation marks.</summary>
    Direct,

    /// <summary><c>retold:ACTOR</c>: quotations of an actor in others' words.</summary>
    Retold,

    /// <summary><c>month:2025-02</c> or <c>month:2025-02:OUTLET</c>: mentions and statements of the articles published then.</summary>
    Month,

    /// <summary><c>undated</c>: mentions and statements of the articles without a date of publication.</summary>
    Undated,

    /// <summary><c>event:VALUE</c>: where texts give a date, written as the analysis writes it.</summary>
    Event,

    /// <summary><c>article:ID</c>: an article's mentions and statements.</summary>
    Article,

    /// <summary>
    /// <c>inside:ARTICLE:mentions</c>, <c>inside:ARTICLE:statements</c> or <c>inside:ARTICLE:quotations</c>: an article's rows of one sort.
    /// </summary>
    Inside,

    /// <summary><c>sentence:ARTICLE:5</c>: the statements that begin in a sentence of an article, sentences numbered from 0.</summary>
    Sentence,

    /// <summary><c>conflict:N</c>: what articles say on the claim of this number, on which they differ.</summary>
    Conflict,

    /// <summary><c>shared:A:B</c>: the passages that two articles share.</summary>
    Shared,

    /// <summary><c>naming:LABEL</c>: where texts use a label for actors, land or rulers.</summary>
    Naming,

    /// <summary><c>relay:PARTY</c>: where articles say that they take their news from this source.</summary>
    Relay,

    /// <summary><c>all</c>: the selection's articles with all their mentions and statements.</summary>
    All,

    /// <summary><c>spelling:ACTOR:TEXT</c>: mentions of an actor in these words.</summary>
    Spelling,

    /// <summary><c>role:ACTOR:TEXT</c>: mentions of a person with this role or title.</summary>
    Role,

    /// <summary><c>named:ARTICLE:ACTOR</c>: an article's mentions of an actor.</summary>
    Named,

    /// <summary><c>cue:THEME:TEXT</c>: cues of a theme, or of one inside it, in these words.</summary>
    Cue,

    /// <summary>
    /// <c>carrying:THEME</c> or <c>carrying:THEME:ARTICLE</c>: the articles that carry a theme, or that one of them, with its cues.
    /// </summary>
    Carrying,

    /// <summary><c>held:PARTY</c> or <c>held:PARTY:-1</c>: statements that a party holds.</summary>
    Held,

    /// <summary><c>on:PARTY</c> or <c>on:PARTY:-1</c>: statements on an actor or a proposition, by any holder.</summary>
    On,

    /// <summary><c>position:HOLDER:TARGET</c> or <c>position:HOLDER:TARGET:-1</c>: statements of one party on another.</summary>
    Position,

    /// <summary><c>called:ACTOR:LABEL</c>: where a mention of an actor calls it by a label for which there are other words.</summary>
    Called,

    /// <summary><c>near:THEME:ACTOR</c>: mentions of an actor in sentences with a cue of a theme.</summary>
    Near,

    /// <summary><c>speaking:THEME:PARTY</c>: quotations of a party that hold a cue of a theme.</summary>
    Speaking,

    /// <summary><c>inner</c>: statements of an actor on itself, which tie nobody; of a country's bodies on one another.</summary>
    Inner,
}

/// <summary>
/// What a mark is counted within: one actor or one theme, which takes the place of whatever the selection's key of it holds. So a number
/// on an actor's page opens what it counts whether or not the actor is chosen.
/// </summary>
/// <param name="Key"><see cref="SelectionKey.Actor"/> or <see cref="SelectionKey.Theme"/>.</param>
/// <param name="Value">The id.</param>
public readonly record struct MarkScope(SelectionKey Key, string Value);

/// <summary>
/// What a mark on the screen counts, small enough to sit in a link. Parts are written with colons between them; inside a part, <c>:</c>
/// and <c>~</c> have <c>~</c> before them. <c>here:</c> before a mark of a facet counts it inside the selection's articles.
/// <c>within:actor:ID:</c> or <c>within:theme:ID:</c> before all else is its scope.
/// </summary>
/// <param name="Kind">What is counted.</param>
/// <param name="First">The first part, or empty where the kind has none.</param>
/// <param name="Second">The second part, or empty.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for any.</param>
public sealed record Mark(MarkKind Kind, string First = "", string Second = "", int? Sign = null)
{
    /// <summary>The greatest length of a written mark, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000;

    internal const string InsideMentions = "mentions";
    internal const string InsideStatements = "statements";
    internal const string InsideQuotations = "quotations";

    private const string ScopeName = "within";
    private const string HereName = "here";

    /// <summary>What it is counted within, or null for the selection as it is.</summary>
    public MarkScope? Scope { get; init; }

    /// <summary>
    /// Whether a mark of a facet counts inside the selection's articles, as <see cref="SelectionResult.Inside"/> does, and not as the
    /// facet.
    /// </summary>
    public bool IsHere { get; init; }

    /// <summary>The mark of a value of a facet, counted in the facet's unit.</summary>
    public static Mark Of(SelectionKey key, string value, CountUnit unit) => key switch
    {
        SelectionKey.Actor => new Mark(unit == CountUnit.Statements ? MarkKind.Involving : MarkKind.Mention, value),
        SelectionKey.Theme => new Mark(MarkKind.Theme, value),
        SelectionKey.Outlet => new Mark(MarkKind.Outlet, value),
        SelectionKey.Section => new Mark(MarkKind.Section, value),
        SelectionKey.Folder => new Mark(MarkKind.Folder, value),
        SelectionKey.Target => new Mark(MarkKind.Target, value),
        SelectionKey.Holder => new Mark(MarkKind.Holder, value),
        SelectionKey.Stance => new Mark(MarkKind.Polarity, value),
        SelectionKey.Voice => new Mark(MarkKind.Voice, value),
        SelectionKey.Modality => new Mark(MarkKind.Modality, value),
        SelectionKey.Article => new Mark(MarkKind.Article, value),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key has no values to mark."),
    };

    /// <summary>The mark of a value of a facet that is counted inside the selection's articles, in the unit it is counted in.</summary>
    public static Mark Here(SelectionKey key, string value, CountUnit unit) => Of(key, value, unit) with { IsHere = true };

    /// <summary>Mentions of an actor.</summary>
    public static Mark Mention(string actor) => new(MarkKind.Mention, actor);

    /// <summary>The author's statements towards an actor, of one polarity or any.</summary>
    public static Mark Stance(string actor, int? sign = null) => new(MarkKind.Stance, actor, "", sign);

    /// <summary>Statements of one actor towards another, of one polarity or any.</summary>
    public static Mark Edge(string from, string to, int? sign = null) => new(MarkKind.Edge, from, to, sign);

    /// <summary>An article and an actor in it.</summary>
    public static Mark Cell(string article, string actor, int? sign = null) => new(MarkKind.Cell, article, actor, sign);

    /// <summary>An article's rows of one sort: mentions, statements or quotations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Rows of any other sort.</exception>
    public static Mark Inside(string article, EvidenceKind rows) => new(MarkKind.Inside, article, rows switch
    {
        EvidenceKind.Mention => InsideMentions,
        EvidenceKind.Statement => InsideStatements,
        EvidenceKind.Quotation => InsideQuotations,
        _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "An article's rows of this sort have no mark."),
    });

    /// <summary>The statements that begin in a sentence of an article.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="sentence">The sentence's number in it, from 0.</param>
    public static Mark Sentence(string article, int sentence) =>
        new(MarkKind.Sentence, article, sentence.ToString(CultureInfo.InvariantCulture));

    /// <summary>Two actors named together.</summary>
    public static Mark Together(string a, string b, CoMentionScope scope = CoMentionScope.Article) =>
        new(scope == CoMentionScope.Article ? MarkKind.Together : MarkKind.Beside, a, b);

    /// <summary>Mentions of an actor in these words.</summary>
    public static Mark Spelling(string actor, string words) => new(MarkKind.Spelling, actor, words);

    /// <summary>Mentions of a person with this role or title.</summary>
    public static Mark Role(string actor, string role) => new(MarkKind.Role, actor, role);

    /// <summary>Cues of a theme in these words.</summary>
    public static Mark Cue(string theme, string words) => new(MarkKind.Cue, theme, words);

    /// <summary>The articles that carry a theme, or one of them.</summary>
    public static Mark Carrying(string theme, string article = "") => new(MarkKind.Carrying, theme, article);

    /// <summary>Statements that a party holds, of one polarity or any.</summary>
    public static Mark Held(Party holder, int? sign = null) => new(MarkKind.Held, holder.ToString(), "", sign);

    /// <summary>Statements on an actor or a proposition, of one polarity or any.</summary>
    public static Mark On(Party target, int? sign = null) => new(MarkKind.On, target.ToString(), "", sign);

    /// <summary>Statements of one party on another, of one polarity or any.</summary>
    public static Mark Position(Party holder, Party target, int? sign = null) =>
        new(MarkKind.Position, holder.ToString(), target.ToString(), sign);

    /// <summary>Mentions of an actor in sentences with a cue of a theme.</summary>
    public static Mark Near(string theme, string actor) => new(MarkKind.Near, theme, actor);

    /// <summary>The mark counted within an actor.</summary>
    public Mark WithinActor(string actor) => this with { Scope = new MarkScope(SelectionKey.Actor, actor) };

    /// <summary>The mark counted within a theme.</summary>
    public Mark WithinTheme(string theme) => this with { Scope = new MarkScope(SelectionKey.Theme, theme) };

    /// <summary>Reads the written form; false for anything else, and never an exception.</summary>
    public static bool TryParse(string? written, out Mark mark)
    {
        mark = new Mark(MarkKind.Mentions);
        if (written is null || written.Length > MaxLength || LinkText.Clean(written) != written) return false;
        var parts = Split(written);
        MarkScope? scope = null;
        if (parts[0] == ScopeName)
        {
            if (parts.Count < 4 || !TryScope(parts[1], parts[2], out var within)) return false;
            scope = within;
            parts.RemoveRange(0, 3);
        }

        var here = scope is null && parts[0] == HereName && parts.Count > 1;
        if (here) parts.RemoveAt(0);
        var name = parts[0];
        if (!Selection.Names<MarkKind>().Contains(name) || !Enum.TryParse<MarkKind>(name, ignoreCase: true, out var kind)) return false;
        parts.RemoveAt(0);
        int? sign = null;
        var (least, most) = Parts(kind);
        if (IsSigned(kind) && parts.Count == least + 1)
        {
            if (!TrySign(parts[^1], out var polarity)) return false;
            sign = polarity;
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count < least || parts.Count > most || parts.Any(part => part.Length == 0)) return false;
        mark = new Mark(kind, parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1) ?? "", sign) { Scope = scope, IsHere = here };
        return (!here || IsOfFacet(kind)) && IsWellFormed(mark);
    }

    /// <summary>The written form.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Scope is { } scope)
        {
            text.Append(ScopeName).Append(':').Append(SelectionLink.NameOf(scope.Key)).Append(':').Append(Escaped(scope.Value)).Append(':');
        }

        if (IsHere) text.Append(HereName).Append(':');
        text.Append(Kind.ToString().ToLowerInvariant());
        foreach (var part in (string[])[First, Second])
        {
            if (part.Length > 0) text.Append(':').Append(Escaped(part));
        }

        if (Sign is { } sign) text.Append(':').Append(sign.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static string Escaped(string part) =>
        part.Replace("~", "~~", StringComparison.Ordinal).Replace(":", "~:", StringComparison.Ordinal);

    private static bool TryScope(string name, string value, out MarkScope scope)
    {
        var key = name == "theme" ? SelectionKey.Theme : SelectionKey.Actor;
        scope = new MarkScope(key, value);
        return name is "actor" or "theme" && Selection.CleanValue(key, value) == value;
    }

    private static bool IsOfFacet(MarkKind kind) =>
        kind is MarkKind.Mention or MarkKind.Involving or MarkKind.Theme or MarkKind.Outlet or MarkKind.Section or MarkKind.Folder
            or MarkKind.Holder or MarkKind.Target or MarkKind.Polarity or MarkKind.Voice or MarkKind.Modality;

    private static bool IsSigned(MarkKind kind) =>
        kind is MarkKind.Stance or MarkKind.Edge or MarkKind.Cell or MarkKind.Held or MarkKind.On or MarkKind.Position;

    private static (int Least, int Most) Parts(MarkKind kind) => kind switch
    {
        MarkKind.Mentions or MarkKind.Statements or MarkKind.Undated or MarkKind.All or MarkKind.Inner => (0, 0),
        MarkKind.Edge or MarkKind.Cell or MarkKind.Together or MarkKind.Beside or MarkKind.Verdict or MarkKind.Shared
            or MarkKind.Spelling or MarkKind.Role or MarkKind.Named or MarkKind.Cue or MarkKind.Position or MarkKind.Called
            or MarkKind.Near or MarkKind.Speaking
            or MarkKind.Inside or MarkKind.Sentence => (2, 2),
        MarkKind.Month or MarkKind.Carrying => (1, 2),
        _ => (1, 1),
    };

    private static bool IsWellFormed(Mark mark) => mark.Kind switch
    {
        MarkKind.Holder => Selection.CleanValue(SelectionKey.Holder, mark.First) == mark.First,
        MarkKind.Target => Selection.CleanValue(SelectionKey.Target, mark.First) == mark.First,
        MarkKind.Polarity => TrySign(mark.First, out _),
        MarkKind.Voice => Selection.CleanValue(SelectionKey.Voice, mark.First) is not null,
        MarkKind.Modality => Selection.CleanValue(SelectionKey.Modality, mark.First) is not null,
        MarkKind.Conflict => int.TryParse(mark.First, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        MarkKind.Sentence => int.TryParse(mark.Second, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        MarkKind.Inside => mark.Second is InsideMentions or InsideStatements or InsideQuotations,
        MarkKind.Relay or MarkKind.Held or MarkKind.On => Party.TryParse(mark.First, out _),
        MarkKind.Position => Party.TryParse(mark.First, out _) && Party.TryParse(mark.Second, out _),
        MarkKind.Speaking => Party.TryParse(mark.Second, out _),
        MarkKind.Verdict => Selection.Names<VerdictKind>().Contains(mark.Second),
        MarkKind.Month => PartialDate.TryParse(mark.First, out var month) && month.Grain == DateGrain.Month,
        _ => true,
    };

    private static bool TrySign(string written, out int sign)
    {
        sign = written switch { "-1" => -1, "1" => 1, _ => 0 };
        return written is "-1" or "0" or "1";
    }

    private static List<string> Split(string written)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '~' && i + 1 < written.Length)
            {
                part.Append(written[++i]);
            }
            else if (written[i] == ':')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(written[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}
