namespace Khitab.Text.Sequences;

/// <summary>
/// Words that any text is full of, as a sorted list of hashes: a word that is none of them is more often a name. Safe for any number of
/// threads.
/// </summary>
internal sealed class FrequentWords
{
    private const string Signature = "KHITAB-WORDS-1";

    private readonly HashSet<uint> _hashes;

    private FrequentWords(HashSet<uint> hashes)
    {
        _hashes = hashes;
    }

    public static FrequentWords None { get; } = new([]);

    /// <summary>Makes a list of words; of words in other scripts nothing is kept.</summary>
    public static FrequentWords From(IEnumerable<string> words) => new(
        words.Select(w => ArabicNormalizer.Normalize(w.AsSpan().Trim())).Where(k => k.Length > 1 && k[0] is >= '\u0620' and <= '\u06FF')
            .Select(Hash).ToHashSet());

    /// <summary>Whether a key is among them.</summary>
    public bool Contains(ReadOnlySpan<char> key) => _hashes.Contains(Hash(key));

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static FrequentWords Load(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (!string.Equals(reader.ReadString(), Signature, StringComparison.Ordinal)) throw new InvalidDataException("not a list of words");
        var hashes = new HashSet<uint>();
        uint hash = 0;
        for (var count = reader.ReadInt32(); count > 0; count--) hashes.Add(hash += (uint)reader.Read7BitEncodedInt64());
        return new FrequentWords(hashes);
    }

    /// <summary>Writes the list, the same bytes for the same words.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(_hashes.Count);
        uint previous = 0;
        foreach (var hash in _hashes.Order())
        {
            writer.Write7BitEncodedInt64(hash - previous);
            previous = hash;
        }
    }

    private static uint Hash(string key) => Hash(key.AsSpan());

    private static uint Hash(ReadOnlySpan<char> key) => FeatureHash.Of(70, key);
}
