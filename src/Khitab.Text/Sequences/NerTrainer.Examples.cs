using System.Runtime.InteropServices;

namespace Khitab.Text.Sequences;

// Sentences with their features numbered, and the evidence of other occurrences.
internal sealed partial class NerTrainer
{
    private sealed class Example
    {
        public required NerSentence Sentence;
        public required byte[] Gold;
        public required byte[] Categories;
        public required int Corpus;
        public required float[] Marginals;
        public int[][] Window = [];
        public int[][] Identity = [];
        public int[][] Combined = [];
        public int[][] Evidence = [];
        public int Fold;
        public bool[] Dropped = [];
    }

    /// <summary>
    /// Words in و from corpora that separate the conjunction: there, such a word begins with the letter itself.
    /// </summary>
    private static WawWords WawWordsOf(IReadOnlyList<NerCorpus> corpora)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var corpus in corpora)
        {
            var alone = 0;
            for (var i = 0; i < corpus.Text.Count; i++)
            {
                if (corpus.Text.Key(i) is "و") alone++;
            }
            if (alone * 100 < corpus.Text.Count) continue;
            for (var i = 0; i < corpus.Text.Count; i++)
            {
                if (corpus.Text.Key(i) is ['و', _, _, _, ..] key) words.Add(key);
            }
        }
        return new WawWords(words);
    }

    private List<Example> Examples(IReadOnlyList<NerCorpus> corpora, WawWords waw)
    {
        var cache = new WordFeaturesCache(gazetteers, waw, model: null);
        var harmony = new GuidelineHarmony(gazetteers);
        var examples = new List<Example>();
        for (var c = 0; c < corpora.Count; c++)
        {
            var corpus = corpora[c];
            var first = examples.Count;
            foreach (var span in corpus.Sentences)
            {
                var sentence = new NerSentence();
                var begin = corpus.Text.IndexAt(span.Start);
                sentence.Read(corpus.Text, begin, corpus.Text.IndexAt(span.End), cache, gazetteers);
                if (sentence.Count == 0) continue;
                var gold = new byte[sentence.Count];
                var categories = new byte[sentence.Count];
                for (var i = 0; i < gold.Length; i++) gold[i] = corpus.TokenLabels[sentence.Tokens[i]];
                harmony.Apply(corpus.Text, sentence, gold);
                BeginNames(gold);
                for (var i = 0; i < gold.Length; i++) categories[i] = (byte)sentence.Words[i].Category;
                examples.Add(new Example
                {
                    Sentence = sentence,
                    Gold = gold,
                    Categories = categories,
                    Corpus = c,
                    Marginals = new float[sentence.Count * N],
                    Dropped = new bool[sentence.Count],
                });
            }
            // Folds are contiguous, because the sentences of an article belong together.
            for (var i = first; i < examples.Count; i++) examples[i].Fold = (i - first) / 40 % options.Folds;
        }
        return examples;
    }

    /// <summary>Has every name begin with the label of a first word, also where its first token is no word of its own.</summary>
    private static void BeginNames(byte[] gold)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            if (i == 0 ? !Labels.Starts(gold[i]) : !Labels.Follows(gold[i - 1], gold[i])) gold[i]--;
        }
    }

    /// <summary>Adds the sentences of some articles of marked news, a corpus of its own.</summary>
    private void AddNews(List<Example> examples, IReadOnlyList<NewsSentences> news, WawWords waw, int corpus)
    {
        var cache = new WordFeaturesCache(gazetteers, waw, model: null);
        var first = examples.Count;
        var count = news.Sum(n => n.Sentences.Count);
        var share = Math.Min(1, (double)options.NewsSentences / count);
        foreach (var article in news)
        {
            if (NextShare() > share) continue;
            foreach (var span in article.Sentences)
            {
                var sentence = new NerSentence();
                var end = article.Text.IndexAt(span.End);
                if (end < article.Text.Count && article.Text[end].Start < span.End) end++;
                sentence.Read(article.Text, article.Text.IndexAt(span.Start), end, cache, gazetteers);
                if (sentence.Count == 0) continue;
                var gold = sentence.Tokens.Select(t => article.Labels[t]).ToArray();
                BeginNames(gold);
                examples.Add(new Example
                {
                    Sentence = sentence,
                    Gold = gold,
                    Categories = [.. sentence.Words.Select(w => (byte)w.Category)],
                    Corpus = corpus,
                    Marginals = new float[sentence.Count * N],
                    Dropped = new bool[sentence.Count],
                    Fold = (examples.Count - first) / 40 % options.Folds,
                });
            }
        }
        Log($"news: {examples.Count - first} sentences, {examples.Skip(first).Sum(e => e.Gold.Length)} words, "
            + $"{examples.Skip(first).Sum(e => e.Gold.Count(g => Labels.IsFirst(g)))} names");
    }

    /// <summary>Numbers the features that are frequent enough.</summary>
    private void Index(List<Example> examples)
    {
        var counts = new Dictionary<uint, int>();
        var features = new List<uint>();
        var together = new uint[PlaceFeatures.MostCombined];
        var all = new List<(uint[][] Window, uint[][] Combined, uint[][] Identity)>();
        foreach (var example in examples)
        {
            var window = new uint[example.Gold.Length][];
            var combined = new uint[example.Gold.Length][];
            var identity = new uint[example.Gold.Length][];
            for (var i = 0; i < example.Gold.Length; i++)
            {
                features.Clear();
                PlaceFeatures.Window(example.Sentence, i, features);
                var own = example.Sentence.Words[i].Told!.Identity.All.ToArray().Select(f => PlaceFeatures.AtDistance(f, 0)).ToHashSet();
                window[i] = [.. features.Where(f => !own.Contains(f))];
                identity[i] = [.. features.Where(own.Contains)];
                foreach (var feature in identity[i]) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
                combined[i] = together[..PlaceFeatures.Combined(example.Sentence, i, together)];
                foreach (var feature in window[i]) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
                foreach (var feature in combined[i]) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }
            all.Add((window, combined, identity));
        }
        for (var e = 0; e < examples.Count; e++)
        {
            examples[e].Identity = Array.ConvertAll(all[e].Identity, Ids);
            examples[e].Window = Array.ConvertAll(all[e].Window, Ids);
            examples[e].Combined = Array.ConvertAll(all[e].Combined, Ids);
        }
        Resize();

        int[] Ids(uint[] hashes)
        {
            var ids = new List<int>(hashes.Length);
            foreach (var hash in hashes)
            {
                if (counts[hash] >= options.Cutoff) ids.Add(Id(hash));
            }
            return [.. ids];
        }
    }

    private int Id(uint hash)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, hash, out var known);
        if (!known) id = _ids.Count - 1;
        return id;
    }

    private void AddEvidence(List<Example> examples)
    {
        var features = new List<uint>();
        foreach (var corpus in examples.GroupBy(e => e.Corpus))
        {
            // Half as of one article, half as of a corpus: in use there will be little or much.
            foreach (var size in (int[])[20, 600])
            {
                foreach (var chunk in corpus.Chunk(size))
                {
                    var evidence = new NameEvidence();
                    foreach (var example in chunk)
                    {
                        for (var i = 0; i < example.Gold.Length; i++)
                            evidence.Add(example.Sentence.Words[i].EvidenceKey, example.Marginals.AsSpan(i * N, N));
                    }
                    foreach (var example in chunk)
                    {
                        if (example.Evidence.Length > 0 && Next() % 3 == 0) continue;
                        example.Evidence = new int[example.Gold.Length][];
                        var summaries = new uint[example.Gold.Length];
                        for (var i = 0; i < summaries.Length; i++)
                            summaries[i] = evidence.Summary(
                                example.Sentence.Words[i].EvidenceKey, example.Marginals.AsSpan(i * N, N), true);
                        for (var i = 0; i < summaries.Length; i++)
                        {
                            features.Clear();
                            NameEvidence.Features(summaries, i, features);
                            example.Evidence[i] = features.ConvertAll(Id).ToArray();
                        }
                    }
                }
            }
        }
        Resize();
    }
}
