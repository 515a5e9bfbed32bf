using Khitab.Text;

namespace Khitab.Analysis.Statements.Predicates;

/// <summary>What a predicate says between two parties, or of one.</summary>
internal enum PredicateKind : byte
{
    /// <summary>The subject does something for the object.</summary>
    ActFor,

    /// <summary>The subject does something against the object.</summary>
    ActAgainst,

    /// <summary>Both sides do it for one another.</summary>
    MutualFor,

    /// <summary>Both sides do it against one another.</summary>
    MutualAgainst,

    /// <summary>The grammatical subject receives good.</summary>
    Receive,

    /// <summary>The grammatical subject receives harm.</summary>
    Suffer,

    /// <summary>The subject ends or lessens what comes after it, whose sign turns.</summary>
    Stop,

    /// <summary>The author says that the subject feels or wants something good for the object.</summary>
    FeelFor,

    /// <summary>The author says that the subject feels or wants something bad for the object.</summary>
    FeelAgainst,

    /// <summary>Reports words without a stance.</summary>
    Say,

    /// <summary>Says that what comes after it isn't so.</summary>
    Deny,

    /// <summary>What comes after it is not real yet, or never.</summary>
    Unreal,

    /// <summary>Judges for.</summary>
    Praise,

    /// <summary>Judges against.</summary>
    Blame,

    /// <summary>A name that honours.</summary>
    Honour,

    /// <summary>A name that denies legitimacy.</summary>
    Discredit,
}

/// <summary>The part of speech in which a predicate is written.</summary>
internal enum PredicateShape : byte
{
    /// <summary>A verb in the past.</summary>
    Past,

    /// <summary>A verb in the present or future.</summary>
    Present,

    /// <summary>A verbal noun or another noun for an event or a quality.</summary>
    Noun,

    /// <summary>A participle or a noun for the doer.</summary>
    Participle,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>A phrase of several words.</summary>
    Phrase,
}

/// <summary>The prepositions that an other party stands behind.</summary>
[Flags]
internal enum Cases
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No preposition: a direct object, or the second part of a construct.</summary>
    Direct = 1,

    /// <summary>ل.</summary>
    For = 2,

    /// <summary>ب.</summary>
    By = 4,

    /// <summary>على.</summary>
    On = 8,

    /// <summary>من.</summary>
    From = 16,

    /// <summary>مع.</summary>
    With = 32,

    /// <summary>ضد.</summary>
    Against = 64,

    /// <summary>بين.</summary>
    Between = 128,

    /// <summary>إلى.</summary>
    To = 256,

    /// <summary>في.</summary>
    In = 512,

    /// <summary>عن.</summary>
    Off = 1024,

    /// <summary>Any other: نحو، تجاه، لدى، أمام، بحق، حول…</summary>
    Other = 2048,

    /// <summary>As the doer: من قِبل، من طرف، على يد.</summary>
    Doer = 4096,
}

/// <summary>One entry of the lexicon of predicates.</summary>
/// <param name="Key">What tells it from the others: its first word.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Class">What sort of act or judgement, after the classes of PLOVER (<see cref="PredicateClasses"/>).</param>
/// <param name="Cases">The prepositions of its other party.</param>
/// <param name="Weak">The form alone is usually something else, or a formality.</param>
/// <param name="Needs">What a judging word needs beside it, by the file's own closed set; empty for none.</param>
internal sealed record PredicateEntry(string Key, PredicateKind Kind, int Class, Cases Cases, bool Weak, string Needs)
{
    /// <summary>+1 for the other party, -1 against it, 0 where it only colours what stands beside it.</summary>
    public int Sign { get; } = Kind switch
    {
        PredicateKind.ActFor or PredicateKind.MutualFor or PredicateKind.Receive or PredicateKind.FeelFor
            or PredicateKind.Praise or PredicateKind.Honour => 1,
        PredicateKind.ActAgainst or PredicateKind.MutualAgainst or PredicateKind.Suffer or PredicateKind.FeelAgainst
            or PredicateKind.Blame or PredicateKind.Discredit or PredicateKind.Stop => -1,
        _ => 0,
    };

    /// <summary>The type of event that it speaks of; null for none.</summary>
    public EventClass? Event { get; init; }

    /// <summary>The hash of its key.</summary>
    public uint Hash { get; } = WordHash.Of(Key);

    /// <summary>Whether it speaks of deeds: what it has behind a preposition is no party of its own.</summary>
    public bool SpeaksOfDeeds { get; } = PredicateClasses.Name(Class) is "accuse" or "disapprove" or "threaten" or "protest" or "deny";

    /// <summary>Whether its subject says something, be it with a stance.</summary>
    public bool Says { get; } = Kind is PredicateKind.Say or PredicateKind.Deny or PredicateKind.FeelAgainst or PredicateKind.FeelFor
        || PredicateClasses.Name(Class) is "accuse" or "disapprove" or "praise" or "reject" or "threaten";

    /// <summary>Whether it relates two parties.</summary>
    public bool Relates => Kind <= PredicateKind.FeelAgainst;

    /// <summary>Whether it judges one.</summary>
    public bool Judges => Kind >= PredicateKind.Praise;
}

/// <summary>The classes of acts, as the codebook names them.</summary>
internal static class PredicateClasses
{
    private static readonly string[] Names =
    [
        "other", "support", "aid", "cooperate", "agree", "consult", "praise", "mediate", "yield", "join", "visit", "trust", "defend",
        "recognise", "console", "meet", "attack", "fight", "threaten", "coerce", "sanction", "accuse", "disapprove", "reject", "protest",
        "withdraw", "investigate", "rival", "betray", "undermine", "deceive", "insult", "suffer", "stop", "receive", "feel", "fear",
        "say", "deny", "intend", "adjectives", "nouns", "verbs", "adverbs",
    ];

    /// <summary>Number of classes.</summary>
    public static int Count => Names.Length;

    /// <summary>The class of a name; 0 for one that is not known.</summary>
    public static int Of(string name)
    {
        for (var i = 1; i < Names.Length; i++)
        {
            if (name.StartsWith(Names[i], StringComparison.Ordinal)) return i;
        }

        return 0;
    }

    /// <summary>The name of a class.</summary>
    public static string Name(int index) => Names[index];
}
