namespace Khitab.Storage;

/// <summary>A labelled stretch of an article's text.</summary>
internal sealed class StoredSegment : ArticleRow<Segment>
{
    public SegmentKind Kind { get; set; }

    public static StoredSegment From(Segment record) => new() { Span = record.Span, Kind = record.Kind };

    /// <inheritdoc/>
    public override Segment ToRecord() => new(Kind, Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredSegmentConfiguration : ArticleRowConfiguration<StoredSegment>;
