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
        var table = snapshot.Tables.Namings;
        var kinds = new SortedDictionary<string, SortedDictionary<string, List<(int Article, int Row)>>>(StringComparer.Ordinal);
        var labels = snapshot.Tables.Labels.ToArray();
        var kindNames = snapshot.Tables.NamingKinds.ToArray();
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                var kind = kindNames[table.Kind[row]];
                if (!kinds.TryGetValue(kind, out var used)) kinds[kind] = used = new(StringComparer.Ordinal);
                if (!used.TryGetValue(labels[table.Label[row]], out var uses)) used[labels[table.Label[row]]] = uses = [];
                uses.Add((article, row));
            }
        }

        return kinds.Select(kind => OnKind(result, kind.Key, kind.Value, stock)).OfType<Finding>();
    }

    private static NamingFinding? OnKind(
        SelectionResult result, string kind, SortedDictionary<string, List<(int Article, int Row)>> used, bool[] stock)
    {
        var table = result.Snapshot.Tables.Namings;
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
            labels.Select(l => new Mark(MarkKind.Naming, l.Label)).ToList());
    }

    private static LabelUse UseOf(CorpusSnapshot snapshot, string label, List<(int Article, int Row)> uses)
    {
        var table = snapshot.Tables.Namings;
        var by = uses.Select(u => snapshot.Tables.PartyList[table.By[u.Row]]).ToList();
        return new LabelUse(
            label,
            table.Charged[uses[0].Row],
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
}
