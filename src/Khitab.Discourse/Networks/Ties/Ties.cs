namespace Khitab.Discourse;

/// <summary>The ties that a network draws from.</summary>
/// <param name="Kept">The ties among the nodes kept, and perhaps others.</param>
/// <param name="Strengths">Each node's weight of ties, by its number.</param>
/// <param name="Light">How many were left off as too light.</param>
/// <param name="Totals">What is known of all, light ones left out of the count.</param>
/// <param name="Chance">How many were left off because chance would make them as heavy.</param>
internal sealed record Ties(IReadOnlyList<Tie> Kept, double[] Strengths, int Light, Lazy<TieTotals> Totals, int Chance = 0)
{
    /// <summary>More actors than this are not counted in a table of each with each.</summary>
    public const int MostDense = 1_024;

    /// <summary>All ties of at least the least weight, in the neighbourhood of a node where one is asked for.</summary>
    public static Ties All(SelectionResult result, NetworkOptions options, NodeIds ids)
    {
        var whole = Of(result, options, ids);
        var all = options.Backbone is { } significance ? Backbone(whole, significance) : whole;
        var least = options.MinWeight ?? 0;
        var ties = all.Where(tie => tie.Size >= least).ToList();
        var light = all.Count - ties.Count;
        if (options.Focus is not null)
        {
            var focus = ids.Find(options.Focus);
            var near = ties.Where(tie => tie.From == focus || tie.To == focus).SelectMany(tie => (int[])[tie.From, tie.To]).ToHashSet();
            ties = ties.Where(tie => near.Contains(tie.From) && near.Contains(tie.To)).ToList();
        }

        var strengths = new double[ids.Actors + (options.Kind == NetworkKind.TwoMode ? result.Snapshot.Tables.PartyList.Length : 0)];
        foreach (var tie in ties)
        {
            strengths[tie.From] += tie.Size;
            strengths[tie.To] += tie.Size;
        }

        return new Ties(ties, strengths, light, new(new TieTotals(ties.Count, Heaviest(all))), whole.Count - all.Count);
    }

    /// <summary>
    /// The ties among the strongest actors alone: how strong one is can be counted without its ties. What all ties come to is counted when
    /// somebody asks. For networks of statements and of names only.
    /// </summary>
    public static Ties AmongStrongest(SelectionResult result, NetworkOptions options, NodeIds ids)
    {
        var strengths = StrengthsOf(result, options.Kind);
        var actors = Strongest(strengths, ids, options.MaxNodes);
        IReadOnlyList<Tie> kept = options.Kind == NetworkKind.Signed
            ? [.. DenseEdges.Of(result, actors, actors).Where(edge => edge.From != edge.To && edge.Weight > 0).Select(Tie.Of)]
            : [.. DensePairs.Of(result, ScopeOf(options.Kind), actors)];
        return new Ties(
            kept, strengths, 0, new(() => Of(result, options, ids) is var all ? new(all.Count, Heaviest(all)) : default));
    }

    /// <summary>
    /// The same of a network of agreement, whose ties are gone over twice and kept where both ends are among the strongest.
    /// </summary>
    public static Ties AgreeingStrongest(SelectionResult result, NetworkOptions options, NodeIds ids)
    {
        var asked = options.Stances;
        var said = KernelWeights.Of(SelectionEvents.Of(result, options.Concepts), result.Selection, options.Kernel);
        var counted = DuplicateFilter.Apply(said, asked.Duplicates);
        var counts = StanceCounts.Of(counted, asked.CountsPositions);
        var actors = counted.Actors.Select(ids.Find).ToArray();
        var (strengths, least) = (new double[ids.Actors], options.MinWeight ?? 0);
        var (heavy, light, heaviest) = (0, 0, 0d);
        AgreementTies.Each(counts, counted.Range, asked.Kind, asked.Normalization, (a, b, weight) =>
        {
            var size = Math.Abs(weight);
            heaviest = Math.Max(heaviest, size);
            if (size < least)
            {
                light++;
                return;
            }

            heavy++;
            strengths[actors[a]] += size;
            strengths[actors[b]] += size;
        });
        var strongest = Strongest(strengths, ids, options.MaxNodes).ToHashSet();
        var kept = new List<Tie>();
        AgreementTies.Each(
            counts, counted.Range, asked.Kind, asked.Normalization,
            (a, b, weight) =>
            {
                if (Math.Abs(weight) >= least) kept.Add(new Tie(actors[a], actors[b], false, 0, 0, 0, weight));
            },
            Array.ConvertAll(actors, strongest.Contains));
        return new Ties(kept, strengths, light, new(new TieTotals(heavy, heaviest)));
    }

    /// <summary>The strongest nodes that have ties, the strongest first.</summary>
    public static List<int> Strongest(double[] strengths, NodeIds ids, int most)
    {
        var tied = new List<int>();
        for (var node = 0; node < strengths.Length; node++)
        {
            if (strengths[node] > 0) tied.Add(node);
        }

        return Best.Of(
            tied, most, (x, y) => strengths[x] != strengths[y] ? strengths[y].CompareTo(strengths[x]) : ids.Rank(x).CompareTo(ids.Rank(y)));
    }

    /// <summary>The same of actors alone.</summary>
    public static List<int> Strongest(CorpusSnapshot snapshot, int[] strengths, int most) =>
        Strongest(Array.ConvertAll(strengths, strength => (double)strength), new NodeIds(snapshot), most);

    private static double[] StrengthsOf(SelectionResult result, NetworkKind kind) => kind == NetworkKind.Signed
        ? Array.ConvertAll(result.Counts.Stances, actor => (double)actor.Strength)
        : Array.ConvertAll(PairStrengths.Of(result, ScopeOf(kind)), strength => (double)strength);

    private static List<Tie> Of(SelectionResult result, NetworkOptions options, NodeIds ids)
    {
        if (options.IsOfConcepts) return OfConcepts(result, options, ids);
        return options.Kind == NetworkKind.Signed
            // What an actor says of itself ties nobody; statements that take no side have no sign to draw.
            ? EdgeCounts.Of(result).All(withInner: false).Where(edge => edge.Weight > 0).Select(Tie.Of).ToList()
            : result.Pairs(ScopeOf(options.Kind)).Select(pair => new Tie(pair.A, pair.B, false, 0, 0, 0, pair.Count)).ToList();
    }

    private static List<Tie> OfConcepts(SelectionResult result, NetworkOptions options, NodeIds ids)
    {
        var said = SelectionEvents.Of(result, options.Concepts);
        var network = StanceNetwork.Of(KernelWeights.Of(said, result.Selection, options.Kernel), options.Stances);
        // Weighted statements are no number of statements: those that an edge opens are counted one by one.
        var counts = options.Kernel == Kernel.Uniform || !network.IsTwoMode ? null
            : StanceNetwork.Of(said, options.Stances with { Normalization = Normalization.None, UsesPositions = false }).Ties
                .ToDictionary(tie => (tie.Row, tie.Column));
        var rows = network.Actors.Select(ids.Find).ToArray();
        int[] columns = network.IsTwoMode
            ? [.. network.Concepts.Select(concept => Party.TryParse(concept, out var party) ? ids.Concept(party) : -1)] : rows;
        return [.. network.Ties.Select(tie =>
        {
            var counted = counts?.GetValueOrDefault((tie.Row, tie.Column)) ?? tie;
            return new Tie(
                rows[tie.Row], columns[tie.Column], false, (int)counted.For, (int)counted.Against, (int)counted.Neutral, tie.Weight);
        })];
    }

    private static List<Tie> Backbone(List<Tie> all, double significance)
    {
        var found = DisparityFilter.Significance(all.ConvertAll(tie => (tie.From, tie.To, tie.Weight)));
        return [.. all.Where((_, i) => found[i] < significance)];
    }

    private static CoMentionScope ScopeOf(NetworkKind kind) =>
        kind == NetworkKind.CoMention ? CoMentionScope.Article : CoMentionScope.Sentence;

    private static double Heaviest(List<Tie> all) => all.Select(tie => tie.Size).DefaultIfEmpty().Max();
}
