using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>A family of relations between actors («support», «accusation»), as the codebook groups its words.</summary>
/// <param name="Name">The family.</param>
/// <param name="Sign">+1 for the target, -1 against it, 0 where words around it decide.</param>
/// <param name="Mutual">Holds between both sides.</param>
/// <param name="Modality">Asserted, reported (an accusation is what somebody says) or ascribed (a feeling is what the author says of
/// somebody).</param>
/// <param name="Act">What the subject does by it.</param>
/// <param name="Objects">Prepositions of its object as keys, «» for none; empty for any of the usual.</param>
internal sealed record RelationFamily(string Name, int Sign, bool Mutual, Modality Modality, Act Act, IReadOnlySet<string> Objects)
{
    /// <summary>The type of event that all its words speak of; null where they speak of several or of none.</summary>
    public EventClass? Event { get; init; }

    /// <summary>Whether an object may come after a preposition.</summary>
    public bool Takes(string? preposition) => Objects.Contains(preposition ?? "");
}

/// <summary>The words of relation by family.</summary>
internal sealed class RelationLexicon
{
    private const Proclitics Any = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Like | Proclitics.Article;

    // Phrases match by stem, so that article and case may differ; single words by their written forms, for a stem joins too much.
    private readonly PhraseTrie<RelationFamily> _phrases = new(byStem: true);
    private readonly PhraseTrie<(RelationFamily Family, string? Pronoun)> _nouns = new();

    public RelationLexicon(Codebook codebook, FormQuestions questions)
    {
        var lists = codebook.Lexicon("relations");
        var events = new EventClassWords(codebook);
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
                kind.EndsWith("reported", StringComparison.Ordinal)
                    ? Modality.Reported
                    : kind.EndsWith("ascribed", StringComparison.Ordinal)
                    ? Modality.Ascribed
                    : Modality.Asserted,
                kind.EndsWith("evaluating", StringComparison.Ordinal)
                    || kind.EndsWith("reported", StringComparison.Ordinal) ? Act.Evaluates : Act.Does,
                objects.Select(o => o == "-" ? "" : ArabicNormalizer.Key(o)).ToHashSet(StringComparer.Ordinal))
            {
                Event = events.Of("relations." + parts[0]),
            };
            foreach (var word in words)
            {
                if (parts[2] == "verbs") Verbs.Add(word, family);
                else if (parts[2] == "participles") Participles.Add(word, family);
                else AddNoun(word, family);
            }
        }

        Ending = Table(lists["ending.verbs"]);
        foreach (var word in lists["ending.nouns"]) EndingNouns.Add(word, true);
        foreach (var words in lists["group-of-three"]) Groups.Add(words, 3);
        foreach (var words in lists["group-of-two"]) Groups.Add(words, 2);
        StateGroups = WordSet.Keys(lists["groups-of-states"]);
        Examples = WordSet.Keys(lists["examples"]);
        foreach (var words in lists["counterpart"]) Counterparts.Add(words, true);
        foreach (var words in lists["own-country"]) HomeWords.Add(words, true);
        foreach (var words in lists["good-terms"]) GoodTerms.Add(words, true);
        foreach (var words in lists["bad-terms"]) BadTerms.Add(words, true);
        foreach (var words in lists["sayings"]) Sayings.Add(words, true);
        foreach (var words in lists["not-relations"]) Not.Add(words, true);

        foreach (var (key, words) in lists.Lists.Where(l => l.Key.StartsWith("causes.", StringComparison.Ordinal)))
            foreach (var word in words) Causes.Add(word, key["causes.".Length..]);

        Groups.AskOnce(questions);
        Causes.AskOnce(questions);
        Counterparts.AskOnce(questions);
        HomeWords.AskOnce(questions);
        Not.AskOnce(questions);
        Participles.AskOnce(questions);
        Verbs.AskOnce(questions);
        _phrases.AskOnce(questions);
        _nouns.AskOnce(questions);

        static VerbTable<bool> Table(IEnumerable<string> pairs)
        {
            var table = new VerbTable<bool>();
            foreach (var pair in pairs) table.Add(pair, true);
            return table;
        }
    }

    private void AddNoun(string word, RelationFamily family)
    {
        var keys = ArabicNormalizer.Keys(word);
        if (keys.Count != 1)
        {
            _phrases.Add(word, family);
            return;
        }

        var noun = keys[0];
        _nouns.Add([noun], (family, null));
        var joined = noun[^1] == 'ه' ? noun[..^1] + "ت" : noun;
        if (noun[^1] is not ('ه' or 'ا')) _nouns.Add([noun + "ا"], (family, null));
        foreach (var pronoun in (ReadOnlySpan<string>)["ه", "ها", "هما", "هم"]) _nouns.Add([joined + pronoun], (family, pronoun));
    }

    /// <summary>
    /// The relation that a noun or phrase at a token names; the single word with its possessor, if any, is given by <paramref
    /// name="pronoun"/>.
    /// </summary>
    public bool TryNoun(TokenizedText tokens, int t, out RelationFamily family, out int last, out string? pronoun)
    {
        (family, last, pronoun) = (null!, t, null);
        if (_phrases.TryMatch(tokens, t, Any, out var phrase))
        {
            (family, last) = (phrase.Value[0], phrase.Last);
            return true;
        }

        if (!_nouns.TryMatch(tokens, t, Any, out var noun)) return false;
        (family, pronoun) = noun.Value[0];

        // «عزلة» is not «عزل» with a possessor.
        if (pronoun == "ه" && tokens.Original(t)[^1] == 'ة') return false;
        return true;
    }

    /// <summary>Verb forms.</summary>
    public VerbTable<RelationFamily> Verbs { get; } = new();

    /// <summary>What stands for an actor's cause, by its phrases («مغربية الصحراء»): to support it is to support the actor.</summary>
    public PhraseTrie<string> Causes { get; } = new();

    /// <summary>Participles that carry a speaker on and take an object («منتقدا س»).</summary>
    public PhraseTrie<RelationFamily> Participles { get; } = new();

    /// <summary>Verbs that end what a positive noun after them names.</summary>
    public VerbTable<bool> Ending { get; }

    /// <summary>Nouns that turn a positive noun after them around: «قطع العلاقات»، «وقف التعاون».</summary>
    public PhraseTrie<bool> EndingNouns { get; } = new(byStem: true);

    /// <summary>Words for a group named before, with its size.</summary>
    public PhraseTrie<int> Groups { get; } = new();

    /// <summary>Those of them that stand for countries only.</summary>
    public WordSet StateGroups { get; }

    /// <summary>Words before an example.</summary>
    public WordSet Examples { get; }

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
