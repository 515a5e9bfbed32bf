namespace Khitab.Storage;

/// <summary>A position taken in an article.</summary>
internal sealed class StoredStatement : ArticleRow<Statement>
{
    public PartyKind HolderKind { get; set; }

    public string Holder { get; set; } = "";

    public PartyKind TargetKind { get; set; }

    public string Target { get; set; } = "";

    public int Polarity { get; set; }

    public Voice Voice { get; set; }

    public Modality Modality { get; set; }

    public Act Act { get; set; }

    public double Confidence { get; set; }

    public static StoredStatement From(Statement record) => new()
    {
        Span = record.Span,
        HolderKind = record.Holder.Kind,
        Holder = record.Holder.Name,
        TargetKind = record.Target.Kind,
        Target = record.Target.Name,
        Polarity = record.Polarity,
        Voice = record.Voice,
        Modality = record.Modality,
        Act = record.Act,
        Confidence = record.Confidence,
    };

    /// <inheritdoc/>
    public override Statement ToRecord() =>
        new(new Party(HolderKind, Holder), new Party(TargetKind, Target), Polarity, Voice, Modality, Act, Confidence, Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredStatementConfiguration : ArticleRowConfiguration<StoredStatement>;
