namespace Khitab.Discourse.Comparing;

/// <summary>A word and how much more one side uses it.</summary>
/// <param name="Key">The word as searches compare it: a stem.</param>
/// <param name="A">Occurrences on the first side.</param>
/// <param name="ArticlesA">Articles of the first side that have it.</param>
/// <param name="B">Occurrences on the second side.</param>
/// <param name="ArticlesB">Articles of the second side that have it.</param>
/// <param name="Odds">Its log-odds among all words.</param>
/// <param name="Examples">Ids of articles that have it: what the key was made from is written there.</param>
public sealed record ComparedWord(
    string Key, int A, int ArticlesA, int B, int ArticlesB, LogOdds Odds, IReadOnlyList<string> Examples);

/// <summary>The words by which two sides differ most.</summary>
/// <param name="OfA">Those of the first side, the most certain first.</param>
/// <param name="OfB">Those of the second.</param>
/// <param name="TotalA">All words of the first side.</param>
/// <param name="TotalB">All words of the second.</param>
/// <param name="LeastArticles">In fewer articles of its side than this no word is listed.</param>
/// <param name="MostShare">Nor one that more than this share of the corpus has: it says how texts are written and not of what.</param>
/// <param name="IsSample">Whether only a part of a very large corpus was counted.</param>
public sealed record ComparedWords(
    IReadOnlyList<ComparedWord> OfA, IReadOnlyList<ComparedWord> OfB, long TotalA, long TotalB, int LeastArticles, double MostShare,
    bool IsSample)
{
    // In a few texts half of them have any word that matters.
    private const int ManyArticles = 100;

    internal static ComparedWords Of(SelectionResult a, SelectionResult b, int most, CancellationToken cancellation)
    {
        var vocabulary = Vocabulary.Of(a.Snapshot, cancellation);
        var whole = a.Snapshot.Select(ComparedForm.Whole(a.Selection));
        var all = whole.Cached("word tallies", () => vocabulary.Tally(whole, cancellation));
        var (first, second) = (vocabulary.Tally(a, cancellation), vocabulary.Tally(b, cancellation));
        var size = LogOdds.PriorSize(first.Total, second.Total);
        var least = Math.Clamp(Math.Min(first.ArticleCount, second.ArticleCount) / 10, 1, 3);
        var share = all.ArticleCount < ManyArticles ? 0.8 : 0.35;
        var (ofA, ofB) = (new List<(int Word, LogOdds Odds)>(), new List<(int Word, LogOdds Odds)>());
        for (var word = 0; word < vocabulary.Count; word++)
        {
            if (Math.Max(first.Articles[word], second.Articles[word]) < least || all.Articles[word] > share * all.ArticleCount) continue;
            // What is mostly another word with something before it is no word: «ليد» of «وليد».
            if (all.Own[word] * 2 < all.Uses[word]) continue;
            var odds = LogOdds.Of(
                first.Uses[word], first.Total, second.Uses[word], second.Total, (double)all.Uses[word] / all.Total, size);
            if (odds.Z > 0 && first.Articles[word] >= least) ofA.Add((word, odds));
            else if (odds.Z < 0 && second.Articles[word] >= least) ofB.Add((word, odds));
        }

        return new ComparedWords(Best(ofA, first), Best(ofB, second), first.Total, second.Total, least, share, vocabulary.IsSample);

        IReadOnlyList<ComparedWord> Best(List<(int Word, LogOdds Odds)> words, WordTallies side) =>
        [
            .. words.OrderByDescending(w => Math.Abs(w.Odds.Z)).ThenBy(w => w.Word)
                .Select(w => new ComparedWord(
                    vocabulary[w.Word], first.Uses[w.Word], first.Articles[w.Word], second.Uses[w.Word], second.Articles[w.Word], w.Odds,
                    [.. side.Examples.Select(places => places[w.Word]).Where(place => place >= 0).Distinct().Select(a.Snapshot.IdAt)]))
                .Where(w => w.Key.Length > 1 && !char.IsDigit(w.Key[0])).Take(most),
        ];
    }
}
