namespace Khitab.Discourse;

/// <summary>
/// <c>month:2025-02</c> or <c>month:2025-02:OUTLET</c>: mentions and statements of the articles published then, by an outlet or by any.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="Outlet">The outlet's id, or empty for any.</param>
public sealed record MonthMark(PartialDate Month, string Outlet = "") : Mark(Form)
{
    internal static readonly MarkForm Form = MarkForm.OneOrTwo(
        "month",
        (month, outlet) => PartialDate.TryParse(month, out var date) && date.Grain == DateGrain.Month ? new MonthMark(date, outlet) : null);

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Date, Month.ToString());

    internal override IReadOnlyList<string> Parts => [Month.ToString(), Outlet];

    internal override void Collect(EvidenceFinder rows)
    {
        var (first, last) = (Month.First.DayNumber, Month.Last.DayNumber);
        var outlet = Outlet.Length == 0 ? -1 : rows.Snapshot.Tables.OutletIds.Find(Outlet);
        if (Outlet.Length > 0 && outlet < 0) return;
        rows.WholeArticles((part, article) => part.Day(article) is >= 0 and var day && day >= first && day <= last
            && (outlet < 0 || part.Outlet(article) == outlet));
    }
}
