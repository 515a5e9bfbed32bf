namespace Khitab.Storage;

/// <summary>The source that an article takes its news from.</summary>
internal sealed class StoredRelay : ArticleRow<Relay>
{
    public PartyKind SourceKind { get; set; }

    public string Source { get; set; } = "";

    public static StoredRelay From(Relay record) => new()
    {
        Span = record.Span,
        SourceKind = record.Source.Kind,
        Source = record.Source.Name,
    };

    /// <inheritdoc/>
    public override Relay ToRecord() => new(new Party(SourceKind, Source), Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredRelayConfiguration : ArticleRowConfiguration<StoredRelay>;
