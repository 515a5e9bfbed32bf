using System.Globalization;

namespace Khitab.Discourse;

/// <summary><c>conflict:N</c>: what articles say on the claim of this number, on which they differ.</summary>
/// <param name="Conflict">The claim's number in <see cref="CorpusSnapshot.Conflicts"/>, from 0.</param>
public sealed record ConflictMark(int Conflict) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "conflict",
        number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var conflict)
            ? new ConflictMark(conflict) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.conflict", new MarkName(MarkNameKind.Claim, Written));

    internal override IReadOnlyList<string> Parts => [Written];

    private string Written => Conflict.ToString(CultureInfo.InvariantCulture);

    internal override void Collect(EvidenceFinder rows)
    {
        var snapshot = rows.Snapshot;
        if (Conflict >= snapshot.Conflicts.Count) return;
        var values = snapshot.Conflicts[Conflict].Values
            .Select(value => (Article: snapshot.ArticlePlace(value.Article), Value: value))
            .Where(claim => claim.Article >= 0 && rows.Result.Has(claim.Article))
            .OrderBy(claim => claim.Article);
        foreach (var (article, value) in values) rows.Found.AddClaim(article, value.Span, value.Value);
    }
}
