namespace Khitab.Cli.Reading;

/// <summary>Whole newspapers to leave out together, the folds about as large as one another.</summary>
internal static class Folds
{
    public static List<HashSet<string>> Of(IReadOnlyList<MarkedExamples> set, int count)
    {
        var folds = Enumerable.Range(0, count).Select(_ => (Sources: new HashSet<string>(), Size: 0)).ToList();
        foreach (var source in set.GroupBy(s => s.Source).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var smallest = folds.IndexOf(folds.MinBy(f => f.Size));
            folds[smallest].Sources.Add(source.Key);
            folds[smallest] = (folds[smallest].Sources, folds[smallest].Size + source.Count());
        }

        return [.. folds.Select(f => f.Sources).Where(s => s.Count > 0)];
    }
}
