namespace Khitab.Text;

/// <summary>
/// What a <see cref="WordTable"/> knows about a word: where its key lies among the characters of all keys, which part of the key is the
/// stem, and the number of its form. Small, so that a spelling with its entry fits half of a line of the processor's cache.
/// </summary>
internal readonly struct WordEntry
{
    // The form's number and the offset of the stem in the key, which is at most what can come before a word: below 16.
    private const int OffsetBits = 4;
    private readonly uint _formAndOffset;

    public WordEntry(int form, int keyStart, int keyLength, int stemOffset, int stemLength)
    {
        _formAndOffset = ((uint)form << OffsetBits) | (uint)stemOffset;
        KeyStart = keyStart;
        KeyLength = keyLength;
        StemLength = stemLength;
    }

    public int Form => (int)(_formAndOffset >> OffsetBits);

    public int KeyStart { get; }

    public int KeyLength { get; }

    public int StemStart => KeyStart + (int)(_formAndOffset & ((1u << OffsetBits) - 1));

    public int StemLength { get; }
}
