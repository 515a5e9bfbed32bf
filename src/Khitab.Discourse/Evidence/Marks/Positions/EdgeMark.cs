namespace Khitab.Discourse;

/// <summary>
/// <c>edge:FROM:TO</c> or <c>edge:FROM:TO:-1</c>: statements of one actor towards another, of one polarity or any.
/// </summary>
/// <param name="From">The holder's id.</param>
/// <param name="To">The target's id.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for any.</param>
public sealed record EdgeMark(string From, string To, int? Sign = null) : SignedMark(Form, Sign)
{
    internal static readonly MarkForm Form = MarkForm.TwoSigned("edge", (from, to, sign) => new EdgeMark(from, to, sign));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.edge", MarkName.OfActor(From), MarkName.OfActor(To));

    internal override IReadOnlyList<string> Parts => [From, To];

    internal override void Collect(EvidenceFinder rows)
    {
        var (from, to) = (rows.Snapshot.ActorPlace(From), rows.Snapshot.ActorPlace(To));
        rows.Statements(part =>
        {
            var (table, holder, target) = (part.Statements, part.LocalActor(from) + 1, part.LocalActor(to) + 1);
            return holder < 1 || target < 1 ? null : row => table.Holder[row] == holder && table.Target[row] == target
                && (Sign is null || part.Polarity(row) == Sign);
        });
    }
}
