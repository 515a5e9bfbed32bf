namespace Khitab.Discourse;

/// <summary><c>relay:PARTY</c>: where articles say that they take their news from this source.</summary>
/// <param name="Source">The source.</param>
public sealed record RelayMark(Party Source) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One(
        "relay", source => Party.TryParse(source, out var party) ? new RelayMark(party) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.relay", MarkName.OfParty(Source));

    internal override IReadOnlyList<string> Parts => [Source.ToString()];

    internal override void Collect(EvidenceFinder rows)
    {
        var source = rows.Snapshot.PartyPlace(Source);
        rows.OfTable(
            part => part.Relays.Rows, part => EvidenceFinder.IsOf(part.Relays.Source, part.LocalParty(source)), rows.Found.AddRelay);
    }
}
