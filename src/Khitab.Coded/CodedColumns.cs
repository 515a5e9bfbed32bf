namespace Khitab.Coded;

/// <summary>What a column of a table, or a variable of the analyser, says of a coded statement.</summary>
public enum CodedPart
{
    /// <summary>Who takes a position.</summary>
    Actor,

    /// <summary>On what.</summary>
    Concept,

    /// <summary>The position.</summary>
    Position,

    /// <summary>When.</summary>
    Date,

    /// <summary>The document that it stands in.</summary>
    Document,

    /// <summary>The document's title.</summary>
    Title,

    /// <summary>Where the document was published.</summary>
    Outlet,

    /// <summary>Who wrote the document.</summary>
    Author,

    /// <summary>The document's section.</summary>
    Section,

    /// <summary>The person who speaks for the actor.</summary>
    Person,

    /// <summary>What sort of actor it is.</summary>
    Type,

    /// <summary>The coded words.</summary>
    Excerpt,
}

/// <summary>Which columns or variables to read, where their usual names do not say. Immutable.</summary>
public sealed class CodedColumns
{
    // What people say for the parts that every file has.
    private static readonly Dictionary<string, CodedPart> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["holder"] = CodedPart.Actor,
        ["organization"] = CodedPart.Actor,
        ["target"] = CodedPart.Concept,
        ["proposition"] = CodedPart.Concept,
        ["agreement"] = CodedPart.Position,
        ["qualifier"] = CodedPart.Position,
        ["sign"] = CodedPart.Position,
        ["day"] = CodedPart.Date,
    };

    private readonly Dictionary<CodedPart, string> _names;

    private CodedColumns(Dictionary<CodedPart, string> names) => _names = names;

    /// <summary>The usual names.</summary>
    public static CodedColumns Usual { get; } = new([]);

    /// <summary>What a part can be called in a mapping, for messages.</summary>
    public static string Parts { get; } = string.Join(
        ", ", Enum.GetNames<CodedPart>().Select(name => name.ToLowerInvariant()).Concat(Others.Keys));

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>The name to look for, or null for the usual ones.</summary>
    public string? this[CodedPart part] => _names.GetValueOrDefault(part);

    /// <summary>The same with a part's column named; with null as it was.</summary>
    public CodedColumns With(CodedPart part, string? name) =>
        string.IsNullOrWhiteSpace(name) ? this : new(new Dictionary<CodedPart, string>(_names) { [part] = name.Trim() });

    /// <summary>A part by its name, or by what people call it.</summary>
    public static CodedPart? PartOf(string name) =>
        Others.TryGetValue(name.Trim(), out var part) ? part
        : Enum.GetValues<CodedPart>().Cast<CodedPart?>()
            .FirstOrDefault(p => p.ToString()!.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
