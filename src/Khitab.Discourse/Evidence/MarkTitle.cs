namespace Khitab.Discourse;

/// <summary>What a name in a mark's title is the name of.</summary>
public enum MarkNameKind
{
    /// <summary>An actor, by id.</summary>
    Actor,

    /// <summary>A theme, by id.</summary>
    Theme,

    /// <summary>An outlet, by id.</summary>
    Outlet,

    /// <summary>An article, by id.</summary>
    Article,

    /// <summary>A holder or target, as a written party.</summary>
    Party,

    /// <summary>A polarity: <c>-1</c>, <c>0</c> or <c>1</c>.</summary>
    Polarity,

    /// <summary>A voice, by its name in links.</summary>
    Voice,

    /// <summary>A modality, by its name in links.</summary>
    Modality,

    /// <summary>A type of event or a quad class, by its name in links.</summary>
    Class,

    /// <summary>An article's verdict on an actor, by its name in links.</summary>
    Verdict,

    /// <summary>A day, a month or days, as the analysis writes dates.</summary>
    Date,

    /// <summary>A claim on which articles differ, by its number.</summary>
    Claim,

    /// <summary>Words of the texts, which are shown as they are.</summary>
    Words,
}

/// <summary>Something that a mark's title names; what it is called is the interface's to say.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Which one: an id, or a value as links write it.</param>
public readonly record struct MarkName(MarkNameKind Kind, string Value)
{
    internal static MarkName OfActor(string id) => new(MarkNameKind.Actor, id);

    internal static MarkName OfTheme(string id) => new(MarkNameKind.Theme, id);

    internal static MarkName OfArticle(string id) => new(MarkNameKind.Article, id);

    internal static MarkName OfParty(Party party) => new(MarkNameKind.Party, party.ToString());

    internal static MarkName OfWords(string words) => new(MarkNameKind.Words, words);
}

/// <summary>What a mark's heading says, in no language.</summary>
/// <param name="Key">The key of the phrase, or null where the one name is all.</param>
/// <param name="Names">What fills the phrase's places, in their order.</param>
public sealed record MarkTitle(string? Key, IReadOnlyList<MarkName> Names)
{
    internal MarkTitle(string key, params MarkName[] names)
        : this(key, (IReadOnlyList<MarkName>)names)
    {
    }

    /// <summary>A title that is one name and nothing else.</summary>
    internal static MarkTitle Of(MarkNameKind kind, string value) => new(null, (IReadOnlyList<MarkName>)[new MarkName(kind, value)]);
}
