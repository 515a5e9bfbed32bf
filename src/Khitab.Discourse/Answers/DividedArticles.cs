using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// An article is as divided from the rest as there are verdicts of others that say the opposite of one of its own: the few that fault whom
/// many favour come first, then those many. One that weighs both sides is at odds with each. Ranked by the table of verdicts, so that cells
/// are made for the chosen articles only.
/// </summary>
internal sealed class DividedArticles
{
    private const int Kinds = SureTally.Kinds;

    private readonly SelectionResult _result;
    private readonly MatrixColumns _columns;
    private readonly int _most;
    private readonly int[] _favourable;
    private readonly int[] _against;

    // Of the articles of a part what their verdicts come to at most, and those that have any.
    private ulong[] _met = [];
    private long[] _scores = [];
    private int[] _sided = [];

    // The least divided of those kept is at the root.
    private readonly PriorityQueue<int, Rank> _kept = new();

    // What an article must come to at least, once enough are kept: most are passed over by this alone.
    private long _least;

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
        DividedArticles Run(Action<DividedArticles, Part, ulong[]> count) => PartPass.Run(
            result,
            () => new DividedArticles(result, columns, most, favourable, against),
            (articles, part) =>
            {
                if (counts.Selected[part.Index] is { } selected) count(articles, part, selected);
            },
            (sum, other) =>
            {
                while (other._kept.TryDequeue(out _, out var rank)) sum.Keep(rank);
            });

        // Nobody is divided without taking a side: the others are looked at where there are not enough that do.
        var divided = Run((articles, part, selected) => articles.CountSided(part, selected));
        if (divided._kept.Count < Math.Min(most, counts.ArticleCount) || (divided._kept.TryPeek(out _, out var worst) && worst.Sided == 0))
        {
            divided = Run((articles, part, selected) => articles.CountAll(part, selected));
        }

        var kept = divided._kept;
        var best = new List<int>(kept.Count);
        while (kept.TryDequeue(out var place, out _)) best.Add(place);
        best.Reverse();
        return best;
    }

    /// <summary>Goes over the articles that take a side on a column's actor.</summary>
    private void CountSided(Part part, ulong[] selected)
    {
        if (_scores.Length < part.Count) (_scores, _sided, _met) = (new long[part.Count], new int[part.Count], new ulong[selected.Length]);
        var sided = part.Counted(_result.Selection.Demonyms).Sided;
        Span<long> scores = stackalloc long[Kinds];
        foreach (var (place, actor) in _columns.Actors.Index())
        {
            if (part.LocalActor(actor) is not (>= 0 and var local)) continue;
            for (var kind = 0; kind < Kinds; kind++) scores[kind] = Score((VerdictKind)kind, place);
            var (verdict, _) = sided.On(local);
            foreach (var article in sided.ArticlesOn(local))
            {
                var kind = sided.KindOf(verdict++);
                if (!ArticleBits.Has(selected, article)) continue;
                ArticleBits.Set(_met, article);
                _sided[article]++;
                _scores[article] += scores[(int)kind];
            }
        }

        // In order: of articles as divided as one another the first is kept, and the later need not be looked at.
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = _met[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                // At most this divided: what it names is looked at where that is enough.
                var most = new Rank(_scores[article], _sided[article], _columns.Actors.Count, part.First + article);
                (_scores[article], _sided[article]) = (0, 0);
                if (most.Score >= _least && CanStay(most)) Keep(Exactly(part, _result.Masks.Of(part), article));
            }

            _met[word] = 0;
        }
    }

    private void CountAll(Part part, ulong[] selected)
    {
        foreach (var article in InPart.Bits(selected)) Keep(Exactly(part, _result.Masks.Of(part), article));
    }

    private long Score(VerdictKind kind, int place) =>
        (Sides.IsFor(kind) ? _against[place] : 0) + (Sides.IsAgainst(kind) ? _favourable[place] : 0);

    private bool CanStay(Rank rank) =>
        _kept.Count < _most || (_most > 0 && _kept.TryPeek(out _, out var worst) && rank.CompareTo(worst) > 0);

    private void Keep(Rank rank)
    {
        if (rank.Cells == 0 || !CanStay(rank)) return;
        if (_kept.Count < _most) _kept.Enqueue(rank.Place, rank);
        else _kept.EnqueueDequeue(rank.Place, rank);
        if (_kept.Count >= _most && _kept.TryPeek(out _, out var worst)) _least = worst.Score;
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
            score += Score(kind, place);
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
