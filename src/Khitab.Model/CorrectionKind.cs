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
}
