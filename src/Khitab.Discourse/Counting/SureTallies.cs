namespace Khitab.Discourse;

/// <summary>
/// The confidences of sure verdicts on a few actors. They are looked up for whom something may be found on, instead of being counted for
/// everybody with everything else.
/// </summary>
internal sealed class SureTallies
{
    private readonly SelectionResult _result;
    private readonly IReadOnlyList<int> _actors;
    private readonly SureTally[] _tallies;

    private SureTallies(SelectionResult result, IReadOnlyList<int> actors) =>
        (_result, _actors, _tallies) = (result, actors, new SureTally[actors.Count]);

    /// <summary>The sure verdicts of a selection on some actors, in their order.</summary>
    public static SureTally[] Of(SelectionResult result, IReadOnlyList<int> actors) => PartPass.Run(
        result, () => new SureTallies(result, actors), (tallies, part) => tallies.Count(part),
        (sum, other) => sum.Add(other))._tallies;

    private void Count(Part part)
    {
        if (_result.Counts.Selected[part.Index] is not { } selected) return;
        var (counted, stock) = (part.Counted(_result.Selection.Demonyms), _result.Snapshot.Stock);
        var (sided, isAnyStock) = (counted.Sided, stock.AsSpan(part.First, part.Count).Contains(true));
        for (var i = 0; i < _actors.Count; i++)
        {
            if (part.LocalActor(_actors[i]) is not (>= 0 and var actor)) continue;
            var (start, end) = sided.On(actor);
            for (var verdict = start; verdict < end; verdict++)
            {
                var article = sided.ArticleOf(verdict);
                if (!sided.IsSure(verdict) || !ArticleBits.Has(selected, article)) continue;
                if (isAnyStock && stock[part.First + article]) continue;
                _tallies[i].Add((int)sided.KindOf(verdict), counted.Confidences[sided.ConfidenceOf(verdict)]);
            }
        }

        if (counted.IsAnySurelyJudged) CountJudged(part, counted, selected);
    }

    private void CountJudged(Part part, CountedRows counted, ulong[] selected)
    {
        if (_result.Counts.Statements[part.Index] is not { } statements) return;
        for (var at = 0; at < counted.JudgedArticles.Length; at++)
        {
            if (!ArticleBits.Has(selected, counted.JudgedArticles[at])) continue;
            ref readonly var judged = ref counted.Judged[at];
            if (!judged.Verdict.IsSure || _result.Snapshot.Stock[part.First + judged.Article]) continue;
            for (var i = 0; i < _actors.Count; i++)
            {
                if (_actors[i] != part.ActorOf[judged.Actor] || !counted.IsIn(judged, statements)) continue;
                _tallies[i].Add((int)judged.Verdict.Kind, judged.Verdict.Confidence);
            }
        }
    }

    private void Add(SureTallies other)
    {
        for (var i = 0; i < _tallies.Length; i++) _tallies[i].Add(other._tallies[i]);
    }
}
