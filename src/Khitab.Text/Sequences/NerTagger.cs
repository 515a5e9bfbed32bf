using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>
/// Finds persons, locations and organisations. It reads each sentence by itself, gathers what each word was taken for, and reads again with
/// that as evidence, twice. One thread uses a tagger at a time; the model may be shared.
/// </summary>
public sealed class NerTagger
{
    private const int N = Labels.Count;
    private const int MostSummaries = 1 << 14;

    private readonly NerModel _model;
    private readonly WordFeaturesCache _cache;
    private readonly Lattice _lattice = new();
    private readonly NameChooser _chooser = new();
    private readonly NameEvidence _first;
    private readonly NameEvidence _second;
    private readonly List<uint> _features = [];
    private readonly Dictionary<uint, Vector256<int>> _summarySteps = [];
    private readonly List<NerSentence> _sentences = [];
    private readonly FeatureSums _sums;
    private readonly short[] _before;
    private readonly short[] _after;
    private int _count;
    private bool _reread;
    private Vector256<int>[] _steps = [];
    private Vector256<int>[] _rereadSteps = [];
    private float[] _emissions = [];
    private float[] _informed = [];
    private float[] _marginals = [];
    private uint[] _summaries = [];
    private byte[] _labels = [];
    private byte[] _categories = [];

    /// <summary>A tagger of a model.</summary>
    public NerTagger(NerModel model)
    {
        _model = model;
        _first = new NameEvidence();
        _second = new NameEvidence(_first);
        _cache = new WordFeaturesCache(model.Gazetteers, model.Waw, model);
        _sums = new FeatureSums(model);
        _before = NerModel.StepsOf(WordFeaturesCache.Before.Told!, _sums);
        _after = NerModel.StepsOf(WordFeaturesCache.After.Told!, _sums);
    }

    /// <summary>The names in a text, in order and without overlaps, with the text's other sentences as evidence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">The sentences to read: spans of the text, in order.</param>
    public IReadOnlyList<FoundEntity> Tag(TokenizedText text, IReadOnlyList<TextSpan> sentences)
    {
        _first.Clear();
        _second.Clear();
        Read(text, sentences);
        AddTo(_first);
        Reread(_first, observed: true);
        AddTo(_second);
        Reread(_second, observed: true);
        return Entities(text);
    }

    /// <summary>
    /// The names in a text, with the evidence of a corpus: of what <see cref="Observe"/> added before, this text among it or not.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">The sentences to read: spans of the text, in order.</param>
    /// <param name="evidence">What was observed; it is not changed.</param>
    /// <param name="observed">Whether this text is among what was observed, so that no name vouches for itself.</param>
    public IReadOnlyList<FoundEntity> Tag(TokenizedText text, IReadOnlyList<TextSpan> sentences, NameEvidence evidence, bool observed)
    {
        Read(text, sentences);
        if (evidence.Basis is { } basis) Reread(basis, observed);
        Reread(evidence, observed);
        return Entities(text);
    }

    /// <summary>
    /// Adds to the evidence of a corpus what each word of a text is taken for: by a reading of each sentence alone, or with the evidence
    /// that it is based on.
    /// </summary>
    public void Observe(TokenizedText text, IReadOnlyList<TextSpan> sentences, NameEvidence evidence)
    {
        Read(text, sentences);
        if (evidence.Basis is { } basis) Reread(basis, observed: true);
        AddTo(evidence);
    }

    /// <summary>First reading: scores and probabilities of all places of all sentences, one after the other.</summary>
    private void Read(TokenizedText text, IReadOnlyList<TextSpan> sentences)
    {
        var places = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (s == _sentences.Count) _sentences.Add(new NerSentence());
            var sentence = _sentences[s];
            sentence.Read(text, text.IndexAt(sentences[s].Start), FirstAt(text, sentences[s].End), _cache, _model.Gazetteers);
            Grow(places + sentence.Count);
            var steps = _steps.AsSpan(places, sentence.Count);
            for (var i = 0; i < sentence.Count; i++)
            {
                _categories[places + i] = (byte)sentence.Words[i].Category;
                steps[i] = OwnSteps(sentence, i);
                _sums.Take(i, PlaceFeatures.Combined(sentence, i, _sums.Room(PlaceFeatures.MostCombined)));
            }
            _sums.AddTo(steps);
            for (var i = 0; i < sentence.Count; i++) _model.Score(steps[i]).CopyTo(_emissions, (places + i) * N);
            Infer(_emissions, places, sentence.Count);
            places += sentence.Count;
        }
        _count = sentences.Count;
        _reread = false;
    }

    /// <summary>The words of a sentence of the text read last, each with the probability of its likeliest label.</summary>
    internal IEnumerable<(int Token, float Probability)> LikeliestOf(int sentence)
    {
        var places = 0;
        for (var s = 0; s < sentence; s++) places += _sentences[s].Count;
        foreach (var token in _sentences[sentence].Tokens) yield return (token, _marginals.AsSpan(N * places++, N).ToArray().Max());
    }

    private void AddTo(NameEvidence evidence)
    {
        var place = 0;
        for (var s = 0; s < _count; s++)
        {
            foreach (var word in _sentences[s].Words) evidence.Add(word.EvidenceKey, _marginals.AsSpan(N * place++, N));
        }
    }

    /// <summary>Reads again what has been read, with evidence. A sentence of whose words it says what the last did is as it was.</summary>
    private void Reread(NameEvidence evidence, bool observed)
    {
        var places = 0;
        for (var s = 0; s < _count; s++)
        {
            var sentence = _sentences[s];
            var summaries = _summaries.AsSpan(places, sentence.Count);
            var changed = !_reread;
            for (var i = 0; i < sentence.Count; i++)
            {
                var summary = evidence.Summary(sentence.Words[i].EvidenceKey, _marginals.AsSpan((places + i) * N, N), observed);
                changed |= summary != summaries[i];
                summaries[i] = summary;
            }
            if (changed) Reread(sentence, places, summaries);
            places += sentence.Count;
        }
        _reread = true;
    }

    private void Reread(NerSentence sentence, int places, ReadOnlySpan<uint> summaries)
    {
        var steps = _rereadSteps.AsSpan(0, sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            var own = summaries[i];
            steps[i] = _steps[places + i] + OwnEvidence(own);
            _sums.Add(i, NameEvidence.PairFeature(own, i > 0 ? summaries[i - 1] : NameEvidence.NoNeighbour, after: false));
            _sums.Add(
                i, NameEvidence.PairFeature(own, i + 1 < summaries.Length ? summaries[i + 1] : NameEvidence.NoNeighbour, after: true));
        }
        _sums.AddTo(steps);
        for (var i = 0; i < sentence.Count; i++) _model.Score(steps[i]).CopyTo(_informed, (places + i) * N);
        Infer(_informed, places, sentence.Count);
    }

    private List<FoundEntity> Entities(TokenizedText text)
    {
        var entities = new List<FoundEntity>();
        var places = 0;
        for (var s = 0; s < _count; s++)
        {
            var sentence = _sentences[s];
            if (_chooser.Choose(_marginals.AsSpan(places * N, sentence.Count * N), _labels.AsSpan(0, sentence.Count)))
                AddEntities(text, sentence, places, entities);
            places += sentence.Count;
        }
        return entities;
    }

    /// <summary>The steps of a summary, which few different ones make up most of.</summary>
    private Vector256<int> OwnEvidence(uint summary)
    {
        if (_summarySteps.TryGetValue(summary, out var known)) return known;
        _features.Clear();
        NameEvidence.OwnFeatures(summary, _features);
        if (_summarySteps.Count == MostSummaries) _summarySteps.Clear();
        var steps = Vector256<int>.Zero;
        foreach (var feature in _features) steps = _model.Add(steps, feature);
        return _summarySteps[summary] = steps;
    }

    /// <summary>What the words around a place say of its label, each by itself.</summary>
    private Vector256<int> OwnSteps(NerSentence sentence, int place)
    {
        var steps = Vector256<int>.Zero;
        for (var d = -WordFeatures.Reach; d <= WordFeatures.Reach; d++)
        {
            var at = place + d;
            var told = at < 0 ? _before : at >= sentence.Count ? _after : sentence.Words[at].Steps;
            var (low, high) = Vector128.Widen(Vector128.Create<short>(told.AsSpan((d + WordFeatures.Reach) * N, N)));
            steps += Vector256.Create(low, high);
        }
        return steps;
    }

    private void Infer(float[] emissions, int places, int count) => _lattice.Marginals(
        emissions.AsSpan(places * N, count * N), _categories.AsSpan(places, count), _model.ExpTransitions,
            _marginals.AsSpan(places * N, count * N));

    private void AddEntities(TokenizedText text, NerSentence sentence, int places, List<FoundEntity> entities)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!Labels.IsFirst(_labels[i])) continue;
            var kind = Labels.ClassOf(_labels[i]);
            var last = i;
            while (last + 1 < sentence.Count && _labels[last + 1] == Labels.Inside(kind)) last++;
            var score = 1f;
            for (var k = i; k <= last; k++)
            {
                var at = (places + k) * N;
                score = Math.Min(score, _marginals[at + Labels.First(kind)] + _marginals[at + Labels.Inside(kind)]);
            }
            // A name takes no pronoun: what stands apart after it like one is its last letters («شاركو ه»).
            var (first, end) = (sentence.Tokens[i], sentence.Ends[last]);
            var span = text.SpanOf(first, end);
            var core = TextSpan.FromBounds(text.SpanFrom(first, CoreStart(sentence.Words[i])).Start, span.End);
            entities.Add(new FoundEntity(kind, first, end, span, core, score));
            i = last;
        }
    }

    /// <summary>
    /// Where the name begins in its first word: after the conjunction, and after a preposition if a list knows the rest, or if the spelling
    /// (بال، لل) allows nothing else.
    /// </summary>
    private static int CoreStart(WordFeatures word)
    {
        var start = word.CoreStart;
        if (word.FirstWords.Length < 2 || word.FirstWords[1].Start == start + 2) return start;
        if (word.Prefix.HasFlag(Prefix.Article)) return word.FirstWords[^1].Start;
        if (word.FirstWords[0].Node >= 0) return start;
        foreach (var (node, at) in word.FirstWords.AsSpan(1))
        {
            if (node >= 0) return at;
        }
        return start;
    }

    private static int FirstAt(TokenizedText text, int offset)
    {
        var at = text.IndexAt(offset);
        return at < text.Count && text[at].Start < offset ? at + 1 : at;
    }

    private void Grow(int places)
    {
        if (_categories.Length >= places) return;
        var size = Math.Max(places, _categories.Length * 2 + 64);
        Array.Resize(ref _steps, size);
        _rereadSteps = new Vector256<int>[size];
        Array.Resize(ref _emissions, size * N);
        Array.Resize(ref _marginals, size * N);
        _informed = new float[size * N];
        Array.Resize(ref _categories, size);
        _labels = new byte[size];
        _summaries = new uint[size];
    }
}
