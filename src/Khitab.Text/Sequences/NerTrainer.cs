using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>How the recogniser is trained.</summary>
public sealed record NerTrainingOptions
{
    /// <summary>Seed of the order of sentences; the same seed and data give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 12;

    internal int Runs { get; init; } = 6;

    internal int FoldEpochs { get; init; } = 5;

    internal int Folds { get; init; } = 4;

    internal int Cutoff { get; init; } = 2;

    internal float Rate { get; init; } = 0.05f;

    internal float Decay { get; init; } = 0.02f;

    internal double DropWords { get; init; } = 0.5;

    internal double DropEvidence { get; init; } = 0.3;

    internal float Prune { get; init; } = 0.5f;
}

/// <summary>Makes models from tagged files.</summary>
public static class NerTraining
{
    /// <summary>
    /// Trains on files in CoNLL's columns, each a corpus with its own habits. The same files, lists and options give the same model, byte
    /// for byte, on one kind of processor.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not a word, a tab and tags.</exception>
    public static NerModel Train(
        IEnumerable<TextReader> files, Gazetteers gazetteers, NerTrainingOptions options, Action<string>? progress = null)
    {
        var words = new WordTable();
        var corpora = files.Select(file => NerCorpus.From(ConllFile.Read(file), words)).ToList();
        return new NerTrainer(options, gazetteers, progress).Train(corpora);
    }

    /// <summary>Writes the words of a list that are in Arabic letters, one-letter words left out, as the model reads them.</summary>
    public static void WriteFrequentWords(IEnumerable<string> words, Stream stream) => FrequentWords.From(words).Save(stream);
}

/// <summary>
/// Trains a linear-chain conditional random field by AdaGrad. The evidence of other occurrences is made by models that have not seen the
/// sentence, as it will be in use. Each corpus after the first has weights of its own beside the shared ones (Daumé 2007): what only its
/// guidelines ask for is learnt there, and left out of the model.
/// </summary>
internal sealed class NerTrainer(NerTrainingOptions options, Gazetteers gazetteers, Action<string>? log = null)
{
    private const int N = Labels.Count;

    private readonly Dictionary<uint, int> _ids = [];

    // Those that all corpora share, then those of the second corpus, and so on.
    private float[] _weights = [];
    private float[] _squares = [];
    private readonly float[] _transitions = new float[WordCategories.Count * N * N];
    private readonly float[] _transitionSquares = new float[WordCategories.Count * N * N];
    private uint _random;
    private int _corpora = 1;

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

    /// <summary>Trains on all the corpora.</summary>
    public NerModel Train(IReadOnlyList<NerCorpus> corpora)
    {
        _random = (uint)options.Seed * 2654435761u + 1;
        _corpora = Math.Max(1, corpora.Count);
        var waw = WawWordsOf(corpora);
        var examples = Examples(corpora, waw);
        Index(examples);
        Jackknife(examples, evidence: false);
        AddEvidence(examples);
        Jackknife(examples, evidence: true);
        AddEvidence(examples);
        Log($"{examples.Count} sentences, {_ids.Count} features");
        FitSeveral(examples);
        return Quantise(waw);
    }

    private void Log(string line) => log?.Invoke(line);

    private uint Next()
    {
        // Xorshift: the same numbers on every platform.
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return _random;
    }

    private double NextShare() => Next() / 4294967296.0;

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
                for (var i = 0; i < gold.Length; i++)
                {
                    if (i == 0 ? !Labels.Starts(gold[i]) : !Labels.Follows(gold[i - 1], gold[i])) gold[i]--;
                    categories[i] = (byte)sentence.Words[i].Category;
                }
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

    /// <summary>Number of weights that all corpora share.</summary>
    private int Shared => _ids.Count * N;

    private void Resize()
    {
        _weights = new float[Shared * _corpora];
        _squares = new float[_weights.Length];
    }

    /// <summary>Each sentence's probabilities by a model trained on the other folds.</summary>
    private void Jackknife(List<Example> examples, bool evidence)
    {
        var lattice = new Lattice();
        for (var fold = 0; fold < options.Folds; fold++)
        {
            Fit(examples.FindAll(e => e.Fold != fold), options.FoldEpochs, evidence);
            var exp = Exp();
            foreach (var example in examples.Where(e => e.Fold == fold))
            {
                var emissions = new float[example.Gold.Length * N];
                Emit(example, emissions, evidence, training: false);
                lattice.Marginals(emissions, example.Categories, exp, example.Marginals);
            }
        }
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

    /// <summary>The mean of several runs, each over another order of the sentences: what they agree on stays.</summary>
    private void FitSeveral(List<Example> examples)
    {
        var weights = new float[Shared];
        var transitions = new float[_transitions.Length];
        for (var run = 0; run < options.Runs; run++)
        {
            Fit(examples, options.Epochs, evidence: true);
            for (var i = 0; i < weights.Length; i++) weights[i] += _weights[i] / options.Runs;
            for (var i = 0; i < transitions.Length; i++) transitions[i] += _transitions[i] / options.Runs;
        }
        weights.CopyTo(_weights, 0);
        transitions.CopyTo(_transitions, 0);
    }

    private void Fit(List<Example> examples, int epochs, bool evidence)
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
        Array.Clear(_transitions);
        Array.Clear(_transitionSquares);
        Forbid();
        var lattice = new Lattice();
        var order = examples.ToArray();
        var sum = new float[Shared];
        var transitionSum = new float[_transitions.Length];
        var averaged = 0;
        float[] emissions = [], marginals = [];
        var pairs = new float[_transitions.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var k = (int)(Next() % (uint)(i + 1));
                (order[i], order[k]) = (order[k], order[i]);
            }
            double likelihood = 0;
            foreach (var example in order)
            {
                var length = example.Gold.Length;
                if (emissions.Length < length * N) (emissions, marginals) = (new float[length * N * 2], new float[length * N * 2]);
                for (var i = 0; i < length; i++) example.Dropped[i] = NextShare() < options.DropWords;
                var withEvidence = evidence && NextShare() >= options.DropEvidence;
                Emit(example, emissions, withEvidence, training: true);
                Array.Clear(pairs);
                likelihood += lattice.Marginals(
                    emissions.AsSpan(0, length * N), example.Categories, Exp(), marginals.AsSpan(0, length * N), pairs);
                Update(example, marginals, pairs, withEvidence, emissions, ref likelihood);
            }
            var keep = 1 - options.Decay;
            for (var i = 0; i < _weights.Length; i++) _weights[i] *= keep;
            if (epoch >= epochs / 2)
            {
                averaged++;
                for (var i = 0; i < sum.Length; i++) sum[i] += _weights[i];
                for (var i = 0; i < transitionSum.Length; i++) transitionSum[i] += _transitions[i];
            }
            if (epochs == options.Epochs) Log(FormattableString.Invariant($"epoch {epoch + 1}: {likelihood:F0}"));
        }
        for (var i = 0; i < sum.Length; i++) _weights[i] = sum[i] / averaged;
        for (var i = 0; i < transitionSum.Length; i++) _transitions[i] = transitionSum[i] / averaged;
    }

    private void Forbid()
    {
        for (var i = 0; i < _transitions.Length; i++)
        {
            if (!Labels.Follows(i / N % N, i % N)) _transitions[i] = float.NegativeInfinity;
        }
    }

    private readonly float[] _exp = new float[WordCategories.Count * N * N];

    private float[] Exp()
    {
        for (var i = 0; i < _exp.Length; i++) _exp[i] = MathF.Exp(_transitions[i]);
        return _exp;
    }

    private void Emit(Example example, float[] emissions, bool evidence, bool training)
    {
        for (var i = 0; i < example.Gold.Length; i++)
        {
            var dropped = training && example.Dropped[i];
            var sum = Sum(example, i, 0, evidence, dropped, Vector256<float>.Zero);
            if (training && example.Corpus > 0) sum = Sum(example, i, example.Corpus * Shared, evidence, dropped, sum);
            sum.CopyTo(emissions.AsSpan(i * N, N));
        }
    }

    private Vector256<float> Sum(Example example, int place, int from, bool evidence, bool dropped, Vector256<float> sum)
    {
        sum = Sum(example.Combined[place], from, Sum(example.Window[place], from, sum));
        if (!dropped) sum = Sum(example.Identity[place], from, sum);
        return evidence ? Sum(example.Evidence[place], from, sum) : sum;
    }

    private Vector256<float> Sum(int[] ids, int from, Vector256<float> sum)
    {
        ref var weights = ref _weights[from];
        foreach (var id in ids) sum += Vector256.LoadUnsafe(ref weights, (nuint)(id * N));
        return sum;
    }

    private void Update(
        Example example, float[] marginals, float[] pairs, bool evidence, float[] emissions, ref double likelihood)
    {
        for (var i = 0; i < example.Gold.Length; i++)
        {
            var y = example.Gold[i];
            likelihood -= emissions[i * N + y];
            var row = marginals.AsSpan(i * N, N);
            for (var k = 0; k < N; k++) row[k] = -row[k];
            row[y] += 1;
            var gradient = Vector256.Create<float>(row);
            Step(example, i, 0, evidence, gradient);
            if (example.Corpus > 0) Step(example, i, example.Corpus * Shared, evidence, gradient);
            if (i == 0) continue;
            var at = (example.Categories[i] * N + example.Gold[i - 1]) * N + y;
            likelihood -= _transitions[at];
            pairs[at]--;
        }
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == 0 || float.IsNegativeInfinity(_transitions[i])) continue;
            _transitionSquares[i] += pairs[i] * pairs[i];
            _transitions[i] -= options.Rate * pairs[i] / MathF.Sqrt(_transitionSquares[i] + 0.1f);
        }
    }

    private void Step(Example example, int place, int from, bool evidence, Vector256<float> gradient)
    {
        Step(example.Window[place], from, gradient);
        Step(example.Combined[place], from, gradient);
        if (!example.Dropped[place]) Step(example.Identity[place], from, gradient);
        if (evidence) Step(example.Evidence[place], from, gradient);
    }

    private void Step(int[] ids, int from, Vector256<float> gradient)
    {
        ref var weights = ref _weights[from];
        ref var squares = ref _squares[from];
        var square = gradient * gradient;
        var step = gradient * options.Rate;
        var floor = Vector256.Create(0.1f);
        foreach (var id in ids)
        {
            var at = (nuint)(id * N);
            var sum = Vector256.LoadUnsafe(ref squares, at) + square;
            sum.StoreUnsafe(ref squares, at);
            (Vector256.LoadUnsafe(ref weights, at) + step / Vector256.Sqrt(sum + floor)).StoreUnsafe(ref weights, at);
        }
    }

    /// <summary>Weights as bytes: steps of a 127th of the largest, those that round to nothing left out.</summary>
    private NerModel Quantise(WawWords waw)
    {
        var largest = Math.Min(_weights.AsSpan(0, Shared).ToArray().Max(MathF.Abs), 4f);
        var scale = largest / sbyte.MaxValue;
        var features = new List<(uint Hash, long Weights)>();
        foreach (var (hash, id) in _ids)
        {
            long row = 0;
            for (var y = 0; y < N; y++)
            {
                var value = MathF.Round(_weights[id * N + y] / scale);
                if (MathF.Abs(value) < options.Prune + 0.5f) continue;
                row |= (long)(byte)(sbyte)Math.Clamp(value, -127, 127) << (y * 8);
            }
            if (row != 0) features.Add((hash, row));
        }
        features.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        return new NerModel(
            gazetteers, waw, (float[])_transitions.Clone(), scale, [.. features.Select(f => f.Hash)], [.. features.Select(f => f.Weights)]);
    }
}
