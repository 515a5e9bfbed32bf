using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Khitab.Discourse;

/// <summary>Reads the statements of a file of the Discourse Network Analyzer, version 3: an SQLite file with the extension .dna.</summary>
public static class DnaFile
{
    private const string Statements = """
        select s.ID, s.DocumentId, d.Date, actor.Value, concept.Value, coalesce(yes.Value, number.Value)
        from STATEMENTS s
        join DOCUMENTS d on d.ID = s.DocumentId
        join DATASHORTTEXT a on a.StatementId = s.ID and a.VariableId = $actor
        join ENTITIES actor on actor.ID = a.Entity
        join DATASHORTTEXT c on c.StatementId = s.ID and c.VariableId = $concept
        join ENTITIES concept on concept.ID = c.Entity
        left join DATABOOLEAN yes on yes.StatementId = s.ID and yes.VariableId = $qualifier
        left join DATAINTEGER number on number.StatementId = s.ID and number.VariableId = $qualifier
        where s.StatementTypeId = $type
        order by d.Date, s.DocumentId, s.Start, s.ID
        """;

    /// <summary>Reads a file; statements without an actor or a concept are no statements, as that program has it.</summary>
    /// <param name="path">The file. It is not changed.</param>
    /// <param name="columns">Its variables: organization, concept and agreement where not said.</param>
    /// <exception cref="CodedFileException">It is no such file, or has no such variables.</exception>
    public static CodedStatements Read(string path, CodedColumns? columns = null)
    {
        if (!File.Exists(path)) throw new CodedFileException("no such file");
        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            using var file = new SqliteConnection(source.ToString());
            file.Open();
            return Read(file, columns?.Actor ?? "organization", columns?.Concept ?? "concept", columns?.Qualifier ?? "agreement");
        }
        catch (SqliteException error)
        {
            throw new CodedFileException("not a file of the Discourse Network Analyzer, version 3: " + error.Message);
        }
    }

    private static CodedStatements Read(SqliteConnection file, string actor, string concept, string qualifier)
    {
        var (type, variables) = TypeWith(file, [actor, concept, qualifier]);
        using var command = file.CreateCommand();
        command.CommandText = Statements;
        command.Parameters.AddWithValue("$type", type);
        command.Parameters.AddWithValue("$actor", variables[actor].Id);
        command.Parameters.AddWithValue("$concept", variables[concept].Id);
        command.Parameters.AddWithValue("$qualifier", variables[qualifier].Id);
        var statements = new List<CodedStatement>();
        var problems = new List<string>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (id, who, what) = (rows.GetInt64(0), rows.GetString(3), rows.GetString(4));
            if (who.Length == 0 || what.Length == 0) continue;
            if (rows.IsDBNull(5))
            {
                problems.Add(FormattableString.Invariant($"statement {id}: no value of {qualifier}"));
                continue;
            }

            var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(2)).UtcDateTime);
            statements.Add(
                new CodedStatement(who, what, rows.GetInt32(5), day, rows.GetInt64(1).ToString(CultureInfo.InvariantCulture), id));
        }

        return new CodedStatements(statements, variables[qualifier].Kind == "boolean", Problems: problems);
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
            if (!types.TryGetValue(rows.GetInt64(0), out var variables)) types[rows.GetInt64(0)] = variables = new(StringComparer.Ordinal);
            variables[rows.GetString(2)] = (rows.GetInt64(1), rows.GetString(3));
        }

        foreach (var (type, variables) in types)
        {
            if (wanted.All(variables.ContainsKey)) return (type, variables);
        }

        throw new CodedFileException($"no type of statement has the variables {string.Join(", ", wanted)}; "
            + $"there are {string.Join(", ", types.Values.SelectMany(v => v.Keys).Distinct(StringComparer.Ordinal))}");
    }
}
