using System.Collections.Frozen;

namespace Khitab.Corpus.Records;

/// <summary>A record as its file has it: fields by name, in order, each with its values.</summary>
internal sealed class RawRecord
{
    // What programs write into a field that has no value.
    private static readonly FrozenSet<string> NoValues = FrozenSet.ToFrozenSet(
        ["nan", "nat", "none", "null", "undefined", "n/a", "#n/a", "<na>", "\\n", "(null)", "[null]"], StringComparer.OrdinalIgnoreCase);

    private const int LongestNoValue = 12;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>The names of the fields in order, prefixed by the names of their objects («publisher.name»).</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A field's values; none for a field that is not there.</summary>
    public IReadOnlyList<string> this[string name] => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>Adds a value; one that is blank or says that there is none («NaN», «None», «null») only registers the field.</summary>
    public void Add(string name, string? value)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _names.Add(name);
            _values[name] = values = [];
        }

        if (string.IsNullOrWhiteSpace(value) || value.Length < LongestNoValue && NoValues.Contains(value.Trim())) return;
        values.Add(Mojibake.Mended(value));
    }
}
