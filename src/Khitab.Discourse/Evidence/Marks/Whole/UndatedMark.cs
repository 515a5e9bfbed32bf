namespace Khitab.Discourse;

/// <summary><c>undated</c>: mentions and statements of the articles without a date of publication.</summary>
public sealed record UndatedMark() : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Alone("undated", () => new UndatedMark());

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.undated");

    internal override IReadOnlyList<string> Parts => [];

    internal override void Collect(EvidenceFinder rows) => rows.WholeArticles((part, article) => part.Day(article) < 0);
}
