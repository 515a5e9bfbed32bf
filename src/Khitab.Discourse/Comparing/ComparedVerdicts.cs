namespace Khitab.Discourse.Comparing;

/// <summary>An outlet's verdicts on an actor, over the articles that name it.</summary>
/// <param name="Articles">Articles of the outlet that name the actor or judge it.</param>
/// <param name="Favourable">Those favourable to it.</param>
/// <param name="Unfavourable">Those unfavourable to it.</param>
/// <param name="Mixed">Those that are both.</param>
public readonly record struct VerdictTally(int Articles, int Favourable, int Unfavourable, int Mixed)
{
    /// <summary>The share of the articles that take a side, by which side: never netted.</summary>
    public double Share(VerdictKind kind) => Articles == 0 ? 0 : (double)Of(kind) / Articles;

    /// <summary>How many have a verdict; all but those three are not counted apart.</summary>
    public int Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Favourable => Favourable,
        VerdictKind.Unfavourable => Unfavourable,
        VerdictKind.Mixed => Mixed,
        _ => 0,
    };
}

/// <summary>One outlet of one side.</summary>
/// <param name="IsB">Whether it is of the second side.</param>
/// <param name="Outlet">Id of the outlet.</param>
/// <param name="Articles">Its articles on that side.</param>
/// <param name="Cells">Its verdicts on the table's actors, in their order.</param>
public sealed record VerdictLine(bool IsB, string Outlet, int Articles, IReadOnlyList<VerdictTally> Cells);

/// <summary>
/// Outlets against actors: each cell the outlet's verdicts divided by its articles that name the actor, so that an outlet that writes more
/// does not look as if it judged more.
/// </summary>
/// <param name="Actors">Ids of the actors, those first on whom most articles of both sides take a side.</param>
/// <param name="Lines">The first side's outlets, then the second's, each with the most articles first.</param>
/// <param name="OtherOutlets">How many more outlets there are.</param>
public sealed record ComparedVerdicts(IReadOnlyList<string> Actors, IReadOnlyList<VerdictLine> Lines, int OtherOutlets)
{
    internal static ComparedVerdicts Of(SelectionResult a, SelectionResult b, int mostActors, int mostOutlets)
    {
        var snapshot = a.Snapshot;
        var (first, second) = (Judged(a), Judged(b));
        var actors = first.Keys.Union(second.Keys)
            .OrderByDescending(actor => first.GetValueOrDefault(actor) + second.GetValueOrDefault(actor))
            .ThenBy(actor => actor).Take(mostActors).ToList();
        var (ofA, otherA) = Lines(a, isB: false);
        var (ofB, otherB) = Lines(b, isB: true);
        return new ComparedVerdicts([.. actors.Select(actor => snapshot.Actors[actor].Id)], [.. ofA, .. ofB], otherA + otherB);

        (IEnumerable<VerdictLine> Lines, int Others) Lines(SelectionResult result, bool isB)
        {
            var (articles, cells) = (new Dictionary<int, int>(), new Dictionary<int, VerdictTally[]>());
            foreach (var inPart in result.ByPart())
            {
                var local = actors.ConvertAll(inPart.Part.LocalActor);
                foreach (var article in inPart.Articles())
                {
                    if (inPart.Part.Outlet(article) is not (>= 0 and var outlet)) continue;
                    articles[outlet] = articles.GetValueOrDefault(outlet) + 1;
                    if (!cells.TryGetValue(outlet, out var tallies)) cells[outlet] = tallies = new VerdictTally[actors.Count];
                    for (var i = 0; i < local.Count; i++)
                    {
                        if (StanceCells.Of(inPart.Part, inPart.Mask, article, local[i]) is { } cell)
                            tallies[i] = Add(tallies[i], cell.Verdict);
                    }
                }
            }

            var lines = articles.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(mostOutlets)
                .Select(pair => new VerdictLine(isB, snapshot.Outlets[pair.Key].Id, pair.Value, cells[pair.Key]));
            return (lines, Math.Max(0, articles.Count - mostOutlets));
        }
    }

    private static VerdictTally Add(VerdictTally to, VerdictKind verdict) => new(
        to.Articles + 1, to.Favourable + (verdict == VerdictKind.Favourable ? 1 : 0),
        to.Unfavourable + (verdict == VerdictKind.Unfavourable ? 1 : 0), to.Mixed + (verdict == VerdictKind.Mixed ? 1 : 0));

    // By actor, the articles that take a side on it.
    private static Dictionary<int, int> Judged(SelectionResult result)
    {
        var judged = new Dictionary<int, int>();
        foreach (var (part, _, article) in result.Chosen())
        {
            for (var row = part.Verdicts.Rows.Start(article); row < part.Verdicts.Rows.End(article); row++)
            {
                if (part.Verdict(row) is not (VerdictKind.Favourable or VerdictKind.Unfavourable or VerdictKind.Mixed)) continue;
                if (part.VerdictActor(row) is >= 0 and var actor) judged[actor] = judged.GetValueOrDefault(actor) + 1;
            }
        }

        return judged;
    }
}
