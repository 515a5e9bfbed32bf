namespace Khitab.Discourse;

/// <summary>Collects the findings of a selection and ranks them.</summary>
internal static class FindingFinder
{
    /// <summary>Three are enough to speak of: fewer statements are thin.</summary>
    public const int LeastMentions = 3;

    /// <summary>Below this weight a finding would tell nobody anything: what one of a thousand articles alone has.</summary>
    public const double LeastWeight = 0.05;

    public static IReadOnlyList<Finding> Find(SelectionResult result, FindingOptions options)
    {
        if (result.Articles.Count < 2) return [];
        var stock = result.Snapshot.Stock;
        IEnumerable<Finding> all =
        [
            .. VerdictFindings.Of(result, options.MostOfKind),
            .. UnheardFindings.Of(result, stock),
            .. OriginFindings.Of(result, stock),
            .. ClaimFindings.Of(result, stock),
            .. NamingFindings.Of(result, stock),
            .. AloneFindings.Of(result, stock),
        ];

        // The best of each kind before the second of any: three of one kind at the top would hide that there are others.
        return all
            .Where(finding => finding.Weight >= LeastWeight)
            .OrderByDescending(finding => finding.Weight)
            .ThenBy(finding => finding.Kind)
            .GroupBy(finding => finding.Kind)
            .SelectMany(kind => kind.Take(options.MostOfKind).Select((finding, rank) => (Finding: finding, Rank: rank)))
            .OrderBy(ranked => ranked.Rank)
            .ThenByDescending(ranked => ranked.Finding.Weight)
            .ThenBy(ranked => ranked.Finding.Kind)
            .Select(ranked => ranked.Finding)
            .Take(options.Most)
            .ToList();
    }

    /// <summary>Grows from 1/2 to 1 with the number of articles that a finding rests on: two are little, ten are not.</summary>
    public static double Support(int articles) => articles / (articles + 1.0);

    /// <summary>
    /// How many articles a side of a finding needs in a selection of so many: in five articles one speaks for itself, in a thousand there
    /// is always one that says anything.
    /// </summary>
    public static int LeastArticles(int selected) => selected switch { < 20 => 1, < 100 => 2, < 500 => 3, _ => 4 };
}
