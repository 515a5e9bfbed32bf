namespace Khitab.Text;

/// <summary>
/// The hash by which words are looked up. Forms and readings carry theirs, so that a text's words can be looked for in any number of lists
/// without being hashed again.
/// </summary>
/// <remarks>FNV-1a over UTF-16 code units, folded, because tables take its low bits.</remarks>
public static class WordHash
{
    /// <summary>The hash of a word key; the same in every process.</summary>
    public static uint Of(ReadOnlySpan<char> key)
    {
        var hash = (uint)key.Length;
        foreach (var c in key) hash = (hash ^ c) * 0x01000193u;
        return hash ^ (hash >> 15);
    }
}
