using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>A judging word found in a text.</summary>
/// <param name="Sign">For or against.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Pronoun">Key of the possessor joined to it, or null.</param>
/// <param name="Proclitics">What is joined before it.</param>
/// <param name="Weak">So slight a judgement that it counts little.</param>
internal readonly record struct Judgement(int Sign, int First, int Last, string? Pronoun, Proclitics Proclitics, bool Weak = false);

/// <summary>The judging words of the codebook: verbs, nouns and adjectives, for and against.</summary>
internal sealed class JudgementWords
{
    private const Proclitics BeforeWords = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For
        | Proclitics.Article;
    private readonly PhraseTrie<int> _nouns = new();
    private readonly PhraseTrie<int> _adjectives = new();
    private readonly Dictionary<string, int> _owned = new(StringComparer.Ordinal);

    public JudgementWords(Codebook codebook, FormQuestions questions)
    {
        var lexicon = codebook.Lexicon("evaluations");
        foreach (var (list, sign) in new[] { ("praise", 1), ("blame", -1) })
        {
            foreach (var word in lexicon[list + ".nouns"])
            {
                _nouns.Add(word, sign);
                var keys = ArabicNormalizer.Keys(word);
                if (keys.Count != 1) continue;
                _owned.TryAdd(keys[0], sign);
                if (keys[0][^1] != 'ه') _nouns.Add([keys[0] + "ا"], sign);
            }

            foreach (var word in lexicon[list + ".transitive-nouns"])
            {
                Transitive.Add(word, true);
                _nouns.Add(word, sign);
                _owned.TryAdd(ArabicNormalizer.Key(word), sign);
            }

            foreach (var word in lexicon[list + ".weak-nouns"])
            {
                _nouns.Add(word, 2 * sign);
                _owned.TryAdd(ArabicNormalizer.Key(word), 2 * sign);
            }

            foreach (var word in lexicon[list + ".adjectives"])
            {
                // Gender, number and case of the adjective; the article is a clitic.
                var keys = ArabicNormalizer.Keys(word);
                foreach (var ending in (ReadOnlySpan<string>)["", "ه", "ا", "ين", "ون", "ات", "تين", "ان"])
                {
                    _adjectives.Add([.. keys.Take(keys.Count - 1), keys[^1] + ending], sign);
                }
            }

            foreach (var pair in lexicon[list + ".verbs"]) Verbs.Add(pair, sign);
        }

        Bearing = Table(lexicon["bearing"]);
        Undergoing = Table(lexicon["undergoing"]);
        Suffering = Table(lexicon["suffering"]);
        Copulas = Table(lexicon["copulas"]);
        Ability = Table(lexicon["ability"]);
        Characterising = Table(lexicon["characterising"]);
        foreach (var word in codebook.Lexicon("relations")["sayings"]) Sayings.Add(word, true);
        Regimes = WordSet.Keys(lexicon["regimes"]);
        foreach (var word in lexicon["admonition"]) Admonition.Add(word, true);
        Demanded = new EventClassWords(codebook).Of("evaluations.admonition");
        foreach (var word in lexicon["avoid"]) Avoid.Add(word, true);
        foreach (var word in lexicon["no-judgement"]) NoJudgement.Add(word, true);
        NoJudgement.AskOnce(questions);
        Verbs.AskOnce(questions);
        Ability.AskOnce(questions);
        Characterising.AskOnce(questions);
        Admonition.AskOnce(questions);
        _nouns.AskOnce(questions);
        _adjectives.AskOnce(questions);
    }

    /// <summary>Verbs that judge their subject.</summary>
    public VerbTable<int> Verbs { get; } = new();

    /// <summary>Nouns of what one does to another, where a name right after them may be either.</summary>
    public PhraseTrie<bool> Transitive { get; } = new();

    /// <summary>Verbs whose subject has what their object names («تواجه عزلة»، «حقق نجاحا»).</summary>
    public VerbTable<bool> Bearing { get; }

    /// <summary>
    /// Verbs whose subject meets with what their object names; only the noun itself judges it («تواجه عزلة», not «تواجه هجمات إرهابية»).
    /// </summary>
    public VerbTable<bool> Undergoing { get; }

    /// <summary>Verbs whose subject suffers what their object names: no judgement on it.</summary>
    public VerbTable<bool> Suffering { get; }

    /// <summary>«أصبح»، «ظل»: what follows is said of the subject.</summary>
    public VerbTable<bool> Copulas { get; }

    /// <summary>«استطاع»: its negation is a judgement.</summary>
    public VerbTable<bool> Ability { get; }

    /// <summary>«وصف»، «اعتبر»: what follows the object is said of it.</summary>
    public VerbTable<bool> Characterising { get; }

    /// <summary>What somebody said or did, so that a judgement on it is one on them: «تصريحات»، «موقف».</summary>
    public PhraseTrie<bool> Sayings { get; } = new(byStem: true);

    /// <summary>Words by which a state is named through those who rule it.</summary>
    public WordSet Regimes { get; }

    /// <summary>The type of event that a demand is; null where the codebook has none for it.</summary>
    public EventClass? Demanded { get; }

    /// <summary>What somebody ought to do.</summary>
    public PhraseTrie<bool> Admonition { get; } = new();

    /// <summary>What somebody is told to leave off.</summary>
    public PhraseTrie<bool> Avoid { get; } = new();

    /// <summary>Phrases with a judging word in them that judge nobody («قيمة مضافة»).</summary>
    public PhraseTrie<bool> NoJudgement { get; } = new();

    /// <summary>A judging noun or fixed phrase at a token.</summary>
    public Judgement? Noun(TokenizedText tokens, int t)
    {
        // «عزله» is not «عزلة», though their keys are one.
        if (_nouns.TryMatch(tokens, t, BeforeWords, out var hit) && !(hit.Last == t && tokens.Original(t)[^1] == 'ه'))
        {
            // A fixed phrase may end in its possessor: «تراجع حضورها».
            var end = tokens.Key(hit.Last);
            var pronoun = hit.Last == t
                ? null
                : end.EndsWith("ها", StringComparison.Ordinal)
                ? "ها"
                : tokens.Original(hit.Last)[^1] == 'ه'
                ? "ه"
                : null;
            return new Judgement(Math.Sign(hit.Value[0]), t, hit.Last, pronoun, hit.Proclitics, Math.Abs(hit.Value[0]) > 1);
        }

        if (tokens.Original(t)[^1] == 'ة') return null;
        foreach (var reading in tokens.Form(t).Enclitics)
        {
            var core = reading.Core;
            for (var from = 0; from < 3 && core.Length - from >= 3; from++)
            {
                if (from > 0 && core[from - 1] is not ('و' or 'ف' or 'ب' or 'ل')) break;
                if (_owned.TryGetValue(core[from..], out var sign))
                {
                    return new Judgement(Math.Sign(sign), t, t, reading.Pronoun, Proclitics.None, Math.Abs(sign) > 1);
                }
            }
        }

        return null;
    }

    /// <summary>A judging adjective at a token.</summary>
    public Judgement? Adjective(TokenizedText tokens, int t) =>
        _adjectives.TryMatch(tokens, t, BeforeWords, out var hit) ? new Judgement(hit.Value[0], t, hit.Last, null, hit.Proclitics) : null;

    private static VerbTable<bool> Table(IEnumerable<string> pairs)
    {
        var table = new VerbTable<bool>();
        foreach (var pair in pairs) table.Add(pair, true);
        return table;
    }
}
