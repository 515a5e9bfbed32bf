namespace Khitab.Analysis.Corrections;

/// <summary>Who coded a row last.</summary>
/// <param name="Correction">Id of the correction.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Who">Under which name.</param>
/// <param name="When">When.</param>
public sealed record CodedBy(Guid Correction, CorrectionKind Kind, string Who, DateTimeOffset When);

/// <summary>A row of an article with its id, and who coded it.</summary>
/// <param name="Row">The row as it is now; where it was rejected, as it was then.</param>
/// <param name="Id">Its id as read, or as added.</param>
/// <param name="By">Who coded it, or null where it is as it was read.</param>
public sealed record CodedRow<T>(T Row, string Id, CodedBy? By);

/// <summary>An article as corrected, with what people did to each of its rows.</summary>
/// <param name="Article">The article as corrected.</param>
/// <param name="Statements">Its statements, in their order.</param>
/// <param name="Mentions">Its mentions, in their order.</param>
/// <param name="Quotes">Its quotations, in their order.</param>
/// <param name="Rejected">Statements that people rejected, in order of rejection.</param>
/// <param name="Lost">Corrections of its rows whose words are not in its text any more: they have no effect.</param>
/// <param name="Unread">Corrections that hold, though what they correct is not read any more.</param>
public sealed record CodedArticle(
    AnalyzedArticle Article,
    IReadOnlyList<CodedRow<Statement>> Statements,
    IReadOnlyList<CodedRow<Mention>> Mentions,
    IReadOnlyList<CodedRow<Quotation>> Quotes,
    IReadOnlyList<CodedRow<Statement>> Rejected,
    IReadOnlySet<Guid> Lost,
    IReadOnlySet<Guid> Unread)
{
    /// <summary>Mentions that people rejected, in order of rejection.</summary>
    public IReadOnlyList<CodedRow<Mention>> RejectedMentions { get; init; } = [];

    /// <summary>Quotations that people rejected, in order of rejection.</summary>
    public IReadOnlyList<CodedRow<Quotation>> RejectedQuotes { get; init; } = [];
}
