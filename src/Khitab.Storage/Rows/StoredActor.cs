namespace Khitab.Storage;

/// <summary>An actor.</summary>
internal sealed class StoredActor : CorpusRow
{
    public string Id { get; set; } = "";

    public ActorType Type { get; set; }

    public string[] Names { get; set; } = [];

    public string Labels { get; set; } = "";

    public string? Parent { get; set; }

    public bool IsHead { get; set; }

    /// <summary>The row that keeps a record.</summary>
    public static StoredActor From(Actor record) => new()
    {
        Id = record.Id,
        Type = record.Type,
        Names = [.. record.Names],
        Labels = StoredLabels.Write(record.Labels),
        Parent = record.Parent,
        IsHead = record.IsHead,
    };

    /// <summary>The record as it was saved.</summary>
    public Actor ToRecord() => new(Id, Type, Names, StoredLabels.Read(Labels), Parent) { IsHead = IsHead };
}

/// <summary>Its key.</summary>
internal sealed class StoredActorConfiguration : CorpusRowConfiguration<StoredActor>;
