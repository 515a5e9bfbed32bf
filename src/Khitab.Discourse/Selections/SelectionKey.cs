namespace Khitab.Discourse;

/// <summary>The keys of a selection that choose something: all but the last two are lists of values that are in or out.</summary>
public enum SelectionKey
{
    /// <summary>
    /// Row key: a mention of the actor, or a statement with it as holder or target. Left out, it is an article key: articles that name the
    /// actor go, whole. Values are ids of actors.
    /// </summary>
    Actor,

    /// <summary>Article key: what the article is about; a theme includes its children. Values are ids of themes.</summary>
    Theme,

    /// <summary>Article key: who published the article. Values are ids of outlets.</summary>
    Outlet,

    /// <summary>Article key: the newspaper's section. Values are its names.</summary>
    Section,

    /// <summary>Article key: the folder that the article's file lies in, inside the corpus. Values are paths with slashes.</summary>
    Folder,

    /// <summary>
    /// Row key of statements: who holds the position. Values are written parties: <c>author</c>, <c>actor:ID</c>, <c>source:TEXT</c>.
    /// </summary>
    Holder,

    /// <summary>Row key of statements: on whom or what. Values are written parties: <c>actor:ID</c>, <c>proposition:ID</c>.</summary>
    Target,

    /// <summary>Row key of statements: the polarity. Values are <c>-1</c>, <c>0</c> and <c>1</c>.</summary>
    Stance,

    /// <summary>Row key of statements: in whose words. Values are <c>author</c>, <c>direct</c>, <c>reported</c>.</summary>
    Voice,

    /// <summary>
    /// Row key of statements: how it is put forward. Values are <c>asserted</c>, <c>reported</c>, <c>ascribed</c>, <c>denied</c>,
    /// <c>hypothetical</c>.
    /// </summary>
    Modality,

    /// <summary>
    /// Row key of statements: the type of event that the predicate speaks of. Values are <c>accuse</c> and the other types of PLOVER, a
    /// quad class (<c>verbalconflict</c>), which includes its types, and <c>none</c>.
    /// </summary>
    Class,

    /// <summary>Article key: the article itself. Values are ids of articles.</summary>
    Article,

    /// <summary>Article key: the range of dates, <c>from</c> and <c>to</c> together.</summary>
    Dates,

    /// <summary>Article key: words to search for.</summary>
    Search,
}

/// <summary>What is counted.</summary>
public enum CountUnit
{
    /// <summary>Mentions of actors (for themes: their cues; for what only statements have: statements).</summary>
    Mentions,

    /// <summary>Statements.</summary>
    Statements,

    /// <summary>Distinct articles.</summary>
    Articles,

    /// <summary>Distinct outlets; an article whose outlet is not known belongs to none.</summary>
    Outlets,

    /// <summary>Distinct origins: articles that relay or share text with one another count once.</summary>
    Origins,
}

/// <summary>Which dates <c>from</c> and <c>to</c> speak of.</summary>
public enum DateField
{
    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The dates that the text gives: the article is in where one of them touches the range.</summary>
    Events,
}

/// <summary>As whose a country's government, ministries, forces and head count.</summary>
public enum ActorLevel
{
    /// <summary>Each as an actor of its own.</summary>
    Body,

    /// <summary>All as their state.</summary>
    State,
}

/// <summary>How the interface looks.</summary>
public enum Look
{
    /// <summary>As the reader's system asks.</summary>
    System,

    /// <summary>Dark ink on light paper.</summary>
    Light,

    /// <summary>Light ink on dark paper.</summary>
    Dark,

    /// <summary>The strongest contrast.</summary>
    Contrast,
}
