using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Khitab.Analysis.Codebooks;

/// <summary>Reads one YAML file as nodes, so that every complaint can name its file and line.</summary>
internal sealed class YamlFile
{
    private YamlFile(string name, YamlMappingNode root)
    {
        Name = name;
        Root = root;
    }

    public string Name { get; }

    public YamlMappingNode Root { get; }

    public static YamlFile Parse(string name, string content)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowYaml(new Parser(new StringReader(content))));
            if (stream.Documents.Count == 0) throw new CodebookException(name, 1, "the file is empty");
            return stream.Documents[0].RootNode is YamlMappingNode root
                ? new YamlFile(name, root)
                : throw new CodebookException(name, 1, "a mapping was expected at the top");
        }
        catch (YamlException error)
        {
            throw new CodebookException(name, error.Start.Line, error.InnerException?.Message ?? error.Message);
        }
    }

    public CodebookException Error(YamlNode node, string message) => new(Name, node.Start.Line, message);

    public IEnumerable<YamlMappingNode> Entries(string key)
    {
        if (!Root.Children.TryGetValue(key, out var list)) yield break;
        if (list is not YamlSequenceNode sequence) throw Error(list, $"«{key}» should be a list");
        foreach (var item in sequence)
        {
            yield return item as YamlMappingNode ?? throw Error(item, $"each entry of «{key}» should have keys");
        }
    }

    public void OnlyKeys(YamlMappingNode node, params ReadOnlySpan<string> known)
    {
        foreach (var key in node.Children.Keys)
        {
            var name = Scalar(key);
            if (!known.Contains(name)) throw Error(key, $"unknown key «{name}»; known here: {string.Join(", ", known.ToArray())}");
        }
    }

    public string Required(YamlMappingNode node, string key) =>
        Optional(node, key) ?? throw Error(node, $"«{key}» is missing");

    public string? Optional(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && Scalar(value) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> List(YamlMappingNode node, string key)
    {
        if (!node.Children.TryGetValue(key, out var value)) return [];
        return value switch
        {
            YamlSequenceNode sequence => [.. sequence.Select(Scalar).Where(s => s.Length > 0)],
            YamlScalarNode { Value: null or "" } => [],
            _ => throw Error(value, $"«{key}» should be a list"),
        };
    }

    public IReadOnlyList<string> ListOrOne(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value)
            && value is YamlScalarNode { Value.Length: > 0 } one ? [Scalar(one)] : List(node, key);

    public IReadOnlyDictionary<string, string> Map(YamlMappingNode node, string key)
    {
        if (!node.Children.TryGetValue(key, out var value)) throw Error(node, $"«{key}» is missing");
        if (value is not YamlMappingNode map) throw Error(value, $"«{key}» should have a text for each language");
        var texts = map.Children.ToDictionary(p => Scalar(p.Key), p => Scalar(p.Value), StringComparer.Ordinal);
        return texts.Count > 0 ? texts : throw Error(value, $"«{key}» is empty");
    }

    public string Scalar(YamlNode node) =>
        node is YamlScalarNode scalar ? scalar.Value?.Trim() ?? "" : throw Error(node, "a text was expected");
}
