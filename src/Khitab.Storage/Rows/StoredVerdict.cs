namespace Khitab.Storage;

/// <summary>An article's stance towards an actor; it has no evidence of its own.</summary>
internal sealed class StoredVerdict : ArticleRow<Verdict>
{
    public PartyKind TargetKind { get; set; }

    public string Target { get; set; } = "";

    public VerdictKind Kind { get; set; }

    public int For { get; set; }

    public int Against { get; set; }

    public double Confidence { get; set; }

    public static StoredVerdict From(Verdict record) => new()
    {
        TargetKind = record.Target.Kind,
        Target = record.Target.Name,
        Kind = record.Kind,
        For = record.For,
        Against = record.Against,
        Confidence = record.Confidence,
    };

    /// <inheritdoc/>
    public override Verdict ToRecord() => new(new Party(TargetKind, Target), Kind, For, Against, Confidence);
}

/// <summary>Its key.</summary>
internal sealed class StoredVerdictConfiguration : ArticleRowConfiguration<StoredVerdict>;
