namespace Khitab.Feeding;

/// <summary>Where the corpus and the codebook come from. Without any setting the seeds and the built-in codebook are used.</summary>
public sealed class FeedingOptions
{
    /// <summary>The section of the configuration that these options are read from.</summary>
    public const string Section = "Khitab";

    /// <summary>A file or folder of articles; null for the seeds.</summary>
    public string? Corpus { get; set; }

    /// <summary>A file that says which fields of the articles' files hold what; null where their usual names do.</summary>
    public string? Mapping { get; set; }

    /// <summary>A folder of codebook files laid over the built-in ones; null for the built-in codebook alone.</summary>
    public string? Codebook { get; set; }
}
