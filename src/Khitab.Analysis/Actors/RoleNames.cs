using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>How a corpus mostly writes each role that articles write in several ways (with hamza and without).</summary>
internal sealed class RoleNames
{
    private readonly Dictionary<string, Dictionary<string, int>> _ways = new(StringComparer.Ordinal);

    /// <summary>Adds an article's roles.</summary>
    public void Add(AnalyzedArticle article)
    {
        foreach (var role in article.Roles)
        {
            var key = ArabicNormalizer.Key(role.Name);
            if (!_ways.TryGetValue(key, out var ways)) _ways[key] = ways = new(StringComparer.Ordinal);
            ways[role.Name] = ways.GetValueOrDefault(role.Name) + 1;
        }
    }

    /// <summary>The usual way, by each other way.</summary>
    public Dictionary<string, string> ToDictionary()
    {
        var usual = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ways in _ways.Values.Where(w => w.Count > 1))
        {
            var most = ways.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key;
            foreach (var way in ways.Keys.Where(w => w != most)) usual[way] = most;
        }

        return usual;
    }
}
