namespace Khitab.Discourse;

/// <summary><c>outlet:ID</c>: mentions, statements or (other units) both in an outlet's articles, as its facet counts them.</summary>
/// <param name="Value">The outlet's id.</param>
public sealed record OutletMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One("outlet", value => new OutletMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => MarkTitle.Of(MarkNameKind.Outlet, Value);

    internal override void Collect(EvidenceFinder rows)
    {
        var outlet = rows.Snapshot.Tables.OutletIds.Find(Value);
        if (outlet >= 0) rows.ByUnit((part, article) => part.Outlet(article) == outlet, SelectionKey.Outlet);
    }
}
