using CsvHelper;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Reads .csv and .tsv: names in the first row, one article in each further one. The separator is found.</summary>
internal static class TableFile
{
    private const int MostColumns = 2000;

    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        var unclosed = false;
        var options = CsvReaderOptions.Default with
        {
            MaxRecordSize = context.Limits.LargestItem,
            TrackLineNumbers = true,
            OnMalformedRecord = record => unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        if (file.Extension == ".tsv") options = options with { Separator = '\t' };
        using var rows = CsvReader.Create(file.OpenUtf8(), options);
        if (!Next(rows, out var cause))
        {
            yield return ReadOutcome.Failed(file.Name, cause ?? (rows.Headers.Count == 0 ? "empty" : "only a first row, no articles"));
            yield break;
        }

        var names = rows.Headers.Select(n => Mojibake.Mended(n.Trim())).ToList();
        if (names.Count > MostColumns)
        {
            yield return ReadOutcome.Failed(file.Name, $"more than {MostColumns} columns");
            yield break;
        }

        var articles = new RecordArticles(file, context);
        long number;
        do
        {
            number = rows.RowNumber;
            var item = $"row {number} (line {rows.LineNumber})";
            if (rows.FieldCount > names.Count && Enumerable.Range(names.Count, rows.FieldCount - names.Count).Any(i => !rows.IsEmpty(i)))
            {
                // A text with separators in it but no quotation marks around it: its columns are anybody's guess.
                yield return ReadOutcome.Failed(file.Name, $"{rows.FieldCount} fields where the first row names {names.Count}", item);
                continue;
            }

            // A quotation mark that is never closed runs to the end of the file: in one line the file was cut off there, over several it
            // has swallowed the rows below.
            if (unclosed)
            {
                var swallowed = Enumerable.Range(0, rows.FieldCount).Sum(i => rows.GetString(i)?.AsSpan().Trim().Count('\n') ?? 0);
                if (swallowed > 0)
                {
                    yield return ReadOutcome.Failed(
                        file.Name, $"a quotation mark that is never closed; it and the {swallowed} lines below cannot be read", item);
                    continue;
                }

                yield return ReadOutcome.Failed(file.Name, "cut off inside quotation marks; its text ends where the file does", item);
            }

            var record = new RawRecord();
            for (var i = 0; i < names.Count; i++) record.Add(names[i], i < rows.FieldCount ? rows.GetString(i) : null);
            yield return articles.Read(record, item, number);
        }
        while (Next(rows, out cause));

        if (cause is not null) yield return ReadOutcome.Failed(file.Name, cause, $"row {number + 1}");
    }

    private static bool Next(CsvReader rows, out string? cause)
    {
        cause = null;
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException)
        {
            // A quotation mark that is never closed swallows all that follows.
            cause = "larger than allowed, or a quotation mark that is not closed; the rest cannot be read";
            return false;
        }
    }
}
