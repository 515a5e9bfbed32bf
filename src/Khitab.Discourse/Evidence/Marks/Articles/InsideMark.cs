namespace Khitab.Discourse;

/// <summary>
/// <c>inside:ARTICLE:mentions</c>, <c>inside:ARTICLE:statements</c> or <c>inside:ARTICLE:quotations</c>: an article's rows of one sort.
/// </summary>
/// <param name="Article">The article's id.</param>
/// <param name="Rows">Mentions, statements or quotations.</param>
/// <exception cref="ArgumentOutOfRangeException">Rows of any other sort.</exception>
public sealed record InsideMark(string Article, EvidenceKind Rows) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Two("inside", (article, rows) => rows switch
    {
        "mentions" => new InsideMark(article, EvidenceKind.Mention),
        "statements" => new InsideMark(article, EvidenceKind.Statement),
        "quotations" => new InsideMark(article, EvidenceKind.Quotation),
        _ => null,
    });

    /// <summary>Mentions, statements or quotations.</summary>
    public EvidenceKind Rows { get; } = Rows;

    private readonly string _sort = Rows switch
    {
        EvidenceKind.Mention => "mentions",
        EvidenceKind.Statement => "statements",
        EvidenceKind.Quotation => "quotations",
        _ => throw new ArgumentOutOfRangeException(nameof(Rows), Rows, "An article's rows of this sort have no mark."),
    };

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.inside." + _sort, MarkName.OfArticle(Article));

    internal override IReadOnlyList<string> Parts => [Article, _sort];

    internal override void Collect(EvidenceFinder rows) => rows.InArticle(Article, (part, article) =>
    {
        if (Rows == EvidenceKind.Mention)
        {
            rows.MentionsOf(part, article, _ => true);
        }
        else if (Rows == EvidenceKind.Statement)
        {
            rows.StatementsOf(part, article, _ => true);
        }
        else
        {
            var (mask, group) = (rows.Result.Masks.Of(part), part.Quotations.Rows);
            for (var row = group.Start(article); row < group.End(article); row++)
            {
                if (mask.HasQuotation(row)) rows.Found.AddQuotation(part, article, row);
            }
        }
    });
}
