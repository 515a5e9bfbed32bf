namespace Khitab.Discourse;

/// <summary><c>event:VALUE</c>: where texts give a date, written as the analysis writes it.</summary>
/// <param name="Value">The date.</param>
public sealed record EventMark(string Value) : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.One("event", value => new EventMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Date, Value);

    internal override IReadOnlyList<string> Parts => [Value];

    internal override void Collect(EvidenceFinder rows) => rows.OfTable(
        part => part.Dates.Rows,
        part => EvidenceFinder.IsOf(part.Dates.Value, part.Segment.Strings[(int)NumberOf.Date].Find(Value)),
        rows.Found.AddDate);
}
