namespace Khitab.Discourse;

/// <summary>Articles of a part as a bit each.</summary>
internal static class ArticleBits
{
    /// <summary>Sets the bits of all articles of a part of so many, and no others.</summary>
    public static void Fill(Span<ulong> bits, int articles)
    {
        bits.Fill(~0UL);
        if ((articles & 63) != 0) bits[^1] = (1UL << (articles & 63)) - 1;
    }

    /// <summary>Whether an article's bit is set.</summary>
    public static bool Has(ReadOnlySpan<ulong> bits, int article) => (bits[article >> 6] & (1UL << (article & 63))) != 0;

    /// <summary>Sets an article's bit.</summary>
    public static void Set(Span<ulong> bits, int article) => bits[article >> 6] |= 1UL << (article & 63);

    /// <summary>Clears an article's bit.</summary>
    public static void Clear(Span<ulong> bits, int article) => bits[article >> 6] &= ~(1UL << (article & 63));

    /// <summary>Clears the bits that others do not have.</summary>
    public static void Keep(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < bits.Length; i++) bits[i] &= others[i];
    }

    /// <summary>Clears the bits that others have.</summary>
    public static void Drop(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < bits.Length; i++) bits[i] &= ~others[i];
    }
}
