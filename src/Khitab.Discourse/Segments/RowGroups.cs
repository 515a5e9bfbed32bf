namespace Khitab.Discourse;

/// <summary>
/// Where rows of each article of a segment begin and end in the columns: rows of article a are [Offsets[a], Offsets[a + 1]).
/// </summary>
internal sealed class RowGroups(int[] offsets)
{
    /// <summary>One more than there are articles.</summary>
    public int[] Offsets { get; } = offsets;

    /// <summary>Number of rows.</summary>
    public int Count => Offsets[^1];

    /// <summary>The first row of an article.</summary>
    public int Start(int article) => Offsets[article];

    /// <summary>The row after the last of an article.</summary>
    public int End(int article) => Offsets[article + 1];

    /// <summary>The number of rows of an article.</summary>
    public int CountOf(int article) => Offsets[article + 1] - Offsets[article];

    /// <summary>The article of a row.</summary>
    public int ArticleOf(int row)
    {
        var place = Array.BinarySearch(Offsets, row);
        if (place < 0) return ~place - 1;
        // Articles without rows share an offset: the last of them owns the row.
        while (Offsets[place + 1] == row) place++;
        return place;
    }

    /// <summary>Checks what was read: offsets that rise from 0 to the number of rows.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static void Check(int[] offsets, int rows)
    {
        var good = offsets.Length > 0 && offsets[0] == 0 && offsets[^1] == rows;
        for (var i = 1; i < offsets.Length && good; i++) good = offsets[i] >= offsets[i - 1];
        if (!good) throw new InvalidDataException("Offsets do not fit their rows.");
    }
}
