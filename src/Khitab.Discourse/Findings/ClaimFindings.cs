namespace Khitab.Discourse;

/// <summary>Claims on which the articles that are in differ.</summary>
internal static class ClaimFindings
{
    public static IEnumerable<Finding> Of(SelectionResult result, bool[] stock)
    {
        var snapshot = result.Snapshot;
        for (var number = 0; number < snapshot.Conflicts.Count; number++)
        {
            var conflict = snapshot.Conflicts[number];
            var values = conflict.Values
                .Where(value => snapshot.ArticlePlace(value.Article) is >= 0 and var place && result.Has(place))
                .ToList();
            var articles = values.Select(v => v.Article).Distinct(StringComparer.Ordinal).Count();
            if (articles < 2 || values.TrueForAll(value => stock[snapshot.ArticlePlace(value.Article)])) continue;
            var dates = values.Select(v => EventDate.TryParse(v.Value, out var date) ? date : (EventDate?)null).OfType<EventDate>()
                .ToList();
            var dated = dates.Count == values.Count;
            var differ = dated
                ? dates.Exists(a => dates.Exists(b => !a.Touches(b.First, b.Last)))
                : values.Select(v => v.Value).Distinct(StringComparer.Ordinal).Count() > 1;
            if (!differ) continue;
            yield return new ClaimFinding(
                dated ? FindingKind.DatesDiffer : FindingKind.PostsDiffer,
                number,
                conflict.About,
                values,
                articles,
                0.35 + (0.45 * Math.Sqrt((double)articles / result.Articles.Count)),
                false,
                [new ConflictMark(number)]);
        }
    }
}
