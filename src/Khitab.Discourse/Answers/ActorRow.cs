namespace Khitab.Discourse;

/// <summary>One actor of the index, with what its own page counts.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Mentions">Mentions of it.</param>
/// <param name="Articles">Articles that have a mention of it or a statement with it.</param>
/// <param name="Quoted">Quotations of it.</param>
/// <param name="For">Statements for it, by any holder.</param>
/// <param name="Against">Statements against it, by any holder.</param>
public sealed record ActorRow(string Actor, int Mentions, int Articles, int Quoted, int For, int Against)
{
    /// <summary>
    /// All actors in one pass. An article counts for an actor as it does where that actor alone is chosen: by a mention, or, with a key
    /// that only statements have, by a statement with it.
    /// </summary>
    internal static IReadOnlyList<ActorRow> Of(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var totals = new Tally[snapshot.Actors.Count];
        var here = new Tally[snapshot.Actors.Count];
        var seen = new List<int>();
        for (var article = 0; article < snapshot.Articles.Count; article++)
        {
            if (!result.Masks.PassesArticleKeys(article)) continue;
            seen.Clear();
            CountArticle(result, article, here, seen);
            foreach (var actor in seen)
            {
                if (here[actor].IsIn)
                {
                    totals[actor].Articles++;
                    totals[actor].Mentions += here[actor].Mentions;
                    totals[actor].Quoted += here[actor].Quoted;
                    totals[actor].For += here[actor].For;
                    totals[actor].Against += here[actor].Against;
                }

                here[actor] = default;
            }
        }

        return totals
            .Select((t, actor) => new ActorRow(snapshot.Actors[actor].Id, t.Mentions, t.Articles, t.Quoted, t.For, t.Against))
            .Where(row => row.Articles > 0)
            .OrderByDescending(row => row.Mentions)
            .ThenByDescending(row => row.Articles)
            .ThenBy(row => row.Actor, StringComparer.Ordinal)
            .ToList();
    }

    private static void CountArticle(SelectionResult result, int article, Tally[] here, List<int> seen)
    {
        var (masks, tables) = (result.Masks, result.Snapshot.Tables);
        for (var row = tables.Mentions.Rows.Offsets[article]; row < tables.Mentions.Rows.Offsets[article + 1]; row++)
        {
            if (!masks.HasMention(row, SelectionKey.Actor)) continue;
            ref var tally = ref At(tables.Mentions.Actor[row]);
            tally.Mentions++;
            tally.IsIn |= !masks.HasStatementKeys;
        }

        var statements = tables.Statements;
        for (var row = statements.Rows.Offsets[article]; row < statements.Rows.Offsets[article + 1]; row++)
        {
            if (!masks.HasStatement(row, SelectionKey.Actor)) continue;
            if (statements.HolderActor[row] >= 0) At(statements.HolderActor[row]).IsIn = true;
            if (statements.TargetActor[row] < 0) continue;
            ref var tally = ref At(statements.TargetActor[row]);
            tally.IsIn = true;
            if (statements.Polarity[row] > 0) tally.For++;
            else if (statements.Polarity[row] < 0) tally.Against++;
        }

        for (var row = tables.Quotations.Rows.Offsets[article]; row < tables.Quotations.Rows.Offsets[article + 1]; row++)
        {
            if (tables.Quotations.Actor[row] >= 0) At(tables.Quotations.Actor[row]).Quoted++;
        }

        ref Tally At(int actor)
        {
            if (!here[actor].IsSeen) seen.Add(actor);
            here[actor].IsSeen = true;
            return ref here[actor];
        }
    }

    private struct Tally
    {
        public bool IsSeen;
        public bool IsIn;
        public int Mentions;
        public int Articles;
        public int Quoted;
        public int For;
        public int Against;
    }
}
