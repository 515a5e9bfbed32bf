namespace Khitab.Discourse;

/// <summary><c>all</c>: the selection's articles with all their mentions and statements.</summary>
public sealed record AllMark() : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.Alone("all", () => new AllMark());

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.all");

    internal override IReadOnlyList<string> Parts => [];

    internal override void Collect(EvidenceFinder rows) => rows.WholeArticles((_, _) => true);
}
