namespace Khitab.Discourse;

/// <summary>The verdicts of a part that take a side, by actor and then by article: about five bytes each.</summary>
internal sealed class SidedVerdicts
{
    private readonly Numbers _actors;
    private readonly Numbers _articles;
    private readonly byte[] _kinds;

    private SidedVerdicts(Numbers actors, Numbers articles, byte[] kinds) => (_actors, _articles, _kinds) = (actors, articles, kinds);

    /// <summary>Bytes held.</summary>
    public long Size => _kinds.Length * (long)(_actors.Width + _articles.Width + 1);

    /// <summary>The verdicts of a part.</summary>
    public static SidedVerdicts Of(Part part)
    {
        var (table, found) = (part.Verdicts, new List<(int Actor, int Article, byte Kind)>());
        for (var article = 0; article < part.Count; article++)
        {
            for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
            {
                var kind = part.Verdict(row);
                if (table.Actor[row] < 0 || (!Sides.IsFor(kind) && !Sides.IsAgainst(kind))) continue;
                found.Add((table.Actor[row], article, (byte)kind));
            }
        }

        found.Sort((x, y) => x.Actor != y.Actor ? x.Actor.CompareTo(y.Actor) : x.Article.CompareTo(y.Article));
        return new SidedVerdicts(
            Numbers.Of([.. found.Select(one => one.Actor)], hot: true), Numbers.Of([.. found.Select(one => one.Article)], hot: true),
            [.. found.Select(one => one.Kind)]);
    }

    /// <summary>The first verdict on an actor and the one after the last, by their numbers.</summary>
    /// <param name="actor">The part's number of the actor.</param>
    public (int Start, int End) On(int actor) => (FirstFrom(actor), FirstFrom(actor + 1));

    /// <summary>The article of a verdict, and what it is.</summary>
    public (int Article, VerdictKind Kind) At(int verdict) => (_articles[verdict], (VerdictKind)_kinds[verdict]);

    private int FirstFrom(int actor)
    {
        var (low, high) = (0, _kinds.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_actors[middle] < actor) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
