namespace Khitab.Discourse;

/// <summary>An article and an actor that it names. An actor that an article does not name has no cell.</summary>
/// <param name="Article">The article's place.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Verdict">
/// The article's verdict on the actor, whatever the selection's row keys: neutral only without any judgement of the author's own, undecided
/// where there is one that is too thin, and in a language in which positions are not read.
/// </param>
/// <param name="Confidence">Probability that the verdict is right; 0 where the analysis gives none.</param>
/// <param name="For">The author's statements for the actor that are selected.</param>
/// <param name="Against">The author's statements against the actor that are selected.</param>
/// <param name="Neutral">The author's selected statements on the actor that are neither.</param>
/// <param name="Mentions">Mentions of the actor that are selected.</param>
public sealed record StanceCell(
    int Article, string Actor, VerdictKind Verdict, double Confidence, int For, int Against, int Neutral, int Mentions);

/// <summary>Articles against actors.</summary>
/// <param name="Articles">Places of the articles, in the order of the corpus, or the most divided first where that was asked for.</param>
/// <param name="Actors">Ids of the actors, those in most articles first.</param>
/// <param name="Cells">A cell for each article and actor that it names, by article, then in the actors' order.</param>
/// <param name="OtherActors">Number of actors that were left off.</param>
/// <param name="OtherArticles">Number of articles that were left off, or that name none of the actors.</param>
public sealed record StanceMatrix(
    IReadOnlyList<int> Articles, IReadOnlyList<string> Actors, IReadOnlyList<StanceCell> Cells, int OtherActors, int OtherArticles);

/// <summary>Fills the matrix.</summary>
internal static class StanceMatrixBuilder
{
    public static StanceMatrix Build(SelectionResult result, int maxActors, int maxArticles)
    {
        var columns = MatrixColumns.Of(result, maxActors);
        var rows = result.Chosen()
            .Select(c => (Place: c.Part.First + c.Article, Cells: columns.CountIn(c.Part, c.Mask, c.Article)))
            .Where(row => row.Cells > 0)
            .OrderByDescending(row => row.Cells)
            .Take(maxArticles)
            .Select(row => row.Place)
            .Order()
            .ToList();
        return Fill(result, columns, rows);
    }

    public static StanceMatrix BuildSome(SelectionResult result, IReadOnlyList<int> articles, int maxActors) =>
        Fill(result, MatrixColumns.Of(result, maxActors), [.. articles.Where(result.Has)]);

    public static StanceMatrix BuildMostDivided(SelectionResult result, int maxActors, int maxArticles)
    {
        var columns = MatrixColumns.Of(result, maxActors);
        return Fill(result, columns, DividedArticles.Of(result, columns, maxArticles));
    }

    public static StanceMatrix BuildOne(SelectionResult result, int article, int maxActors)
    {
        if (!result.Has(article)) return new StanceMatrix([], [], [], 0, result.Articles.Count);
        var all = CellsOf(result, article)
            .OrderByDescending(cell => cell.Mentions)
            .ThenByDescending(cell => cell.For + cell.Against + cell.Neutral)
            .ThenBy(cell => cell.Actor, StringComparer.Ordinal)
            .ToList();
        var cells = all.Take(maxActors).ToList();
        return new StanceMatrix(
            [article], [.. cells.Select(cell => cell.Actor)], cells, all.Count - cells.Count, result.Articles.Count - 1);
    }

    private static StanceMatrix Fill(SelectionResult result, MatrixColumns columns, List<int> rows)
    {
        var snapshot = result.Snapshot;
        var cells = rows.SelectMany(place =>
        {
            var (part, article) = snapshot.At(place);
            return StanceCells.Of(part, result.Masks.Of(part), article)
                .Where(cell => columns.Places[cell.Actor] >= 0)
                .OrderBy(cell => columns.Places[cell.Actor])
                .Select(cell => cell.Cell(snapshot));
        });
        return new StanceMatrix(
            rows, [.. columns.Actors.Select(actor => snapshot.Actors[actor].Id)], cells.ToList(), columns.Others,
            result.Articles.Count - rows.Count);
    }

    private static IEnumerable<StanceCell> CellsOf(SelectionResult result, int place)
    {
        var (part, article) = result.Snapshot.At(place);
        return StanceCells.Of(part, result.Masks.Of(part), article).Select(cell => cell.Cell(result.Snapshot));
    }
}
