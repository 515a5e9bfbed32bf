using CsvHelper;

namespace Khitab.Coded;

/// <summary>Reads the rows of a table of coded statements, one after the other, and says what came of them.</summary>
internal sealed class CodedRowReader
{
    private readonly CsvReader _rows;
    private readonly CodedHeader _header;
    private readonly int _above;
    private readonly int? _modality;
    private readonly bool _isPolarity;
    private readonly (CodedPart Part, int? Name)[] _named;
    private readonly List<CodedProblem> _problems = [];
    private readonly List<(CodedStatement Statement, CodedPosition Position, string Day)> _coded = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedDocument> _documents = new(StringComparer.Ordinal);
    private int _leftOut;
    private int _unnamed;

    /// <summary>A reader of the rows below a header.</summary>
    /// <param name="rows">The rows; each call of <see cref="Read"/> reads the one that it stands on.</param>
    /// <param name="header">What the columns say.</param>
    /// <param name="above">Lines above the row of names.</param>
    public CodedRowReader(CsvReader rows, CodedHeader header, int above)
    {
        (_rows, _header, _above) = (rows, header, above);
        _modality = header.Find("modality");

        // This program's own polarities are against, neither and for, whichever of them occur.
        _isPolarity = header.NameOf(header[CodedPart.Position]!.Value).Equals("polarity", StringComparison.OrdinalIgnoreCase);
        _named = [.. ((CodedPart[])[CodedPart.Actor, CodedPart.Concept]).Select(
            part => (part, header.Find(header.NameOf(header[part]!.Value) + "Name")))];
    }

    /// <summary>Reads the row that the table stands on.</summary>
    public void Read()
    {
        if (Enumerable.Range(0, _rows.FieldCount).All(place => At(place).Length == 0)) return;
        if (_rows.FieldCount > _rows.Headers.Count
            && Enumerable.Range(_rows.Headers.Count, _rows.FieldCount - _rows.Headers.Count).Any(place => At(place).Length > 0))
        {
            Problem(FormattableString.Invariant($"{_rows.FieldCount} fields where the first row names {_rows.Headers.Count}"));
            return;
        }

        var (who, what, position) = (Of(CodedPart.Actor), Of(CodedPart.Concept), Of(CodedPart.Position));
        if (who.Length == 0 || what.Length == 0)
        {
            Problem(who.Length == 0 && what.Length == 0 ? "no actor and no concept" : who.Length == 0 ? "no actor" : "no concept");
        }
        else if (CodedPosition.Read(position) is not { } value)
        {
            Problem(position.Length == 0 ? "no position"
                : $"«{position}» is no position: expected yes or no, for, against or neutral, or a whole number");
        }
        else if (_modality is { } modality && At(modality) == "ascribed")
        {
            _leftOut++;
        }
        else if (_isPolarity && Party.TryParse(who, out var holder) && holder.Kind is PartyKind.Author or PartyKind.Source)
        {
            _unnamed++;
        }
        else
        {
            Keep(who, what, value, position);
        }
    }

    /// <summary>All that was read.</summary>
    /// <param name="polarityRange">The range of polarities.</param>
    public CodedStatements ToStatements(double polarityRange)
    {
        var isYesNo = !_isPolarity && CodedPosition.AreYesNo(_coded.Select(c => c.Position));
        var days = new CodedDays(_coded.Select(c => c.Day));
        return new CodedStatements(
            [.. _coded.Select(c => c.Statement with { Qualifier = c.Position.In(isYesNo), Date = days.Of(c.Day) })], isYesNo)
        {
            HasDocuments = _header[CodedPart.Document] is not null,
            LeftOut = _leftOut,
            Unnamed = _unnamed,
            WithoutDay = _coded.Count(c => c.Day.Length > 0 && days.Of(c.Day) is null),
            Problems = _problems,
            Names = _names,
            Range = _isPolarity ? polarityRange : null,
        };
    }

    private void Keep(string who, string what, CodedPosition value, string position)
    {
        var (person, document) = (Of(CodedPart.Person), Of(CodedPart.Document));
        _coded.Add((
            new CodedStatement(who, what, value.Value, null, document, _rows.LineNumber + _above)
            {
                Written = position,
                Type = ActorTypeWords.Of(Of(CodedPart.Type)) ?? (_header.IsOfPersons ? ActorType.Person : ActorType.Organization),
                Person = person.Length == 0 || person == who ? null : person,
                Excerpt = Some(CodedPart.Excerpt),
                Source = SourceOf(document),
            },
            value, Of(CodedPart.Date)));
        foreach (var (part, name) in _named)
        {
            if (name is { } place && At(place).Length > 0) _names.TryAdd(Of(part), At(place));
        }
    }

    // Of a document the first row that names it says what it is.
    private CodedDocument SourceOf(string document)
    {
        if (document.Length > 0 && _documents.TryGetValue(document, out var known)) return known;
        var source = new CodedDocument(
            Some(CodedPart.Title), Some(CodedPart.Outlet), Some(CodedPart.Author), Some(CodedPart.Section));
        if (document.Length > 0) _documents[document] = source;
        return source;
    }

    private string? Some(CodedPart part) => Of(part) is { Length: > 0 } value ? value : null;

    private string Of(CodedPart part) => _header[part] is { } place ? At(place) : "";

    private string At(int place) => place < _rows.FieldCount ? _rows.GetString(place)?.Trim() ?? "" : "";

    private void Problem(string cause) => _problems.Add(
        new CodedProblem(FormattableString.Invariant($"row {_rows.RowNumber} (line {_rows.LineNumber + _above})"), cause));
}
