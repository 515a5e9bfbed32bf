namespace Khitab.Model;

/// <summary>
/// What a person corrects in the machine's reading. The subject and the value of a correction mean something else in each kind; in files
/// the kinds are written with hyphens (<c>merge-actors</c>).
/// </summary>
public enum CorrectionKind
{
    /// <summary>Two actors are one. Subject: id of the actor that goes; value: id of the actor that it is.</summary>
    MergeActors,

    /// <summary>
    /// Some names of an actor are another actor's. Subject: id of the actor; value: JSON that gives the names, the articles in which they
    /// are the other one's (all where none are given), and the other actor's id, name and type.
    /// </summary>
    SplitActor,

    /// <summary>An actor is shown under another name. Subject: its id; value: JSON with the name by interface language.</summary>
    RenameActor,

    /// <summary>
    /// Another outlet published. Subject: <c>article:</c> or <c>outlet:</c> and an id; value: JSON with the outlet's id and name.
    /// </summary>
    SetOutlet,

    /// <summary>An article was published on another day. Subject: its id; value: an ISO 8601 day, or empty for unknown.</summary>
    SetDay,

    /// <summary>An actor is of another sort. Subject: its id; value: the sort as the codebook writes it (<c>state</c>).</summary>
    RetypeActor,

    /// <summary>
    /// A statement is right as it was read. Subject of this and of all that follow: the row's id (<see cref="RowId"/>); value: JSON with
    /// the words that it stands on, what was read, and what is so.
    /// </summary>
    AcceptStatement,

    /// <summary>A statement was read where there is none.</summary>
    RejectStatement,

    /// <summary>A statement is another one: holder, target, sign, voice, modality, act or extent.</summary>
    ChangeStatement,

    /// <summary>A statement was not read.</summary>
    AddStatement,

    /// <summary>These characters name no actor.</summary>
    RejectMention,

    /// <summary>These characters name another actor.</summary>
    ChangeMention,

    /// <summary>These characters name an actor.</summary>
    AddMention,

    /// <summary>These words are nobody's.</summary>
    RejectQuotation,

    /// <summary>These words are another speaker's, or direct where they were read as retold, or the other way round.</summary>
    ChangeQuotation,

    /// <summary>These words are a speaker's.</summary>
    AddQuotation,
}
