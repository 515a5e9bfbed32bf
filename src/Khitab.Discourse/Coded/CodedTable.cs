using System.Globalization;
using CsvHelper;

namespace Khitab.Discourse;

/// <summary>
/// Reads coded statements from a table: a row of names, then a statement a row. Besides tables of other tools it reads this program's own
/// export of statements.
/// </summary>
public static class CodedTable
{
    private static readonly string[] Actors = ["actor", "organization", "organisation", "holder", "person", "speaker"];
    private static readonly string[] Concepts = ["concept", "target", "category", "claim", "proposition"];
    private static readonly string[] Qualifiers = ["agreement", "qualifier", "polarity", "stance", "position", "increment"];
    private static readonly string[] Dates = ["date", "published", "time"];
    private static readonly string[] Documents = ["document", "document_id", "doc", "doc_id", "docId", "article", "article_id"];

    /// <summary>Reads a table.</summary>
    /// <param name="text">The table; its separator is found.</param>
    /// <param name="columns">Which columns to read.</param>
    /// <exception cref="CodedFileException">It has no rows, or not the columns.</exception>
    public static CodedStatements Read(TextReader text, CodedColumns? columns = null)
    {
        using var rows = CsvReader.Create(text, CsvReaderOptions.Default with { TrackLineNumbers = true });
        var problems = new List<string>();
        if (!Next(rows, problems)) throw new CodedFileException(problems.FirstOrDefault() ?? "no statements");
        var names = rows.Headers.Select(name => name.Trim().TrimStart('\uFEFF')).ToList();
        var actor = Place("actor", columns?.Actor, Actors)!.Value;
        var concept = Place("concept", columns?.Concept, Concepts)!.Value;
        var qualifier = Place("position", columns?.Qualifier, Qualifiers)!.Value;
        var (date, document, modality) = (Find(Dates), Find(Documents), Find(["modality"]));
        var statements = new List<CodedStatement>();
        var yesNo = true;
        var leftOut = 0;
        do
        {
            var (who, what, position) = (Field(actor), Field(concept), Field(qualifier));
            var day = date is { } at ? Field(at) : "";
            DateOnly? on = DateOf(day);
            if (who.Length == 0 || what.Length == 0) Problem("no actor or no concept");
            else if (QualifierOf(position) is not { } value) Problem($"«{position}» is no position: expected yes, no or a whole number");
            else if (day.Length > 0 && on is null) Problem($"«{day}» is no date: expected one like 2025-02-17");
            else if (modality is { } m && Field(m) == "ascribed") leftOut++;
            else
            {
                yesNo &= value is 0 or 1;
                statements.Add(new CodedStatement(who, what, value, on, document is { } d ? Field(d) : "", rows.RowNumber));
            }
        }
        while (Next(rows, problems));
        return new CodedStatements(statements, yesNo, document is not null, leftOut, problems);

        string Field(int place) => place < rows.FieldCount ? rows.GetString(place)?.Trim() ?? "" : "";
        void Problem(string cause) => problems.Add(FormattableString.Invariant($"row {rows.RowNumber} (line {rows.LineNumber}): {cause}"));

        int? Find(IEnumerable<string> known) =>
            known.Select(name => names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))).Where(place => place >= 0)
            .Cast<int?>().FirstOrDefault();

        int? Place(string role, string? asked, string[] usual) =>
            Find(asked is null ? usual : [asked]) ?? throw new CodedFileException(asked is null
            ? $"no column of the {role}: expected one of {string.Join(", ", usual)}; the first row names {string.Join(", ", names)}"
            : $"no column «{asked}»; the first row names {string.Join(", ", names)}");
    }

    private static bool Next(CsvReader rows, List<string> problems)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException)
        {
            problems.Add("a quotation mark that is not closed; the rest cannot be read");
            return false;
        }
    }

    private static int? QualifierOf(string written) => written.ToLowerInvariant() switch
    {
        "yes" or "true" or "نعم" => 1,
        "no" or "false" or "لا" => 0,
        var number => int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    // A day, with or without a time after it.
    private static DateOnly? DateOf(string written) =>
        DateOnly.TryParseExact(
            written.Length > 10 && written[10] is ' ' or 'T' ? written[..10] : written, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? day : null;
}
