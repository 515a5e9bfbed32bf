namespace Khitab.Text.Sequences;

/// <summary>Makes the table of word classes from unmarked texts. The same texts in the same order give the same table.</summary>
public sealed class WordClassTraining
{
    private const int LeastOften = 5;
    private const int Classes = 1000;
    private const int MiddleClasses = 256;
    private const int CoarseClasses = 64;
    private const int Epochs = 5;

    private readonly WordTable _table = new();
    private readonly WawWords _waw = NerModel.Embedded.Waw;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly List<int[]> _sentences = [];

    /// <summary>Number of words read.</summary>
    public long Count { get; private set; }

    /// <summary>Reads one text.</summary>
    public void Add(string text)
    {
        var tokens = TokenizedText.Read(text, _table);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var words = new List<int>();
            for (var t = tokens.IndexAt(sentence.Start); t < tokens.Count && tokens[t].End <= sentence.End; t++)
                words.Add(Number(WordFeatures.CoreOf(tokens.Key(t), tokens[t].Kind, _waw)));
            if (words.Count > 1) _sentences.Add([.. words]);
            Count += words.Count;
        }
    }

    /// <summary>Writes the classes of all words read that are frequent enough.</summary>
    /// <exception cref="InvalidDataException">There are too few words for classes.</exception>
    public void Save(Stream stream, Action<string>? progress = null) => Make(progress).Save(stream);

    internal WordClasses Make(Action<string>? progress)
    {
        var order = Enumerable.Range(0, _counts.Count).Where(w => _counts[w] >= LeastOften).OrderByDescending(w => _counts[w]).ToArray();
        if (order.Length < Classes * 5) throw new InvalidDataException("too few words for classes of words");
        var number = new int[_counts.Count];
        Array.Fill(number, -1);
        for (var i = 0; i < order.Length; i++) number[order[i]] = i;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Length; i++) sentence[i] = number[sentence[i]];
        }
        var counts = Array.ConvertAll(order, w => _counts[w]);
        progress?.Invoke($"{Count} words, {counts.Length} of them different and frequent enough");
        var learner = new WordVectors(counts);
        learner.Learn(_sentences, Epochs, progress);

        var vectors = new float[counts.Length * WordVectors.Size];
        for (var i = 0; i < counts.Length; i++) learner.Of(i).CopyTo(vectors.AsSpan(i * WordVectors.Size));
        var weights = Array.ConvertAll(counts, c => MathF.Log(1 + c));
        var classes = VectorClusters.Of(vectors, weights, Classes, out var centres);
        var sizes = new double[Classes];
        for (var i = 0; i < classes.Length; i++) sizes[classes[i]] += weights[i];
        var middle = VectorClusters.Group(centres, sizes, MiddleClasses);
        var coarse = VectorClusters.Group(centres, sizes, CoarseClasses);

        var table = new Dictionary<uint, ushort>();
        var names = _words.ToDictionary(w => w.Value, w => w.Key);
        for (var i = 0; i < order.Length; i++) table.TryAdd(WordClasses.Hash(names[order[i]]), (ushort)(classes[i] + 1));
        return new WordClasses(table, [0, .. middle.Select(m => (ushort)(m + 1))], [0, .. coarse.Select(c => (ushort)(c + 1))]);
    }

    private int Number(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            _words.Add(word, number = _counts.Count);
            _counts.Add(0);
        }
        _counts[number]++;
        return number;
    }
}
