using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>A family of relations between actors («support», «accusation»), as the codebook groups its words.</summary>
/// <param name="Name">The family.</param>
/// <param name="Sign">+1 for the target, -1 against it, 0 where words around it decide.</param>
/// <param name="Mutual">Holds between both sides.</param>
/// <param name="Modality">Asserted, reported (an accusation is what somebody says) or ascribed (a feeling is what the author says of somebody).</param>
/// <param name="Act">What the subject does by it.</param>
/// <param name="Objects">Prepositions of its object as keys, «» for none; empty for any of the usual.</param>
internal sealed record RelationFamily(string Name, int Sign, bool Mutual, Modality Modality, Act Act, IReadOnlySet<string> Objects)
{
    /// <summary>Whether an object may stand behind a preposition.</summary>
    public bool Takes(string? preposition) => Objects.Contains(preposition ?? "");
}

/// <summary>The words of relation by family.</summary>
internal sealed class RelationLexicon
{
    public RelationLexicon(Codebook codebook)
    {
        var lists = codebook.Lexicon("relations");
        foreach (var (key, words) in lists.Lists)
        {
            var parts = key.Split('.');
            if (parts.Length != 3 || parts[2] == "objects") continue;
            var kind = parts[1];
            var objects = lists[$"{parts[0]}.{kind}.objects"];
            var family = new RelationFamily(
                parts[0],
                kind.Contains("positive", StringComparison.Ordinal) ? 1 : kind.Contains("negative", StringComparison.Ordinal) ? -1 : 0,
                kind.StartsWith("mutual", StringComparison.Ordinal),
                kind.EndsWith("reported", StringComparison.Ordinal) ? Modality.Reported : kind.EndsWith("ascribed", StringComparison.Ordinal) ? Modality.Ascribed : Modality.Asserted,
                kind.EndsWith("evaluating", StringComparison.Ordinal) || kind.EndsWith("reported", StringComparison.Ordinal) ? Act.Evaluates : Act.Does,
                objects.Select(o => o == "-" ? "" : ArabicNormalizer.Key(o)).ToHashSet(StringComparer.Ordinal));
            foreach (var word in words)
            {
                if (parts[2] == "verbs") Verbs.Add(word, family);
                else if (parts[2] == "participles") Participles.Add(word, family);
                else Nouns.Add(word, family);
            }
        }

        Ending = Table(lists["ending.verbs"]);
        foreach (var word in lists["ending.nouns"]) EndingNouns.Add(word, true);
        foreach (var words in lists["group-of-three"]) Groups.Add(words, 3);
        foreach (var words in lists["group-of-two"]) Groups.Add(words, 2);
        StateGroups = WordSets.Keys(lists["groups-of-states"]);
        Examples = WordSets.Keys(lists["examples"]);
        foreach (var words in lists["counterpart"]) Counterparts.Add(words, true);
        foreach (var words in lists["own-country"]) HomeWords.Add(words, true);
        foreach (var words in lists["good-terms"]) GoodTerms.Add(words, true);
        foreach (var words in lists["bad-terms"]) BadTerms.Add(words, true);
        foreach (var words in lists["sayings"]) Sayings.Add(words, true);
        foreach (var words in lists["not-relations"]) Not.Add(words, true);

        static VerbTable<bool> Table(IEnumerable<string> pairs)
        {
            var table = new VerbTable<bool>();
            foreach (var pair in pairs) table.Add(pair, true);
            return table;
        }
    }

    /// <summary>Verb forms.</summary>
    public VerbTable<RelationFamily> Verbs { get; } = new();

    /// <summary>Nouns and fixed phrases, by stem.</summary>
    public PhraseTrie<RelationFamily> Nouns { get; } = new(byStem: true);

    /// <summary>Participles that carry a speaker on and take an object («منتقدا س»).</summary>
    public PhraseTrie<RelationFamily> Participles { get; } = new();

    /// <summary>Verbs that end what a positive noun after them names.</summary>
    public VerbTable<bool> Ending { get; }

    /// <summary>Nouns that turn a positive noun after them around: «قطع العلاقات»، «وقف التعاون».</summary>
    public PhraseTrie<bool> EndingNouns { get; } = new(byStem: true);

    /// <summary>Words for a group named before, with its size.</summary>
    public PhraseTrie<int> Groups { get; } = new();

    /// <summary>Those of them that stand for countries only.</summary>
    public HashSet<string> StateGroups { get; }

    /// <summary>Words before an example.</summary>
    public HashSet<string> Examples { get; }

    /// <summary>«نظيره» and its forms.</summary>
    public PhraseTrie<bool> Counterparts { get; } = new();

    /// <summary>«بلاده» and its forms.</summary>
    public PhraseTrie<bool> HomeWords { get; } = new();

    /// <summary>Words that make «علاقات» good.</summary>
    public PhraseTrie<bool> GoodTerms { get; } = new(byStem: true);

    /// <summary>Words that make «علاقات» bad.</summary>
    public PhraseTrie<bool> BadTerms { get; } = new(byStem: true);

    /// <summary>What somebody said, as the object of a reaction: «تصريحات»، «مواقف».</summary>
    public PhraseTrie<bool> Sayings { get; } = new(byStem: true);

    /// <summary>Phrases with a word of relation in them that are none.</summary>
    public PhraseTrie<bool> Not { get; } = new(byStem: true);
}
