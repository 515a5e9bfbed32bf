using Khitab.Analysis.Corrections;

namespace Khitab.Web.State;

/// <summary>A mention or a quotation that somebody is at.</summary>
/// <param name="Article">Its article as corrected.</param>
public abstract record MarkAt(CodedArticle Article)
{
    /// <summary>Its words.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>Whom it names, or who speaks.</summary>
    public abstract Party Who { get; }
}

/// <summary>A mention that somebody is at.</summary>
/// <param name="Article">Its article as corrected.</param>
/// <param name="Row">The mention.</param>
public sealed record MentionAt(CodedArticle Article, CodedRow<Mention> Row) : MarkAt(Article)
{
    /// <inheritdoc/>
    public override TextSpan Span => Row.Row.Span;

    /// <inheritdoc/>
    public override Party Who => Party.Actor(Row.Row.Actor);
}

/// <summary>A quotation that somebody is at.</summary>
/// <param name="Article">Its article as corrected.</param>
/// <param name="Row">The quotation.</param>
public sealed record QuotationAt(CodedArticle Article, CodedRow<Quotation> Row) : MarkAt(Article)
{
    /// <inheritdoc/>
    public override TextSpan Span => Row.Row.Span;

    /// <inheritdoc/>
    public override Party Who => Row.Row.Speaker;
}
