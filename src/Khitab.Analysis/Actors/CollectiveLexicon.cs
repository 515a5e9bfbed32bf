using Khitab.Analysis.Codebooks;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>In what state a noun of people or of a group is written.</summary>
internal enum NounState
{
    /// <summary>With the article: «المستوطنون».</summary>
    Definite,

    /// <summary>Without it: «مستوطنون»، «جماعات».</summary>
    Indefinite,

    /// <summary>Cut short before what it belongs to: «مستوطنو».</summary>
    Construct,

    /// <summary>With a pronoun: «أنصاره».</summary>
    Owned,
}

/// <summary>One written form of a noun of people or of a group.</summary>
/// <param name="Canon">Key of the noun as listed.</param>
/// <param name="Listed">The noun as listed.</param>
/// <param name="People">Whether it is people, and no group of them.</param>
/// <param name="StandsAlone">Whether it names somebody without an adjective or what it belongs to.</param>
/// <param name="StandsWith">Whether it does with either of the two.</param>
/// <param name="Type">The type of such an actor.</param>
/// <param name="State">How it is written.</param>
/// <param name="Owner">Key of the pronoun joined to it; empty without one.</param>
internal sealed record CollectiveNoun(
    string Canon, string Listed, bool People, bool StandsAlone, bool StandsWith, ActorType Type, NounState State, string Owner = "")
{
    /// <summary>Whether it names somebody with a pronoun: «أنصاره».</summary>
    public bool IsOwned { get; init; }

    /// <summary>Whether its adjectives may be feminine, as those of things: «القيادات الأمنية».</summary>
    public bool TakesFeminine => !People || Canon.EndsWith("ات", StringComparison.Ordinal) || Canon is "رموز" or "نخب" or "كوادر";

    /// <summary>Whether it has the article.</summary>
    public bool Definite => State == NounState.Definite;
}

/// <summary>The nouns of people and groups that act without a name, in all their written forms.</summary>
internal sealed class CollectiveLexicon
{
    private const Proclitics BeforeNouns = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private readonly WordMap<CollectiveNoun> _forms = new();
    private readonly HashSet<string> _soundPlurals = new(StringComparer.Ordinal);
    private readonly FormQuestions _questions;
    private readonly ulong _maybe;

    /// <param name="codebook">The codebook.</param>
    /// <param name="questions">What is asked of each form once.</param>
    public CollectiveLexicon(Codebook codebook, FormQuestions questions)
    {
        (_questions, _maybe) = (questions, questions.Add(MayBeNoun));
        var words = codebook.Lexicon("collectives");
        var weak = words["people.weak"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        var owned = words["owned"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        var with = words["people.with"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        var alone = words["groups.alone"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words["people.sound"])
        {
            var key = ArabicNormalizer.Key(word);
            var stem = key[^1] == 'ه' ? key[..^1] : key;
            foreach (var ending in (ReadOnlySpan<string>)["ون", "ين", "و", "ي"])
            {
                var state = ending.Length == 1 ? NounState.Construct : NounState.Indefinite;
                Add(People(key, word, state), stem + ending);
                if (state == NounState.Indefinite) _soundPlurals.Add(stem + ending);
            }
        }

        foreach (var word in words["people.broken"])
            Add(People(ArabicNormalizer.Key(word), word, NounState.Indefinite), ArabicNormalizer.Key(word));
        AddGroups(words["groups.armed"], ActorType.ArmedGroup);
        AddGroups(words["groups.civil"], ActorType.Organization);

        CollectiveNoun People(string key, string word, NounState state) => new(
            key, word, true, !weak.Contains(key), !weak.Contains(key) || with.Contains(key), ActorType.Community, state);

        void AddGroups(IReadOnlyList<string> listed, ActorType type)
        {
            foreach (var word in listed)
            {
                var key = ArabicNormalizer.Key(word);
                Add(new CollectiveNoun(
                    key, word, false, alone.Contains(key), type == ActorType.ArmedGroup, type, NounState.Indefinite), key);
            }
        }

        void Add(CollectiveNoun noun, string form)
        {
            _forms.TryAdd(form, noun with { IsOwned = owned.Contains(noun.Canon) });
            if (noun.State == NounState.Indefinite) _forms.TryAdd("ال" + form, noun with { State = NounState.Definite });
        }
    }

    /// <summary>Whether a key is a plural in ون or ين of a noun of people, so that only people can be meant.</summary>
    public bool IsSoundPlural(string key) => _soundPlurals.Contains(key);

    /// <summary>The noun that a token is, with و, ف, ب, ك or ل before it at most, and a pronoun behind it.</summary>
    public bool TryNoun(TokenizedText tokens, int t, out CollectiveNoun noun, out CliticReading clitics)
    {
        (noun, clitics) = (null!, default);
        var form = tokens.Form(t);
        if ((_questions.Answers(form) & _maybe) == 0) return false;
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if ((reading.Proclitics & ~BeforeNouns) != 0 || !_forms.TryGetValue(reading.Core, reading.CoreHash, out var found)) continue;
            if (!IsWritten(tokens, t, found.Listed)) continue;
            (noun, clitics) = (found, reading);
            return true;
        }

        foreach (ref readonly var owned in form.Enclitics.AsSpan())
        {
            if (owned.Pronoun is not ("ه" or "ها" or "هم" or "نا") || owned.CoreLength < 4 || tokens.Original(t)[^1] == 'ة') continue;
            foreach (var skip in (ReadOnlySpan<int>)[0, 1])
            {
                if (skip == 1 && owned.Core[0] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك')) break;
                var core = owned.Core.AsSpan(skip);
                if (!_forms.TryGetValue(core, WordHash.Of(core), out var found) || found.Definite || !found.IsOwned) continue;
                if (_soundPlurals.Contains(found.Canon + "ين") && found.State != NounState.Construct) continue;
                if (!IsWritten(tokens, t, found.Listed)) continue;
                noun = found with { State = NounState.Owned, Owner = owned.Pronoun };
                clitics = new CliticReading(form.Key[skip..], skip, skip == 0 ? Proclitics.None : Before(owned.Core[0]));
                return true;
            }
        }

        return false;
    }

    // Whether the key alone may be one, whatever is written.
    private bool MayBeNoun(WordForm form)
    {
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if (_forms.Contains(reading.Core, reading.CoreHash)) return true;
        }

        foreach (ref readonly var owned in form.Enclitics.AsSpan())
        {
            if (_forms.Contains(owned.Core, owned.CoreHash)) return true;
            var rest = owned.Core.AsSpan(Math.Min(1, owned.Core.Length));
            if (_forms.Contains(rest, WordHash.Of(rest))) return true;
        }

        return false;
    }

    private static Proclitics Before(char letter) => letter switch
    {
        'و' => Proclitics.And,
        'ف' => Proclitics.Then,
        'ب' => Proclitics.By,
        'ل' => Proclitics.For,
        _ => Proclitics.Like,
    };

    // «إجراء» is no «أجراء», «آسر» no «أسر», though their keys are the same.
    private static bool IsWritten(TokenizedText tokens, int t, string listed)
    {
        foreach (var c in tokens.Original(t))
        {
            if (c is 'إ' or 'آ' && !listed.Contains(c, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
