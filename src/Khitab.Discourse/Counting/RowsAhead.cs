using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Reads a number of the rows of articles that come next, so that they are on their way from memory while others are counted. Of a selection
/// of one article in twenty each would else be waited for; where most are in, the machine sees by itself what comes.
/// </summary>
internal static class RowsAhead
{
    /// <summary>Of so many among 64 articles the machine sees what comes.</summary>
    private const int Many = 24;

    /// <summary>Numbers in a line of the cache, where they have two bytes.</summary>
    private const int Line = 32;

    /// <summary>Asks for the rows of the articles in the next word of bits. What it gives back means nothing, but that it was read.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="offsets">Where each article's begin.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="word">The word of bits that is being counted.</param>
    public static int Ask<T>(ReadOnlySpan<T> rows, int[] offsets, ReadOnlySpan<ulong> articles, int word)
        where T : unmanaged
    {
        if (word + 1 >= articles.Length || rows.IsEmpty || BitOperations.PopCount(articles[word + 1]) > Many) return 0;
        var read = 0;
        for (var bits = articles[word + 1]; bits != 0; bits &= bits - 1)
        {
            var at = offsets[((word + 1) << 6) + BitOperations.TrailingZeroCount(bits)];
            read |= PackedRows.Number(rows[Math.Min(at, rows.Length - 1)]) | PackedRows.Number(rows[Math.Min(at + Line, rows.Length - 1)]);
        }

        return read;
    }
}
