using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>One theme of the index, as its own page counts it.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Depth">How many themes it lies in.</param>
/// <param name="Articles">Articles that carry it or a theme inside it; the selection's theme key is ignored.</param>
/// <param name="Cues">Its cues in them.</param>
public sealed record ThemeRow(string Theme, int Depth, int Articles, int Cues)
{
    /// <summary>The themes that articles carry, each before those inside it, the most carried first.</summary>
    public static IReadOnlyList<ThemeRow> Of(SelectionResult result)
    {
        var articles = result.Facet(SelectionKey.Theme, CountUnit.Articles).Values.Where(v => v.Count > 0)
            .ToDictionary(v => v.Value, v => v.Count);
        var cues = result.Facet(SelectionKey.Theme, CountUnit.Mentions).Values.ToDictionary(v => v.Value, v => v.Count);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<ThemeRow>();
        var themes = result.Snapshot.Themes.Where(theme => articles.ContainsKey(theme.Id)).ToList();
        foreach (var theme in Ordered(themes.Where(t => t.Parent is null || !articles.ContainsKey(t.Parent)))) Add(theme, 0);
        // Themes that are one another's parents have no first; they still are listed.
        foreach (var theme in Ordered(themes)) Add(theme, 0);
        return rows;

        void Add(Model.Theme theme, int depth)
        {
            if (!listed.Add(theme.Id)) return;
            rows.Add(new ThemeRow(theme.Id, depth, articles[theme.Id], cues.GetValueOrDefault(theme.Id)));
            foreach (var child in Ordered(themes.Where(t => t.Parent == theme.Id))) Add(child, depth + 1);
        }

        IEnumerable<Model.Theme> Ordered(IEnumerable<Model.Theme> some) =>
            some.OrderByDescending(t => articles[t.Id]).ThenBy(t => t.Id, StringComparer.Ordinal);
    }
}
