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
        var (mentions, quotations) = (snapshot.Tables.Mentions, snapshot.Tables.Quotations);
        var group = snapshot.Tables.ActorGroups;
        var least = FindingFinder.LeastArticles(result.Articles.Count) + 1;
        var (named, byActor) = (new int[group.Length], new int[group.Length]);
        var (discussed, inArticles, heard) = (new int[group.Length], new int[group.Length], new bool[group.Length]);
        var here = new Dictionary<int, int>();
        var voices = 0;
        foreach (var article in result.Articles)
        {
            here.Clear();
            for (var row = mentions.Rows.Offsets[article]; row < mentions.Rows.Offsets[article + 1]; row++)
            {
                if (!result.Masks.HasMention(row)) continue;
                var actor = mentions.Actor[row];
                byActor[actor]++;
                named[group[actor]]++;
                here[group[actor]] = here.GetValueOrDefault(group[actor]) + 1;
            }

            foreach (var (actor, count) in here)
            {
                inArticles[actor]++;
                if (count >= LeastMentions && !stock[article]) discussed[actor]++;
            }

            for (var row = quotations.Rows.Offsets[article]; row < quotations.Rows.Offsets[article + 1]; row++)
            {
                voices++;
                if (quotations.Actor[row] >= 0) heard[group[quotations.Actor[row]]] = true;
            }
        }

        // Where nobody is quoted, not being quoted says nothing.
        if (voices == 0) yield break;
        var most = Math.Max(1, named.DefaultIfEmpty().Max());
        var membersOf = Enumerable.Range(0, group.Length).Where(a => byActor[a] > 0).ToLookup(a => group[a]);
        foreach (var actor in Enumerable.Range(0, group.Length).OrderBy(a => snapshot.Tables.ActorRank[a]))
        {
            if (group[actor] != actor || heard[actor] || discussed[actor] < least || !CanSpeak(snapshot.Actors[actor])) continue;
            var members = membersOf[actor]
                .OrderByDescending(a => byActor[a])
                .ThenBy(a => snapshot.Tables.ActorRank[a])
                .Select(a => snapshot.Actors[a].Id)
                .ToList();
            var share = (double)discussed[actor] / result.Articles.Count;
            yield return new UnheardFinding(
                snapshot.Actors[actor].Id,
                named[actor],
                inArticles[actor],
                result.Articles.Count,
                members,
                Math.Sqrt(share) * Math.Pow((double)named[actor] / most, 0.25),
                voices < result.Articles.Count,
                [new Mark(MarkKind.Group, snapshot.Actors[actor].Id), .. members.Count < 2 ? [] : members.Select(MemberMark)]);
        }
    }

    private static Mark MemberMark(string member) => Mark.Here(SelectionKey.Actor, member, CountUnit.Mentions);

    /// <summary>A body between states speaks through them, and that a person or an outlet is not quoted says little.</summary>
    private static bool CanSpeak(Actor actor) =>
        actor.Type is ActorType.State or ActorType.Government or ActorType.Military or ActorType.ArmedGroup or ActorType.Community;
}
