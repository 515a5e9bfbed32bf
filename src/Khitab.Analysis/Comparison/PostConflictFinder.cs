namespace Khitab.Analysis.Comparison;

/// <summary>Finds persons whose post articles give differently.</summary>
internal static class PostConflictFinder
{
    /// <summary>Posts of articles further apart than this may both have been true.</summary>
    private const int FarthestDays = 366;

    /// <param name="posts">All posts given, by article.</param>
    /// <param name="idOf">The article's id by its place.</param>
    /// <param name="dayOf">The article's day of publication by its place, or null.</param>
    /// <param name="textOf">The article's text by its place.</param>
    /// <param name="nameOf">The name to show for a person.</param>
    public static List<Conflict> Find(
        IReadOnlyList<PersonPost> posts,
        Func<int, string> idOf,
        Func<int, DateOnly?> dayOf,
        Func<int, string> textOf,
        Func<string, string> nameOf)
    {
        var conflicts = new List<Conflict>();
        foreach (var person in posts.GroupBy(p => p.Person, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var given = person.Where(p => !p.Former).ToList();
            var differing = new HashSet<PersonPost>(ReferenceEqualityComparer.Instance);
            foreach (var a in given)
            {
                foreach (var b in given)
                {
                    if (a.Article >= b.Article || !Differ(a, b)) continue;
                    if (dayOf(a.Article) is { } one && dayOf(b.Article) is { } other
                        && Math.Abs(one.DayNumber - other.DayNumber) > FarthestDays) continue;

                    // Whoever gives both says that both are held.
                    if (given.Exists(p => Same(p, a) && given.Exists(q => p.Article == q.Article && Same(q, b)))) continue;
                    differing.Add(a);
                    differing.Add(b);
                }
            }

            if (differing.Count < 2) continue;
            var values = given.Where(differing.Contains).OrderBy(p => p.Article).ThenBy(p => p.Span).DistinctBy(p => p.Article);
            conflicts.Add(new Conflict(
                nameOf(person.Key), [.. values.Select(p => new ClaimValue(idOf(p.Article), p.Span.Of(textOf(p.Article)), p.Span))]));
        }

        return conflicts;
    }

    private static bool Same(PersonPost a, PersonPost b) =>
        ReferenceEquals(a, b) || (a.Head == b.Head && !Differ(a, b) && a.Words.Overlaps(b.Words));

    /// <summary>
    /// Two posts of one domain that begin alike («رئيس») and are of different things («قسم», «وفد») that neither has from the other.
    /// </summary>
    private static bool Differ(PersonPost a, PersonPost b)
    {
        if (a.Head != b.Head || !a.Domains.Overlaps(b.Domains)) return false;
        if (a.Of == b.Of || a.Words.Contains(b.Of) || b.Words.Contains(a.Of)) return false;

        // The same body in another spelling has the rest of its name in common.
        return a.Words.Count(b.Words.Contains) * 3 < Math.Min(a.Words.Count, b.Words.Count) * 2;
    }
}
