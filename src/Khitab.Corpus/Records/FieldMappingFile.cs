using System.Globalization;
using Khitab.Coded;
using YamlDotNet.Core;

namespace Khitab.Corpus.Records;

/// <summary>A mapping file that cannot be used; the message names the file and what is wrong in it.</summary>
public sealed class FieldMappingException(string message) : Exception(message);

/// <summary>
/// Reads mapping files. YAML (or JSON, which is YAML too): <c>fields</c> names the source's fields for text, title, outlet, url, date,
/// author and section, one or a list of them; <c>constants</c> gives what holds for all articles; <c>items</c> the path of the list of
/// articles in a JSON object; <c>date</c> a .NET date pattern; <c>coded</c> the columns of coded statements.
/// </summary>
public static class FieldMappingFile
{
    private const long Largest = 256 * 1024;

    /// <summary>Reads a mapping file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FieldMappingException">It is absent, not YAML, or has a key that means nothing.</exception>
    public static FieldMapping Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > Largest) throw new FieldMappingException($"{name}: too large for a mapping");
            if (!TextDecoder.TryDecode(File.ReadAllBytes(path), out var yaml, out var cause))
            {
                throw new FieldMappingException($"{name}: {cause}");
            }

            return Parse(name, yaml);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FieldMappingException(
                $"{name}: {(error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : error.Message)}");
        }
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="yaml">Its content.</param>
    /// <exception cref="FieldMappingException">It is not YAML, or has a key that means nothing.</exception>
    public static FieldMapping Parse(string name, string yaml)
    {
        RawRecord record;
        try
        {
            record = YamlRecords.Read(yaml);
        }
        catch (YamlException error)
        {
            throw new FieldMappingException(string.Create(CultureInfo.InvariantCulture, $"{name}:{error.Start.Line}: {error.Message}"));
        }

        var fields = new Dictionary<RecordField, IReadOnlyList<string>>();
        var constants = new Dictionary<RecordField, string>();
        var coded = CodedColumns.Usual;
        string? items = null, pattern = null;
        foreach (var key in record.Names)
        {
            var values = record[key];
            switch (key.Split('.', 2))
            {
                case ["fields", var part]:
                    if (values.Count > 0) fields[Field(name, part)] = values;
                    break;
                case ["constants", var part]:
                    if (values.Count > 0) constants[Field(name, part)] = values[0];
                    break;
                case ["coded", var part]:
                    coded = coded.With(Part(name, part), values.FirstOrDefault());
                    break;
                case ["items"]:
                    items = values.FirstOrDefault();
                    break;
                case ["date"]:
                    pattern = values.FirstOrDefault();
                    break;
                default:
                    throw new FieldMappingException($"{name}: unknown key '{key}'; known are fields, constants, coded, items and date");
            }
        }

        return new FieldMapping { Fields = fields, Constants = constants, Items = items, DatePattern = pattern, Coded = coded };
    }

    private static CodedPart Part(string name, string part) => CodedColumns.PartOf(part)
        ?? throw new FieldMappingException($"{name}: unknown part '{part}' of coded statements; known are {CodedColumns.Parts}");

    private static RecordField Field(string name, string part) =>
        !int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            && Enum.TryParse<RecordField>(part, ignoreCase: true, out var field)
            ? field
            : throw new FieldMappingException(
                $"{name}: unknown part '{part}'; known are {string.Join(", ", Enum.GetNames<RecordField>()).ToLowerInvariant()}");
}
