using CsvHelper;

namespace Khitab.Coded;

/// <summary>
/// Reads coded statements from a table: a row of names, then a statement a row. Besides tables of other tools it reads this program's own
/// export of statements. What is wrong with one row concerns no other.
/// </summary>
public static class CodedTable
{
    private const double PolarityRange = 2;

    // So many quotation marks that are never closed are read as what they are; a file with more of them is broken as a whole.
    private const int MostUnclosed = 100;

    /// <summary>Reads a table.</summary>
    /// <param name="text">The table; its separator is found.</param>
    /// <param name="columns">Which columns to read; null for the usual ones.</param>
    /// <exception cref="CodedFileException">It has no rows, or not the columns.</exception>
    public static CodedStatements Read(TextReader text, CodedColumns? columns = null)
    {
        var table = WithoutHint(text.ReadToEnd(), out var above);
        var mended = new List<CodedProblem>();
        while (true)
        {
            var read = Read(table, above, columns ?? CodedColumns.Usual, out var unclosed);
            if (unclosed is not { } line || mended.Count == MostUnclosed || WithoutMarks(table, line) is not { } without)
                return read with { Problems = [.. mended, .. read.Problems] };

            // The mark would swallow all rows below: it is read as if it were not there.
            mended.Add(new CodedProblem(
                FormattableString.Invariant($"line {line + above}"), "a quotation mark that is never closed is left out"));
            table = without;
        }
    }

    /// <summary>The columns of a table, by its beginning; null where it has no row of names.</summary>
    /// <param name="text">The table.</param>
    /// <param name="columns">Which columns to read; null for the usual ones.</param>
    public static CodedHeader? HeaderOf(TextReader text, CodedColumns? columns = null)
    {
        var first = text.ReadLine();
        if (first is not null && IsHint(first)) first = text.ReadLine();
        if (string.IsNullOrWhiteSpace(first)) return null;
        using var rows = CsvReader.Create(new StringReader(first + "\n"), CsvReaderOptions.Default);
        rows.Read();
        return CodedHeader.Of(rows.Headers, columns ?? CodedColumns.Usual);
    }

    private static CodedStatements Read(string table, int above, CodedColumns columns, out long? unclosed)
    {
        var isUnclosed = false;
        unclosed = null;
        using var rows = CsvReader.Create(new StringReader(table), CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            OnMalformedRecord = record => isUnclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        if (!rows.Read()) throw new CodedFileException("no statements");
        var header = CodedHeader.Of(rows.Headers, columns);
        if (!header.IsWhole) throw new CodedFileException(header.Explain());
        var reader = new CodedRowReader(rows, header, above);
        do
        {
            if (isUnclosed) unclosed = rows.LineNumber;
            reader.Read();
        }
        while (rows.Read());
        return reader.ToStatements(PolarityRange);
    }

    // «sep=;» above the names tells Excel the separator, and is no row of names.
    private static string WithoutHint(string table, out int above)
    {
        var end = table.IndexOf('\n', StringComparison.Ordinal);
        above = end >= 0 && IsHint(table[..end]) ? 1 : 0;
        return above == 1 ? table[(end + 1)..] : table;
    }

    private static bool IsHint(string line) =>
        line.TrimStart('\uFEFF').TrimStart('"').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    // The table with a line's quotation marks left out; null where it has none.
    private static string? WithoutMarks(string table, long line)
    {
        var start = 0;
        for (var left = line - 1; left > 0; left--) start = table.IndexOf('\n', start) + 1;
        var end = table.IndexOf('\n', start) is >= 0 and var at ? at : table.Length;
        var row = table[start..end];
        return !row.Contains('"', StringComparison.Ordinal) ? null
            : string.Concat(table.AsSpan(0, start), row.Replace("\"", "", StringComparison.Ordinal), table.AsSpan(end));
    }
}
