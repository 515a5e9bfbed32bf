namespace Khitab.Storage;

/// <summary>A role or title of a person in an article.</summary>
internal sealed class StoredActorRole : ArticleRow<ActorRole>
{
    public string Actor { get; set; } = "";

    public string Name { get; set; } = "";

    public int MentionStart { get; set; }

    public int MentionLength { get; set; }

    public static StoredActorRole From(ActorRole record) => new()
    {
        Span = record.Span,
        Actor = record.Actor,
        Name = record.Name,
        MentionStart = record.Mention.Start,
        MentionLength = record.Mention.Length,
    };

    /// <inheritdoc/>
    public override ActorRole ToRecord() => new(Actor, Name, Span, new TextSpan(MentionStart, MentionLength));
}

/// <summary>Its key.</summary>
internal sealed class StoredActorRoleConfiguration : ArticleRowConfiguration<StoredActorRole>;
