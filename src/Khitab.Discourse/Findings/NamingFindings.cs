namespace Khitab.Discourse;

/// <summary>
/// What the same kind of actor, land or rulers is called by whom. It is a finding where articles or voices choose differently.
/// </summary>
internal static class NamingFindings
{
    private const double PlainOnly = 0.5;
    private const int LeastUses = 3;

    public static IEnumerable<Finding> Of(SelectionResult result, bool[] stock)
    {
        var snapshot = result.Snapshot;
        var kinds = new SortedDictionary<string, SortedDictionary<string, List<NamingUse>>>(StringComparer.Ordinal);
        foreach (var inPart in result.ByPart().Where(p => p.Part.Namings.Rows.Count > 0))
        {
            var part = inPart.Part;
            foreach (var article in inPart.Articles())
            {
                for (var row = part.Namings.Rows.Start(article); row < part.Namings.Rows.End(article); row++)
                {
                    var (kind, label) = (snapshot.Tables.NamingKinds.At(part.NamingKind(row)), snapshot.Tables.Labels.At(part.Label(row)));
                    if (!kinds.TryGetValue(kind, out var used)) kinds[kind] = used = new(StringComparer.Ordinal);
                    if (!used.TryGetValue(label, out var uses)) used[label] = uses = [];
                    uses.Add(new NamingUse(part.First + article, part.Namings.Charged[row] != 0, part.NamingBy(row)));
                }
            }
        }

        return kinds.Select(kind => OnKind(result, kind.Key, kind.Value, stock)).OfType<Finding>();
    }

    private static NamingFinding? OnKind(
        SelectionResult result, string kind, SortedDictionary<string, List<NamingUse>> used, bool[] stock)
    {
        var labels = used
            .Select(u => UseOf(result.Snapshot, u.Key, u.Value))
            .OrderByDescending(u => u.Count)
            .ThenBy(u => u.Label, StringComparer.Ordinal)
            .ToList();
        var articles = labels.SelectMany(l => l.Articles).Distinct().Count();
        var uses = labels.Sum(l => l.Count);
        var least = FindingFinder.LeastArticles(result.Articles.Count);
        var carried = labels.Count(l => l.Articles.Count(article => !stock[article]) >= least);
        if (labels.Count < 2 || carried < 2 || articles < 2 || uses < LeastUses) return null;

        // The chance that two uses taken blindly are different words.
        var variety = 1 - labels.Sum(l => Math.Pow((double)l.Count / uses, 2));
        var tones = labels.Exists(l => l.Charged) && labels.Exists(l => !l.Charged) || labels.Count(l => l.Charged) > 1 ? 1 : PlainOnly;
        var reach = Math.Sqrt((double)articles / result.Articles.Count);
        return new NamingFinding(
            kind,
            labels,
            articles,
            variety * tones * reach * FindingFinder.Support(articles),
            uses < 2 * labels.Count,
            labels.Select(l => new NamingMark(l.Label)).ToList());
    }

    private static LabelUse UseOf(CorpusSnapshot snapshot, string label, List<NamingUse> uses)
    {
        var by = uses.Select(u => snapshot.Tables.PartyList[u.By]).ToList();
        return new LabelUse(
            label,
            uses[0].Charged,
            uses.Count,
            by.Count(p => p.Kind == PartyKind.Author),
            uses.Select(u => u.Article).Distinct().ToList(),
            by.Where(p => p.Kind != PartyKind.Author)
                .GroupBy(p => p)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key.ToString(), StringComparer.Ordinal)
                .Select(g => g.Key)
                .ToList());
    }

    /// <summary>A label in an article, and whose word it is.</summary>
    private readonly record struct NamingUse(int Article, bool Charged, int By);
}
