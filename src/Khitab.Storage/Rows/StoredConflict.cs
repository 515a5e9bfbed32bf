namespace Khitab.Storage;

/// <summary>A claim on which articles differ; its values are rows of their own.</summary>
internal sealed class StoredConflict : CorpusRow
{
    public string About { get; set; } = "";

    /// <summary>The row that keeps a record.</summary>
    public static StoredConflict From(Conflict record) => new() { About = record.About };

    /// <summary>The record as it was saved.</summary>
    public Conflict ToRecord(IEnumerable<StoredClaimValue> values) => new(About, values.Select(value => value.ToRecord()).ToArray());
}

/// <summary>Its key.</summary>
internal sealed class StoredConflictConfiguration : CorpusRowConfiguration<StoredConflict>;
