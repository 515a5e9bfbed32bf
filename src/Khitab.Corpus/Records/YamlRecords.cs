using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Khitab.Corpus.Records;

/// <summary>
/// Reads small YAML event by event: a field inside mappings has their names before it, a list gives several values. Nothing is built and no
/// alias is followed, so neither depth nor aliases can be used against it.
/// </summary>
internal static class YamlRecords
{
    private const int Deepest = 8;

    /// <summary>The fields of the top-level mapping.</summary>
    /// <exception cref="YamlException">It is not YAML, or not a mapping, or too deep.</exception>
    public static RawRecord Read(string yaml)
    {
        var record = new RawRecord();
        var open = new Stack<(bool IsList, string Path)>();
        string? key = null;
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    var isList = parser.Current is SequenceStart;
                    if (open.Count == 0 && isList || open.Count >= Deepest || open.Count > 0 && key is null && !open.Peek().IsList)
                        throw new YamlException(parser.Current.Start, parser.Current.End, "not names with values, or too deep");
                    open.Push((isList, Path()));
                    if (isList) record.Add(Path(), null);
                    key = null;
                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    key = null;
                    break;
                case Scalar scalar when open.Count == 0:
                    throw new YamlException(scalar.Start, scalar.End, "not names with values");
                case Scalar scalar when !open.Peek().IsList && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar:
                    record.Add(Path(), scalar.Value is "null" or "~" && scalar.Style == ScalarStyle.Plain ? null : scalar.Value);
                    key = null;
                    break;
                case AnchorAlias:
                    key = null;
                    break;
            }
        }

        return record;

        string Path() =>
            open.Count == 0 ? "" : key is null ? open.Peek().Path : open.Peek().Path.Length == 0 ? key : open.Peek().Path + "." + key;
    }
}
