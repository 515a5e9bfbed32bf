using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>
/// Which themes each article of a part carries by a scheme, those that include them with them, and how many cues it has of each; and for
/// each theme the articles that carry it. About 30 bytes an article of two themes.
/// </summary>
/// <remarks>Of each article: theme and number of cues, two numbers for each theme, by the scheme's numbers.</remarks>
internal sealed class ThemeRows
{
    private readonly ThemeColumns _columns;
    private readonly ThemeTree _tree;
    private readonly int[] _starts;
    private readonly ushort[] _carriers;

    private ThemeRows(Part part, ThemeTree tree, PackedRows rows, int[] starts, ushort[] carriers)
    {
        (_columns, _tree, Rows, _starts, _carriers) = (part.Themes, tree, rows, starts, carriers);
    }

    /// <summary>The numbers.</summary>
    public PackedRows Rows { get; }

    /// <summary>Bytes held.</summary>
    public long Size => Rows.Size + (sizeof(int) * (long)_starts.Length) + (sizeof(ushort) * (long)_carriers.Length);

    /// <summary>The rows of a part.</summary>
    public static ThemeRows Of(Part part, ThemeTree tree)
    {
        var (numbers, offsets, carriers) = (new List<int>(part.Count * 8), new int[part.Count + 1], new int[tree.Count + 1]);
        // Where a theme is in the rows, and one more; 0 or what is left of another article where the article does not carry it.
        var places = new int[tree.Count];
        for (var article = 0; article < part.Count; article++)
        {
            var first = numbers.Count;
            int CuesAt(int theme) => places[theme] is var at && at > first && at < numbers.Count && numbers[at - 1] == theme ? at : -1;
            for (var row = part.Themes.Rows.Start(article); row < part.Themes.Rows.End(article); row++)
            {
                foreach (var theme in tree.Upwards(part.ShareTheme(row)))
                {
                    if (CuesAt(theme) >= 0) continue;
                    numbers.Add(theme);
                    places[theme] = numbers.Count;
                    numbers.Add(0);
                    carriers[theme + 1]++;
                }
            }

            for (var row = part.Cues.Rows.Start(article); row < part.Cues.Rows.End(article); row++)
            {
                foreach (var theme in tree.Upwards(part.CueTheme(row)))
                {
                    if (CuesAt(theme) is >= 0 and var at) numbers[at]++;
                }
            }

            offsets[article + 1] = numbers.Count;
        }

        return new ThemeRows(
            part, tree, PackedRows.Of(CollectionsMarshal.AsSpan(numbers), offsets), Starts(carriers), Carriers(numbers, offsets, carriers));
    }

    /// <summary>Whether they are a part's by a tree: a part of the same columns by another scheme has others.</summary>
    public bool AreOf(Part part, ThemeTree tree) =>
        ReferenceEquals(_columns, part.Themes) && (ReferenceEquals(_tree, tree) || tree.Extends(_tree));

    /// <summary>The articles that carry a theme, in order.</summary>
    public ReadOnlySpan<ushort> Carriers(int theme) =>
        theme + 1 < _starts.Length ? _carriers.AsSpan(_starts[theme].._starts[theme + 1]) : default;

    private static int[] Starts(int[] counts)
    {
        for (var theme = 1; theme < counts.Length; theme++) counts[theme] += counts[theme - 1];
        return counts;
    }

    private static ushort[] Carriers(List<int> numbers, int[] offsets, int[] starts)
    {
        var (next, carriers) = ((int[])starts.Clone(), new ushort[numbers.Count / 2]);
        for (var article = 0; article + 1 < offsets.Length; article++)
        {
            for (var at = offsets[article]; at < offsets[article + 1]; at += 2) carriers[next[numbers[at]]++] = (ushort)article;
        }

        return carriers;
    }
}
