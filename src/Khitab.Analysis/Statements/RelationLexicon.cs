using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;

namespace Khitab.Analysis.Statements;

/// <summary>A family of relations between actors («support», «accusation»), as the codebook groups its words.</summary>
/// <param name="Name">The family.</param>
/// <param name="Sign">+1 for the target, -1 against it.</param>
/// <param name="Mutual">Holds between both sides.</param>
/// <param name="Modality">Asserted, reported (an accusation is what somebody says) or ascribed (a feeling is what the author says of somebody).</param>
/// <param name="Act">What the subject does by it.</param>
internal sealed record RelationFamily(string Name, int Sign, bool Mutual, Modality Modality, Act Act);

/// <summary>The words of relation by family.</summary>
internal sealed class RelationLexicon
{
    public RelationLexicon(Codebook codebook)
    {
        var lists = codebook.Lexicon("relations");
        foreach (var (key, words) in lists.Lists)
        {
            var parts = key.Split('.');
            if (parts.Length != 3) continue;
            var kind = parts[1];
            var family = new RelationFamily(
                parts[0],
                kind.Contains("positive", StringComparison.Ordinal) ? 1 : -1,
                kind.StartsWith("mutual", StringComparison.Ordinal),
                kind.EndsWith("reported", StringComparison.Ordinal) ? Modality.Reported : kind.EndsWith("ascribed", StringComparison.Ordinal) ? Modality.Ascribed : Modality.Asserted,
                kind.EndsWith("evaluating", StringComparison.Ordinal) || kind.EndsWith("reported", StringComparison.Ordinal) ? Act.Evaluates : Act.Does);
            foreach (var word in words)
            {
                if (parts[2] != "verbs") Nouns.Add(word, family);
                else
                    foreach (var form in VerbForms.Of(word)) Verbs.TryAdd(form, family);
            }
        }

        Ending = [.. VerbForms.OfAll(lists["ending"])];
        foreach (var words in lists["group-of-three"]) Groups.Add(words, 3);
        foreach (var words in lists["group-of-two"]) Groups.Add(words, 2);
        foreach (var word in codebook.Lexicon("evaluations")["hypothetical"]) Possible.Add(word, true);
        Negations = WordSets.Keys(codebook.Lexicon("evaluations")["negation"]);
    }

    /// <summary>Verb forms.</summary>
    public Dictionary<string, RelationFamily> Verbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns and fixed phrases, by stem.</summary>
    public PhraseTrie<RelationFamily> Nouns { get; } = new(byStem: true);

    /// <summary>Verbs that end what a positive noun after them names.</summary>
    public HashSet<string> Ending { get; }

    /// <summary>Words for a group of states named before, with its size.</summary>
    public PhraseTrie<int> Groups { get; } = new();

    /// <summary>Words that make what follows a possibility.</summary>
    public PhraseTrie<bool> Possible { get; } = new();

    /// <summary>Negations.</summary>
    public HashSet<string> Negations { get; }
}
