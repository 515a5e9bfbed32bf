using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Khitab.Coded;

/// <summary>Reads the statements of a file of the Discourse Network Analyzer, version 3: an SQLite file with the extension .dna.</summary>
public static class DnaFile
{
    // Columns have the kind of value that their table says only where SQLite was asked to hold them to it: all are read as text or number.
    private const string Statements = """
        select s.ID, s.DocumentId, d.Date, actor.Value, concept.Value, coalesce(yes.Value, number.Value), actor.ID, person.Value, person.ID,
            s.Start, s.Stop, d.Title, d.Author, d.Source, d.Section
        from STATEMENTS s
        join DOCUMENTS d on d.ID = s.DocumentId
        join DATASHORTTEXT a on a.StatementId = s.ID and a.VariableId = $actor
        join ENTITIES actor on actor.ID = a.Entity
        join DATASHORTTEXT c on c.StatementId = s.ID and c.VariableId = $concept
        join ENTITIES concept on concept.ID = c.Entity
        left join DATABOOLEAN yes on yes.StatementId = s.ID and yes.VariableId = $qualifier
        left join DATAINTEGER number on number.StatementId = s.ID and number.VariableId = $qualifier
        left join DATASHORTTEXT p on p.StatementId = s.ID and p.VariableId = $person
        left join ENTITIES person on person.ID = p.Entity
        where s.StatementTypeId = $type
        order by d.Date, s.DocumentId, s.Start, s.ID
        """;

    private static readonly string[] Tables =
    [
        "STATEMENTS", "DOCUMENTS", "DATASHORTTEXT", "ENTITIES", "DATABOOLEAN", "DATAINTEGER", "VARIABLES",
    ];

    /// <summary>Reads a file; statements without an actor or a concept are no statements, as that program has it.</summary>
    /// <param name="path">The file. It is not changed.</param>
    /// <param name="columns">Its variables: organization, concept, agreement and person where not said.</param>
    /// <exception cref="CodedFileException">It is no such file, or has no such variables.</exception>
    public static CodedStatements Read(string path, CodedColumns? columns = null)
    {
        if (!File.Exists(path)) throw new CodedFileException("no such file");
        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            using var file = new SqliteConnection(source.ToString());
            file.Open();
            Guard(file);
            return Read(file, columns ?? CodedColumns.Usual);
        }
        catch (SqliteException error)
        {
            throw new CodedFileException("not a file of the Discourse Network Analyzer, version 3: " + error.Message);
        }
    }

    // Files come from anywhere: a view or a virtual table under a table's name would run what its author likes.
    private static void Guard(SqliteConnection file)
    {
        using var command = file.CreateCommand();
        command.CommandText = "pragma trusted_schema = off; select name, type, sql from sqlite_master";
        var plain = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var sql = rows.GetValue(2) as string;
            if (rows.GetValue(1) as string == "table" && sql?.StartsWith("CREATE TABLE", StringComparison.OrdinalIgnoreCase) == true)
                plain.Add(rows.GetValue(0) as string ?? "");
        }

        if (Tables.FirstOrDefault(table => !plain.Contains(table)) is { } missing)
            throw new CodedFileException($"not a file of the Discourse Network Analyzer, version 3: it has no table {missing}");
    }

    private static CodedStatements Read(SqliteConnection file, CodedColumns columns)
    {
        var actor = columns[CodedPart.Actor] ?? "organization";
        var concept = columns[CodedPart.Concept] ?? "concept";
        var qualifier = columns[CodedPart.Position] ?? "agreement";
        var (type, variables) = TypeWith(file, [actor, concept, qualifier]);
        var person = columns[CodedPart.Person] ?? "person";
        using var command = file.CreateCommand();
        command.CommandText = Statements;
        command.Parameters.AddWithValue("$type", type);
        command.Parameters.AddWithValue("$actor", variables[actor].Id);
        command.Parameters.AddWithValue("$concept", variables[concept].Id);
        command.Parameters.AddWithValue("$qualifier", variables[qualifier].Id);
        command.Parameters.AddWithValue(
            "$person", person != actor && variables.TryGetValue(person, out var named) ? named.Id : -1);
        var entities = TypesOfEntities(file);
        var isYesNo = variables[qualifier].Kind == "boolean";
        var (statements, problems, withoutDay) = (new List<CodedStatement>(), new List<CodedProblem>(), 0);
        var texts = new DocumentTexts(file);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (id, who, what) = (rows.GetInt64(0), Text(rows, 3), Text(rows, 4));
            if (who.Length == 0 || what.Length == 0) continue;
            if (rows.GetValue(5) is not long position || position is < int.MinValue or > int.MaxValue)
            {
                problems.Add(new CodedProblem(FormattableString.Invariant($"statement {id}"), $"no value of {qualifier}"));
                continue;
            }

            var day = DayOf(rows.GetValue(2));
            if (day is null) withoutDay++;
            var speaker = Text(rows, 7);
            var document = rows.GetInt64(1);
            statements.Add(new CodedStatement(who, what, (int)position, day, document.ToString(CultureInfo.InvariantCulture), id)
            {
                Written = isYesNo ? position > 0 ? "yes" : "no" : position.ToString(CultureInfo.InvariantCulture),
                Type = entities.GetValueOrDefault(rows.GetInt64(6), actor == "person" ? ActorType.Person : ActorType.Organization),
                Person = speaker.Length == 0 || speaker == who ? null : speaker,
                Excerpt = texts.Find(document, rows.GetValue(9), rows.GetValue(10)),
                Source = new CodedDocument(Some(rows, 11), Some(rows, 13), Some(rows, 12), Some(rows, 14)),
            });
        }

        return new CodedStatements(statements, isYesNo) { Problems = problems, WithoutDay = withoutDay };
    }

    private static string Text(SqliteDataReader rows, int column) => (rows.GetValue(column) as string)?.Trim() ?? "";

    private static string? Some(SqliteDataReader rows, int column) => Text(rows, column) is { Length: > 0 } value ? value : null;

    private static DateOnly? DayOf(object seconds)
    {
        // Seconds since 1970; others are no date of this calendar.
        const long Last = 253_402_300_799, First = -62_135_596_800;
        return seconds is long number and >= First and <= Last
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(number).UtcDateTime) : null;
    }

    // What coders say of an entity in its attribute «Type».
    private static Dictionary<long, ActorType> TypesOfEntities(SqliteConnection file)
    {
        var types = new Dictionary<long, ActorType>();
        using var command = file.CreateCommand();
        command.CommandText = """
            select v.EntityId, v.AttributeValue from ATTRIBUTEVALUES v
            join ATTRIBUTEVARIABLES a on a.ID = v.AttributeVariableId where lower(a.AttributeVariable) = 'type'
            """;
        try
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (ActorTypeWords.Of(rows.GetValue(1) as string) is { } type) types[rows.GetInt64(0)] = type;
            }
        }
        catch (SqliteException)
        {
            // Files without attributes have all that a statement needs.
        }

        return types;
    }

    /// <summary>The first type of statement that has all the variables, with them.</summary>
    private static (long Type, Dictionary<string, (long Id, string Kind)> Variables) TypeWith(SqliteConnection file, string[] wanted)
    {
        using var command = file.CreateCommand();
        command.CommandText = "select StatementTypeId, ID, Variable, DataType from VARIABLES order by StatementTypeId, ID";
        using var rows = command.ExecuteReader();
        var types = new SortedDictionary<long, Dictionary<string, (long Id, string Kind)>>();
        while (rows.Read())
        {
            if (rows.GetValue(0) is not long type) continue;
            if (!types.TryGetValue(type, out var variables)) types[type] = variables = new(StringComparer.Ordinal);
            variables[Text(rows, 2)] = (rows.GetInt64(1), Text(rows, 3));
        }

        foreach (var (type, variables) in types)
        {
            if (wanted.All(variables.ContainsKey)) return (type, variables);
        }

        throw new CodedFileException($"no type of statement has the variables {string.Join(", ", wanted)}; "
            + $"there are {string.Join(", ", types.Values.SelectMany(v => v.Keys).Distinct(StringComparer.Ordinal))}");
    }

    /// <summary>Stretches of documents' texts; statements come document by document, so one text is held.</summary>
    private sealed class DocumentTexts(SqliteConnection file)
    {
        private long _document = -1;
        private string _text = "";

        /// <summary>The words between two places, counted in UTF-16 code units as that program does; null where there are none.</summary>
        public string? Find(long document, object start, object stop)
        {
            if (document != _document)
            {
                using var command = file.CreateCommand();
                command.CommandText = "select Text from DOCUMENTS where ID = $document";
                command.Parameters.AddWithValue("$document", document);
                (_document, _text) = (document, command.ExecuteScalar() as string ?? "");
            }

            if (start is not long from || stop is not long to) return null;
            var (first, last) = ((int)Math.Clamp(from, 0, _text.Length), (int)Math.Clamp(to, 0, _text.Length));
            return last > first && _text[first..last].Trim() is { Length: > 0 } words ? words : null;
        }
    }
}
