using Khitab.Analysis;

namespace Khitab.Discourse;

/// <summary>An article and an actor that it names. An actor that an article does not name has no cell.</summary>
/// <param name="Article">The article's place.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Verdict">
/// The article's verdict on the actor, whatever the selection's row keys. Where the analysis gives none: neutral without any judgement
/// of the author's own, undecided with one.
/// </param>
/// <param name="Confidence">Probability that the verdict is right; 0 where the analysis gives none.</param>
/// <param name="For">The author's statements for the actor that are in.</param>
/// <param name="Against">The author's statements against the actor that are in.</param>
/// <param name="Neutral">The author's statements on the actor that are in and neither.</param>
/// <param name="Mentions">Mentions of the actor that are in.</param>
public sealed record StanceCell(
    int Article, string Actor, VerdictKind Verdict, double Confidence, int For, int Against, int Neutral, int Mentions);

/// <summary>Articles against actors.</summary>
/// <param name="Articles">Places of the articles, in the order of the corpus.</param>
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
        var actors = result.Snapshot.Actors;
        var cells = result.Articles.SelectMany(article => CellsOf(result, article)).ToList();
        var byActor = cells.CountBy(cell => cell.Actor, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var mentions = cells.GroupBy(cell => cell.Actor, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(cell => cell.Mentions), StringComparer.Ordinal);
        var columns = byActor.Keys
            .OrderByDescending(actor => byActor[actor])
            .ThenByDescending(actor => mentions[actor])
            .ThenBy(actor => actor, StringComparer.Ordinal)
            .Take(maxActors)
            .ToList();
        var places = columns.Select((actor, place) => (actor, place)).ToDictionary(p => p.actor, p => p.place, StringComparer.Ordinal);
        var kept = cells.Where(cell => places.ContainsKey(cell.Actor)).ToList();
        var rows = kept.CountBy(cell => cell.Article)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(maxArticles)
            .Select(pair => pair.Key)
            .Order()
            .ToList();
        var chosen = rows.ToHashSet();
        return new StanceMatrix(
            rows,
            columns,
            kept.Where(cell => chosen.Contains(cell.Article)).OrderBy(cell => cell.Article).ThenBy(cell => places[cell.Actor]).ToList(),
            byActor.Count - columns.Count,
            result.Articles.Count - rows.Count);
    }

    /// <summary>The cells of one article, in no order.</summary>
    public static IEnumerable<StanceCell> CellsOf(SelectionResult result, int article)
    {
        var snapshot = result.Snapshot;
        var (mentions, statements) = (snapshot.Tables.Mentions, snapshot.Tables.Statements);
        var author = snapshot.Tables.Parties.Find(Party.Author);
        var counts = new Dictionary<int, (int For, int Against, int Neutral)>();
        var named = new Dictionary<int, int>();
        var judged = new HashSet<int>();
        for (var row = mentions.Rows.Offsets[article]; row < mentions.Rows.Offsets[article + 1]; row++)
        {
            if (result.Masks.HasMention(row)) named[mentions.Actor[row]] = named.GetValueOrDefault(mentions.Actor[row]) + 1;
        }

        for (var row = statements.Rows.Offsets[article]; row < statements.Rows.Offsets[article + 1]; row++)
        {
            var target = statements.TargetActor[row];
            if (statements.Holder[row] != author || target < 0) continue;
            var own = statements.Voice[row] == (byte)Voice.Author && statements.Modality[row] == (byte)Modality.Asserted;
            if (own && statements.Polarity[row] != 0) judged.Add(target);
            if (!result.Masks.HasStatement(row)) continue;
            var count = counts.GetValueOrDefault(target);
            StanceAnswers.Add(ref count, statements.Polarity[row]);
            counts[target] = count;
        }

        foreach (var actor in named.Keys.Union(counts.Keys))
        {
            var (kind, confidence) = VerdictOf(snapshot, article, actor, judged.Contains(actor));
            var count = counts.GetValueOrDefault(actor);
            yield return new StanceCell(
                article,
                snapshot.Actors[actor].Id,
                kind,
                confidence,
                count.For,
                count.Against,
                count.Neutral,
                named.GetValueOrDefault(actor));
        }
    }

    private static (VerdictKind Kind, double Confidence) VerdictOf(CorpusSnapshot snapshot, int article, int actor, bool judged)
    {
        var table = snapshot.Tables.Verdicts;
        for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
        {
            if (table.Actor[row] == actor) return ((VerdictKind)table.Kind[row], table.Confidence[row]);
        }

        return (judged ? VerdictKind.Undecided : VerdictKind.Neutral, 0);
    }
}
