namespace Khitab.Storage;

/// <summary>What a voice of an article calls actors, land or rulers.</summary>
internal sealed class StoredNaming : ArticleRow<Naming>
{
    public string Label { get; set; } = "";

    public string Kind { get; set; } = "";

    public bool Charged { get; set; }

    public PartyKind ByKind { get; set; }

    public string By { get; set; } = "";

    public static StoredNaming From(Naming record) => new()
    {
        Span = record.Span,
        Label = record.Label,
        Kind = record.Kind,
        Charged = record.Charged,
        ByKind = record.By.Kind,
        By = record.By.Name,
    };

    /// <inheritdoc/>
    public override Naming ToRecord() => new(Label, Kind, Charged, new Party(ByKind, By), Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredNamingConfiguration : ArticleRowConfiguration<StoredNaming>;
