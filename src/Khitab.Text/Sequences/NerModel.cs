using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Khitab.Text.Sequences;

/// <summary>The weights of the recogniser of names. Immutable once loaded: any number of threads may use one.</summary>
public sealed class NerModel
{
    private const string Signature = "KHITAB-NER-1";

    /// <summary>No number of words or features in a file is larger than this, whatever the file says.</summary>
    private const int MostFeatures = 1 << 24;

    /// <summary>The files of names; their order is that of the lists that models are trained with.</summary>
    private static readonly string[] NameLists = ["places.txt", "people.txt", "bodies.txt", "codebook.txt"];

    private static readonly Lazy<NerModel> Default = new(LoadEmbedded);

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly float _scale;

    internal NerModel(Gazetteers gazetteers, WawWords waw, float[] transitions, float scale, IReadOnlyList<(uint Hash, sbyte[] Weights)> features)
    {
        Gazetteers = gazetteers;
        Waw = waw;
        Transitions = transitions;
        _scale = scale;
        Features = features.Count;
        var size = 16;
        while (size < features.Count * 2) size *= 2;
        _keys = new uint[size];
        _rows = new int[size];
        _weights = new sbyte[features.Count * Labels.Count];
        for (var i = 0; i < features.Count; i++)
        {
            features[i].Weights.CopyTo(_weights, i * Labels.Count);
            var slot = Slot(features[i].Hash);
            while (_rows[slot] != 0) slot = (slot + 1) & (uint)(_keys.Length - 1);
            _keys[slot] = features[i].Hash;
            _rows[slot] = i + 1;
        }
        ExpTransitions = new float[transitions.Length];
        for (var i = 0; i < transitions.Length; i++) ExpTransitions[i] = MathF.Exp(transitions[i]);
    }

    /// <summary>The model that comes with the program.</summary>
    public static NerModel Embedded => Default.Value;

    /// <summary>Number of features that have a weight.</summary>
    public int Features { get; }

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
            if (!string.Equals(reader.ReadString(), Signature, StringComparison.Ordinal)) throw new InvalidDataException("not a model of names");
            var lists = Strings(reader);
            if (!lists.SequenceEqual(gazetteers.Lists, StringComparer.Ordinal)) throw new InvalidDataException("the model was trained with other lists");
            var waw = new WawWords(Strings(reader));
            var scale = reader.ReadSingle();
            var transitions = new float[Count(reader)];
            for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadSingle();
            if (transitions.Length != WordCategories.Count * Labels.Count * Labels.Count) throw new InvalidDataException("not a model of names");
            var features = new (uint, sbyte[])[Count(reader)];
            uint hash = 0;
            for (var i = 0; i < features.Length; i++)
            {
                hash += (uint)reader.Read7BitEncodedInt64();
                var mask = reader.ReadByte();
                var weights = new sbyte[Labels.Count];
                for (var y = 0; y < Labels.Count; y++)
                {
                    if ((mask & (1 << y)) != 0) weights[y] = reader.ReadSByte();
                }
                features[i] = (hash, weights);
            }
            return new NerModel(gazetteers, waw, transitions, scale, features);
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
        var order = Enumerable.Range(0, _keys.Length).Where(slot => _rows[slot] != 0).OrderBy(slot => _keys[slot]).ToList();
        writer.Write(order.Count);
        uint previous = 0;
        foreach (var slot in order)
        {
            writer.Write7BitEncodedInt64(_keys[slot] - previous);
            previous = _keys[slot];
            var weights = _weights.AsSpan((_rows[slot] - 1) * Labels.Count, Labels.Count);
            var mask = 0;
            for (var y = 0; y < Labels.Count; y++) mask |= weights[y] != 0 ? 1 << y : 0;
            writer.Write((byte)mask);
            foreach (var weight in weights)
            {
                if (weight != 0) writer.Write(weight);
            }
        }
    }

    /// <summary>The scores of the labels with a feature's weights added.</summary>
    internal Vector256<float> Add(Vector256<float> scores, uint feature)
    {
        for (var slot = Slot(feature); _rows[slot] is not 0 and var row; slot = (slot + 1) & (uint)(_keys.Length - 1))
        {
            if (_keys[slot] != feature) continue;
            // Eight labels, eight bytes: one row is widened at once.
            var bytes = Vector128.CreateScalar(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(_weights.AsSpan((row - 1) * Labels.Count, Labels.Count))));
            var words = Vector128.WidenLower(bytes.AsSByte());
            var weights = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words)));
            return scores + weights * _scale;
        }
        return scores;
    }

    /// <summary>The scores of the labels with the weights of all the features added.</summary>
    internal Vector256<float> Add(Vector256<float> scores, List<uint> features)
    {
        foreach (var feature in features) scores = Add(scores, feature);
        return scores;
    }

    /// <summary>The scores of what a word tells at each distance.</summary>
    internal float[] ScoresOf(WordFeatures word)
    {
        if (word.Scores is { } known) return known;
        var scores = new float[(2 * WordFeatures.Reach + 1) * Labels.Count];
        for (var d = -WordFeatures.Reach; d <= WordFeatures.Reach; d++)
        {
            var sum = Vector256<float>.Zero;
            foreach (var feature in word.At(d)) sum = Add(sum, PlaceFeatures.AtDistance(feature, d));
            sum.CopyTo(scores, (d + WordFeatures.Reach) * Labels.Count);
        }
        return word.Scores = scores;
    }

    private uint Slot(uint hash) => (hash * 0x9E3779B1u >> 7) & (uint)(_keys.Length - 1);

    private static NerModel LoadEmbedded()
    {
        using var model = Resource("ner.model");
        return Load(model, EmbeddedGazetteers());
    }

    /// <summary>The lists that come with the program.</summary>
    public static Gazetteers EmbeddedGazetteers() => Gazetteers.Read(
        FrequentWords.Load(Resource("frequent.words")), NameLists.Select(name => new StreamReader(Resource("lists." + name), Encoding.UTF8)));

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
