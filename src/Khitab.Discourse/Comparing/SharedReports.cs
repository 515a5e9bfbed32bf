namespace Khitab.Discourse.Comparing;

/// <summary>An article of each side that share text: of one origin, or one written from the other.</summary>
/// <param name="A">Id of the first side's article.</param>
/// <param name="B">Id of the second side's article.</param>
/// <param name="Length">Characters that they share, in the first one's text.</param>
/// <param name="Passages">The passages.</param>
public sealed record SharedReport(string A, string B, int Length, IReadOnlyList<SharedPassage> Passages);

/// <summary>What both sides took from one origin.</summary>
/// <param name="Pairs">Pairs of articles, those that share most first.</param>
/// <param name="ArticlesA">How many of the first side's articles share text with one of the second side.</param>
/// <param name="ArticlesB">How many of the second side's with one of the first.</param>
public sealed record SharedReports(IReadOnlyList<SharedReport> Pairs, int ArticlesA, int ArticlesB)
{
    internal static SharedReports Of(SelectionResult a, SelectionResult b)
    {
        var snapshot = a.Snapshot;
        var pairs = new Dictionary<(string A, string B), List<SharedPassage>>();
        foreach (var passage in snapshot.SharedPassages)
        {
            var (x, y) = (snapshot.ArticlePlace(passage.Articles[0]), snapshot.ArticlePlace(passage.Articles[1]));
            if (x < 0 || y < 0) continue;
            if (a.Has(x) && b.Has(y)) Add(passage.Articles[0], passage.Articles[1], passage);
            else if (a.Has(y) && b.Has(x)) Add(passage.Articles[1], passage.Articles[0], passage);
        }

        return new SharedReports(
            [
                .. pairs.Select(pair => new SharedReport(
                        pair.Key.A, pair.Key.B, pair.Value.Sum(p => p.Spans[p.Articles[0] == pair.Key.A ? 0 : 1].Length), pair.Value))
                    .OrderByDescending(pair => pair.Length).ThenBy(pair => pair.A, StringComparer.Ordinal)
                    .ThenBy(pair => pair.B, StringComparer.Ordinal),
            ],
            pairs.Keys.Select(pair => pair.A).Distinct(StringComparer.Ordinal).Count(),
            pairs.Keys.Select(pair => pair.B).Distinct(StringComparer.Ordinal).Count());

        void Add(string first, string second, SharedPassage passage)
        {
            if (!pairs.TryGetValue((first, second), out var passages)) pairs[(first, second)] = passages = [];
            passages.Add(passage);
        }
    }
}
