using Khitab.Discourse;

namespace Khitab.Web.State.Corpus;

/// <summary>What was read, in numbers of articles.</summary>
/// <param name="Articles">All of them.</param>
/// <param name="Outlets">Outlets with their articles, the most first.</param>
/// <param name="NoOutlet">Articles of unknown outlet.</param>
/// <param name="Languages">Languages as ISO 639-1 codes («und» where it is none that is known) with their articles, the most first.</param>
/// <param name="Undated">Articles whose day of publication is not known.</param>
/// <param name="First">The earliest day of publication, or null.</param>
/// <param name="Last">The latest day of publication, or null.</param>
/// <param name="Copies">Articles that are copies of others, one of each group left out.</param>
public sealed record CorpusFigures(
    int Articles,
    IReadOnlyList<(string Outlet, int Count)> Outlets,
    int NoOutlet,
    IReadOnlyList<(string Language, int Count)> Languages,
    int Undated,
    DateOnly? First,
    DateOnly? Last,
    int Copies)
{
    /// <summary>Counts a corpus, whatever is selected. Takes as long as reading each article's header once.</summary>
    public static CorpusFigures Of(CorpusSnapshot snapshot)
    {
        var outlets = new Dictionary<string, int>(StringComparer.Ordinal);
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        var (none, undated, first, last) = (0, 0, (DateOnly?)null, (DateOnly?)null);
        foreach (var article in snapshot.Articles)
        {
            if (article.Outlet is { } outlet) outlets[outlet] = outlets.GetValueOrDefault(outlet) + 1;
            else none++;
            languages[article.Language] = languages.GetValueOrDefault(article.Language) + 1;
            if (article.Published.Value is not { } day)
            {
                undated++;
                continue;
            }

            if (first is null || day < first) first = day;
            if (last is null || day > last) last = day;
        }

        return new CorpusFigures(
            snapshot.Articles.Count, Sorted(outlets), none, Sorted(languages), undated, first, last,
            snapshot.Copies.Sum(group => group.Articles.Count - 1));
    }

    private static List<(string, int)> Sorted(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value))];
}
