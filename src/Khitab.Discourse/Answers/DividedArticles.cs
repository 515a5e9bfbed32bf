using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// An article is as divided from the rest as there are verdicts of others that say the opposite of one of its own: the few that fault whom
/// many favour come first, then those many. One that weighs both sides is at odds with each. Ranked by the table of verdicts, so that cells
/// are made for the chosen articles only.
/// </summary>
internal sealed class DividedArticles
{
    private readonly SelectionResult _result;
    private readonly MatrixColumns _columns;
    private readonly int _most;
    private readonly int[] _favourable;
    private readonly int[] _against;

    // The least divided of those kept is at the root.
    private readonly PriorityQueue<int, Rank> _kept = new();

    private DividedArticles(SelectionResult result, MatrixColumns columns, int most, int[] favourable, int[] against)
    {
        (_result, _columns, _most, _favourable, _against) = (result, columns, most, favourable, against);
    }

    /// <summary>Places of the most divided articles, the most divided first.</summary>
    public static List<int> Of(SelectionResult result, MatrixColumns columns, int most)
    {
        var counts = result.Counts;
        int[] Taking(VerdictKind side) =>
            [.. columns.Actors.Select(actor => counts.Verdicts(actor, side) + counts.Verdicts(actor, VerdictKind.Mixed))];
        var (favourable, against) = (Taking(VerdictKind.Favourable), Taking(VerdictKind.Unfavourable));
        var kept = PartPass.Run(
            result.Snapshot.Parts,
            () => new DividedArticles(result, columns, most, favourable, against),
            (articles, part) => articles.Count(part),
            (sum, other) =>
            {
                while (other._kept.TryDequeue(out _, out var rank)) sum.Keep(rank);
            })._kept;
        var best = new List<int>(kept.Count);
        while (kept.TryDequeue(out var place, out _)) best.Add(place);
        best.Reverse();
        return best;
    }

    private void Count(Part part)
    {
        if (_result.Counts.Selected[part.Index] is not { } selected) return;
        var (mask, hot) = (_result.Masks.Of(part), part.Hot(_result.Selection.Demonyms));
        if (hot.Rows.Narrow is { } narrow) Count<ushort>(part, mask, selected, hot, narrow);
        else Count<int>(part, mask, selected, hot, hot.Rows.Wide);
    }

    private void Count<T>(Part part, PartMask mask, ulong[] selected, HotRows hot, ReadOnlySpan<T> all)
        where T : unmanaged
    {
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var rows = all[hot.Rows.Offsets[article]..];
                var judged = HotRows.JudgedLength * PackedRows.Number(rows[HotRows.Judged]);
                var named = PackedRows.Number(rows[HotRows.Named]) + PackedRows.Number(rows[HotRows.Again]);
                var (score, sided) = (0L, 0);
                Add(part, hot, rows.Slice(HotRows.HeadLength, judged), HotRows.JudgedLength, ref score, ref sided);
                var verdicts = 2 * (PackedRows.Number(rows[HotRows.Verdicts]) + PackedRows.Number(rows[HotRows.Sure]));
                Add(part, hot, rows.Slice(HotRows.HeadLength + judged + named, verdicts), 2, ref score, ref sided);
                // At most this divided: what it names is looked at where that is enough.
                if (!CanStay(new Rank(score, sided, int.MaxValue, part.First + article))) continue;
                Keep(Exactly(part, mask, article));
            }
        }
    }

    /// <summary>Adds what an article's verdicts on the columns' actors come to.</summary>
    private void Add<T>(Part part, HotRows hot, ReadOnlySpan<T> verdicts, int length, ref long score, ref int sided)
        where T : unmanaged
    {
        for (; verdicts.Length >= length; verdicts = verdicts[length..])
        {
            if (_columns.Places[part.ActorOf[PackedRows.Number(verdicts[0])]] is not (>= 0 and var place)) continue;
            var kind = hot.Values[PackedRows.Number(verdicts[1])].Kind;
            if (!Sides.IsFor(kind) && !Sides.IsAgainst(kind)) continue;
            sided++;
            score += (Sides.IsFor(kind) ? _against[place] : 0) + (Sides.IsAgainst(kind) ? _favourable[place] : 0);
        }
    }

    private bool CanStay(Rank rank) =>
        _kept.Count < _most || (_most > 0 && _kept.TryPeek(out _, out var worst) && rank.CompareTo(worst) > 0);

    private void Keep(Rank rank)
    {
        if (rank.Cells == 0 || !CanStay(rank)) return;
        if (_kept.Count < _most) _kept.Enqueue(rank.Place, rank);
        else _kept.EnqueueDequeue(rank.Place, rank);
    }

    private Rank Exactly(Part part, PartMask mask, int article)
    {
        var (score, sided) = (0L, 0);
        for (var row = part.Verdicts.Rows.Start(article); row < part.Verdicts.Rows.End(article); row++)
        {
            var kind = part.Verdict(row);
            if (!Sides.IsFor(kind) && !Sides.IsAgainst(kind)) continue;
            if (part.Verdicts.Actor[row] is not (>= 0 and var actor)) continue;
            if (_columns.Places[part.ActorOf[actor]] is not (>= 0 and var place) || !HasCell(part, mask, article, actor)) continue;
            sided++;
            score += (Sides.IsFor(kind) ? _against[place] : 0) + (Sides.IsAgainst(kind) ? _favourable[place] : 0);
        }

        return new Rank(score, sided, _columns.CountIn(part, mask, article), part.First + article);
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
