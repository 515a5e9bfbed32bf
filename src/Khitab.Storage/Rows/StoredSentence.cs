namespace Khitab.Storage;

/// <summary>A sentence.</summary>
internal sealed class StoredSentence : ArticleRow<TextSpan>
{
    public static StoredSentence From(TextSpan record) => new() { Span = record };

    /// <inheritdoc/>
    public override TextSpan ToRecord() => Span;
}

/// <summary>Its key.</summary>
internal sealed class StoredSentenceConfiguration : ArticleRowConfiguration<StoredSentence>;
