using Khitab.Coded;

namespace Khitab.Discourse;

/// <summary>Statements that somebody coded, as the columns that networks count.</summary>
public static class CodedEvents
{
    /// <summary>The columns of a file's statements.</summary>
    public static StanceEvents Of(CodedStatements file)
    {
        var rows = file.Statements;
        var (actors, concepts) = (new Names(rows.Select(row => row.Actor)), new Names(rows.Select(row => row.Concept)));
        var documents = new Names(rows.Select(row => row.Document));
        return new StanceEvents
        {
            Actors = actors.All,
            Concepts = concepts.All,
            Range = file.Range ?? (file.IsYesNo ? 1 : RangeOf(rows)),
            IsYesNo = file.IsYesNo,
            HasDocuments = file.HasDocuments,
            Actor = [.. rows.Select(row => actors.Find(row.Actor))],
            Concept = [.. rows.Select(row => concepts.Find(row.Concept))],
            Position = [.. rows.Select(row => row.Qualifier)],
            Day = [.. rows.Select(row => row.Date?.DayNumber ?? -1)],
            Document = [.. rows.Select(row => row.Document.Length == 0 ? -1 : documents.Find(row.Document))],
        };
    }

    private static double RangeOf(IReadOnlyList<CodedStatement> rows)
    {
        if (rows.Count == 0) return 1;
        return Math.Max(1, (double)rows.Max(row => row.Qualifier) - rows.Min(row => row.Qualifier));
    }

    /// <summary>Different names in ordinal order, found by name.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public Names(IEnumerable<string> names)
        {
            All = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            for (var i = 0; i < All.Length; i++) _places[All[i]] = i;
        }

        public string[] All { get; }

        public int Find(string name) => _places[name];
    }
}
