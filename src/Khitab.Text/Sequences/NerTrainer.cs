namespace Khitab.Text.Sequences;

/// <summary>
/// Trains a linear-chain conditional random field by AdaGrad. The evidence of other occurrences is made by models that have not seen the
/// sentence, as it will be in use. Each corpus after the first has weights of its own beside the shared ones (Daumé 2007): what only its
/// guidelines ask for is learnt there, and left out of the model.
/// </summary>
internal sealed partial class NerTrainer(NerTrainingOptions options, Gazetteers gazetteers, Action<string>? log = null)
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

    /// <summary>Trains on all the corpora.</summary>
    public NerModel Train(IReadOnlyList<NerCorpus> corpora, IReadOnlyList<NewsSentences>? news = null)
    {
        _random = (uint)options.Seed * 2654435761u + 1;
        _corpora = Math.Max(1, corpora.Count);
        var waw = WawWordsOf(corpora);
        var examples = Examples(corpora, waw);
        if (news is { Count: > 0 })
        {
            AddNews(examples, news, waw, _corpora);
            _corpora++;
        }
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
