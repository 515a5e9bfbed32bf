namespace Khitab.Discourse;

/// <summary>
/// How far a signed network is balanced (Heider 1946; Cartwright and Harary 1956): the share of its triangles whose signs multiply to plus,
/// where friends' friends are friends. A pair's sign is that of its weights' sum over both directions; one that comes to nothing has none.
/// </summary>
/// <param name="AllFor">Triangles of three ties for (balanced).</param>
/// <param name="OneAgainst">Triangles with one tie against (not balanced).</param>
/// <param name="TwoAgainst">Triangles with two ties against: two against a third (balanced).</param>
/// <param name="AllAgainst">Triangles of three ties against (not balanced in the strict sense).</param>
public sealed record TriadBalance(int AllFor, int OneAgainst, int TwoAgainst, int AllAgainst)
{
    /// <summary>All triangles.</summary>
    public int Count => AllFor + OneAgainst + TwoAgainst + AllAgainst;

    /// <summary>The share of balanced ones, from 0 to 1; null without any triangle.</summary>
    public double? Share => Count == 0 ? null : (double)(AllFor + TwoAgainst) / Count;

    /// <summary>The balance of ties whose signed sum is <c>Sign</c>.</summary>
    /// <param name="count">Number of nodes.</param>
    /// <param name="ties">The ties, in one direction or both, with what is for less what is against.</param>
    public static TriadBalance Of(int count, IEnumerable<(int A, int B, double Sign)> ties)
    {
        var sums = new SortedDictionary<(int A, int B), double>();
        foreach (var (a, b, sign) in ties)
        {
            if (a == b) continue;
            var key = a < b ? (a, b) : (b, a);
            sums[key] = sums.GetValueOrDefault(key) + sign;
        }

        // Each list has the higher neighbours only: a triangle is met at its lowest node once.
        var higher = new List<(int Node, bool IsAgainst)>[count];
        for (var i = 0; i < count; i++) higher[i] = [];
        var signs = new Dictionary<(int A, int B), bool>();
        foreach (var (pair, sum) in sums)
        {
            if (sum == 0) continue;
            higher[pair.A].Add((pair.B, sum < 0));
            signs[pair] = sum < 0;
        }

        var found = new int[4];
        foreach (var list in higher)
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    if (!signs.TryGetValue((list[i].Node, list[j].Node), out var third)) continue;
                    found[(list[i].IsAgainst ? 1 : 0) + (list[j].IsAgainst ? 1 : 0) + (third ? 1 : 0)]++;
                }
            }
        }

        return new TriadBalance(found[0], found[1], found[2], found[3]);
    }
}
