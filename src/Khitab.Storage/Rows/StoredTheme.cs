namespace Khitab.Storage;

/// <summary>A theme.</summary>
internal sealed class StoredTheme : CorpusRow
{
    public string Id { get; set; } = "";

    public string? Parent { get; set; }

    public string Labels { get; set; } = "";

    /// <summary>The row that keeps a record.</summary>
    public static StoredTheme From(Theme record) => new()
    {
        Id = record.Id,
        Parent = record.Parent,
        Labels = StoredLabels.Write(record.Labels),
    };

    /// <summary>The record as it was saved.</summary>
    public Theme ToRecord() => new(Id, Parent, StoredLabels.Read(Labels));
}

/// <summary>Its key.</summary>
internal sealed class StoredThemeConfiguration : CorpusRowConfiguration<StoredTheme>;
