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
        var columns = Columns.Of(result, maxActors);
        var rows = result.Articles
            .Select(article => (Article: article, Cells: columns.In(result, article).Count))
            .Where(row => row.Cells > 0)
            .OrderByDescending(row => row.Cells)
            .Take(maxArticles)
            .Select(row => row.Article)
            .Order()
            .ToList();
        return Fill(result, columns, rows);
    }

    public static StanceMatrix BuildSome(SelectionResult result, IReadOnlyList<int> articles, int maxActors) =>
        Fill(result, Columns.Of(result, maxActors), [.. articles.Where(result.Has)]);

    /// <summary>
    /// An article is as divided from the rest as there are verdicts of others that say the opposite of one of its own: the few that fault
    /// whom many favour come first, then those many. One that weighs both sides is at odds with each. Ranked by the table of verdicts, so
    /// that cells are made for the chosen articles only.
    /// </summary>
    public static StanceMatrix BuildMostDivided(SelectionResult result, int maxActors, int maxArticles)
    {
        var columns = Columns.Of(result, maxActors);
        var count = result.Snapshot.Actors.Count;
        var (favourable, against) = (new int[count], new int[count]);
        var named = new List<(int Article, int Cells, List<(int Actor, VerdictKind Kind)> Sided)>();
        foreach (var article in result.Articles)
        {
            var actors = columns.In(result, article);
            if (actors.Count == 0) continue;
            var sided = SidedIn(result.Snapshot, article, actors);
            foreach (var (actor, kind) in sided)
            {
                if (IsFor(kind)) favourable[actor]++;
                if (IsAgainst(kind)) against[actor]++;
            }

            named.Add((article, actors.Count, sided));
        }

        var rows = named
            .OrderByDescending(row => row.Sided.Sum(
                verdict => (IsFor(verdict.Kind) ? against[verdict.Actor] : 0) + (IsAgainst(verdict.Kind) ? favourable[verdict.Actor] : 0)))
            .ThenByDescending(row => row.Sided.Count)
            .ThenByDescending(row => row.Cells)
            .ThenBy(row => row.Article)
            .Take(maxArticles)
            .Select(row => row.Article)
            .ToList();
        return Fill(result, columns, rows);
    }

    private static StanceMatrix Fill(SelectionResult result, Columns columns, List<int> rows)
    {
        var ids = columns.Actors.Select(actor => result.Snapshot.Actors[actor].Id).ToList();
        var places = ids.Select((actor, place) => (actor, place)).ToDictionary(p => p.actor, p => p.place, StringComparer.Ordinal);
        var cells = rows.SelectMany(article => CellsOf(result, article)
            .Where(cell => places.ContainsKey(cell.Actor))
            .OrderBy(cell => places[cell.Actor]));
        return new StanceMatrix(rows, ids, cells.ToList(), columns.Others, result.Articles.Count - rows.Count);
    }

    private static List<(int Actor, VerdictKind Kind)> SidedIn(CorpusSnapshot snapshot, int article, HashSet<int> actors)
    {
        var sided = new List<(int, VerdictKind)>();
        var table = snapshot.Tables.Verdicts;
        for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
        {
            var kind = (VerdictKind)table.Kind[row];
            if ((IsFor(kind) || IsAgainst(kind)) && actors.Contains(table.Actor[row])) sided.Add((table.Actor[row], kind));
        }

        return sided;
    }

    private static bool IsFor(VerdictKind kind) => kind is VerdictKind.Favourable or VerdictKind.Mixed;

    private static bool IsAgainst(VerdictKind kind) => kind is VerdictKind.Unfavourable or VerdictKind.Mixed;

    /// <summary>The actors that a matrix is about, those in most articles first.</summary>
    private sealed record Columns(IReadOnlyList<int> Actors, bool[] Kept, int Others)
    {
        public static Columns Of(SelectionResult result, int max)
        {
            var actors = result.Snapshot.Actors;
            var (inArticles, mentions) = ActorTotals(result);
            var named = Enumerable.Range(0, actors.Count).Where(actor => inArticles[actor] > 0).ToList();
            var first = named
                .OrderByDescending(actor => inArticles[actor])
                .ThenByDescending(actor => mentions[actor])
                .ThenBy(actor => actors[actor].Id, StringComparer.Ordinal)
                .Take(max)
                .ToList();
            var kept = new bool[actors.Count];
            foreach (var actor in first) kept[actor] = true;
            return new Columns(first, kept, named.Count - first.Count);
        }

        /// <summary>Those of them that have a cell in an article.</summary>
        public HashSet<int> In(SelectionResult result, int article) => [.. ActorsOf(result, article).Where(actor => Kept[actor])];
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

    /// <summary>In how many articles each actor has a cell, and how often it is mentioned.</summary>
    private static (int[] Articles, int[] Mentions) ActorTotals(SelectionResult result)
    {
        var count = result.Snapshot.Actors.Count;
        var (articles, mentions, last) = (new int[count], new int[count], new int[count]);
        Array.Fill(last, -1);
        var table = result.Snapshot.Tables.Mentions;
        foreach (var article in result.Articles)
        {
            foreach (var actor in ActorsOf(result, article))
            {
                if (last[actor] == article) continue;
                last[actor] = article;
                articles[actor]++;
            }

            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (result.Masks.HasMention(row)) mentions[table.Actor[row]]++;
            }
        }

        return (articles, mentions);
    }

    /// <summary>The actors that have a cell in an article, some more than once.</summary>
    private static IEnumerable<int> ActorsOf(SelectionResult result, int article)
    {
        var (mentions, statements) = (result.Snapshot.Tables.Mentions, result.Snapshot.Tables.Statements);
        for (var row = mentions.Rows.Offsets[article]; row < mentions.Rows.Offsets[article + 1]; row++)
        {
            if (result.Masks.HasMention(row)) yield return mentions.Actor[row];
        }

        var author = result.Snapshot.Tables.Parties.Find(Party.Author);
        for (var row = statements.Rows.Offsets[article]; row < statements.Rows.Offsets[article + 1]; row++)
        {
            var towards = statements.Holder[row] == author && statements.TargetActor[row] >= 0;
            if (towards && result.Masks.HasStatement(row)) yield return statements.TargetActor[row];
        }
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
            // An actor that the article judges without naming it has no verdict of the analysis.
            if (statements.Polarity[row] != 0) judged.Add(target);
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

    /// <summary>
    /// The verdicts of one article on some actors, as <see cref="CellsOf"/> has them and without what else a cell counts: over a large
    /// corpus cells of every article would be made to look at a few.
    /// </summary>
    /// <param name="result">The selection.</param>
    /// <param name="article">The article's place.</param>
    /// <param name="wanted">Whether each actor is one of those, by its number.</param>
    /// <param name="last">The article that each actor was last met in, by its number: the caller's, for all articles.</param>
    public static IEnumerable<(int Actor, VerdictKind Kind, double Confidence)> VerdictsOf(
        SelectionResult result, int article, bool[] wanted, int[] last)
    {
        foreach (var actor in ActorsOf(result, article))
        {
            if (!wanted[actor] || last[actor] == article) continue;
            last[actor] = article;
            var (kind, confidence) = VerdictOf(result.Snapshot, article, actor, IsJudged(result.Snapshot, article, actor));
            yield return (actor, kind, confidence);
        }
    }

    private static bool IsJudged(CorpusSnapshot snapshot, int article, int actor)
    {
        var statements = snapshot.Tables.Statements;
        var author = snapshot.Tables.Parties.Find(Party.Author);
        for (var row = statements.Rows.Offsets[article]; row < statements.Rows.Offsets[article + 1]; row++)
        {
            if (statements.TargetActor[row] == actor && statements.Polarity[row] != 0 && statements.Holder[row] == author) return true;
        }

        return false;
    }

    private static (VerdictKind Kind, double Confidence) VerdictOf(CorpusSnapshot snapshot, int article, int actor, bool judged)
    {
        var table = snapshot.Tables.Verdicts;
        for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
        {
            if (table.Actor[row] != actor) continue;
            return ((VerdictKind)table.Kind[row], table.Confidence[row]);
        }

        return (judged || !StanceLanguage.IsRead(snapshot.Articles[article].Language) ? VerdictKind.Undecided : VerdictKind.Neutral, 0);
    }
}
