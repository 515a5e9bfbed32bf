namespace Khitab.Storage;

/// <summary>A proposition.</summary>
internal sealed class StoredProposition : CorpusRow
{
    public string Id { get; set; } = "";

    public string Theme { get; set; } = "";

    public string Labels { get; set; } = "";

    /// <summary>The row that keeps a record.</summary>
    public static StoredProposition From(Proposition record) => new()
    {
        Id = record.Id,
        Theme = record.Theme,
        Labels = StoredLabels.Write(record.Labels),
    };

    /// <summary>The record as it was saved.</summary>
    public Proposition ToRecord() => new(Id, Theme, StoredLabels.Read(Labels));
}

/// <summary>Its key.</summary>
internal sealed class StoredPropositionConfiguration : CorpusRowConfiguration<StoredProposition>;
