namespace Khitab.Storage;

/// <summary>An outlet.</summary>
internal sealed class StoredOutlet : CorpusRow
{
    public string Id { get; set; } = "";

    public string Labels { get; set; } = "";

    /// <summary>The row that keeps a record.</summary>
    public static StoredOutlet From(Outlet record) => new()
    {
        Id = record.Id,
        Labels = StoredLabels.Write(record.Labels),
    };

    /// <summary>The record as it was saved.</summary>
    public Outlet ToRecord() => new(Id, StoredLabels.Read(Labels));
}

/// <summary>Its key.</summary>
internal sealed class StoredOutletConfiguration : CorpusRowConfiguration<StoredOutlet>;
