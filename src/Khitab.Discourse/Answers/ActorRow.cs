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
        // Whoever is left out chooses articles by the actor key, which is ignored.
        var keys = new ArticleKeys(result.Masks, SelectionKey.Actor);
        foreach (var part in snapshot.Parts)
        {
            var (mask, articles) = (result.Masks.Of(part), new ulong[(part.Count + 63) / 64]);
            keys.Fill(articles, part);
            foreach (var article in InPart.Bits(articles))
            {
                seen.Clear();
                CountArticle(result.Masks.HasStatementKeys, part, mask, article, here, seen);
                foreach (var actor in seen)
                {
                    if (here[actor].IsIn) totals[actor].Add(here[actor]);
                    here[actor] = default;
                }
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

    private static void CountArticle(
        bool byStatementsOnly, Part part, PartMask mask, int article, Tally[] here, List<int> seen)
    {
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (!mask.HasMention(row, SelectionKey.Actor)) continue;
            ref var tally = ref At(part.MentionActor(row));
            tally.Mentions++;
            tally.IsIn |= !byStatementsOnly;
        }

        for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
        {
            if (!mask.HasStatement(row, SelectionKey.Actor)) continue;
            if (part.HolderActor(row) is >= 0 and var holder) At(holder).IsIn = true;
            if (part.TargetActor(row) is not (>= 0 and var target)) continue;
            ref var tally = ref At(target);
            tally.IsIn = true;
            if (part.Polarity(row) > 0) tally.For++;
            else if (part.Polarity(row) < 0) tally.Against++;
        }

        for (var row = part.Quotations.Rows.Start(article); row < part.Quotations.Rows.End(article); row++)
        {
            if (part.SpeakerActor(row) is >= 0 and var speaker) At(speaker).Quoted++;
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

        /// <summary>Adds what one article has.</summary>
        public void Add(in Tally article)
        {
            Articles++;
            Mentions += article.Mentions;
            Quoted += article.Quoted;
            For += article.For;
            Against += article.Against;
        }
    }
}
