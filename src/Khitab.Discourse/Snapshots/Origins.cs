using System.IO.Hashing;

namespace Khitab.Discourse;

/// <summary>
/// Groups articles that relay or share text with one another. Two articles have one origin where they are one text or share a passage,
/// where one's list of sources gives the other's address, or where one says that it takes its news from the other's outlet and its list of
/// sources gives the other's day of publication. Relaying the same third source is not enough: all that relays one agency would become one
/// article.
/// </summary>
internal static class Origins
{
    private const int AddressText = 4;

    /// <summary>The number of each article's group, from 0 in order of each group's first article.</summary>
    public static int[] Group(Part[] parts, ArticleIndex places, CorpusFacts facts, Numbering numbering)
    {
        var parents = new int[places.Count];
        for (var i = 0; i < parents.Length; i++) parents[i] = i;
        var together = facts.SharedPassages.Select(passage => passage.Articles).Concat(facts.Copies.Select(group => group.Articles));
        foreach (var ids in together)
        {
            var first = -1;
            foreach (var id in ids)
            {
                if (places.Find(id) is not (>= 0 and var place)) continue;
                if (first >= 0) Join(parents, first, place);
                else first = place;
            }
        }

        JoinAddresses(parts, parents);
        JoinDays(parts, parents, numbering);
        var (numbers, next) = (new int[parents.Length], 0);
        Array.Fill(numbers, -1);
        var groups = new int[parents.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            ref var number = ref numbers[Root(parents, i)];
            if (number < 0) number = next++;
            groups[i] = number;
        }

        return groups;
    }

    /// <summary>
    /// The groups of articles that joined others where they have no address, name no sources and share nothing: each is its own. Null where
    /// that is not so, and all have to be grouped again.
    /// </summary>
    /// <param name="before">The groups of the articles of the first parts.</param>
    /// <param name="known">How many parts those are.</param>
    /// <param name="parts">All parts.</param>
    public static int[]? Grown(int[] before, int known, Part[] parts)
    {
        foreach (var part in parts.AsSpan(known))
        {
            if (part.Segment.References.Rows.Count > 0) return null;
            // A part before may give the day on which an outlet published.
            if (Array.Exists(parts, other => other.Segment.References.Rows.Count > 0)) return null;
            for (var a = 0; a < part.Count; a++)
            {
                if (part.Segment.Text(AddressText).Has(a)) return null;
            }
        }

        var count = parts.Length == 0 ? 0 : parts[^1].First + parts[^1].Count;
        var (groups, next) = (new int[count], before.Length == 0 ? 0 : before.Max() + 1);
        before.CopyTo(groups, 0);
        for (var i = before.Length; i < count; i++) groups[i] = next++;
        return groups;
    }

    private static void JoinAddresses(Part[] parts, int[] parents)
    {
        var addresses = new Dictionary<ulong, int>();
        foreach (var part in parts)
        {
            var texts = part.Segment.Text(AddressText);
            for (var a = 0; a < part.Count; a++)
            {
                if (!texts.Has(a)) continue;
                var hash = XxHash3.HashToUInt64(texts.Utf8(a));
                if (!addresses.TryAdd(hash, part.First + a)) Join(parents, part.First + a, addresses[hash]);
            }
        }

        foreach (var part in parts)
        {
            var (references, strings) = (part.Segment.References, part.Segment.Strings[(int)NumberOf.Address]);
            if (strings.Count == 0) continue;
            for (var a = 0; a < part.Count; a++)
            {
                for (var row = references.Rows.Start(a); row < references.Rows.End(a); row++)
                {
                    if (references.Address[row] is not (>= 0 and var address)) continue;
                    var hash = XxHash3.HashToUInt64(strings.Utf8(address));
                    if (addresses.TryGetValue(hash, out var relayed)) Join(parents, part.First + a, relayed);
                }
            }
        }
    }

    /// <summary>Joins articles with what their outlet published on the day that their sources give.</summary>
    private static void JoinDays(Part[] parts, int[] parents, Numbering numbering)
    {
        var wanting = new Dictionary<(int Outlet, int Day), List<int>>();
        foreach (var part in parts)
        {
            var (references, relays) = (part.Segment.References, part.Segment.Relays);
            if (references.Rows.Count == 0 || relays.Rows.Count == 0) continue;
            for (var a = 0; a < part.Count; a++)
            {
                for (var row = references.Rows.Start(a); row < references.Rows.End(a); row++)
                {
                    if (references.Day[row] is not (>= 0 and var day)) continue;
                    for (var relay = relays.Rows.Start(a); relay < relays.Rows.End(a); relay++)
                    {
                        var source = part.Segment.Party(relays.Source[relay]);
                        if (source.Kind != PartyKind.Actor || numbering.Outlets.Find(source.Name) is not (>= 0 and var outlet)) continue;
                        if (!wanting.TryGetValue((outlet, day), out var list)) wanting.Add((outlet, day), list = []);
                        list.Add(part.First + a);
                    }
                }
            }
        }

        if (wanting.Count == 0) return;
        foreach (var part in parts)
        {
            for (var a = 0; a < part.Count; a++)
            {
                if (part.Outlet(a) < 0 || part.Day(a) < 0) continue;
                if (!wanting.TryGetValue((part.Outlet(a), part.Day(a)), out var list)) continue;
                foreach (var place in list) Join(parents, place, part.First + a);
            }
        }
    }

    private static void Join(int[] parents, int a, int b) => parents[Root(parents, a)] = Root(parents, b);

    private static int Root(int[] parents, int place)
    {
        while (parents[place] != place) place = parents[place] = parents[parents[place]];
        return place;
    }
}
