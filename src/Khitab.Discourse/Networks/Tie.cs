namespace Khitab.Discourse;

/// <summary>An edge between actors by their numbers.</summary>
internal readonly record struct Tie(int From, int To, bool Directed, int For, int Against, int Neutral, int Weight)
{
    public static Tie Of(EdgeCount edge) => new(edge.From, edge.To, true, edge.For, edge.Against, edge.Neutral, edge.Weight);

    public NetworkEdge Edge(CorpusSnapshot snapshot) =>
        new(snapshot.Actors[From].Id, snapshot.Actors[To].Id, Directed, For, Against, Neutral, Weight);
}

/// <summary>What is known of all ties of a network, drawn or not.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Heaviest">The greatest weight; 0 without any.</param>
internal readonly record struct TieTotals(int Count, int Heaviest);

/// <summary>The ties that a network draws from.</summary>
/// <param name="Kept">The ties among the actors kept, and perhaps others.</param>
/// <param name="Strengths">Each actor's weight of ties, by its number.</param>
/// <param name="Light">How many were left off as too light.</param>
/// <param name="Totals">What is known of all, light ones left out of the count.</param>
internal sealed record Ties(IReadOnlyList<Tie> Kept, int[] Strengths, int Light, Lazy<TieTotals> Totals)
{
    /// <summary>More actors than this are not counted in a table of each with each.</summary>
    public const int MostDense = 1_024;

    /// <summary>All ties of at least the least weight, in the neighbourhood of an actor where one is asked for.</summary>
    public static Ties All(SelectionResult result, NetworkOptions options, int focus)
    {
        var all = Of(result, options.Kind);
        var ties = all.Where(tie => tie.Weight >= Math.Max(1, options.MinWeight)).ToList();
        var light = all.Count - ties.Count;
        if (options.Focus is not null)
        {
            var near = ties.Where(tie => tie.From == focus || tie.To == focus).SelectMany(tie => (int[])[tie.From, tie.To]).ToHashSet();
            ties = ties.Where(tie => near.Contains(tie.From) && near.Contains(tie.To)).ToList();
        }

        var strengths = new int[result.Snapshot.Actors.Count];
        foreach (var tie in ties)
        {
            strengths[tie.From] += tie.Weight;
            strengths[tie.To] += tie.Weight;
        }

        return new Ties(ties, strengths, light, new(new TieTotals(ties.Count, Heaviest(all))));
    }

    /// <summary>
    /// The ties among the strongest actors alone: how strong one is can be counted without its ties. What all ties come to is counted when
    /// somebody asks.
    /// </summary>
    public static Ties AmongStrongest(SelectionResult result, NetworkOptions options)
    {
        var strengths = StrengthsOf(result, options.Kind);
        var actors = Strongest(result.Snapshot, strengths, options.MaxNodes);
        IReadOnlyList<Tie> kept = options.Kind == NetworkKind.Signed
            ? [.. DenseEdges.Of(result, actors, actors).Where(edge => edge.From != edge.To && edge.Weight > 0).Select(Tie.Of)]
            : [.. DensePairs.Of(result, ScopeOf(options.Kind), actors)];
        return new Ties(kept, strengths, 0, new(() => Of(result, options.Kind) is var all ? new(all.Count, Heaviest(all)) : default));
    }

    /// <summary>The strongest actors that have ties, the strongest first.</summary>
    public static List<int> Strongest(CorpusSnapshot snapshot, int[] strengths, int most)
    {
        var tied = new List<int>();
        for (var actor = 0; actor < strengths.Length; actor++)
        {
            if (strengths[actor] > 0) tied.Add(actor);
        }

        var rank = snapshot.Tables.ActorRank;
        return Best.Of(
            tied, most, (x, y) => strengths[x] != strengths[y] ? strengths[y].CompareTo(strengths[x]) : rank[x].CompareTo(rank[y]));
    }

    private static int[] StrengthsOf(SelectionResult result, NetworkKind kind) => kind == NetworkKind.Signed
        ? Array.ConvertAll(result.Counts.Stances, actor => actor.Strength) : PairStrengths.Of(result, ScopeOf(kind));

    private static List<Tie> Of(SelectionResult result, NetworkKind kind) => kind == NetworkKind.Signed
        // What an actor says of itself ties nobody; statements that take no side have no sign to draw.
        ? EdgeCounts.Of(result).All(withInner: false).Where(edge => edge.Weight > 0).Select(Tie.Of).ToList()
        : result.Pairs(ScopeOf(kind)).Select(pair => new Tie(pair.A, pair.B, false, 0, 0, 0, pair.Count)).ToList();

    private static CoMentionScope ScopeOf(NetworkKind kind) =>
        kind == NetworkKind.CoMention ? CoMentionScope.Article : CoMentionScope.Sentence;

    private static int Heaviest(List<Tie> all) => all.Select(tie => tie.Weight).DefaultIfEmpty().Max();
}
