namespace Khitab.Discourse;

/// <summary><c>section:NAME</c>: what an outlet's mark counts, of a section.</summary>
/// <param name="Value">The section's name.</param>
public sealed record SectionMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One("section", value => new SectionMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.section", MarkName.OfWords(Value));

    internal override void Collect(EvidenceFinder rows)
    {
        var section = rows.Snapshot.Tables.Sections.Find(Value);
        if (section >= 0) rows.ByUnit((part, article) => part.Section(article) == section, SelectionKey.Section);
    }
}
