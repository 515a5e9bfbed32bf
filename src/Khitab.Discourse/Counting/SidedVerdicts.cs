namespace Khitab.Discourse;

/// <summary>The verdicts of a part that take a side, by actor and then by article: four bytes each, and two an actor.</summary>
internal sealed class SidedVerdicts
{
    private const int Sure = 0x80;

    private readonly Numbers _starts;
    private readonly ushort[] _articles;
    private readonly Numbers _confidences;
    private readonly byte[] _kinds;

    private SidedVerdicts(List<(int Actor, int Article, int Confidence, byte Kind)> all, int actors)
    {
        var starts = new int[actors + 1];
        foreach (var one in all) starts[one.Actor + 1]++;
        for (var actor = 0; actor < actors; actor++) starts[actor + 1] += starts[actor];
        _starts = Numbers.Of(starts, hot: true);
        _articles = [.. all.Select(one => (ushort)one.Article)];
        _confidences = Numbers.Of([.. all.Select(one => one.Confidence)]);
        _kinds = [.. all.Select(one => one.Kind)];
    }

    /// <summary>Bytes held.</summary>
    public long Size =>
        (_kinds.Length * (long)(sizeof(ushort) + _confidences.Width + 1)) + (_starts.Width * (long)_starts.Count);

    /// <summary>The verdicts of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="sure">Rows of verdicts that are sure, on whom their article names.</param>
    public static SidedVerdicts Of(Part part, ulong[] sure)
    {
        var (table, found) = (part.Verdicts, new List<(int Actor, int Article, int Confidence, byte Kind)>());
        for (var article = 0; article < part.Count; article++)
        {
            for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
            {
                var kind = part.Verdict(row);
                if (table.Actor[row] < 0 || (!Sides.IsFor(kind) && !Sides.IsAgainst(kind))) continue;
                var code = (byte)((int)kind | (RowBits.Has(sure, row) ? Sure : 0));
                found.Add((table.Actor[row], article, table.Confidence[row], code));
            }
        }

        // In the order of the articles for each actor: they were found in it.
        return new SidedVerdicts([.. found.OrderBy(one => one.Actor)], part.ActorOf.Length);
    }

    /// <summary>The first verdict on an actor and the one after the last, by their numbers.</summary>
    /// <param name="actor">The part's number of the actor.</param>
    public (int Start, int End) On(int actor) => (_starts[actor], _starts[actor + 1]);

    /// <summary>The articles of the verdicts on an actor, in order.</summary>
    public ReadOnlySpan<ushort> ArticlesOn(int actor) => _articles.AsSpan(_starts[actor].._starts[actor + 1]);

    /// <summary>The article of a verdict.</summary>
    public int ArticleOf(int verdict) => _articles[verdict];

    /// <summary>What a verdict is.</summary>
    public VerdictKind KindOf(int verdict) => (VerdictKind)(_kinds[verdict] & ~Sure);

    /// <summary>Whether a verdict is on whom the article names, and sure enough for a finding.</summary>
    public bool IsSure(int verdict) => (_kinds[verdict] & Sure) != 0;

    /// <summary>The number of a verdict's confidence among the part's values.</summary>
    public int ConfidenceOf(int verdict) => _confidences[verdict];
}
