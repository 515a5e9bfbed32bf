namespace Khitab.Storage;

/// <summary>A date that an article gives.</summary>
internal sealed class StoredDateMention : ArticleRow<DateMention>
{
    public string Value { get; set; } = "";

    public static StoredDateMention From(DateMention record) => new() { Span = record.Span, Value = record.Value };

    /// <inheritdoc/>
    public override DateMention ToRecord() => new(Span, Value);
}

/// <summary>Its key.</summary>
internal sealed class StoredDateMentionConfiguration : ArticleRowConfiguration<StoredDateMention>;
