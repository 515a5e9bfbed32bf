namespace Khitab.Analysis.Codebooks;

/// <summary>Why an edit of the codebook changes nothing.</summary>
public enum CodebookEditFault
{
    /// <summary>The codebook has no such actor or theme: institutions of countries and persons that were found are not entries.</summary>
    NoEntry,

    /// <summary>What should go is not there, or nothing is said.</summary>
    NotThere,

    /// <summary>What should come is there already.</summary>
    IsThere,

    /// <summary>It is the actor's only name.</summary>
    LastName,

    /// <summary>It is longer than <see cref="CodebookEdits.LongestWords"/>, or no letter is in it.</summary>
    NoWords,

    /// <summary>Nobody says who made it.</summary>
    NoName,

    /// <summary>It is undone or made again already.</summary>
    Turned,

    /// <summary>The codebook would not be read with it; the message says why.</summary>
    Refused,
}
