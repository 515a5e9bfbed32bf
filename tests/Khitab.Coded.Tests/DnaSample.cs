using Microsoft.Data.Sqlite;

namespace Khitab.Coded.Tests;

/// <summary>A statement of a <see cref="DnaSample"/>.</summary>
/// <param name="Document">Number of its document.</param>
/// <param name="Start">Where its words begin.</param>
/// <param name="Stop">Where they end.</param>
/// <param name="Person">Who speaks.</param>
/// <param name="Organization">For whom.</param>
/// <param name="Concept">On what.</param>
/// <param name="Agreement">1, 0, or null where it was left open.</param>
internal sealed record DnaStatement(int Document, int Start, int Stop, string Person, string Organization, string Concept, int? Agreement);

/// <summary>Small files as the Discourse Network Analyzer, version 3, writes them: its tables without what nothing here asks for.</summary>
internal static class DnaSample
{
    public const string Person = "ليلى منصور";
    public const string Union = "نقابة الصيادين";
    public const string Council = "بلدية المرفأ";
    public const string Chamber = "غرفة التجارة";
    public const string Quay = "توسيع الرصيف";

    // Code units beyond the first plane come in twos, as offsets count them.
    public const string Text = "🙂 قالت النقابة إن الرصيف يضر الصيد.\nوقالت البلدية إنه ينفع.";

    private const string Schema = """
        CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT,
            Notes TEXT, Type TEXT, Date INTEGER);
        CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
        CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
        CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER);
        CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);
        CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
        CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
        CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
        CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
        CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);
        INSERT INTO STATEMENTTYPES VALUES(1, 'DNA Statement'), (2, 'Annotation');
        INSERT INTO VARIABLES VALUES(1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
            (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);
        INSERT INTO ATTRIBUTEVARIABLES VALUES(1, 2, 'Type');
        INSERT INTO DOCUMENTS VALUES(1, 'جلسة أولى', $text, 1, 'سمير', 'صحيفة المرفأ', 'محليات', '', '', 1737849600),
            (2, 'جلسة ثانية', $text, 1, '', '', '', '', '', 1737936000);
        """;

    /// <summary>Two against one in two documents, and a statement whose agreement was left open.</summary>
    public static IReadOnlyList<DnaStatement> Statements { get; } =
    [
        new(1, 3, 37, Person, Union, Quay, 0),
        new(1, 38, Text.Length, "", Council, Quay, 1),
        new(2, 38, Text.Length, "", Chamber, Quay, 1),
        new(2, 3, 37, "", Union, Quay, null),
        new(2, 3, 37, "", "", Quay, 1),
    ];

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where; nothing may be there.</param>
    /// <param name="statements">Its statements, numbered from 1.</param>
    /// <param name="more">More SQL.</param>
    public static void Write(string path, IReadOnlyList<DnaStatement>? statements = null, string more = "")
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        using var file = new SqliteConnection(source.ToString());
        file.Open();
        Run(Schema, ("$text", Text));
        var entities = new Dictionary<(int, string), long>();
        foreach (var (place, s) in (statements ?? Statements).Index())
        {
            var id = place + 1;
            Run(
                "INSERT INTO STATEMENTS VALUES($id, 1, $document, $start, $stop)", ("$id", id), ("$document", s.Document),
                ("$start", s.Start), ("$stop", s.Stop));
            foreach (var (variable, value) in ((int, string)[])[(1, s.Person), (2, s.Organization), (3, s.Concept)])
            {
                if (!entities.TryGetValue((variable, value), out var entity))
                {
                    entity = entities[(variable, value)] = entities.Count + 1;
                    Run("INSERT INTO ENTITIES VALUES($id, $of, $value)", ("$id", entity), ("$of", variable), ("$value", value));
                }

                Run(
                    "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES($s, $v, $e)", ("$s", id), ("$v", variable),
                    ("$e", entity));
            }

            if (s.Agreement is { } agreement)
                Run("INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES($s, 4, $value)", ("$s", id), ("$value", agreement));
        }

        if (entities.TryGetValue((2, Council), out var council))
            Run("INSERT INTO ATTRIBUTEVALUES VALUES(1, $id, 1, 'Government')", ("$id", council));
        if (more.Length > 0) Run(more);

        void Run(string sql, params (string Name, object Value)[] values)
        {
            using var command = file.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
            command.ExecuteNonQuery();
        }
    }
}
