namespace Khitab.Text.Sequences;

/// <summary>
/// Classes of words that stand in the same surroundings, learnt from unmarked news: a name that no marked text has is in the class of names
/// that some have. Safe for any number of threads.
/// </summary>
public sealed class WordClasses
{
    private const string Signature = "KHITAB-CLASSES-1";

    private readonly Dictionary<uint, ushort> _classes;
    private readonly ushort[] _middle;
    private readonly ushort[] _coarse;

    /// <param name="classes">For the hash of each word its class, from 1.</param>
    /// <param name="middle">For each class the one of some hundreds that it is part of.</param>
    /// <param name="coarse">For each class the one of a few dozen that it is part of.</param>
    internal WordClasses(Dictionary<uint, ushort> classes, ushort[] middle, ushort[] coarse)
    {
        _classes = classes;
        _middle = middle;
        _coarse = coarse;
    }

    /// <summary>No word has a class.</summary>
    public static WordClasses None { get; } = new([], [0], [0]);

    /// <summary>The class of a word, 0 for none, with the larger ones around it.</summary>
    public (ushort Fine, ushort Middle, ushort Coarse) Of(ReadOnlySpan<char> core)
    {
        if (_classes.Count == 0 || !_classes.TryGetValue(Hash(core), out var fine)) return default;
        return (fine, _middle[fine], _coarse[fine]);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    internal static WordClasses Load(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (!string.Equals(reader.ReadString(), Signature, StringComparison.Ordinal))
        {
            throw new InvalidDataException("not a table of word classes");
        }

        var middle = new ushort[reader.ReadUInt16()];
        var coarse = new ushort[middle.Length];
        for (var i = 0; i < middle.Length; i++) middle[i] = reader.ReadUInt16();
        for (var i = 0; i < middle.Length; i++) coarse[i] = reader.ReadUInt16();
        var classes = new Dictionary<uint, ushort>();
        uint hash = 0;
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            hash += (uint)reader.Read7BitEncodedInt64();
            classes.Add(hash, reader.ReadUInt16());
        }
        return new WordClasses(classes, middle, coarse);
    }

    /// <summary>Writes the table, the same bytes for the same classes.</summary>
    internal void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write((ushort)_middle.Length);
        foreach (var number in _middle) writer.Write(number);
        foreach (var number in _coarse) writer.Write(number);
        writer.Write(_classes.Count);
        uint previous = 0;
        foreach (var (hash, number) in _classes.OrderBy(c => c.Key))
        {
            writer.Write7BitEncodedInt64(hash - previous);
            writer.Write(number);
            previous = hash;
        }
    }

    internal static uint Hash(ReadOnlySpan<char> core) => FeatureHash.Of(80, core);
}
