namespace Khitab.Discourse;

/// <summary><c>position:HOLDER:TARGET</c> or <c>position:HOLDER:TARGET:-1</c>: statements of one party on another.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Target">The target.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for any.</param>
public sealed record PositionMark(Party Holder, Party Target, int? Sign = null) : SignedMark(Form, Sign)
{
    internal static readonly MarkForm Form = MarkForm.TwoSigned(
        "position",
        (holder, target, sign) => Party.TryParse(holder, out var one) && Party.TryParse(target, out var other)
            ? new PositionMark(one, other, sign) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.edge", MarkName.OfParty(Holder), MarkName.OfParty(Target));

    internal override IReadOnlyList<string> Parts => [Holder.ToString(), Target.ToString()];

    internal override void Collect(EvidenceFinder rows)
    {
        var (one, other) = (rows.Snapshot.PartyPlace(Holder), rows.Snapshot.PartyPlace(Target));
        rows.Statements(part =>
        {
            var (table, holder, target) = (part.Statements, part.LocalParty(one), part.LocalParty(other));
            return holder < 0 || target < 0 ? null : row => table.Holder[row] == holder && table.Target[row] == target
                && (Sign is null || part.Polarity(row) == Sign);
        });
    }
}
