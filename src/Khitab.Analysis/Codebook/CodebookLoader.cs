using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Khitab.Analysis.Codebooks;

/// <summary>
/// Turns YAML files into a codebook and rejects what cannot be meant, with file and line. By path: <c>actors/*.yaml</c>
/// (keys <c>actors</c>, <c>institutions</c>), <c>themes.yaml</c>, <c>schemes/*.yaml</c>, <c>propositions.yaml</c>,
/// <c>propositions/accepted.yaml</c>,
/// <c>lexicon/*.yaml</c>.
/// </summary>
public static class CodebookLoader
{
    /// <summary>The file of propositions that people accepted on a page, beside <c>propositions.yaml</c>.</summary>
    public const string AcceptedPropositions = "propositions/accepted.yaml";

    private static readonly Dictionary<string, ActorType> Types = new(StringComparer.Ordinal)
    {
        ["state"] = ActorType.State,
        ["government"] = ActorType.Government,
        ["military"] = ActorType.Military,
        ["armed-group"] = ActorType.ArmedGroup,
        ["community"] = ActorType.Community,
        ["organization"] = ActorType.Organization,
        ["person"] = ActorType.Person,
        ["expert"] = ActorType.Expert,
        ["media"] = ActorType.Media,
        ["place"] = ActorType.Place,
    };

    private static readonly SortedSet<string> Lexicons = new(
        CodebookFiles.Embedded().Keys.Where(p => p.StartsWith("lexicon/", StringComparison.Ordinal))
            .Select(p => Path.GetFileNameWithoutExtension(p)),
        StringComparer.Ordinal);

    /// <summary>How a type is written in codebooks and in analysis.json.</summary>
    public static string NameOf(ActorType type) => Types.First(t => t.Value == type).Key;

    /// <summary>The type of a name; false where there is none.</summary>
    public static bool TryParse(string? name, out ActorType type) => Types.TryGetValue(name ?? "", out type);

    /// <summary>The built-in codebook, with a folder laid over it where one is given.</summary>
    /// <exception cref="CodebookException">A file says something that cannot be used.</exception>
    public static Codebook Load(string? folder = null) => Load(CodebookFiles.WithFolder(folder));

    /// <summary>A codebook from the contents of its files.</summary>
    /// <param name="files">Contents by path inside the codebook.</param>
    /// <exception cref="CodebookException">A file says something that cannot be used.</exception>
    public static Codebook Load(IReadOnlyDictionary<string, string> files)
    {
        var actors = new List<CodebookActor>();
        var institutions = new List<Institution>();
        var themes = new List<CodebookTheme>();
        var propositions = new List<Proposition>();
        var patterns = new List<PropositionPattern>();
        var objects = new List<PropositionObject>();
        var schemes = new List<CodebookScheme>();
        var words = new Dictionary<string, WordLists>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var institutionIds = new HashSet<string>(StringComparer.Ordinal);
        var checks = new List<Action>();
        foreach (var (path, content) in files)
        {
            var file = YamlFile.Parse(path, content);
            if (path.StartsWith("actors/", StringComparison.Ordinal))
            {
                file.OnlyKeys(file.Root, "source", "actors", "institutions");
                foreach (var node in file.Entries("actors"))
                {
                    var actor = ReadActor(file, node);
                    if (!ids.TryAdd("actor " + actor.Id, path))
                    {
                        throw file.Error(node, $"the actor «{actor.Id}» is already in {ids["actor " + actor.Id]}");
                    }

                    actors.Add(actor);
                }

                foreach (var node in file.Entries("institutions")) institutions.Add(ReadInstitution(file, node, institutionIds));
            }
            else if (path == "themes.yaml")
            {
                file.OnlyKeys(file.Root, "source", "themes");
                foreach (var node in file.Entries("themes"))
                {
                    var theme = ReadTheme(file, node);
                    if (!ids.TryAdd("theme " + theme.Theme.Id, path))
                    {
                        throw file.Error(node, $"the theme «{theme.Theme.Id}» stands here twice");
                    }

                    themes.Add(theme);
                    if (theme.Theme.Parent is { } parent)
                        checks.Add(() => Require(ids, "theme " + parent, file, node, $"the parent theme «{parent}» does not exist"));
                }
            }
            else if (path == "propositions.yaml" || path == AcceptedPropositions)
            {
                file.OnlyKeys(file.Root, "source", "propositions");
                foreach (var node in file.Entries("propositions"))
                {
                    file.OnlyKeys(node, "id", "theme", "labels", "agree", "disagree", "object");
                    if (file.List(node, "object") is { Count: > 0 } phrases)
                        objects.Add(new PropositionObject(file.Required(node, "id"), phrases));
                    patterns.AddRange(
                        PropositionPatterns.Read(
                            file, node, actor =>
                                checks.Add(() => Require(ids, "actor " + actor, file, node, $"the actor «{actor}» does not exist"))));
                    var theme = file.Required(node, "theme");
                    propositions.Add(new Proposition(file.Required(node, "id"), theme, file.Map(node, "labels")));
                    var id = propositions[^1].Id;
                    if (!ids.TryAdd("proposition " + id, path))
                        throw file.Error(node, $"the proposition «{id}» is already in {ids["proposition " + id]}");
                    checks.Add(() => Require(ids, "theme " + theme, file, node, $"the theme «{theme}» does not exist"));
                }
            }
            else if (path.StartsWith("schemes/", StringComparison.Ordinal))
            {
                var scheme = ReadScheme(file);
                if (!ids.TryAdd("scheme " + scheme.Id, path))
                {
                    throw file.Error(file.Root, $"the scheme «{scheme.Id}» is already in {ids["scheme " + scheme.Id]}");
                }

                schemes.Add(scheme);
            }
            else if (path.StartsWith("lexicon/", StringComparison.Ordinal))
            {
                // Words are asked for by the file's name: under another they would be read and never used.
                var name = Path.GetFileNameWithoutExtension(path);
                if (!Lexicons.Contains(name))
                    throw new CodebookException(path, 1, $"no lexicon is called «{name}»; there are {string.Join(", ", Lexicons)}");
                words[name] = ReadLists(file);
            }
            else
            {
                throw new CodebookException(
                    path, 1,
                    "not a codebook file: known are actors/*.yaml, themes.yaml, schemes/*.yaml, propositions.yaml, lexicon/*.yaml");
            }
        }

        foreach (var check in checks) check();
        return new Codebook(actors, institutions, themes, propositions, words)
        {
            PropositionPatterns = patterns,
            PropositionObjects = objects,
            Schemes = schemes,
        };
    }

    private static void Require(Dictionary<string, string> ids, string id, YamlFile file, YamlNode node, string message)
    {
        if (!ids.ContainsKey(id)) throw file.Error(node, message);
    }

    private static CodebookActor ReadActor(YamlFile file, YamlMappingNode node)
    {
        file.OnlyKeys(
            node, "id", "type", "iso", "labels", "names", "aliases", "surname", "nisba", "nisba_variants", "demonyms", "ambiguous", "place",
                "parent", "country", "head", "hosts", "roles", "sport", "note");
        var id = Id(file, node);
        var type = file.Optional(node, "place") == "true" ? ActorType.Place : TypeOf(file, node);
        var names = file.List(node, "names");
        if (names.Count == 0) throw file.Error(node, $"the actor «{id}» has no names");
        return new CodebookActor(
            id, type, file.Map(node, "labels"), names, file.List(node, "aliases"), file.Optional(node, "surname"), Nisbas(file, node),
            file.List(node, "demonyms"), file.List(node, "ambiguous"), file.Optional(node, "parent") ?? file.Optional(node, "country"),
                file.List(node, "hosts"), file.List(node, "roles"))
        {
            InSport = file.List(node, "sport"),
            IsHead = file.Optional(node, "head") == "true",
        };
    }

    private static Institution ReadInstitution(YamlFile file, YamlMappingNode node, HashSet<string> ids)
    {
        file.OnlyKeys(node, "id", "type", "labels", "forms", "short", "ambiguous", "only", "except", "note");
        var id = file.Required(node, "id");
        if (!id.Contains("{country}", StringComparison.Ordinal)) throw file.Error(node, $"the id «{id}» needs {{country}} in it");
        var first = ids.Add(id);
        return new Institution(
            id,
            first || file.Optional(node, "type") is not null ? TypeOf(file, node) : null,
            first || node.Children.ContainsKey("labels") ? file.Map(node, "labels") : new Dictionary<string, string>(),
            file.List(node, "forms"), file.List(node, "short"), file.List(node, "ambiguous"), file.List(node, "only"))
        {
            Except = file.List(node, "except"),
        };
    }

    private static CodebookScheme ReadScheme(YamlFile file)
    {
        file.OnlyKeys(file.Root, "source", "id", "labels", "themes");
        var id = Id(file, file.Root);
        if (id is ThemeScheme.Codebook or ThemeScheme.Found)
        {
            throw file.Error(file.Root, $"«{id}» is the name of a scheme that every corpus has");
        }

        var themes = new List<CodebookTheme>();
        foreach (var node in file.Entries("themes"))
        {
            var theme = ReadTheme(file, node);
            if (!theme.Theme.Id.StartsWith(id + "-", StringComparison.Ordinal))
            {
                throw file.Error(node, $"the id «{theme.Theme.Id}» should begin with «{id}-»");
            }

            if (themes.Exists(t => t.Theme.Id == theme.Theme.Id)) throw file.Error(node, $"the theme «{theme.Theme.Id}» stands here twice");
            themes.Add(theme);
        }

        return new CodebookScheme(id, file.Map(file.Root, "labels"), themes);
    }

    private static CodebookTheme ReadTheme(YamlFile file, YamlMappingNode node)
    {
        file.OnlyKeys(node, "id", "parent", "labels", "cues", "note");
        var theme = new Theme(Id(file, node), file.Optional(node, "parent"), file.Map(node, "labels"));
        if (!node.Children.TryGetValue("cues", out var value) || value is not YamlMappingNode byWeight)
            throw file.Error(node, $"the theme «{theme.Id}» has no cues");
        var cues = new List<(int, string)>();
        foreach (var (weightNode, list) in byWeight.Children)
        {
            if (!int.TryParse(file.Scalar(weightNode), NumberStyles.None, CultureInfo.InvariantCulture, out var weight)
                || weight is < 1 or > 3)
                throw file.Error(weightNode, "a cue's weight is 1, 2 or 3");
            if (list is not YamlSequenceNode phrases) throw file.Error(list, "cues should be a list");
            cues.AddRange(phrases.Select(p => (weight, file.Scalar(p))));
        }

        return new CodebookTheme(theme, cues);
    }

    private static IReadOnlyList<string> Nisbas(YamlFile file, YamlMappingNode node) =>
        file.Optional(node, "nisba") is { } nisba ? [nisba, .. file.List(node, "nisba_variants")] : file.List(node, "nisba_variants");

    private static WordLists ReadLists(YamlFile file)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (keyNode, value) in file.Root.Children)
        {
            var key = file.Scalar(keyNode);
            if (key == "source" || value is YamlScalarNode) continue;
            Collect(file, key, value, lists);
        }

        return new WordLists(lists);
    }

    // Lists may be grouped under headings: «military: {heads: [...]}» is the list «military.heads».
    private static void Collect(YamlFile file, string key, YamlNode value, Dictionary<string, IReadOnlyList<string>> lists)
    {
        switch (value)
        {
            case YamlSequenceNode sequence when sequence.All(n => n is YamlScalarNode):
                lists[key] = [.. sequence.Select(file.Scalar).Where(s => s.Length > 0)];
                break;
            case YamlSequenceNode entries when entries.All(n => n is YamlMappingNode):
                foreach (var entry in entries.Cast<YamlMappingNode>()) CollectEntry(file, key, entry, lists);
                break;
            case YamlMappingNode map:
                foreach (var (name, inner) in map.Children) Collect(file, $"{key}.{file.Scalar(name)}", inner, lists);
                break;
            default:
                throw file.Error(value, $"«{key}» should be a list of words");
        }
    }

    // Entries with keys become one list a key: «titles: [{head: رئيس}]» adds to «titles.head». A first and a second part are paired.
    private static void CollectEntry(YamlFile file, string key, YamlMappingNode entry, Dictionary<string, IReadOnlyList<string>> lists)
    {
        var first = file.ListOrOne(entry, "first");
        foreach (var second in file.ListOrOne(entry, "second")) Append(key, first.Select(f => f + " " + second));
        foreach (var (field, value) in entry.Children)
        {
            var name = file.Scalar(field);
            if (name is not ("first" or "second") && value is YamlScalarNode or YamlSequenceNode)
            {
                Append($"{key}.{name}", file.ListOrOne(entry, name));
            }
        }

        void Append(string list, IEnumerable<string> words) => lists[list] = [.. lists.GetValueOrDefault(list, []), .. words];
    }

    private static string Id(YamlFile file, YamlMappingNode node)
    {
        var id = file.Required(node, "id");
        var sound = char.IsAsciiLetterOrDigit(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return sound ? id : throw file.Error(node, $"the id «{id}» should be lower-case Latin letters, digits and hyphens");
    }

    private static ActorType TypeOf(YamlFile file, YamlMappingNode node)
    {
        var type = file.Required(node, "type");
        return Types.TryGetValue(type, out var known)
            ? known
            : throw file.Error(node, $"unknown type «{type}»; known: {string.Join(", ", Types.Keys)}");
    }
}
