namespace Khitab.Analysis.Comparison;

/// <summary>
/// Finds the passages that two articles have in (nearly) the same words. Runs of three content words that two articles share make them
/// a candidate pair; the pair's shared words are then chained in order, with gaps, and each chain is weighed by its plain, rare words.
/// </summary>
internal sealed class SharedPassageFinder(IReadOnlyList<Wording> articles, int wordCount, SharedPassageSettings settings)
{
    /// <summary>How far from a shared run a passage is looked for, in content words.</summary>
    private const int Around = 32;

    private readonly int[] _articlesWith = new int[wordCount];
    private readonly PassageChains _chains = new(wordCount, settings);

    // By number of articles; 0 is not computed yet.
    private readonly double[] _rarities = new double[articles.Count + 1];

    // Of the first article of a pair: how many articles have the run that begins at each place; 0 where none begins that others have.
    private int[] _runs = [];

    /// <summary>All shared passages, by the articles' places, then by weight; the weightier passage of a pair first.</summary>
    /// <param name="idOf">The article's id by its place.</param>
    /// <param name="cancellation">Stops between pairs.</param>
    public List<SharedPassage> Find(Func<int, string> idOf, CancellationToken cancellation = default)
    {
        CountWords();
        var passages = new List<SharedPassage>();
        var shared = SharedRuns.In(articles, settings);
        var first = -1;
        foreach (var (a, b) in shared.Pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (a != first) TakeRuns(shared, first = a);
            var (wordsOfA, wordsOfB) = (articles[a], articles[b]);
            var (nearA, nearB) = Near(shared.Of(a), shared.Of(b), wordsOfA.Length, wordsOfB.Length);
            var chains = _chains.Of(wordsOfA, wordsOfB, nearA, nearB, (i, j) => WeightAt(wordsOfA, i, wordsOfB, j));
            if (chains.Count == 0 || chains[0].Weight < settings.LeastBest || chains.Sum(c => c.Weight) < settings.LeastPair) continue;
            foreach (var chain in chains)
            {
                passages.Add(new SharedPassage(
                    [idOf(wordsOfA.Article), idOf(wordsOfB.Article)],
                    Math.Round(SimilarityOf(chain, wordsOfA, wordsOfB), 3),
                    [chain.In(wordsOfA, 0), chain.In(wordsOfB, 1)]));
            }
        }

        return passages;
    }

    private void TakeRuns(SharedRuns shared, int article)
    {
        if (_runs.Length < articles[article].Length) _runs = new int[articles[article].Length * 2];
        Array.Clear(_runs);
        foreach (var run in shared.Of(article)) _runs[run.Place] = shared.ArticlesWith(run.Run);
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
        return a.IsPlain(i) && b.IsPlain(j) ? word : word * settings.KnownWord;
    }

    /// <summary>How many content words around a place are in both in the same order, up to what is needed to call it copied.</summary>
    private int VerbatimAt(Wording a, int i, Wording b, int j)
    {
        var most = settings.SetPhrase * 2;
        var length = 1;
        for (var step = 1; length < most && Same(i + step, j + step); step++) length++;
        for (var step = 1; length < most && Same(i - step, j - step); step++) length++;
        return length;

        bool Same(int x, int y) => x >= 0 && y >= 0 && x < a.Length && y < b.Length && a.Words[x] >= 0 && a.Words[x] == b.Words[y];
    }

    /// <summary>Where a passage can be: the words around the runs that both articles have.</summary>
    private static (bool[] A, bool[] B) Near(ReadOnlySpan<SharedRun> a, ReadOnlySpan<SharedRun> b, int lengthOfA, int lengthOfB)
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
            near.AsSpan(Math.Max(0, place - Around)..Math.Min(near.Length, place + SharedRuns.Length + Around)).Fill(true);
    }

    /// <summary>How rare the word is in its company: a word inside a set phrase of the trade weighs as little as the phrase.</summary>
    private double RunRarity(Wording a, int i, Wording b, int j)
    {
        double? rarest = null;
        for (var back = 0; back < SharedRuns.Length; back++)
        {
            var (x, y) = (i - back, j - back);
            if (x < 0 || y < 0 || x + SharedRuns.Length > a.Length || y + SharedRuns.Length > b.Length || _runs[x] == 0) continue;
            if (!a.Words.AsSpan(x, SharedRuns.Length).SequenceEqual(b.Words.AsSpan(y, SharedRuns.Length))) continue;
            rarest = Math.Max(rarest ?? 0, Rarity(_runs[x]));
        }

        return rarest ?? 1;
    }

    /// <summary>The shared weight over the whole weight of both passages.</summary>
    private double SimilarityOf(PassageChain chain, Wording a, Wording b)
    {
        var shared = 0.0;
        foreach (var link in chain.Links) shared += (Weight(a, link.I) + Weight(b, link.J)) / 2;
        var all = 0.0;
        for (var i = chain.Links[0].I; i <= chain.Links[^1].I; i++) all += Weight(a, i) / 2;
        for (var j = chain.Links[0].J; j <= chain.Links[^1].J; j++) all += Weight(b, j) / 2;
        return Math.Clamp(shared / all, 0, 1);

        double Weight(Wording w, int i) => w.Words[i] < 0 ? 0 : w.IsPlain(i) ? 1 : settings.KnownWord;
    }
}
