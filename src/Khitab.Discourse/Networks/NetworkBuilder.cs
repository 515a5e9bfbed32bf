namespace Khitab.Discourse;

/// <summary>Builds a network from what a selection gives, then lays it out.</summary>
internal static class NetworkBuilder
{
    public static Network Build(SelectionResult result, NetworkOptions options)
    {
        if (options.Focus is { } asked) options = options with { Focus = result.Snapshot.FindActor(asked)?.Id ?? asked };
        var (snapshot, ids) = (result.Snapshot, new NodeIds(result.Snapshot));
        var focused = options.Focus is { } focus ? ids.Find(focus) : -1;
        var bounded = options.Focus is null && !options.IsOfConcepts && !(options.MinWeight > 1) && options.Backbone is null
            && options.MaxNodes <= Ties.MostDense;
        var agreeing = options.Focus is null && options.Backbone is null
            && options.Kind is NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract;
        var ties = bounded ? Ties.AmongStrongest(result, options, ids)
            : agreeing ? Ties.AgreeingStrongest(result, options, ids) : Ties.All(result, options, ids);
        var strengths = ties.Strengths;
        var tied = strengths.Count(strength => strength > 0);
        var wanted = WantedOf(ties, ids, options, focused);
        var among = ties.Kept.Where(tie => wanted[tie.From] && wanted[tie.To]).ToList();
        // A backbone keeps light edges that mean much to one of their ends: its choice is not made twice.
        var least = options.MinWeight ?? (options.Backbone is null
            ? LeastWeight.Propose(among.Select(tie => tie.Weight), wanted.Count(isWanted => isWanted))
            : among.Select(tie => tie.Size).DefaultIfEmpty(1).Min());
        var heavy = among.Where(tie => tie.Size >= least).ToList();
        var edges = heavy
            .OrderByDescending(tie => tie.Size)
            .ThenBy(tie => ids.Rank(tie.From))
            .ThenBy(tie => ids.Rank(tie.To))
            .Take(options.MaxEdges)
            .OrderBy(tie => ids.Rank(tie.From))
            .ThenBy(tie => ids.Rank(tie.To))
            .Select(tie => tie.Edge(ids))
            .ToList();
        var light = ties.Light + among.Count - heavy.Count;
        var nodes = NetworkNodes.Of(result, options, ids, edges, strengths);
        var alone = new List<int>();
        for (var actor = 0; actor < snapshot.Actors.Count && options.Focus is null; actor++)
        {
            if (strengths[actor] == 0 && result.Counts.Actors[actor].Mentions > 0) alone.Add(actor);
        }

        return new Network(
            options.Kind,
            nodes,
            edges,
            IsolateRow.Of(result, alone, nodes, options.MaxNodes),
            alone.Count,
            light,
            tied - nodes.Count)
        {
            Totals = new(() => ties.Totals.Value with { Count = ties.Totals.Value.Count - (among.Count - heavy.Count) }),
            LeastWeight = least,
            ChanceEdgeCount = ties.Chance,
        };
    }

    private static bool[] WantedOf(Ties ties, NodeIds ids, NetworkOptions options, int focused)
    {
        var wanted = new bool[ties.Strengths.Length];
        var strongest = Ties.Strongest(ties.Strengths, ids, options.MaxNodes);
        foreach (var node in strongest) wanted[node] = true;
        if (focused < 0 || ties.Strengths[focused] <= 0 || wanted[focused] || options.MaxNodes <= 0) return wanted;
        // Whom the picture is about stays, before the weakest.
        wanted[strongest[^1]] = false;
        wanted[focused] = true;
        return wanted;
    }
}
