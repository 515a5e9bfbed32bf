namespace Khitab.Discourse;

/// <summary>
/// Marks the articles that have a row of some value: a column of numbers is searched whole, about as fast as memory, and only the rows that
/// are found are looked at.
/// </summary>
internal static class RowSearch
{
    /// <summary>With more values than this, rows are looked at one by one.</summary>
    public const int MostValues = 6;

    /// <summary>Whether a row that was found counts.</summary>
    public interface ITest
    {
        bool Passes(int row);
    }

    /// <summary>Sets the bits of articles with a row of one of some values of the corpus that passes a test.</summary>
    /// <param name="column">The column, by the part's numbers.</param>
    /// <param name="rows">Whose rows they are.</param>
    /// <param name="wanted">The values, by the corpus's numbers.</param>
    /// <param name="numbers">The corpus's number of each of the part's.</param>
    /// <param name="after">What the column's numbers are higher by.</param>
    /// <param name="found">The bits.</param>
    /// <param name="test">The test.</param>
    public static void Mark<TTest>(
        Numbers column, RowGroups rows, int[] wanted, int[] numbers, int after, Span<ulong> found, TTest test)
        where TTest : struct, ITest
    {
        foreach (var number in wanted)
        {
            if (Array.IndexOf(numbers, number) is not (>= 0 and var local)) continue;
            if (column.Width == sizeof(ushort)) Mark(column.Shorts, rows.Offsets, (ushort)(local + after), found, test);
            else Mark(column.Ints, rows.Offsets, local + after, found, test);
        }
    }

    /// <summary>The article of a row, which is not before another: a few steps on, or by halving where it is farther.</summary>
    public static int ArticleAt(int[] offsets, int article, int row)
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

    private static void Mark<T, TTest>(ReadOnlySpan<T> column, int[] offsets, T wanted, Span<ulong> found, TTest test)
        where T : unmanaged, IEquatable<T>
        where TTest : struct, ITest
    {
        var (row, article) = (0, 0);
        while (row < column.Length && column[row..].IndexOf(wanted) is >= 0 and var further)
        {
            row += further;
            if (!test.Passes(row))
            {
                row++;
                continue;
            }

            article = ArticleAt(offsets, article, row);
            ArticleBits.Set(found, article);
            // The rest of the article has nothing to add.
            row = offsets[article + 1];
        }
    }
}

/// <summary>Mentions that name: all, or those that are no demonyms.</summary>
internal readonly struct NamingMentions(Part part, bool demonyms) : RowSearch.ITest
{
    private readonly Numbers? _demonym = demonyms ? null : part.Mentions.Demonym;

    public bool Passes(int row) => _demonym is null || _demonym[row] == 0;
}

/// <summary>Statements that fail none of some keys.</summary>
internal readonly struct MatchingStatements(PartMask mask, int keys) : RowSearch.ITest
{
    public bool Passes(int row) => (mask.FailsOf(row) & keys) == 0;
}

/// <summary>Statements that are sure enough to count.</summary>
internal readonly struct SureStatements(RowMasks masks, Part part) : RowSearch.ITest
{
    public bool Passes(int row) => (masks.Codes[part.Statements.Code[row]] & PartMask.Unsure) == 0;
}
