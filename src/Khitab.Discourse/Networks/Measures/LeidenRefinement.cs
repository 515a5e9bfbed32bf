using Khitab.Discourse.Validation;

namespace Khitab.Discourse;

/// <summary>
/// The refinement of Leiden's method: within each community single nodes join parts that are well tied to the rest of it, the likelier the
/// more modularity gains. The draws come from the seed: the same each time.
/// </summary>
internal sealed class LeidenRefinement
{
    // The paper's θ, in units of a middling edge: how far the best part is preferred.
    private const double Randomness = 0.01;

    private readonly SeededDraws _draws;

    /// <summary>The refinement of a round.</summary>
    public LeidenRefinement(int seed, int round) => _draws = new SeededDraws(unchecked((long)StableHash.Of("leiden", seed) + round));

    /// <summary>The number of each node's part, from 0; every part lies within a community.</summary>
    public int[] Of(CommunityLevel level, int[] communities)
    {
        var edges = level.Neighbours.Sum(list => list.Length);
        var heat = Randomness * (edges == 0 ? 1 : level.Neighbours.Sum(list => list.Sum(edge => edge.Weight)) / edges);
        var parts = new Parts(level);
        foreach (var members in level.Order.GroupBy(node => communities[node])) Refine(level, communities, parts, [.. members], heat);
        var numbers = new Dictionary<int, int>();
        return Array.ConvertAll(parts.Of, part => numbers.TryGetValue(part, out var number) ? number : numbers[part] = numbers.Count);
    }

    private void Refine(CommunityLevel level, int[] communities, Parts parts, int[] members, double heat)
    {
        var whole = members.Sum(node => level.Strengths[node]);
        foreach (var node in members)
        {
            parts.Cuts[node] = level.Neighbours[node].Where(edge => communities[edge.Node] == communities[node]).Sum(edge => edge.Weight);
        }

        foreach (var node in members)
        {
            if (!parts.IsAlone(node) || !level.IsWellTied(level.Strengths[node], parts.Cuts[node], whole)) continue;
            var links = new SortedDictionary<int, double>();
            foreach (var (other, weight) in level.Neighbours[node])
            {
                if (communities[other] != communities[node]) continue;
                links[parts.Of[other]] = links.GetValueOrDefault(parts.Of[other]) + weight;
            }

            // To stay alone gains nothing and is one of the choices.
            var choices = new List<(int Part, double Gain)> { (node, 0) };
            foreach (var (part, weight) in links)
            {
                var gain = level.Gain(node, weight, parts.Totals[part]);
                if (gain >= 0 && level.IsWellTied(parts.Totals[part], parts.Cuts[part], whole)) choices.Add((part, gain));
            }

            var chosen = Draw(choices, heat);
            if (chosen != node) parts.Join(node, chosen, links[chosen]);
        }
    }

    private int Draw(List<(int Part, double Gain)> choices, double heat)
    {
        var most = choices.Max(choice => choice.Gain);
        var chances = choices.ConvertAll(choice => Math.Exp((choice.Gain - most) / heat));
        var left = _draws.Fraction() * chances.Sum();
        for (var i = 0; i < choices.Count - 1; i++)
        {
            left -= chances[i];
            if (left < 0) return choices[i].Part;
        }

        return choices[^1].Part;
    }

    /// <summary>Parts by the number of the node that began each.</summary>
    private sealed class Parts(CommunityLevel level)
    {
        private readonly int[] _sizes = [.. Enumerable.Repeat(1, level.Count)];

        public int[] Of { get; } = [.. Enumerable.Range(0, level.Count)];

        public double[] Totals { get; } = (double[])level.Strengths.Clone();

        /// <summary>The weight of edges between a part and the rest of its community.</summary>
        public double[] Cuts { get; } = new double[level.Count];

        public bool IsAlone(int node) => Of[node] == node && _sizes[node] == 1;

        public void Join(int node, int part, double links)
        {
            Of[node] = part;
            _sizes[part]++;
            Totals[part] += level.Strengths[node];
            Cuts[part] += Cuts[node] - (2 * links);
        }
    }
}
