namespace Khitab.Discourse;

/// <summary>Themes and their parents, so that a theme includes its children at any depth.</summary>
internal sealed class ThemeTree
{
    private readonly Interner<string> _ids;
    private readonly int[][] _upwards;

    /// <summary>A tree of the codebook's themes; parents that are no themes themselves and rings of parents do no harm.</summary>
    public ThemeTree(Interner<string> ids, IEnumerable<Theme> themes)
    {
        _ids = ids;
        var parents = new Dictionary<int, int>();
        foreach (var theme in themes)
        {
            if (theme.Parent is not null) parents[ids.Intern(theme.Id)] = ids.Intern(theme.Parent);
        }

        _upwards = new int[ids.Count][];
        for (var theme = 0; theme < _upwards.Length; theme++)
        {
            var chain = new List<int> { theme };
            while (parents.TryGetValue(chain[^1], out var parent) && !chain.Contains(parent)) chain.Add(parent);
            _upwards[theme] = [.. chain];
        }
    }

    public int Count => _upwards.Length;

    /// <summary>The theme and all themes that include it.</summary>
    public int[] Upwards(int theme) => _upwards[theme];

    /// <summary>Whether all themes of another tree are in it, with the same numbers and the same themes above them.</summary>
    public bool Extends(ThemeTree other)
    {
        if (other.Count > Count) return false;
        for (var theme = 0; theme < other.Count; theme++)
        {
            if (!_upwards[theme].AsSpan().SequenceEqual(other._upwards[theme]) || _ids.At(theme) != other._ids.At(theme)) return false;
        }

        return true;
    }

    /// <summary>For each theme whether it is one of these or inside one of these; null where none is asked for.</summary>
    public bool[]? Covered(ValueSet themes)
    {
        if (themes.Count == 0) return null;
        var asked = new bool[_upwards.Length];
        foreach (var id in themes)
        {
            if (_ids.Find(id) is >= 0 and var theme) asked[theme] = true;
        }

        return Array.ConvertAll(_upwards, chain => Array.Exists(chain, theme => asked[theme]));
    }

    /// <summary>For each theme whether it is this one or inside it.</summary>
    public bool[] Covered(string theme) => Covered(ValueSet.Empty.Add(theme))!;
}
