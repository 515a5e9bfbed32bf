namespace Khitab.Storage.Documents;

/// <summary>
/// Short strings that many documents repeat (words, ids of actors), so that articles read one after the other share them. It forgets by
/// being overwritten, and never holds more than its size.
/// </summary>
internal static class StringPool
{
    /// <summary>The longest string that is kept, in UTF-16 code units.</summary>
    public const int Longest = 40;

    private const int Size = 1 << 16;

    // Races are harmless: a reference is written whole, and whoever misses makes a string of his own.
    private static readonly string?[] Kept = new string?[Size];

    /// <summary>A string of these characters.</summary>
    public static string Get(ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty) return "";
        ref var kept = ref Kept[string.GetHashCode(characters, StringComparison.Ordinal) & (Size - 1)];
        var candidate = kept;
        if (candidate is not null && characters.SequenceEqual(candidate)) return candidate;
        return kept = characters.ToString();
    }
}
