namespace Khitab.Storage;

/// <summary>Articles that are one text.</summary>
internal sealed class StoredCopyGroup : CorpusRow
{
    public string[] Articles { get; set; } = [];

    public double Similarity { get; set; }

    public string? First { get; set; }

    /// <summary>The row that keeps a record.</summary>
    public static StoredCopyGroup From(CopyGroup record) => new()
    {
        Articles = [.. record.Articles],
        Similarity = record.Similarity,
        First = record.First,
    };

    /// <summary>The record as it was saved.</summary>
    public CopyGroup ToRecord() => new(Articles, Similarity, First);
}

/// <summary>Its key.</summary>
internal sealed class StoredCopyGroupConfiguration : CorpusRowConfiguration<StoredCopyGroup>;
