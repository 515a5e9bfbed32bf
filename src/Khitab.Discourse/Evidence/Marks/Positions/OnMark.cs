namespace Khitab.Discourse;

/// <summary><c>on:PARTY</c> or <c>on:PARTY:-1</c>: statements on an actor or a proposition, by any holder.</summary>
/// <param name="Target">The target.</param>
/// <param name="Sign">The polarity asked for, -1, 0 or 1, or null for any.</param>
public sealed record OnMark(Party Target, int? Sign = null) : SignedMark(Form, Sign)
{
    internal static readonly MarkForm Form = MarkForm.OneSigned(
        "on", (target, sign) => Party.TryParse(target, out var party) ? new OnMark(party, sign) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.on", MarkName.OfParty(Target));

    internal override IReadOnlyList<string> Parts => [Target.ToString()];

    internal override void Collect(EvidenceFinder rows)
    {
        var place = rows.Snapshot.PartyPlace(Target);
        rows.Statements(part =>
        {
            var target = part.LocalParty(place);
            return target < 0 ? null
                : row => part.Statements.Target[row] == target && (Sign is null || part.Polarity(row) == Sign);
        });
    }
}
