using YamlDotNet.RepresentationModel;

namespace Khitab.Analysis.Codebooks;

/// <summary>
/// Reads the patterns of a proposition: <c>agree</c> and <c>disagree</c>, lists of parts joined by « + », alternatives by «|».
/// </summary>
internal static class PropositionPatterns
{
    /// <summary>The patterns of one proposition.</summary>
    /// <param name="file">The codebook file.</param>
    /// <param name="node">The proposition.</param>
    /// <param name="requireActor">Called with every actor that a pattern names.</param>
    public static IEnumerable<PropositionPattern> Read(YamlFile file, YamlMappingNode node, Action<string> requireActor)
    {
        var id = file.Required(node, "id");
        var found = new List<PropositionPattern>();
        foreach (var (key, sign) in new[] { ("agree", 1), ("disagree", -1) })
        {
            foreach (var written in file.List(node, key))
            {
                var parts = written.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(
                        p => (IReadOnlyList<string>)p.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Where(p => p.Count > 0).ToList();
                if (!parts.Any(p => !p[0].StartsWith('@'))) throw file.Error(node, $"a pattern of «{id}» has no words");
                foreach (var part in parts.Where(p => p[0].StartsWith('@')))
                {
                    if (part.Count > 1) throw file.Error(node, $"a part of «{id}» is either one actor or words");
                    requireActor(part[0][1..]);
                }

                found.Add(new PropositionPattern(id, sign, parts));
            }
        }

        return found;
    }
}
