using System.Runtime.InteropServices;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// Finds the passages that two articles have in (nearly) the same words. Runs of three content words that two articles share make them
/// a candidate pair; the pair's shared words are then chained in order, with gaps, and each chain is weighed by its plain, rare words.
/// </summary>
internal sealed class SharedPassageFinder(IReadOnlyList<Wording> articles, int wordCount, SharedPassageSettings settings)
{
    private const int RunLength = 3;
    private const int FrequentWord = 12;

    /// <summary>How far from a shared run a passage is looked for, in content words.</summary>
    private const int Around = 32;

    /// <summary>More than sums of weights can err by.</summary>
    private const double Rounding = 1e-6;
    private readonly Dictionary<ulong, int> _runs = [];
    private readonly int[] _articlesWith = new int[wordCount];

    // By number of articles; 0 is not worked out yet.
    private readonly double[] _rarities = new double[articles.Count + 1];

    /// <summary>All shared passages, by the articles' places, then by weight; the weightier passage of a pair first.</summary>
    /// <param name="idOf">The article's id by its place.</param>
    /// <param name="cancellation">Stops between pairs.</param>
    public List<SharedPassage> Find(Func<int, string> idOf, CancellationToken cancellation = default)
    {
        CountWords();
        var passages = new List<SharedPassage>();
        var candidates = Candidates();
        var runs = candidates.SelectMany(p => (int[])[p.A, p.B]).Distinct().ToDictionary(a => a, a => SharedRuns(articles[a]));
        foreach (var (a, b) in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var chains = ChainsOf(articles[a], articles[b], Near(runs[a], runs[b], articles[a].Length, articles[b].Length));
            if (chains.Count == 0 || chains[0].Weight < settings.LeastBest || chains.Sum(c => c.Weight) < settings.LeastPair) continue;
            foreach (var chain in chains)
            {
                passages.Add(new SharedPassage(
                    [idOf(articles[a].Article), idOf(articles[b].Article)],
                    Math.Round(SimilarityOf(chain, articles[a], articles[b]), 3),
                    [chain.In(articles[a], 0), chain.In(articles[b], 1)]));
            }
        }

        return passages;
    }

    private void CountWords()
    {
        var seen = new int[wordCount];
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var word in articles[a].Words)
            {
                if (word < 0 || seen[word] == a + 1) continue;
                seen[word] = a + 1;
                _articlesWith[word]++;
            }
        }
    }

    /// <summary>Pairs of articles with enough runs in common, in order.</summary>
    private List<(int A, int B)> Candidates()
    {
        long total = 0;
        foreach (var article in articles) total += article.Length;
        var sample = (ulong)Math.Max(1, (total + settings.MostRuns - 1) / settings.MostRuns);
        var postings = new Dictionary<ulong, List<int>>();
        var first = new Dictionary<ulong, int>();
        for (var a = 0; a < articles.Count; a++)
        {
            for (var i = 0; i + RunLength <= articles[a].Length; i++)
            {
                if (RunAt(articles[a], i) is not { } run || run % sample != 0) continue;
                ref var holder = ref CollectionsMarshal.GetValueRefOrAddDefault(first, run, out var known);
                if (!known)
                {
                    holder = a;
                    continue;
                }

                if (holder == a) continue;

                // Most runs stand in one article: only those of a second get a list.
                if (!postings.TryGetValue(run, out var list)) postings[run] = list = [holder];
                if (list[^1] != a) list.Add(a);
            }
        }

        var pairs = new Dictionary<(int, int), int>();
        foreach (var (run, list) in postings)
        {
            _runs[run] = list.Count;
            for (var j = 1; j < list.Count; j++)
            {
                if (list.Count <= settings.CommonRun)
                {
                    for (var i = 0; i < j; i++) Count(list[i], list[j]);
                }
                else
                {
                    Count(list[0], list[j]);
                    if (j > 1) Count(list[j - 1], list[j]);
                }
            }
        }

        var least = sample == 1 ? settings.LeastRuns : 1;
        return [.. pairs.Where(p => p.Value >= least).Select(p => p.Key).Order()];

        void Count(int a, int b) => CollectionsMarshal.GetValueRefOrAddDefault(pairs, (a, b), out _)++;
    }

    /// <summary>The hash of the run of content words at a place; null where a passage ends in it or nothing in it is plain.</summary>
    private static ulong? RunAt(Wording article, int start)
    {
        var hash = 14695981039346656037UL;
        var plain = false;
        for (var i = start; i < start + RunLength; i++)
        {
            if (article.Words[i] < 0) return null;
            plain |= article.Plain[i];
            hash = (hash ^ (uint)article.Words[i]) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return plain ? hash : null;
    }

    /// <summary>1 for what only two articles have, less the more have it.</summary>
    private double Rarity(int articlesWith)
    {
        ref var known = ref _rarities[articlesWith];
        if (known == 0) known = Math.Log(1 + ((double)articles.Count / Math.Max(2, articlesWith))) / Math.Log(1 + (articles.Count / 2.0));
        return known;
    }

    private double WeightAt(Wording a, int i, Wording b, int j)
    {
        var word = Math.Min(Rarity(_articlesWith[a.Words[i]]), RunRarity(a, i, b, j));

        // Set phrases are short. What goes on word for word is copied, by however many.
        word += (1 - word) * Math.Clamp((VerbatimAt(a, i, b, j) - settings.SetPhrase) / (double)settings.SetPhrase, 0, 1);
        return a.Plain[i] && b.Plain[j] ? word : word * settings.KnownWord;
    }

    /// <summary>How many content words around a place stand in both in the same order, up to what is needed to call it copied.</summary>
    private int VerbatimAt(Wording a, int i, Wording b, int j)
    {
        var most = settings.SetPhrase * 2;
        var length = 1;
        for (var step = 1; length < most && Same(i + step, j + step); step++) length++;
        for (var step = 1; length < most && Same(i - step, j - step); step++) length++;
        return length;

        bool Same(int x, int y) => x >= 0 && y >= 0 && x < a.Length && y < b.Length && a.Words[x] >= 0 && a.Words[x] == b.Words[y];
    }

    /// <summary>The runs of an article that others have too, in order of run.</summary>
    private (ulong Run, int Place)[] SharedRuns(Wording article)
    {
        var found = new List<(ulong, int)>();
        for (var i = 0; i + RunLength <= article.Length; i++)
        {
            if (RunAt(article, i) is { } run && _runs.ContainsKey(run)) found.Add((run, i));
        }

        found.Sort();
        return [.. found];
    }

    /// <summary>Where a passage can be: the words around the runs that both articles have.</summary>
    private static (bool[] A, bool[] B) Near((ulong Run, int Place)[] a, (ulong Run, int Place)[] b, int lengthOfA, int lengthOfB)
    {
        var near = (A: new bool[lengthOfA], B: new bool[lengthOfB]);
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Run < b[j].Run) i++;
            else if (a[i].Run > b[j].Run) j++;
            else
            {
                var run = a[i].Run;
                for (; i < a.Length && a[i].Run == run; i++) Mark(near.A, a[i].Place);
                for (; j < b.Length && b[j].Run == run; j++) Mark(near.B, b[j].Place);
            }
        }

        return near;

        static void Mark(bool[] near, int place) =>
            near.AsSpan(Math.Max(0, place - Around)..Math.Min(near.Length, place + RunLength + Around)).Fill(true);
    }

    private List<Chain> ChainsOf(Wording a, Wording b, (bool[] A, bool[] B) near)
    {
        var places = new Dictionary<int, List<int>>();
        for (var j = 0; j < b.Length; j++)
        {
            if (b.Words[j] < 0 || !near.B[j]) continue;
            if (!places.TryGetValue(b.Words[j], out var list)) places[b.Words[j]] = list = [];
            list.Add(j);
        }

        // Most pairs share a formula and no more: however rare their common words were, they would not weigh enough.
        if (MostWeight(a, near.A, places) < Least) return [];
        var links = new List<Link>();
        for (var i = 0; i < a.Length; i++)
        {
            if (a.Words[i] < 0 || !near.A[i] || !places.TryGetValue(a.Words[i], out var list)) continue;
            foreach (var j in list)
            {
                // A word on every line of a long text would meet itself everywhere: it counts beside another shared word only.
                if (list.Count > FrequentWord && !Same(i - 1, j - 1) && !Same(i + 1, j + 1)) continue;
                links.Add(new Link(i, j, WeightAt(a, i, b, j)));
            }
        }

        var chains = new List<Chain>();
        var (usedA, usedB) = (new bool[a.Length], new bool[b.Length]);

        // A chain takes its words away from all others, so that nothing is counted twice; what is left may still chain otherwise.
        for (var round = 0; round < 64; round++)
        {
            links.RemoveAll(l => usedA[l.I] || usedB[l.J]);
            if (Best(links, a, b) is not { } chain || chain.Weight < settings.LeastPassage) break;

            // The first is the weightiest: where it is too light, so is the pair.
            if (round == 0 && chain.Weight < settings.LeastBest) return [];
            chains.Add(chain);
            foreach (var link in chain.Links) usedA[link.I] = usedB[link.J] = true;
        }

        return chains;

        bool Same(int i, int j) => i >= 0 && j >= 0 && i < a.Length && j < b.Length && a.Words[i] >= 0 && a.Words[i] == b.Words[j];
    }

    private double Least => Math.Max(settings.LeastBest, settings.LeastPair);

    /// <summary>What all passages of a pair can weigh together at most: every common word once, as if nobody else had it.</summary>
    private double MostWeight(Wording a, bool[] near, Dictionary<int, List<int>> places)
    {
        var most = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a.Words[i] >= 0 && near[i] && places.ContainsKey(a.Words[i])) most += a.Plain[i] ? 1 : settings.KnownWord;
        }

        return most + Rounding;
    }

    private Chain? Best(List<Link> links, Wording a, Wording b)
    {
        var (scores, before) = (new double[links.Count], new int[links.Count]);
        var best = -1;
        for (var k = 0; k < links.Count; k++)
        {
            var (score, from) = (0.0, -1);
            for (var p = k - 1; p >= 0 && links[p].I >= links[k].I - settings.LongestGap - 1; p--)
            {
                if (links[p].I == links[k].I || links[p].J >= links[k].J || links[p].J < links[k].J - settings.LongestGap - 1) continue;
                var reached = scores[p] - GapCost(a, links[p].I, links[k].I) - GapCost(b, links[p].J, links[k].J);
                if (reached > score) (score, from) = (reached, p);
            }

            scores[k] = score + links[k].Weight;
            before[k] = from;
            if (best < 0 || scores[k] > scores[best]) best = k;
        }

        if (best < 0) return null;
        var chain = new List<Link>();
        for (var k = best; k >= 0; k = before[k]) chain.Add(links[k]);
        chain.Reverse();
        return new Chain(chain, scores[best]);
    }

    private double GapCost(Wording article, int from, int to)
    {
        var cost = 0.0;
        for (var i = from + 1; i < to; i++) cost += article.Words[i] < 0 ? 3 : article.Plain[i] ? 1 : settings.KnownWord * 2;
        return cost * settings.Gap;
    }

    /// <summary>How rare the word is in its company: a word inside a set phrase of the trade weighs as little as the phrase.</summary>
    private double RunRarity(Wording a, int i, Wording b, int j)
    {
        double? rarest = null;
        for (var back = 0; back < RunLength; back++)
        {
            var (x, y) = (i - back, j - back);
            if (x < 0 || y < 0 || x + RunLength > a.Length || y + RunLength > b.Length) continue;
            if (!a.Words.AsSpan(x, RunLength).SequenceEqual(b.Words.AsSpan(y, RunLength))) continue;
            if (RunAt(a, x) is not { } run || !_runs.TryGetValue(run, out var articlesWith)) continue;
            rarest = Math.Max(rarest ?? 0, Rarity(articlesWith));
        }

        return rarest ?? 1;
    }

    /// <summary>The shared weight over the whole weight of both passages.</summary>
    private double SimilarityOf(Chain chain, Wording a, Wording b)
    {
        var shared = 0.0;
        foreach (var link in chain.Links) shared += (Weight(a, link.I) + Weight(b, link.J)) / 2;
        var all = 0.0;
        for (var i = chain.Links[0].I; i <= chain.Links[^1].I; i++) all += Weight(a, i) / 2;
        for (var j = chain.Links[0].J; j <= chain.Links[^1].J; j++) all += Weight(b, j) / 2;
        return Math.Clamp(shared / all, 0, 1);

        double Weight(Wording w, int i) => w.Words[i] < 0 ? 0 : w.Plain[i] ? 1 : settings.KnownWord;
    }

    private readonly record struct Link(int I, int J, double Weight);

    private sealed record Chain(IReadOnlyList<Link> Links, double Weight)
    {
        public TextSpan In(Wording article, int side)
        {
            var (first, last) = side == 0 ? (Links[0].I, Links[^1].I) : (Links[0].J, Links[^1].J);
            return TextSpan.FromBounds(article.Spans[first].Start, article.Spans[last].End);
        }
    }
}
