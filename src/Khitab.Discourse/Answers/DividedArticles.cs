namespace Khitab.Discourse;

/// <summary>
/// An article is as divided from the rest as there are verdicts of others that say the opposite of one of its own: the few that fault whom
/// many favour come first, then those many. One that weighs both sides is at odds with each. Ranked by the table of verdicts, so that cells
/// are made for the chosen articles only.
/// </summary>
internal static class DividedArticles
{
    /// <summary>Places of the most divided articles, the most divided first.</summary>
    public static List<int> Of(SelectionResult result, MatrixColumns columns, int most)
    {
        var (favourable, against) = (new int[columns.Actors.Count], new int[columns.Actors.Count]);
        for (var i = 0; i < columns.Actors.Count; i++)
        {
            var counts = result.Counts;
            favourable[i] = counts.Verdicts(columns.Actors[i], VerdictKind.Favourable) + counts.Verdicts(columns.Actors[i], VerdictKind.Mixed);
            against[i] = counts.Verdicts(columns.Actors[i], VerdictKind.Unfavourable) + counts.Verdicts(columns.Actors[i], VerdictKind.Mixed);
        }

        // The least divided of those kept is at the root.
        var kept = new PriorityQueue<int, Rank>();
        foreach (var inPart in result.ByPart())
        {
            var (part, mask) = (inPart.Part, inPart.Mask);
            var places = Array.ConvertAll(part.ActorOf, actor => columns.Places[actor]);
            foreach (var article in inPart.Articles())
            {
                var (score, sided) = (0L, 0);
                for (var row = part.Verdicts.Rows.Start(article); row < part.Verdicts.Rows.End(article); row++)
                {
                    if (part.Verdicts.Actor[row] is not (>= 0 and var actor) || places[actor] is not (>= 0 and var place)) continue;
                    var kind = part.Verdict(row);
                    if (!Sides.IsFor(kind) && !Sides.IsAgainst(kind)) continue;
                    if (!HasCell(part, mask, article, actor)) continue;
                    sided++;
                    score += (Sides.IsFor(kind) ? against[place] : 0) + (Sides.IsAgainst(kind) ? favourable[place] : 0);
                }

                // Cells are counted only where they decide.
                var rank = new Rank(score, sided, int.MaxValue, part.First + article);
                if (kept.Count >= most && (most == 0 || (kept.TryPeek(out _, out var worst) && rank.CompareTo(worst) < 0))) continue;
                rank = rank with { Cells = columns.CountIn(part, mask, article) };
                if (rank.Cells == 0) continue;
                if (kept.Count < most) kept.Enqueue(rank.Place, rank);
                else kept.EnqueueDequeue(rank.Place, rank);
            }
        }

        var best = new List<int>(kept.Count);
        while (kept.TryDequeue(out var place, out _)) best.Add(place);
        best.Reverse();
        return best;
    }

    private static bool HasCell(Part part, PartMask mask, int article, int actor)
    {
        foreach (var other in StanceCells.ActorsOf(part, mask, article))
        {
            if (other == actor) return true;
        }

        return false;
    }

    /// <summary>The more divided is the greater.</summary>
    private readonly record struct Rank(long Score, int Sided, int Cells, int Place) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Score != other.Score ? Score.CompareTo(other.Score)
            : Sided != other.Sided ? Sided.CompareTo(other.Sided)
            : Cells != other.Cells ? Cells.CompareTo(other.Cells)
            : other.Place.CompareTo(Place);
    }
}

/// <summary>The sides that verdicts take.</summary>
internal static class Sides
{
    public static bool IsFor(VerdictKind kind) => kind is VerdictKind.Favourable or VerdictKind.Mixed;

    public static bool IsAgainst(VerdictKind kind) => kind is VerdictKind.Unfavourable or VerdictKind.Mixed;
}
