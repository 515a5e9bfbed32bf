namespace Khitab.Storage;

/// <summary>An entry of an article's list of sources.</summary>
internal sealed class StoredReference : ArticleRow<Reference>
{
    public string? Url { get; set; }

    public DateOnly? Date { get; set; }

    public static StoredReference From(Reference record) => new() { Span = record.Span, Url = record.Url, Date = record.Date };

    /// <inheritdoc/>
    public override Reference ToRecord() => new(Span, Url, Date);
}

/// <summary>Its key.</summary>
internal sealed class StoredReferenceConfiguration : ArticleRowConfiguration<StoredReference>;
