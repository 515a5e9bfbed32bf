namespace Khitab.Discourse;

/// <summary><c>theme:ID</c>: cues of a theme (unit statements: statements) in articles that carry it, as its facet does.</summary>
/// <param name="Value">The theme's id.</param>
public sealed record ThemeMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One("theme", value => new ThemeMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.theme", MarkName.OfTheme(Value));

    internal override void Collect(EvidenceFinder rows)
    {
        if (rows.Covered(Value) is not { } covered) return;
        var unit = rows.Result.Selection.Unit;
        foreach (var part in rows.Snapshot.Parts)
        {
            foreach (var article in rows.Articles(part, SelectionKey.Theme))
            {
                if (!ThemeSentences.Carries(part, article, covered)) continue;
                if (unit == CountUnit.Statements)
                {
                    rows.StatementsOf(part, article, _ => true, SelectionKey.Theme);
                    continue;
                }

                if (unit != CountUnit.Mentions) rows.Found.AddArticle(part.First + article);
                foreach (var row in ThemeSentences.Cues(part, article, covered)) rows.Found.AddCue(part, article, row);
            }
        }
    }
}
