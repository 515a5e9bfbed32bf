namespace Khitab.Discourse;

/// <summary>The rows of one sort that the articles of a segment have.</summary>
internal sealed record SegmentTable(RowGroups Rows, Numbers[] Columns)
{
    /// <summary>Bytes held.</summary>
    public long Size => ((long)Rows.Offsets.Length * sizeof(int)) + Columns.Sum(column => (long)column.Count * column.Width);

    /// <summary>The table as it was written.</summary>
    public static SegmentTable Read(SegmentReader from, ColumnLayout[] layout, int articles)
    {
        var offsets = from.Array<int>();
        if (offsets.Length != articles + 1) throw new InvalidDataException("A table is not of as many articles as its segment.");
        var columns = Array.ConvertAll(layout, column => Numbers.Read(from, column.OrNone));
        foreach (var column in columns) RowGroups.Check(offsets, column.Count);
        return new SegmentTable(new RowGroups(offsets), columns);
    }

    /// <summary>Writes offsets and columns.</summary>
    public void Write(SegmentWriter to)
    {
        to.Array<int>(Rows.Offsets);
        foreach (var column in Columns) column.Write(to);
    }
}
