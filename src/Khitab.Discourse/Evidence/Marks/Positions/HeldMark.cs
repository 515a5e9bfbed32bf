namespace Khitab.Discourse;

/// <summary><c>held:PARTY</c> or <c>held:PARTY:-1</c>: statements that a party holds.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for any.</param>
public sealed record HeldMark(Party Holder, int? Sign = null) : SignedMark(Form, Sign)
{
    internal static readonly MarkForm Form = MarkForm.OneSigned(
        "held", (holder, sign) => Party.TryParse(holder, out var party) ? new HeldMark(party, sign) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.holder", MarkName.OfParty(Holder));

    internal override IReadOnlyList<string> Parts => [Holder.ToString()];

    internal override void Collect(EvidenceFinder rows)
    {
        var place = rows.Snapshot.PartyPlace(Holder);
        rows.Statements(part =>
        {
            var holder = part.LocalParty(place);
            return holder < 0 ? null
                : row => part.Statements.Holder[row] == holder && (Sign is null || part.Polarity(row) == Sign);
        });
    }
}
