namespace Khitab.Storage;

/// <summary>A mention of an actor.</summary>
internal sealed class StoredMention : ArticleRow<Mention>
{
    public string Actor { get; set; } = "";

    public MentionKind Kind { get; set; }

    public static StoredMention From(Mention record) => new() { Span = record.Span, Actor = record.Actor, Kind = record.Kind };

    /// <inheritdoc/>
    public override Mention ToRecord() => new(Actor, Kind, Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredMentionConfiguration : ArticleRowConfiguration<StoredMention>;
