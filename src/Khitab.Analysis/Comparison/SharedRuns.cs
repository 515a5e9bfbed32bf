using System.Numerics;
using System.Runtime.InteropServices;

namespace Khitab.Analysis.Comparison;

/// <summary>A run of content words that several articles have.</summary>
/// <param name="Run">Its number; the same run has the same number in all articles.</param>
/// <param name="Place">Where it begins, in content words.</param>
internal readonly record struct SharedRun(int Run, int Place);

/// <summary>
/// The runs of three content words that two or more articles have, and the pairs of articles with enough of them to be worth comparing.
/// </summary>
internal sealed class SharedRuns
{
    /// <summary>Content words of a run.</summary>
    public const int Length = 3;

    private static readonly SharedRun[] None = [];

    private readonly SharedRun[]?[] _ofArticle;
    private readonly List<int> _articlesWith = [];

    private SharedRuns(int articles) => _ofArticle = new SharedRun[articles][];

    /// <summary>Pairs of articles with enough runs in common, by their places and in order.</summary>
    public IReadOnlyList<(int A, int B)> Pairs { get; private set; } = [];

    /// <summary>An article's shared runs, in order of run, then of place.</summary>
    public ReadOnlySpan<SharedRun> Of(int article) => _ofArticle[article] ?? None;

    /// <summary>How many articles have a run.</summary>
    public int ArticlesWith(int run) => _articlesWith[run];

    /// <summary>Finds the shared runs of a corpus.</summary>
    public static SharedRuns In(IReadOnlyList<Wording> articles, SharedPassageSettings settings)
    {
        long total = 0;
        foreach (var article in articles) total += article.Length;
        var sample = (ulong)Math.Max(1, (total + settings.MostRuns - 1) / settings.MostRuns);
        var (runs, places) = Repeated(articles, total, sample);
        Array.Sort(runs, places);
        var shared = new SharedRuns(articles.Count);
        var lists = new List<SharedRun>?[articles.Count];
        var pairs = new Dictionary<(int, int), int>();
        var holders = new List<int>();
        for (int from = 0, to; from < runs.Length; from = to)
        {
            for (to = from + 1; to < runs.Length && runs[to] == runs[from]; to++) { }
            var group = places.AsSpan(from..to);
            group.Sort();
            holders.Clear();
            foreach (var place in group)
            {
                if (holders.Count == 0 || holders[^1] != ArticleOf(place)) holders.Add(ArticleOf(place));
            }

            if (holders.Count < 2) continue;
            foreach (var place in group) (lists[ArticleOf(place)] ??= []).Add(new SharedRun(shared._articlesWith.Count, (int)place));
            shared._articlesWith.Add(holders.Count);
            Count(holders, pairs, settings.CommonRun);
        }

        for (var a = 0; a < lists.Length; a++)
        {
            shared._ofArticle[a] = lists[a]?.ToArray();
            lists[a] = null;
        }

        var least = sample == 1 ? settings.LeastRuns : 1;
        shared.Pairs = [.. pairs.Where(p => p.Value >= least).Select(p => p.Key).Order()];
        return shared;
    }

    private static int ArticleOf(long place) => (int)(place >> 32);

    private static void Count(List<int> holders, Dictionary<(int, int), int> pairs, int commonRun)
    {
        for (var j = 1; j < holders.Count; j++)
        {
            if (holders.Count <= commonRun)
            {
                for (var i = 0; i < j; i++) Add(holders[i], holders[j]);
            }
            else
            {
                Add(holders[0], holders[j]);
                if (j > 1) Add(holders[j - 1], holders[j]);
            }
        }

        void Add(int a, int b) => CollectionsMarshal.GetValueRefOrAddDefault(pairs, (a, b), out _)++;
    }

    /// <summary>
    /// The runs that occur more than once, each with its article in the high and its place in the low half. Most runs of a corpus occur
    /// once: two bits for each turn nearly all of those away, so that they are neither kept nor sorted.
    /// </summary>
    private static (ulong[] Runs, long[] Places) Repeated(IReadOnlyList<Wording> articles, long total, ulong sample)
    {
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, total / (long)sample * 8));
        var (seen, again) = (new ulong[bits / 64], new ulong[bits / 64]);
        var mask = bits - 1;
        foreach (var article in articles)
        {
            for (var i = 0; i + Length <= article.Length; i++)
            {
                if (RunAt(article, i) is not { } run || run % sample != 0) continue;
                var (word, bit) = ((run >> 6) & (mask >> 6), 1UL << (int)run);
                again[word] |= seen[word] & bit;
                seen[word] |= bit;
            }
        }

        // Counted before they are kept: lists that grow would leave as much again behind them.
        var count = 0;
        foreach (var article in articles)
        {
            for (var i = 0; i + Length <= article.Length; i++)
            {
                if (RunAt(article, i) is { } run && run % sample == 0 && IsRepeated(run)) count++;
            }
        }

        var (runs, places) = (new ulong[count], new long[count]);
        count = 0;
        for (var a = 0; a < articles.Count; a++)
        {
            for (var i = 0; i + Length <= articles[a].Length; i++)
            {
                if (RunAt(articles[a], i) is not { } run || run % sample != 0 || !IsRepeated(run)) continue;
                runs[count] = run;
                places[count++] = ((long)a << 32) | (uint)i;
            }
        }

        return (runs, places);

        bool IsRepeated(ulong run) => (again[(run >> 6) & (mask >> 6)] & (1UL << (int)run)) != 0;
    }

    /// <summary>The hash of the run of content words at a place; null where a passage ends in it or nothing in it is plain.</summary>
    private static ulong? RunAt(Wording article, int start)
    {
        var hash = 14695981039346656037UL;
        var plain = false;
        for (var i = start; i < start + Length; i++)
        {
            if (article.Words[i] < 0) return null;
            plain |= article.IsPlain(i);
            hash = (hash ^ (uint)article.Words[i]) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return plain ? hash : null;
    }
}
