namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// The first decision on the proposals of one predicate. What many of them have in common (the predicate, whose words it stands in, a
/// party) is asked once for all of them (<see cref="TreeQuestions"/>).
/// </summary>
/// <param name="model">The model.</param>
/// <param name="features">Reads the proposals' features.</param>
internal sealed class ProposalScores(StatementModel model, ProposalFeatures features)
{
    private readonly Parts _acts = new(model.Acts);
    private readonly Parts _judgements = new(model.Judgements);
    private int _begun;

    /// <summary>The features have begun another predicate.</summary>
    public void Begin() => _begun++;

    /// <summary>The log-odds of the pair that the features read last; minus infinity where a glance shows that there is no hope.</summary>
    public double LogOdds(SentenceView view, PredicateContext context, Route route, Via via, Slot? holder, Slot target)
    {
        var parts = route == Route.Act ? _acts : _judgements;
        var trees = parts.Decision.Trees;
        var row = features.Row.AsSpan();
        Shared(parts, via, row).CopyTo(parts.Pair, 0);
        trees.Close(ProposalFeatures.PairAt, row[ProposalFeatures.PairAt..ProposalFeatures.WorthAt], parts.Pair);
        var open = holder is null ? parts.Nobody : Slot(parts.Holders, ProposalFeatures.HolderAt, holder);
        return trees.Score(parts.Pair, open, Slot(parts.Targets, ProposalFeatures.TargetAt, target)) is { } score
            ? parts.Decision.Scale.LogOdds(score) : double.NegativeInfinity;

        ulong[] Slot(List<Asked> known, int at, Slot slot)
        {
            while (known.Count <= slot.Number) known.Add(new Asked(trees.Count));
            var asked = known[slot.Number];
            if (asked.Begun == _begun) return asked.Open;
            asked.Begin(_begun);
            trees.Close(at, features.SlotValues(view, context, slot), asked.Open);
            return asked.Open;
        }
    }

    // Of one predicate, whose words it is says all else that its proposals by one decision have in common.
    private ulong[] Shared(Parts parts, Via via, ReadOnlySpan<float> row)
    {
        var trees = parts.Decision.Trees;
        if (parts.Predicate.Begun != _begun)
        {
            parts.Predicate.Begin(_begun);
            trees.Close(
                ProposalFeatures.PredicateAt, row[ProposalFeatures.PredicateAt..ProposalFeatures.VoiceAt], parts.Predicate.Open);
        }

        var shared = parts.Shared[(int)via];
        if (shared.Begun == _begun) return shared.Open;
        shared.Begin(_begun);
        parts.Predicate.Open.CopyTo(shared.Open, 0);
        trees.Close(ProposalFeatures.RouteAt, row[..ProposalFeatures.PredicateAt], shared.Open);
        trees.Close(ProposalFeatures.VoiceAt, row[ProposalFeatures.VoiceAt..ProposalFeatures.HolderAt], shared.Open);
        trees.Close(ProposalFeatures.WorthAt, row[ProposalFeatures.WorthAt..], shared.Open);
        return shared.Open;
    }

    /// <summary>What a part leaves open, and of which predicate.</summary>
    private sealed class Asked(int trees)
    {
        public int Begun { get; private set; }

        public ulong[] Open { get; } = new ulong[trees];

        public void Begin(int begun)
        {
            Begun = begun;
            Array.Fill(Open, ulong.MaxValue);
        }
    }

    /// <summary>What the parts of a row leave open in one decision's trees.</summary>
    private sealed class Parts
    {
        public Parts(ScaledTrees decision)
        {
            Decision = decision;
            var trees = decision.Trees.Count;
            Predicate = new Asked(trees);
            Shared = [.. Enum.GetValues<Via>().Select(_ => new Asked(trees))];
            (Pair, Nobody) = (new ulong[trees], new ulong[trees]);
            Array.Fill(Nobody, ulong.MaxValue);
            decision.Trees.Close(ProposalFeatures.HolderAt, new float[ProposalFeatures.SlotSize], Nobody);
        }

        public ScaledTrees Decision { get; }

        /// <summary>What the predicate leaves open.</summary>
        public Asked Predicate { get; }

        /// <summary>What the predicate, the route and the voice leave open together, by how a judgement comes to its holder.</summary>
        public Asked[] Shared { get; }

        /// <summary>The same with what the parties are to each other.</summary>
        public ulong[] Pair { get; }

        /// <summary>What a holder leaves open that is no party of the sentence.</summary>
        public ulong[] Nobody { get; }

        /// <summary>By the slot's number.</summary>
        public List<Asked> Holders { get; } = [];

        /// <inheritdoc cref="Holders"/>
        public List<Asked> Targets { get; } = [];
    }
}
