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
    private readonly NameEvidence _first;
    private readonly NameEvidence _second;
    private readonly List<uint> _features = [];
    private readonly Dictionary<uint, Vector256<float>> _summaryScores = [];
    private readonly List<SentenceReading> _sentences = [];
    private int _count;
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
        _cache = new WordFeaturesCache(model.Gazetteers, model.Waw);
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
    /// Adds to the evidence of a corpus what each word of a text is taken for: by a reading of each sentence alone, or with the evidence that
    /// it is based on.
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
            if (s == _sentences.Count) _sentences.Add(new SentenceReading());
            var sentence = _sentences[s];
            sentence.Read(text, text.IndexAt(sentences[s].Start), FirstAt(text, sentences[s].End), _cache, _model.Gazetteers);
            Grow(places + sentence.Count);
            for (var i = 0; i < sentence.Count; i++)
            {
                _categories[places + i] = (byte)sentence.Words[i].Category;
                Score(sentence, i).CopyTo(_emissions, (places + i) * N);
            }
            Infer(_emissions, places, sentence.Count);
            places += sentence.Count;
        }
        _count = sentences.Count;
    }

    private void AddTo(NameEvidence evidence)
    {
        var place = 0;
        for (var s = 0; s < _count; s++)
        {
            foreach (var word in _sentences[s].Words) evidence.Add(word.EvidenceKey, _marginals.AsSpan(N * place++, N));
        }
    }

    /// <summary>Reads again what has been read, with evidence.</summary>
    private void Reread(NameEvidence evidence, bool observed)
    {
        var places = 0;
        for (var s = 0; s < _count; s++)
        {
            var sentence = _sentences[s];
            if (_summaries.Length < sentence.Count) _summaries = new uint[sentence.Count * 2];
            var summaries = _summaries.AsSpan(0, sentence.Count);
            for (var i = 0; i < sentence.Count; i++)
                summaries[i] = evidence.Summary(sentence.Words[i].EvidenceKey, _marginals.AsSpan((places + i) * N, N), observed);
            for (var i = 0; i < sentence.Count; i++)
            {
                var at = (places + i) * N;
                var own = summaries[i];
                var scores = Vector256.Create<float>(_emissions.AsSpan(at, N)) + OwnEvidence(own);
                scores = _model.Add(scores, NameEvidence.PairFeature(own, i > 0 ? summaries[i - 1] : NameEvidence.NoNeighbour, after: false));
                scores = _model.Add(
                    scores, NameEvidence.PairFeature(own, i + 1 < summaries.Length ? summaries[i + 1] : NameEvidence.NoNeighbour, after: true));
                scores.CopyTo(_informed, at);
            }
            Infer(_informed, places, sentence.Count);
            places += sentence.Count;
        }
    }

    private List<FoundEntity> Entities(TokenizedText text)
    {
        var entities = new List<FoundEntity>();
        var places = 0;
        for (var s = 0; s < _count; s++)
        {
            var sentence = _sentences[s];
            _lattice.Viterbi(
                _informed.AsSpan(places * N, sentence.Count * N), _categories.AsSpan(places, sentence.Count), _model.Transitions,
                _labels.AsSpan(0, sentence.Count));
            AddEntities(text, sentence, places, entities);
            places += sentence.Count;
        }
        return entities;
    }

    /// <summary>The scores of a summary, which few different ones make up most of.</summary>
    private Vector256<float> OwnEvidence(uint summary)
    {
        if (_summaryScores.TryGetValue(summary, out var known)) return known;
        _features.Clear();
        NameEvidence.OwnFeatures(summary, _features);
        if (_summaryScores.Count == MostSummaries) _summaryScores.Clear();
        return _summaryScores[summary] = _model.Add(Vector256<float>.Zero, _features);
    }

    private Vector256<float> Score(SentenceReading sentence, int place)
    {
        var scores = Vector256<float>.Zero;
        for (var d = -WordFeatures.Reach; d <= WordFeatures.Reach; d++)
        {
            var at = place + d;
            // The edges of a sentence are the same for all models, and so kept nowhere.
            if (at < 0 || at >= sentence.Count)
            {
                foreach (var feature in sentence.At(at).At(d)) scores = _model.Add(scores, PlaceFeatures.AtDistance(feature, d));
                continue;
            }
            scores += Vector256.Create<float>(_model.ScoresOf(sentence.Words[at]).AsSpan((d + WordFeatures.Reach) * N, N));
        }
        _features.Clear();
        PlaceFeatures.Combined(sentence, place, _features);
        return _model.Add(scores, _features);
    }

    private void Infer(float[] emissions, int places, int count) => _lattice.Marginals(
        emissions.AsSpan(places * N, count * N), _categories.AsSpan(places, count), _model.ExpTransitions, _marginals.AsSpan(places * N, count * N));

    private void AddEntities(TokenizedText text, SentenceReading sentence, int places, List<FoundEntity> entities)
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
            var first = sentence.Tokens[i];
            var span = text.SpanOf(first, sentence.Tokens[last]);
            var core = TextSpan.FromBounds(text.SpanFrom(first, CoreStart(sentence.Words[i])).Start, span.End);
            entities.Add(new FoundEntity(kind, first, sentence.Tokens[last], span, core, score));
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
        Array.Resize(ref _emissions, size * N);
        Array.Resize(ref _marginals, size * N);
        _informed = new float[size * N];
        Array.Resize(ref _categories, size);
        _labels = new byte[size];
    }
}
