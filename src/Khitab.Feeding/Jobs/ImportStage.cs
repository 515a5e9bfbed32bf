namespace Khitab.Feeding.Jobs;

/// <summary>What an import is doing. Stages may overlap: the one that holds the others up is told.</summary>
public enum ImportStage
{
    /// <summary>Fetching and opening files.</summary>
    Reading,

    /// <summary>Loading the codebook and what else the analysis needs.</summary>
    Preparing,

    /// <summary>Analysing articles and storing them.</summary>
    Analysing,

    /// <summary>Comparing the articles of the whole corpus with one another.</summary>
    Comparing,
}
