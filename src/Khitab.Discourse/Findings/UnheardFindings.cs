namespace Khitab.Discourse;

/// <summary>
/// Who is discussed and never quoted: neither a state nor its institutions nor its people speak in any article that is in.
/// </summary>
internal static class UnheardFindings
{
    public static IEnumerable<Finding> Of(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var (groups, group) = (result.Counts.Groups, snapshot.Tables.ActorGroups);
        var least = FindingFinder.LeastArticles(result.Articles.Count) + 1;
        // Where nobody is quoted, not being quoted says nothing.
        var voices = result.Counts.QuotationCount;
        if (voices == 0) yield break;
        var most = Math.Max(1, groups.Select(g => g.Named).DefaultIfEmpty().Max());
        var unheard = Enumerable.Range(0, groups.Length)
            .Where(a => group[a] == a && groups[a].Heard == 0 && groups[a].Discussed >= least && CanSpeak(snapshot.Actors[a]))
            .OrderBy(a => snapshot.Tables.ActorRank[a])
            .ToList();
        var wanted = unheard.ToHashSet();
        var membersOf = Enumerable.Range(0, group.Length).Where(a => wanted.Contains(group[a]) && result.Counts.Mentions(a) > 0)
            .ToLookup(a => group[a]);
        foreach (var actor in unheard)
        {
            var members = membersOf[actor]
                .OrderByDescending(result.Counts.Mentions)
                .ThenBy(a => snapshot.Tables.ActorRank[a])
                .Select(a => snapshot.Actors[a].Id)
                .ToList();
            var (discussed, named) = (groups[actor].Discussed, groups[actor].Named);
            var share = (double)discussed / result.Articles.Count;
            yield return new UnheardFinding(
                snapshot.Actors[actor].Id,
                named,
                groups[actor].Articles,
                result.Articles.Count,
                members,
                Math.Sqrt(share) * Math.Pow((double)named / most, 0.25),
                voices < result.Articles.Count,
                [new Mark(MarkKind.Group, snapshot.Actors[actor].Id), .. members.Count < 2 ? [] : members.Select(MemberMark)]);
        }
    }

    private static Mark MemberMark(string member) => Mark.Here(SelectionKey.Actor, member, CountUnit.Mentions);

    /// <summary>A body between states speaks through them, and that a person or an outlet is not quoted says little.</summary>
    private static bool CanSpeak(Actor actor) =>
        actor.Type is ActorType.State or ActorType.Government or ActorType.Military or ActorType.ArmedGroup or ActorType.Community;
}
