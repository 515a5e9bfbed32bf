namespace Khitab.Discourse;

/// <summary>What a cell of the matrix counts, before it is shown.</summary>
/// <param name="Place">The article's place.</param>
/// <param name="Actor">The actor's number.</param>
/// <param name="Verdict">The article's verdict on it.</param>
/// <param name="Confidence">The probability that the verdict is right.</param>
/// <param name="For">The author's selected statements for it.</param>
/// <param name="Against">Those against it.</param>
/// <param name="Neutral">Those that are neither.</param>
/// <param name="Mentions">Its selected mentions.</param>
internal readonly record struct CellCounts(
    int Place, int Actor, VerdictKind Verdict, double Confidence, int For, int Against, int Neutral, int Mentions)
{
    public StanceCell Cell(CorpusSnapshot snapshot) =>
        new(Place, snapshot.Actors[Actor].Id, Verdict, Confidence, For, Against, Neutral, Mentions);
}

/// <summary>Cells of single articles: which actors an article names or judges, and how.</summary>
internal static class StanceCells
{
    /// <summary>The actors of a part, by their numbers in it, that have a cell in an article; some more than once.</summary>
    public static IEnumerable<int> ActorsOf(Part part, PartMask mask, int article)
    {
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (mask.HasMention(row)) yield return part.Mentions.Actor[row];
        }

        for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
        {
            if (!part.IsAuthors(row)) continue;
            if (part.Segment.ActorOf(part.Statements.Target[row]) is >= 0 and var target && mask.HasStatement(row)) yield return target;
        }
    }

    /// <summary>The cells of one article, in no order.</summary>
    public static IEnumerable<CellCounts> Of(Part part, PartMask mask, int article)
    {
        var seen = new HashSet<int>();
        foreach (var actor in ActorsOf(part, mask, article))
        {
            if (seen.Add(actor)) yield return Of(part, mask, article, actor)!.Value;
        }
    }

    /// <summary>The cell of an article and one actor, by its number in the part; null where it has none.</summary>
    public static CellCounts? Of(Part part, PartMask mask, int article, int actor)
    {
        if (actor < 0) return null;
        var (named, isJudged) = (0, false);
        (int For, int Against, int Neutral) count = default;
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (part.Mentions.Actor[row] == actor && mask.HasMention(row)) named++;
        }

        for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
        {
            if (part.Statements.Target[row] != actor + 1 || !part.IsAuthors(row)) continue;
            // An actor that the article judges without naming it has no verdict of the analysis.
            isJudged |= part.Polarity(row) != 0;
            if (mask.HasStatement(row)) StanceAnswers.Add(ref count, part.Polarity(row));
        }

        if (named == 0 && count == default) return null;
        var (kind, confidence) = VerdictOf(part, article, actor, isJudged);
        return new CellCounts(
            part.First + article, part.ActorOf[actor], kind, confidence, count.For, count.Against, count.Neutral, named);
    }

    private static (VerdictKind Kind, double Confidence) VerdictOf(Part part, int article, int actor, bool isJudged)
    {
        for (var row = part.Verdicts.Rows.Start(article); row < part.Verdicts.Rows.End(article); row++)
        {
            if (part.Verdicts.Actor[row] == actor) return (part.Verdict(row), part.VerdictConfidence(row));
        }

        return (isJudged || !IsRead(part, article) ? VerdictKind.Undecided : VerdictKind.Neutral, 0);
    }

    /// <summary>Whether positions are read in an article's language.</summary>
    public static bool IsRead(Part part, int article) => part.Segment.IsRead[part.Segment.Articles.Language[article]];
}
