namespace Khitab.Discourse;

/// <summary>Gathers the findings of a selection and ranks them.</summary>
internal static class FindingFinder
{
    /// <summary>Three are enough to speak of: fewer mentions in an article are in passing, fewer verdicts or statements are thin.</summary>
    public const int LeastMentions = 3;

    public static IReadOnlyList<Finding> Find(SelectionResult result, FindingOptions options)
    {
        if (result.Articles.Count < 2) return [];
        IEnumerable<Finding> all =
        [
            .. VerdictFindings.Of(result),
            .. UnheardFindings.Of(result),
            .. OriginFindings.Of(result),
            .. ClaimFindings.Of(result),
            .. NamingFindings.Of(result),
            .. AloneFindings.Of(result),
        ];
        return all
            .OrderByDescending(finding => finding.Weight)
            .ThenBy(finding => finding.Kind)
            .GroupBy(finding => finding.Kind)
            .SelectMany(kind => kind.Take(options.MostOfKind))
            .OrderByDescending(finding => finding.Weight)
            .ThenBy(finding => finding.Kind)
            .Take(options.Most)
            .ToList();
    }

    /// <summary>Grows from 1/2 to 1 with the number of articles that a finding rests on: two are little, ten are not.</summary>
    public static double Support(int articles) => articles / (articles + 1.0);
}
