using System.Globalization;
using CsvHelper;

namespace Khitab.Analysis.Corrections;

/// <summary>
/// Corrections as a table that people and programs read: <c>id, when, who, kind, subject, value, undone, reason</c>. Ids are written as
/// UUIDs and moments in ISO 8601, so a file that was written and read again is the same corrections.
/// </summary>
public static class CorrectionsCsv
{
    /// <summary>How many lines a file may have.</summary>
    public const int MostLines = 100_000;

    private static readonly string[] Columns = ["id", "when", "who", "kind", "subject", "value", "undone", "reason"];

    // The first seven make a correction; files without a reason are read too.
    private static readonly string[] Needed = Columns[..7];

    /// <summary>Writes corrections, one a line, under a line of headings. A text that a spreadsheet would run is kept as text.</summary>
    /// <param name="corrections">The corrections.</param>
    /// <param name="to">Where to write. Spreadsheets need a byte order mark before Arabic: it is the encoding's, and not written
    /// here.</param>
    public static void Write(IEnumerable<Correction> corrections, TextWriter to)
    {
        var options = CsvWriterOptions.Default with { NewLine = "\r\n", Injection = CsvInjection.Escape };
        using var csv = CsvWriter.Create(to, options, leaveOpen: true);
        foreach (var column in Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (var correction in corrections)
        {
            csv.WriteField(correction.Id.ToString("D", CultureInfo.InvariantCulture));
            csv.WriteField(Written(correction.When));
            csv.WriteField(correction.Who);
            csv.WriteField(CorrectionKinds.NameOf(correction.Kind));
            csv.WriteField(correction.Subject);
            csv.WriteField(correction.Value);
            csv.WriteField(correction.Undone is { } undone ? Written(undone) : "");
            csv.WriteField(correction.Reason ?? "");
            csv.EndRecord();
        }
    }

    /// <summary>Reads corrections. A line that is none is named with its cause and drops no other.</summary>
    /// <param name="from">The table; its separator is found.</param>
    public static CorrectionsFile Read(TextReader from)
    {
        var (corrections, problems) = (new List<Correction>(), new List<CorrectionProblem>());
        var broken = false;
        var options = CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            MaxRecordSize = CorrectionRules.LongestValue * 4,
            OnMalformedRecord = record => broken |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        using var rows = CsvReader.Create(from, options);
        long line = 1;
        try
        {
            if (!rows.Read())
            {
                // A file of headings alone is one of no corrections.
                if (Missing(rows) is { } none) problems.Add(none);
                return new CorrectionsFile(corrections, problems);
            }

            if (Missing(rows) is { } missing) return new CorrectionsFile([], [missing]);
            var places = Columns.ToDictionary(c => c, c => PlaceOf(rows, c), StringComparer.Ordinal);
            var ids = new HashSet<Guid>();
            do
            {
                line = rows.LineNumber;
                if (rows.RowNumber > MostLines)
                {
                    problems.Add(new(line, new(CorrectionFaultKind.TooMany, MostLines.ToString(CultureInfo.InvariantCulture))));
                    break;
                }

                if (broken) problems.Add(new(line, new(CorrectionFaultKind.BadLine, "\"")));
                else if (Enumerable.Range(0, rows.FieldCount).All(i => string.IsNullOrWhiteSpace(rows.GetString(i)))) continue;
                else if (ReadLine(rows, places, out var correction) is { } fault) problems.Add(new(line, fault));
                else if (!ids.Add(correction!.Id)) problems.Add(new(line, new(CorrectionFaultKind.SameId, correction.Id.ToString())));
                else corrections.Add(correction);
            }
            while (rows.Read());
        }
        catch (CsvFormatException)
        {
            // One line longer than any correction, or no table at all: what stands above it was read.
            problems.Add(new(line + 1, new(CorrectionFaultKind.BadLine, "")));
        }

        return new CorrectionsFile(corrections, problems);
    }

    private static CorrectionFault? ReadLine(CsvReader rows, Dictionary<string, int> places, out Correction? correction)
    {
        correction = null;
        if (!Guid.TryParse(Field("id"), out var id) || id == Guid.Empty) return new(CorrectionFaultKind.BadLine, "id");
        if (!TryReadMoment(Field("when"), out var when)) return new(CorrectionFaultKind.BadLine, "when");
        if (!CorrectionKinds.TryParse(Field("kind"), out var kind)) return new(CorrectionFaultKind.BadLine, "kind");
        DateTimeOffset? undone = null;
        if (Field("undone") is { Length: > 0 } written)
        {
            if (!TryReadMoment(written, out var moment)) return new(CorrectionFaultKind.BadLine, "undone");
            undone = moment;
        }

        // Names that somebody typed into a spreadsheet are cleaned as if typed here; ids and values say what they say.
        var read = new Correction(id, when, PastedText.Clean(Field("who")), kind, Field("subject"), Field("value"), undone)
        {
            Reason = PastedText.Clean(Field("reason")) is { Length: > 0 } reason ? reason : null,
        };
        if (CorrectionRules.FaultOfForm(read) is { } fault) return fault;
        correction = read;
        return null;

        string Field(string column) => places[column] is >= 0 and var place && place < rows.FieldCount
            ? Unprotected(rows.GetString(place)?.Trim() ?? "") : "";
    }

    // «'=1» is how a spreadsheet is told that «=1» is a text.
    private static string Unprotected(string field) =>
        field.Length > 1 && field[0] == '\'' && field[1] is '=' or '+' or '-' or '@' ? field[1..] : field;

    private static string Written(DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static bool TryReadMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    private static int PlaceOf(CsvReader rows, string column) =>
        rows.Headers.ToList().FindIndex(h => h.Trim().TrimStart('\uFEFF').Trim().Equals(column, StringComparison.OrdinalIgnoreCase));

    private static CorrectionProblem? Missing(CsvReader rows) =>
        Needed.FirstOrDefault(c => PlaceOf(rows, c) < 0) is { } column
            ? new CorrectionProblem(1, new CorrectionFault(CorrectionFaultKind.BadLine, column)) : null;
}
