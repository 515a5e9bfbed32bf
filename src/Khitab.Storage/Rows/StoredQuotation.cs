namespace Khitab.Storage;

/// <summary>Words attributed to a speaker.</summary>
internal sealed class StoredQuotation : ArticleRow<Quotation>
{
    public PartyKind SpeakerKind { get; set; }

    public string Speaker { get; set; } = "";

    public bool Direct { get; set; }

    public static StoredQuotation From(Quotation record) => new()
    {
        Span = record.Span,
        SpeakerKind = record.Speaker.Kind,
        Speaker = record.Speaker.Name,
        Direct = record.Direct,
    };

    /// <inheritdoc/>
    public override Quotation ToRecord() => new(new Party(SpeakerKind, Speaker), Direct, Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredQuotationConfiguration : ArticleRowConfiguration<StoredQuotation>;
