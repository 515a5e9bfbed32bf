namespace Khitab.Model;

/// <summary>What an edit changes in the codebook.</summary>
public enum CodebookEditKind
{
    /// <summary>A name of an actor.</summary>
    ActorName,

    /// <summary>A cue of a theme.</summary>
    ThemeCue,

    /// <summary>A proposition that was suggested and accepted; what comes is its entry, as JSON.</summary>
    Proposition,

    /// <summary>
    /// A suggested proposition that somebody passed over: it is not suggested again, and the codebook stays as it is. What goes is its
    /// wording.
    /// </summary>
    Dismissal,
}
