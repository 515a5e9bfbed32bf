using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>Finds events that articles date differently, so that both dates cannot be right.</summary>
internal sealed class DateConflictFinder(IReadOnlySet<string> recurring, Func<string, string> nameOf)
{
    /// <summary>More dated mentions than this that share a word and an actor are no single event.</summary>
    private const int LargestEvent = 48;

    public List<Conflict> Find(IReadOnlyList<DatedEvent> events, Func<int, string> idOf)
    {
        var groups = Group(events);
        var conflicts = new List<Conflict>();
        foreach (var group in groups)
        {
            if (group.Select(e => e.Article).Distinct().Count() < 2) continue;
            var values = Differing(group);
            if (values.Count < 2) continue;
            conflicts.Add(new Conflict(
                About(group), [.. values.Select(e => new ClaimValue(idOf(e.Article), e.Date.ToString(), e.Span))]));
        }

        return conflicts;
    }

    /// <summary>
    /// Mentions of one event: the same happening to the same thing, with a word of its name and somebody who took part in common.
    /// </summary>
    private List<List<DatedEvent>> Group(IReadOnlyList<DatedEvent> events)
    {
        var parents = Enumerable.Range(0, events.Count).ToArray();
        var buckets = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var e = 0; e < events.Count; e++)
        {
            var words = events[e].Qualifiers.Select(q => q.Key).Concat(events[e].Ordinals.Select(o => "#" + o));
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                foreach (var actor in events[e].Actors)
                {
                    var key = string.Join('\n', events[e].Family, events[e].Object, word, actor);
                    if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = [];
                    bucket.Add(e);
                }
            }
        }

        foreach (var bucket in buckets.Values)
        {
            if (bucket.Count is < 2 or > LargestEvent) continue;
            for (var j = 1; j < bucket.Count; j++)
            {
                for (var i = 0; i < j; i++)
                {
                    if (IsSame(events[bucket[i]], events[bucket[j]])) parents[Root(bucket[j])] = Root(bucket[i]);
                }
            }
        }

        return [.. Enumerable.Range(0, events.Count).GroupBy(Root).OrderBy(g => g.Min()).Select(g => g.Select(e => events[e]).ToList())];

        int Root(int e)
        {
            while (parents[e] != e) e = parents[e] = parents[parents[e]];
            return e;
        }
    }

    private bool IsSame(DatedEvent a, DatedEvent b)
    {
        var mine = a.Qualifiers.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var common = b.Qualifiers.Select(q => q.Key).Distinct(StringComparer.Ordinal).Count(mine.Contains);
        var fewer = Math.Min(mine.Count, b.Qualifiers.Select(q => q.Key).Distinct(StringComparer.Ordinal).Count());

        // «الدورة الأولى» and «الدورة الثانية» are two events, and what happens again and again is one event only where it is numbered.
        if (a.Ordinals.Count > 0 && b.Ordinals.Count > 0 && !a.Ordinals.Overlaps(b.Ordinals)) return false;
        if (recurring.Contains(a.Family) && (!a.Ordinals.Overlaps(b.Ordinals) || common == 0)) return false;
        return common > 0 && common * 2 >= fewer;
    }

    /// <summary>Each article's date, where at least two cannot both be right; none where one article gives both of them.</summary>
    private static List<DatedEvent> Differing(List<DatedEvent> group)
    {
        var conflicting = new HashSet<DatedEvent>(ReferenceEqualityComparer.Instance);
        foreach (var a in group)
        {
            foreach (var b in group)
            {
                if (a.Article == b.Article || IsCompatible(a.Date, b.Date)) continue;

                // An article that gives both dates speaks of two events.
                if (Gives(a.Article, b) || Gives(b.Article, a)) continue;
                conflicting.Add(a);
                conflicting.Add(b);
            }
        }

        if (conflicting.Count == 0) return [];
        return [.. group.GroupBy(e => e.Article).OrderBy(g => g.Key).SelectMany(g => g.OrderBy(e => e.Span).DistinctBy(e => e.Date))];

        bool Gives(int article, DatedEvent other) => group.Exists(e => e.Article == article && IsCompatible(e.Date, other.Date));
    }

    /// <summary>Whether two dates may be one: «2024» and «يناير 2024» are.</summary>
    public static bool IsCompatible(DateValue a, DateValue b) => a.First <= b.Last && b.First <= a.Last;

    private string About(List<DatedEvent> group)
    {
        var counts = group
            .SelectMany(e => e.Qualifiers.Select(q => q.Key).Distinct(StringComparer.Ordinal))
            .CountBy(key => key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var named = group[0];
        var words = named.Qualifiers.Where(q => counts[q.Key] > 1).Select(q => q.Value);
        return string.Join(' ', [nameOf(named.Family), named.Noun, .. words]);
    }
}
