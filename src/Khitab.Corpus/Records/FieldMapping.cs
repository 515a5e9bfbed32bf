using Khitab.Coded;

namespace Khitab.Corpus.Records;

/// <summary>
/// Says which of a file's fields hold what, where their names do not. Read from a small YAML or JSON file by <see
/// cref="FieldMappingFile"/>.
/// </summary>
public sealed record FieldMapping
{
    /// <summary>Nothing is said: fields are known by their usual names.</summary>
    public static FieldMapping None { get; } = new();

    /// <summary>The names of the fields that hold each part, surest first; a field inside objects by its path («source.name»).</summary>
    public IReadOnlyDictionary<RecordField, IReadOnlyList<string>> Fields { get; init; } =
        new Dictionary<RecordField, IReadOnlyList<string>>();

    /// <summary>What holds for all articles that do not say otherwise (an outlet, a section).</summary>
    public IReadOnlyDictionary<RecordField, string> Constants { get; init; } = new Dictionary<RecordField, string>();

    /// <summary>Which columns or variables of coded statements hold what.</summary>
    public CodedColumns Coded { get; init; } = CodedColumns.Usual;

    /// <summary>The path of the list of articles in a JSON object («response.docs»); null to find it.</summary>
    public string? Items { get; init; }

    /// <summary>A .NET date pattern («MM/dd/yyyy») tried before the usual ones, or null.</summary>
    public string? DatePattern { get; init; }
}
