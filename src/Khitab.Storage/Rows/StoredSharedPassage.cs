namespace Khitab.Storage;

/// <summary>A passage that two articles share.</summary>
internal sealed class StoredSharedPassage : CorpusRow
{
    public string[] Articles { get; set; } = [];

    public double Similarity { get; set; }

    public int[] Starts { get; set; } = [];

    public int[] Lengths { get; set; } = [];

    /// <summary>The row that keeps a record.</summary>
    public static StoredSharedPassage From(SharedPassage record) => new()
    {
        Articles = [.. record.Articles],
        Similarity = record.Similarity,
        Starts = [.. record.Spans.Select(span => span.Start)],
        Lengths = [.. record.Spans.Select(span => span.Length)],
    };

    /// <summary>The record as it was saved.</summary>
    public SharedPassage ToRecord() =>
        new(Articles, Similarity, Starts.Zip(Lengths, (start, length) => new TextSpan(start, length)).ToArray());
}

/// <summary>Its key.</summary>
internal sealed class StoredSharedPassageConfiguration : CorpusRowConfiguration<StoredSharedPassage>;
