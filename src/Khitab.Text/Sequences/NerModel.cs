using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Khitab.Text.Sequences;

/// <summary>The weights of the recogniser of names. Immutable once loaded: any number of threads may use one.</summary>
public sealed class NerModel
{
    private const string Signature = "KHITAB-NER-1";

    /// <summary>No number of words or features in a file is larger than this, whatever the file says.</summary>
    private const int MostFeatures = 1 << 24;

    /// <summary>Bits of the filter for each feature.</summary>
    private const int FilterBits = 8;

    /// <summary>The files of names; their order is that of the lists that models are trained with.</summary>
    private static readonly string[] NameLists = ["places.txt", "people.txt", "bodies.txt", "codebook.txt"];

    private static readonly Lazy<NerModel> Default = new(LoadEmbedded);

    // Features in order of their hashes; a feature's weights are eight signed bytes, one for each label.
    private readonly uint[] _hashes;
    private readonly long[] _weights;

    // The same as they are looked up, in the slot that the hash's leading bits give or shortly after it: one wait for slow memory. Before
    // it a bit for each hash that may be there at all.
    private readonly Row[] _rows;
    private readonly int _shift;
    private readonly ulong[] _filter;
    private readonly float _scale;

    /// <param name="gazetteers">The lists that it was trained with.</param>
    /// <param name="waw">Words that begin with the letter و.</param>
    /// <param name="transitions">Weights from label to label, by category of word.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="hashes">The features, in ascending order.</param>
    /// <param name="weights">Their weights in steps, a byte for each label, the first label's lowest.</param>
    internal NerModel(Gazetteers gazetteers, WawWords waw, float[] transitions, float scale, uint[] hashes, long[] weights)
    {
        Gazetteers = gazetteers;
        Waw = waw;
        Transitions = transitions;
        _scale = scale;
        _hashes = hashes;
        _weights = weights;
        var size = BitOperations.RoundUpToPowerOf2((uint)(hashes.Length + hashes.Length / 4) | 16);
        _shift = 32 - BitOperations.Log2(size);
        _rows = new Row[size];
        _filter = new ulong[size * FilterBits / 64];
        for (var i = 0; i < hashes.Length; i++)
        {
            // One without weights would look like an empty slot, and adds as little.
            if (weights[i] == 0) continue;
            var slot = hashes[i] >> _shift;
            while (_rows[slot].IsSome) slot = (slot + 1) & (size - 1);
            _rows[slot] = new Row(hashes[i], (uint)weights[i], (uint)(weights[i] >> 32));
            _filter[FilterWord(hashes[i])] |= 1UL << (int)hashes[i];
        }

        ExpTransitions = new float[transitions.Length];
        for (var i = 0; i < transitions.Length; i++) ExpTransitions[i] = MathF.Exp(transitions[i]);
    }

    /// <summary>The model that comes with the program.</summary>
    /// <exception cref="InvalidOperationException">The program was built with a model that does not fit it.</exception>
    public static NerModel Embedded => Default.Value;

    /// <summary>Number of features that have a weight.</summary>
    public int Features => _hashes.Length;

    /// <summary>The lists of names that it reads as evidence.</summary>
    public Gazetteers Gazetteers { get; }

    internal WawWords Waw { get; }

    internal float[] Transitions { get; }

    internal float[] ExpTransitions { get; }

    /// <summary>Reads a model that was trained with the given lists.</summary>
    /// <exception cref="InvalidDataException">The data is no model, or one of other lists.</exception>
    public static NerModel Load(Stream stream, Gazetteers gazetteers)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (!string.Equals(reader.ReadString(), Signature, StringComparison.Ordinal))
            {
                throw new InvalidDataException("not a model of names");
            }

            var lists = Strings(reader);
            if (!lists.SequenceEqual(gazetteers.Lists, StringComparer.Ordinal))
            {
                throw new InvalidDataException("the model was trained with other lists");
            }

            var waw = new WawWords(Strings(reader));
            var scale = reader.ReadSingle();
            var transitions = new float[Count(reader)];
            for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
            if (transitions.Length != WordCategories.Count * Labels.Count * Labels.Count)
            {
                throw new InvalidDataException("not a model of names");
            }

            var hashes = new uint[Count(reader)];
            var weights = new long[hashes.Length];
            uint hash = 0;
            for (var i = 0; i < hashes.Length; i++)
            {
                hash += (uint)reader.Read7BitEncodedInt64();
                if (i > 0 && hash <= hashes[i - 1]) throw new InvalidDataException("the model's features are out of order");
                hashes[i] = hash;
                for (var mask = reader.ReadByte(); mask != 0; mask &= (byte)(mask - 1))
                    weights[i] |= (long)reader.ReadByte() << (BitOperations.TrailingZeroCount(mask) * 8);
            }
            return new NerModel(gazetteers, waw, transitions, scale, hashes, weights);
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("the model ends too early or is damaged", error);
        }
    }

    /// <summary>Writes the model, the same bytes for the same weights.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        Strings(writer, Gazetteers.Lists);
        Strings(writer, [.. Waw.All]);
        writer.Write(_scale);
        writer.Write(Transitions.Length);
        foreach (var weight in Transitions) writer.Write(weight);
        writer.Write(_hashes.Length);
        uint previous = 0;
        for (var i = 0; i < _hashes.Length; i++)
        {
            writer.Write7BitEncodedInt64(_hashes[i] - previous);
            previous = _hashes[i];
            var mask = 0;
            for (var y = 0; y < Labels.Count; y++) mask |= (byte)(_weights[i] >> (y * 8)) != 0 ? 1 << y : 0;
            writer.Write((byte)mask);
            for (var y = 0; y < Labels.Count; y++)
            {
                if ((byte)(_weights[i] >> (y * 8)) is not 0 and var weight) writer.Write(weight);
            }
        }
    }

    /// <summary>The scores of the labels, of a number of steps for each.</summary>
    internal Vector256<float> Score(Vector256<int> steps) => Vector256.ConvertToSingle(steps) * _scale;

    /// <summary>1 where a feature may have weights, 0 where it has none.</summary>
    internal int MayHave(uint feature) => (int)(_filter[FilterWord(feature)] >> (int)feature) & 1;

    /// <summary>Asks for the rows of these features, so that adding them does not wait for each; what it returns means nothing.</summary>
    internal uint Fetch(ReadOnlySpan<uint> features)
    {
        var rows = _rows;
        var seen = 0u;
        foreach (var feature in features) seen += rows[feature >> _shift].Feature;
        return seen;
    }

    /// <summary>The steps of the labels with a feature's weights added. Whole numbers: their sum is the same in whatever order.</summary>
    internal Vector256<int> Add(Vector256<int> steps, uint feature)
    {
        var rows = _rows;
        for (var slot = feature >> _shift; rows[slot] is { IsSome: true } row; slot = (slot + 1) & (uint)(rows.Length - 1))
        {
            if (row.Feature != feature) continue;
            // Eight labels, eight bytes: one row is widened at once.
            var words = Vector128.WidenLower(Vector128.Create(row.Low, row.High, 0u, 0u).AsSByte());
            return steps + Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
        }

        return steps;
    }

    /// <summary>The steps that a word gives to the labels of a place, one row of labels a distance.</summary>
    /// <param name="word">The word's features.</param>
    /// <param name="sums">Adds them up.</param>
    internal static short[] StepsOf(ToldFeatures word, FeatureSums sums)
    {
        Span<Vector256<int>> rows = stackalloc Vector256<int>[2 * WordFeatures.Reach + 1];
        rows.Clear();
        for (var d = -WordFeatures.Reach; d <= WordFeatures.Reach; d++)
        {
            foreach (var feature in word.At(d).All) sums.Add(d + WordFeatures.Reach, PlaceFeatures.AtDistance(feature, d));
        }

        sums.AddTo(rows);
        var steps = new short[rows.Length * Labels.Count];
        for (var d = 0; d < rows.Length; d++)
        {
            for (var y = 0; y < Labels.Count; y++)
                steps[d * Labels.Count + y] = (short)Math.Clamp(rows[d][y], short.MinValue, short.MaxValue);
        }

        return steps;
    }

    private uint FilterWord(uint hash) => (hash >> 6) & (uint)(_filter.Length - 1);

    private static NerModel LoadEmbedded()
    {
        using var model = Resource("ner.model");
        return LoadBuiltIn(model, EmbeddedGazetteers());
    }

    /// <summary>
    /// Reads the built-in model. One that does not fit is a mistake of the build, which no person at the program can mend.
    /// </summary>
    internal static NerModel LoadBuiltIn(Stream model, Gazetteers gazetteers)
    {
        try
        {
            return Load(model, gazetteers);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidOperationException(
                $"The built-in recogniser of names does not fit this build: {error.Message}. "
                + "Train it anew with «khitab train ner» and build again.",
                error);
        }
    }

    /// <summary>The lists that come with the program.</summary>
    public static Gazetteers EmbeddedGazetteers() => Gazetteers.Read(
        FrequentWords.Load(Resource("frequent.words")), WordClasses.Load(Resource("word.classes")),
            NameLists.Select(name => new StreamReader(Resource("lists." + name), Encoding.UTF8)));

    /// <summary>A feature and its weights; twelve bytes, so that five share a line of the cache.</summary>
    private readonly record struct Row(uint Feature, uint Low, uint High)
    {
        public bool IsSome => (Low | High) != 0;
    }

    private static Stream Resource(string name) =>
        typeof(NerModel).Assembly.GetManifestResourceStream("Khitab.Text.Sequences." + name)
        ?? throw new InvalidOperationException($"the resource {name} is missing from the assembly");

    private static int Count(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count is >= 0 and <= MostFeatures ? count : throw new InvalidDataException("not a model of names");
    }

    private static string[] Strings(BinaryReader reader)
    {
        var strings = new string[Count(reader)];
        for (var i = 0; i < strings.Length; i++) strings[i] = reader.ReadString();
        return strings;
    }

    private static void Strings(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings) writer.Write(text);
    }
}
