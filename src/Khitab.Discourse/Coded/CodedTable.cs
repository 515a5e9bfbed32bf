using CsvHelper;

namespace Khitab.Discourse;

/// <summary>
/// Reads coded statements from a table: a row of names, then a statement a row. Besides tables of other tools it reads this program's own
/// export of statements.
/// </summary>
public static class CodedTable
{
    private const double PolarityRange = 2;

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
        using var rows = CsvReader.Create(WithoutHint(text), CsvReaderOptions.Default with { TrackLineNumbers = true });
        var problems = new List<string>();
        if (!Next(rows, problems)) throw new CodedFileException(problems.FirstOrDefault() ?? "no statements");
        var names = rows.Headers.Select(name => name.Trim().TrimStart('\uFEFF')).ToList();
        var actor = Place("actor", columns?.Actor, Actors)!.Value;
        var concept = Place("concept", columns?.Concept, Concepts)!.Value;
        var qualifier = Place("position", columns?.Qualifier, Qualifiers)!.Value;
        var (date, document, modality) = (Find(Dates), Find(Documents), Find(["modality"]));
        var named = ((int[])[actor, concept]).Select(id => (Id: id, Name: Find([names[id] + "Name", names[id] + "_name"]))).ToList();
        var called = new Dictionary<string, string>(StringComparer.Ordinal);
        var coded = new List<(CodedStatement Statement, CodedPosition Position, string Day)>();
        var (leftOut, unnamed) = (0, 0);
        // This program's own polarities are against, neither and for, whichever of them occur.
        var isPolarity = names[qualifier].Equals("polarity", StringComparison.OrdinalIgnoreCase);
        do
        {
            var (who, what, position) = (Field(actor), Field(concept), Field(qualifier));
            var day = date is { } at ? Field(at) : "";
            if (Enumerable.Range(0, rows.FieldCount).All(i => Field(i).Length == 0)) continue;
            if (who.Length == 0 || what.Length == 0) Problem("no actor or no concept");
            else if (CodedPosition.Read(position) is not { } value)
                Problem($"«{position}» is no position: expected yes or no, for, against or neutral, or a whole number");
            else if (modality is { } m && Field(m) == "ascribed") leftOut++;
            else if (isPolarity && Party.TryParse(who, out var holder) && holder.Kind is (PartyKind.Author or PartyKind.Source)) unnamed++;
            else
            {
                var statement = new CodedStatement(who, what, value.Value, null, document is { } d ? Field(d) : "", rows.RowNumber);
                coded.Add((statement, value, day));
                foreach (var (id, name) in named)
                {
                    if (name is { } place && Field(place).Length > 0) called.TryAdd(Field(id), Field(place));
                }
            }
        }
        while (Next(rows, problems));
        var isYesNo = !isPolarity && CodedPosition.AreYesNo(coded.Select(c => c.Position));
        var days = new CodedDays(coded.Select(c => c.Day));
        return new CodedStatements(
            [.. coded.Select(c => c.Statement with { Qualifier = c.Position.In(isYesNo), Date = days.Of(c.Day) })],
            isYesNo, document is not null, leftOut, problems, called, coded.Count(c => c.Day.Length > 0 && days.Of(c.Day) is null),
            isPolarity ? PolarityRange : null, unnamed);

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

    // «sep=;» above the names tells Excel the separator, and is no row of names.
    private static TextReader WithoutHint(TextReader text)
    {
        var first = text.ReadLine();
        if (first is null) return text;
        var rest = text.ReadToEnd();
        var isHint = first.TrimStart('\uFEFF').TrimStart('"').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        return new StringReader(isHint ? rest : first + "\n" + rest);
    }
}
