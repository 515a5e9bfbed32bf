using Khitab.Analysis.Propositions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Khitab.Analysis.Codebooks;

/// <summary>
/// Lays what people changed over a codebook's files. The files are read, changed and written anew; those that no edit concerns stay as they
/// are, letter by letter.
/// </summary>
public static class CodebookEdits
{
    /// <summary>The longest name or cue, in UTF-16 code units.</summary>
    public const int LongestWords = 120;

    private const string Names = "names";
    private const string Cues = "cues";

    // Where a form of an actor may stand besides its names: one that is renamed is renamed there too, and one that goes goes there too.
    private static readonly string[] Places = [Names, "aliases", "ambiguous"];

    /// <summary>The files with the edits that hold, one after the other.</summary>
    /// <param name="files">Contents by path inside the codebook.</param>
    /// <param name="edits">Edits in the order made; those undone are passed over.</param>
    /// <returns>
    /// The files, and why an edit changes nothing, by its id. An edit is no error for the codebook: what it speaks of may be gone from it.
    /// </returns>
    /// <exception cref="CodebookException">A file that an edit concerns cannot be read.</exception>
    public static (IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<Guid, CodebookEditFault> Idle) Apply(
        IReadOnlyDictionary<string, string> files, IReadOnlyList<CodebookEdit> edits)
    {
        var idle = new Dictionary<Guid, CodebookEditFault>();
        var held = edits.Where(edit => edit.Undone is null).ToList();
        if (held.Count == 0) return (files, idle);
        var parsed = files.Keys.Where(IsOfEntries).ToDictionary(path => path, path => Parse(path, files[path]), StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var propositions = new List<AcceptedProposition>();
        foreach (var edit in held)
        {
            if (edit.Kind == CodebookEditKind.Proposition)
            {
                var accepted = AcceptedProposition.Read(edit.Subject, edit.After);
                if (accepted is null) idle[edit.Id] = CodebookEditFault.NotThere;
                else if (propositions.Exists(known => known.Id == accepted.Id)) idle[edit.Id] = CodebookEditFault.IsThere;
                else propositions.Add(accepted);
                continue;
            }

            // What is not suggested any more changes no file.
            if (edit.Kind == CodebookEditKind.Dismissal) continue;
            var (path, entry) = Find(parsed, edit.Kind, edit.Subject);
            var fault = entry is null ? CodebookEditFault.NoEntry
                : edit.Kind == CodebookEditKind.ActorName ? ChangeName(entry, edit) : ChangeCue(entry, edit);
            if (fault is { } why) idle[edit.Id] = why;
            else changed.Add(path);
        }

        var result = new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal);
        foreach (var path in changed) result[path] = Write(parsed[path]);
        if (propositions.Count > 0)
        {
            // A folder may have accepted ones of before, which are added to.
            var before = result.GetValueOrDefault(CodebookLoader.AcceptedPropositions, AcceptedProposition.Head);
            result[CodebookLoader.AcceptedPropositions] = before + string.Concat(propositions.Select(p => p.ToYaml()));
        }

        return (result, idle);
    }

    private static bool IsOfEntries(string path) => path == "themes.yaml" || path.StartsWith("actors/", StringComparison.Ordinal);

    private static YamlStream Parse(string path, string content)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(content));
            return stream;
        }
        catch (YamlException error)
        {
            throw new CodebookException(path, error.Start.Line, error.InnerException?.Message ?? error.Message);
        }
    }

    private static string Write(YamlStream stream)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        stream.Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static (string Path, YamlMappingNode? Entry) Find(Dictionary<string, YamlStream> files, CodebookEditKind kind, string id)
    {
        var list = kind == CodebookEditKind.ActorName ? "actors" : "themes";
        foreach (var (path, stream) in files)
        {
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root
                || !root.Children.TryGetValue(list, out var node) || node is not YamlSequenceNode entries) continue;
            foreach (var entry in entries.OfType<YamlMappingNode>())
                if (entry.Children.TryGetValue("id", out var own) && own is YamlScalarNode { Value: { } value } && value.Trim() == id)
                    return (path, entry);
        }

        return ("", null);
    }

    private static CodebookEditFault? ChangeName(YamlMappingNode actor, CodebookEdit edit)
    {
        var lists = Places.Select(place => ListOf(actor, place)).OfType<YamlSequenceNode>().ToList();
        if (edit.After is { } after && lists.Exists(list => Has(list, after))) return CodebookEditFault.IsThere;
        if (edit.Before is not { } before)
        {
            if (edit.After is null) return CodebookEditFault.NotThere;
            if (ListOf(actor, Names) is not { } names) actor.Children[new YamlScalarNode(Names)] = names = new YamlSequenceNode();
            names.Add(Text(edit.After));
            return null;
        }

        if (!lists.Exists(list => Has(list, before))) return CodebookEditFault.NotThere;
        // An actor without a name of its own is none.
        if (edit.After is null && ListOf(actor, Names) is { Children.Count: 1 } only && Has(only, before))
            return CodebookEditFault.LastName;
        foreach (var list in lists) Put(list, before, edit.After);
        return null;
    }

    private static CodebookEditFault? ChangeCue(YamlMappingNode theme, CodebookEdit edit)
    {
        if (!theme.Children.TryGetValue(Cues, out var node) || node is not YamlMappingNode weights) return CodebookEditFault.NoEntry;
        var lists = weights.Children.Values.OfType<YamlSequenceNode>().ToList();
        // The same cue with another weight is a change as any other.
        if (edit.After is { } after && after != edit.Before && lists.Exists(list => Has(list, after))) return CodebookEditFault.IsThere;
        if (edit.Before is { } before)
        {
            if (!lists.Exists(list => Has(list, before))) return CodebookEditFault.NotThere;
            foreach (var list in lists) Put(list, before, null);
        }
        else if (edit.After is null)
        {
            return CodebookEditFault.NotThere;
        }

        if (edit.After is null) return null;
        var weight = Math.Clamp(edit.Weight, 1, 3).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var key = weights.Children.Keys.FirstOrDefault(key => key is YamlScalarNode scalar && scalar.Value?.Trim() == weight);
        if (key is null) weights.Children[key = new YamlScalarNode(weight)] = new YamlSequenceNode();
        if (weights.Children[key] is not YamlSequenceNode cues) return CodebookEditFault.NoEntry;
        cues.Add(Text(edit.After));
        return null;
    }

    private static YamlSequenceNode? ListOf(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var value) ? value as YamlSequenceNode : null;

    private static bool Has(YamlSequenceNode list, string words) => list.Any(node => Is(node, words));

    private static bool Is(YamlNode node, string words) => node is YamlScalarNode { Value: { } value } && value.Trim() == words;

    private static void Put(YamlSequenceNode list, string before, string? after)
    {
        for (var i = list.Children.Count - 1; i >= 0; i--)
        {
            if (!Is(list.Children[i], before)) continue;
            if (after is null) list.Children.RemoveAt(i);
            else list.Children[i] = Text(after);
        }
    }

    // Words of people may read as anything else in YAML.
    private static YamlScalarNode Text(string words) => new(words) { Style = ScalarStyle.DoubleQuoted };
}
