using Khitab.Discourse;

namespace Khitab.Web.Components.Filters;

/// <summary>A value of a list and how deep it is under others.</summary>
/// <param name="Value">The value.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="Implied">Whether the selection has it by including one that it is under.</param>
public sealed record FilterRow(FacetValue Value, int Depth = 0, bool Implied = false);

/// <summary>Themes as a tree: each after the one that includes it.</summary>
public static class ThemeRows
{
    /// <summary>The rows in reading order; siblings keep the order given, and a theme whose parent is not listed is at the top.</summary>
    /// <param name="values">The themes.</param>
    /// <param name="parentOf">The id of the wider theme, or null.</param>
    public static IReadOnlyList<FilterRow> Of(IReadOnlyList<FacetValue> values, Func<string, string?> parentOf)
    {
        var listed = values.Select(v => v.Value).ToHashSet(StringComparer.Ordinal);
        var children = values.ToLookup(
            v => parentOf(v.Value) is { } parent && listed.Contains(parent) ? parent : "", StringComparer.Ordinal);
        var rows = new List<FilterRow>();
        Add("", 0, false);
        // A ring of parents has no top: its themes are at the end by themselves.
        var reached = rows.Select(r => r.Value.Value).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(values.Where(v => !reached.Contains(v.Value)).Select(v => new FilterRow(v)));
        return rows;

        void Add(string parent, int depth, bool implied)
        {
            foreach (var value in children[parent])
            {
                rows.Add(new FilterRow(value, depth, implied));
                Add(value.Value, depth + 1, implied || value.Included);
            }
        }
    }
}
