using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Rows of a table of a part as a bit each. Loops over bits know where they go on before memory has answered, whatever number of rows an
/// article has: the processor asks for the next rows while it waits for these.
/// </summary>
internal static class RowBits
{
    /// <summary>Words for so many rows. One is over, so that a range may be set in two words without asking whether it ends in the first.
    /// </summary>
    public static int Words(int rows) => (rows >> 6) + 2;

    /// <summary>The first words of some room, which is made larger where it is too small; what is in them is left.</summary>
    public static Span<ulong> Room(ref ulong[] room, int rows)
    {
        var words = Words(rows);
        if (room.Length < words) room = new ulong[words + (words / 4)];
        return room.AsSpan(0, words);
    }

    /// <summary>Sets the bits of so many rows, and clears those after them.</summary>
    public static void Fill(Span<ulong> rows, int count)
    {
        rows.Clear();
        Set(rows, 0, count);
    }

    /// <summary>Sets the bits of the rows of some articles, and clears all others.</summary>
    public static void OfArticles(ReadOnlySpan<ulong> articles, ReadOnlySpan<int> offsets, Span<ulong> rows)
    {
        rows.Clear();
        for (var word = 0; word < articles.Length; word++)
        {
            // Runs of articles, not articles: where most are in, a run is long.
            for (var bits = articles[word]; bits != 0;)
            {
                var first = BitOperations.TrailingZeroCount(bits);
                var length = BitOperations.TrailingZeroCount(~(bits >> first));
                Set(rows, offsets[(word << 6) + first], offsets[(word << 6) + Math.Min(64, first + length)]);
                if (first + length >= 64) break;
                bits &= ~0UL << (first + length);
            }
        }
    }

    /// <summary>Clears the bits that others do not have.</summary>
    public static void Keep(Span<ulong> rows, ReadOnlySpan<ulong> others)
    {
        others = others[..rows.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] &= others[i];
    }

    /// <summary>How many are set.</summary>
    public static int Count(ReadOnlySpan<ulong> rows)
    {
        var count = 0;
        foreach (var word in rows) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many are set from one row to before another.</summary>
    public static int Count(ReadOnlySpan<ulong> rows, int start, int end)
    {
        var (first, last) = (start >> 6, end >> 6);
        var (from, to) = (~0UL << (start & 63), (1UL << (end & 63)) - 1);
        if (first == last) return BitOperations.PopCount(rows[first] & from & to);
        var count = BitOperations.PopCount(rows[first] & from) + BitOperations.PopCount(rows[last] & to);
        for (var word = first + 1; word < last; word++) count += BitOperations.PopCount(rows[word]);
        return count;
    }

    /// <summary>Whether a row's bit is set.</summary>
    public static bool Has(ReadOnlySpan<ulong> rows, int row) => (rows[row >> 6] & (1UL << (row & 63))) != 0;

    /// <summary>Sets the bits of the articles that have a row that is set.</summary>
    public static void MarkArticles(ReadOnlySpan<ulong> rows, ReadOnlySpan<int> offsets, Span<ulong> articles)
    {
        var (article, end) = (0, 0);
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word]; bits != 0;)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (row >= end)
                {
                    article = ArticleAt(offsets, article, row);
                    end = offsets[article + 1];
                    articles[article >> 6] |= 1UL << (article & 63);
                }

                // The rest of the article has nothing to add.
                if (end >= (word + 1) << 6) break;
                bits &= ~0UL << (end & 63);
            }
        }
    }

    private static void Set(Span<ulong> rows, int start, int end)
    {
        var (word, shift, length) = (start >> 6, start & 63, end - start);
        if (length < 64)
        {
            var bits = (1UL << length) - 1;
            rows[word] |= bits << shift;
            rows[word + 1] |= (bits >> 1) >> (63 - shift);
            return;
        }

        rows[word] |= ~0UL << shift;
        rows[(word + 1)..(end >> 6)].Fill(~0UL);
        rows[end >> 6] |= (1UL << (end & 63)) - 1;
    }

    /// <summary>The article of a row, which is not before another: a few steps on, or by halving where it is farther.</summary>
    private static int ArticleAt(ReadOnlySpan<int> offsets, int article, int row)
    {
        for (var step = 0; step < 8; step++)
        {
            if (offsets[article + 1] > row) return article;
            article++;
        }

        var (low, high) = (article, offsets.Length - 2);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (offsets[middle + 1] > row) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
