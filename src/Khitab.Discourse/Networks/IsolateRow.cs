namespace Khitab.Discourse;

/// <summary>Sets the actors that nothing ties aside, in rows under the picture.</summary>
internal static class IsolateRow
{
    private const double Gap = 12;

    /// <summary>The actors with their places, the most mentioned first.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="alone">Their numbers.</param>
    /// <param name="nodes">The nodes of the picture.</param>
    /// <param name="most">How many to place.</param>
    public static List<NetworkNode> Of(SelectionResult result, List<int> alone, IReadOnlyList<NetworkNode> nodes, int most)
    {
        var (counts, rank, ids) = (result.Counts.Actors, result.Snapshot.Tables.ActorRank, new NodeIds(result.Snapshot));
        var left = nodes.Count == 0 ? 0 : nodes.Min(node => node.X - node.Radius);
        var bottom = nodes.Count == 0 ? 0 : nodes.Min(node => node.Y - node.Radius);
        var right = nodes.Count == 0 ? double.MaxValue : Math.Max(left + 400, nodes.Max(node => node.X + node.Radius));
        var largest = Math.Max(1, counts.Select(actor => actor.Mentions).DefaultIfEmpty().Max());
        var row = new List<NetworkNode>();
        var (x, y) = (left, bottom - 50);
        var listed = Best.Of(
            alone, most, (a, b) => counts[a].Mentions != counts[b].Mentions
                ? counts[b].Mentions.CompareTo(counts[a].Mentions) : rank[a].CompareTo(rank[b]));
        foreach (var actor in listed)
        {
            var radius = NetworkNodes.RadiusOf(counts[actor].Mentions, largest) / 2;
            if (x + (2 * radius) > right && x > left) (x, y) = (left, y - 40);
            row.Add(NetworkNodes.NodeOf(result, ids, actor) with { X = x + radius, Y = y, Radius = radius });
            x += (2 * radius) + Gap;
        }

        return row;
    }
}
