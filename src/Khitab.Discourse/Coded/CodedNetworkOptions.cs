namespace Khitab.Discourse;

/// <summary>What ties nodes in a network of coded statements.</summary>
public enum CodedNetworkType
{
    /// <summary>Actors that take the same position on the same concepts.</summary>
    Congruence,

    /// <summary>Actors that take opposite positions on the same concepts.</summary>
    Conflict,

    /// <summary>Congruence less conflict.</summary>
    Subtract,

    /// <summary>Actors and the concepts that they speak on.</summary>
    TwoMode,
}

/// <summary>What weights are divided by.</summary>
public enum CodedNormalization
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The mean of both actors' numbers of statements.</summary>
    Average,

    /// <summary>What both actors share and what each has alone.</summary>
    Jaccard,

    /// <summary>The product of both actors' numbers of statements, which the Discourse Network Analyzer calls cosine.</summary>
    Cosine,

    /// <summary>The actor's number of statements; for two modes only.</summary>
    Activity,

    /// <summary>The concept's number of statements; for two modes only.</summary>
    Prominence,
}

/// <summary>Within what only the first of an actor's statements with the same concept and position is kept.</summary>
public enum CodedDuplicates
{
    /// <summary>All are kept.</summary>
    Keep,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Which network of coded statements to build.</summary>
/// <param name="Type">What ties nodes.</param>
/// <param name="Normalization">What weights are divided by.</param>
/// <param name="Duplicates">What is dropped before anything is counted.</param>
/// <param name="Signed">
/// Whether positions count: with two modes statements for less statements against, otherwise all of them. Without it congruence counts
/// concepts that both speak on, whatever they say; conflict and subtract need it. Null for the usual: yes, but not with two modes where
/// nothing is divided. (Shares of all of an actor's statements would come to 1 for everyone.)
/// </param>
public sealed record CodedNetworkOptions(
    CodedNetworkType Type,
    CodedNormalization Normalization = CodedNormalization.None,
    CodedDuplicates Duplicates = CodedDuplicates.Keep,
    bool? Signed = null)
{
    /// <summary>Whether positions count.</summary>
    public bool CountsPositions => Signed ?? (Type != CodedNetworkType.TwoMode || Normalization != CodedNormalization.None);

    /// <summary>Whether type, normalisation and positions go together.</summary>
    public bool IsPossible => Type == CodedNetworkType.TwoMode
        ? Normalization is CodedNormalization.None or CodedNormalization.Activity or CodedNormalization.Prominence
        : Normalization is not (CodedNormalization.Activity or CodedNormalization.Prominence)
        && (CountsPositions || Type == CodedNetworkType.Congruence);
}
