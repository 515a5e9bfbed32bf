namespace Khitab.Discourse;

/// <summary>
/// Who is discussed and never quoted: neither a state nor its institutions nor its people speak in any article that is in.
/// </summary>
internal static class UnheardFindings
{
    /// <summary>One mention is in passing; an actor that an article comes back to is discussed.</summary>
    private const int LeastMentions = 2;

    public static IEnumerable<Finding> Of(SelectionResult result, bool[] stock)
    {
        var snapshot = result.Snapshot;
        var (counts, group, rank) = (result.Counts, snapshot.Tables.ActorGroups, snapshot.Tables.ActorRank);
        var least = FindingFinder.LeastArticles(result.Articles.Count) + 1;
        // Where nobody is quoted, not being quoted says nothing.
        var voices = counts.QuotationCount;
        if (voices == 0) yield break;
        var (namedOf, heard) = (new int[group.Length], new bool[group.Length]);
        for (var actor = 0; actor < group.Length; actor++)
        {
            namedOf[group[actor]] += counts.Mentions(actor);
            heard[group[actor]] |= counts.Voices[actor].All > 0;
        }

        var most = Math.Max(1, namedOf.DefaultIfEmpty().Max());
        // Discussed is who is named twice in an article; a finding of enough weight needs a part of the articles, whoever it is of.
        var enough = Math.Max(least, (int)(FindingFinder.LeastWeight * FindingFinder.LeastWeight * result.Articles.Count));
        var candidates = new bool[group.Length];
        for (var actor = 0; actor < group.Length; actor++)
        {
            candidates[actor] = group[actor] == actor && !heard[actor] && namedOf[actor] >= LeastMentions * enough
                && CanSpeak(snapshot.Actors[actor]);
        }

        if (Array.IndexOf(candidates, true) < 0) yield break;
        var discussions = Discussions.Of(result, candidates, stock, LeastMentions);
        var unheard = Enumerable.Range(0, group.Length)
            .Where(a => candidates[a] && discussions.GetValueOrDefault(a).Discussed >= least)
            .OrderBy(a => rank[a])
            .ToList();
        var wanted = unheard.ToHashSet();
        var membersOf = Enumerable.Range(0, group.Length).Where(a => wanted.Contains(group[a]) && counts.Mentions(a) > 0)
            .ToLookup(a => group[a]);
        foreach (var actor in unheard)
        {
            var members = membersOf[actor]
                .OrderByDescending(counts.Mentions)
                .ThenBy(a => rank[a])
                .Select(a => snapshot.Actors[a].Id)
                .ToList();
            var (discussed, named) = (discussions[actor].Discussed, namedOf[actor]);
            var share = (double)discussed / result.Articles.Count;
            yield return new UnheardFinding(
                snapshot.Actors[actor].Id,
                named,
                discussions[actor].Articles,
                result.Articles.Count,
                members,
                Math.Sqrt(share) * Math.Pow((double)named / most, 0.25),
                voices < result.Articles.Count,
                [new GroupMark(snapshot.Actors[actor].Id), .. members.Count < 2 ? [] : members.Select(MemberMark)]);
        }
    }

    private static Mark MemberMark(string member) => Mark.Here(SelectionKey.Actor, member, CountUnit.Mentions);

    /// <summary>A body between states speaks through them, and that a person or an outlet is not quoted says little.</summary>
    private static bool CanSpeak(Actor actor) =>
        actor.Type is ActorType.State or ActorType.Government or ActorType.Military or ActorType.ArmedGroup or ActorType.Community;
}
