namespace Khitab.Analysis.Corrections;

/// <summary>Causes for which a correction is not taken.</summary>
public enum CorrectionFaultKind
{
    /// <summary>The corpus has no such actor.</summary>
    UnknownActor,

    /// <summary>The corpus has no such article.</summary>
    UnknownArticle,

    /// <summary>The corpus has no such outlet.</summary>
    UnknownOutlet,

    /// <summary>An actor is to be merged with itself.</summary>
    IntoItself,

    /// <summary>The actor that it is to be merged into is already one with it, the other way round.</summary>
    Cycle,

    /// <summary>The value is not written as its kind asks.</summary>
    BadValue,

    /// <summary>The subject is not written as its kind asks.</summary>
    BadSubject,

    /// <summary>It is no day that a newspaper can have been published on: before 1700 or in the future.</summary>
    BadDay,

    /// <summary>A text is longer than it may be.</summary>
    TooLong,

    /// <summary>A text has tags, control characters or nothing that is seen.</summary>
    NotPlain,

    /// <summary>Nobody is named who corrects.</summary>
    NoName,

    /// <summary>A line of a file has no id, day and time, or kind that can be read; or the file not these columns.</summary>
    BadLine,

    /// <summary>The file has more lines, or is larger, than is read.</summary>
    TooMany,

    /// <summary>Another correction has this id.</summary>
    SameId,

    /// <summary>There is no correction of this id, or it is as asked already.</summary>
    NothingToDo,
}
