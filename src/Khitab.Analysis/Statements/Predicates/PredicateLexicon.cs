using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Predicates;

/// <summary>
/// The predicates of the press by all their written forms: verbs, verbal nouns, participles and judging words, from the lexicon files
/// <c>predicates-for</c>, <c>predicates-against</c> and <c>judgements</c>. Not thread-safe: what a form can be is remembered.
/// </summary>
internal sealed class PredicateLexicon
{
    private const Proclitics VerbProclitics = Proclitics.And | Proclitics.Then | Proclitics.For | Proclitics.Will;
    private static readonly WordSense[] None = [];
    private readonly WordMap<List<WordSense>> _forms = new();
    private readonly PhraseTrie<PredicateEntry> _phrases = new();
    private readonly FormMemo<WordSense[]> _known;

    /// <param name="codebook">The codebook.</param>
    /// <param name="questions">What is asked of each form once; null to ask every time.</param>
    public PredicateLexicon(Codebook codebook, FormQuestions? questions = null)
    {
        _known = new(Find);
        var events = new EventClassWords(codebook);
        foreach (var file in (ReadOnlySpan<string>)["predicates-for", "predicates-against"])
        {
            foreach (var (key, items) in codebook.Lexicon(file).Lists)
            {
                var parts = key.Split('.');
                if (parts.Length != 2) continue;
                foreach (var item in items)
                {
                    var @class = PredicateClasses.Of(parts[1]);
                    if (KindOfPhrases(parts[0]) is { } phrases) AddPhrase(item, phrases, @class, word => events.Of(key, word));
                    else if (KindOf(parts[0]) is { } kind) AddPredicate(item, kind, @class, word => events.Of(key, word));
                }
            }
        }

        foreach (var (key, items) in codebook.Lexicon("judgements").Lists)
        {
            var parts = key.Split('.');
            if (parts[0] == "never")
            {
                foreach (var item in items) Never.Add(item, true);
            }
            else if (KindOf(parts[0] == "deny" ? "discredit" : parts[0]) is { } kind)
            {
                foreach (var item in items) AddJudgement(item, kind, parts.Length > 1 ? parts[1] : "nouns");
            }
        }

        if (questions is null) return;
        Never.AskAllOnce(questions);
        _phrases.AskAllOnce(questions);
    }

    /// <summary>Fixed phrases that contain judging words and judge nobody.</summary>
    public PhraseTrie<bool> Never { get; } = new(byStem: true);

    /// <summary>Light verbs with their nouns («شن هجوما»), by the verb's forms and the noun.</summary>
    public PhraseTrie<PredicateEntry> Phrases => _phrases;

    /// <summary>What a token can be as a predicate; empty for most words.</summary>
    public WordSense[] Senses(WordForm form) => _known.Of(form);

    private WordSense[] Find(WordForm form)
    {
        List<WordSense>? found = null;
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if (_forms.TryGetValue(reading.Core, reading.CoreHash, out var senses)) Take(senses, reading.Proclitics, null, ref found);
        }

        foreach (ref readonly var reading in form.Enclitics.AsSpan())
        {
            if (reading.Pronoun is not ("ه" or "ها" or "هم" or "هما" or "نا")) continue;
            if (_forms.TryGetValue(reading.Core, reading.CoreHash, out var senses))
                Take(senses, Proclitics.None, reading.Pronoun, ref found);
            if (reading.Core.Length <= 3) continue;
            var taken = reading.Core[0] switch
            {
                'و' => Proclitics.And,
                'ف' => Proclitics.Then,
                'ب' => Proclitics.By,
                'ل' => Proclitics.For,
                'ك' => Proclitics.Like,
                _ => Proclitics.None,
            };
            if (taken == Proclitics.None) continue;
            var rest = reading.Core.AsSpan(1);
            if (_forms.TryGetValue(rest, WordHash.Of(rest), out senses)) Take(senses, taken, reading.Pronoun, ref found);
        }

        return found is null ? None : [.. found];
    }

    private static void Take(List<WordSense> senses, Proclitics proclitics, string? pronoun, ref List<WordSense>? found)
    {
        foreach (var sense in senses)
        {
            if (sense.IsVerb && (proclitics & ~VerbProclitics) != 0) continue;
            if (pronoun is not null && (proclitics.HasFlag(Proclitics.Article) || sense.Shape == PredicateShape.Adjective)) continue;
            found ??= [];

            // Of two readings of one word with one sense, the one that takes less off stays.
            if (!found.Exists(f => f.Entry == sense.Entry && f.IsVerb == sense.IsVerb))
            {
                found.Add(sense with { Proclitics = proclitics, Pronoun = pronoun });
            }
        }
    }

    private void AddPredicate(string item, PredicateKind kind, int @class, Func<string, EventClass?> eventOf)
    {
        var fields = item.Split('/', StringSplitOptions.TrimEntries);
        var key = Field(fields, 0) is { Length: > 1 } word
            ? word : Words(Field(fields, 1)).Concat(Words(Field(fields, 2))).FirstOrDefault("");
        var entry = new PredicateEntry(key, kind, @class, CasesOf(Field(fields, 3)), Field(fields, 4) == "weak", "")
        {
            Event = eventOf(key),
        };
        if (Field(fields, 0) is { Length: > 1 } verb) AddVerb(verb, entry);
        foreach (var noun in Words(Field(fields, 1))) AddNoun(noun, entry, PredicateShape.Noun);
        foreach (var participle in Words(Field(fields, 2))) AddInflected(participle, entry, PredicateShape.Participle);
    }

    private void AddJudgement(string item, PredicateKind kind, string part)
    {
        var fields = item.Split('/', StringSplitOptions.TrimEntries);
        var needs = Field(fields, 1);
        var entry = new PredicateEntry(
            fields[0], kind, PredicateClasses.Of(part), Cases.Direct, needs.Contains("weak", StringComparison.Ordinal),
            needs.Replace("weak", "", StringComparison.Ordinal).Trim(' ', ','));
        var keys = ArabicNormalizer.Keys(fields[0]);
        if (part.StartsWith("verbs", StringComparison.Ordinal) && keys.Count == 2) AddVerb(fields[0], entry);
        else if (keys.Count > 1) _phrases.Add(fields[0], entry);
        else if (part.StartsWith("adjectives", StringComparison.Ordinal)) AddInflected(fields[0], entry, PredicateShape.Adjective);
        else AddInflected(fields[0], entry, PredicateShape.Noun);
    }

    // «شن يشن + هجوما, غارات / - / - / على ضد»: every form of the verb with every noun behind it.
    private void AddPhrase(string item, PredicateKind kind, int @class, Func<string, EventClass?> eventOf)
    {
        var fields = item.Split('/', StringSplitOptions.TrimEntries);
        var halves = fields[0].Split('+', StringSplitOptions.TrimEntries);
        var entry = new PredicateEntry(
            fields[0], kind, @class, CasesOf(Field(fields, 3)), Field(fields, 4) == "weak", "")
        {
            Event = eventOf(fields[0]),
        };
        if (halves.Length != 2)
        {
            _phrases.Add(fields[0], entry);
            return;
        }

        foreach (var verb in VerbForms.Of(halves[0]))
        {
            foreach (var noun in Words(halves[1]))
            {
                if (ArabicNormalizer.Keys(noun) is { Count: > 0 } keys) _phrases.Add([verb, .. keys], entry);
            }
        }
    }

    private void AddVerb(string pair, PredicateEntry entry)
    {
        var words = ArabicNormalizer.Keys(pair);
        if (words.Count != 2)
        {
            if (words.Count == 1) Add(words[0], new WordSense(entry, PredicateShape.Past, Gender.Unknown, true, 0, null, false));
            return;
        }

        var past = words[0];
        var root = words[1].Length > 2 ? words[1][1..] : "";
        var nounLike = VerbForms.IsNounLike(past);
        foreach (var form in VerbForms.Of(pair))
        {
            var (isPast, gender) = VerbForms.Shows(form, past);
            Add(form, new WordSense(
                entry, isPast ? PredicateShape.Past : PredicateShape.Present, gender, form == past && nounLike, 0, null, false));
        }

        // «حظي» keeps its letter where «سعى» loses it; the key does not tell them apart.
        if (past[^1] == 'ي') Add(past + "ت", new WordSense(entry, PredicateShape.Past, Gender.Feminine, false, 0, null, false));
        if (root.Length == 0) return;
        foreach (var form in (ReadOnlySpan<string>)["ن" + root, "سن" + root])
        {
            Add(form, new WordSense(entry, PredicateShape.Present, Gender.Unknown, false, 0, null, true));
        }
    }

    private void AddNoun(string noun, PredicateEntry entry, PredicateShape shape)
    {
        var keys = ArabicNormalizer.Keys(noun);
        if (keys.Count > 1)
        {
            _phrases.Add(noun, entry);
            _phrases.Add("ال" + noun, entry);
            return;
        }

        if (keys.Count == 0) return;
        var key = keys[0];
        var sense = new WordSense(entry, shape, Gender.Unknown, false, 0, null, false);
        Add(key, sense);
        if (key[^1] is not ('ه' or 'ا' or 'ي')) Add(key + "ا", sense);
        if (key[^1] == 'ه') Add(key[..^1] + "تين", sense);
    }

    // A word that agrees: feminine, plural, accusative.
    private void AddInflected(string word, PredicateEntry entry, PredicateShape shape)
    {
        var keys = ArabicNormalizer.Keys(word);
        if (keys.Count != 1)
        {
            if (keys.Count > 1) _phrases.Add(word, entry);
            return;
        }

        var key = keys[0];
        var sense = new WordSense(entry, shape, Gender.Unknown, false, 0, null, false);
        Add(key, sense);
        if (key.Length < 3) return;
        if (key[^1] == 'ه')
        {
            Add(key[..^1] + "ات", sense);
            Add(key[..^1] + "تين", sense);
            return;
        }

        foreach (var ending in (ReadOnlySpan<string>)["ا", "ه", "ات", "ون", "ين", "ان", "تين", "و", "ي"])
        {
            if (key.EndsWith("ات", StringComparison.Ordinal) && ending != "ا") continue;
            Add(key + ending, sense);
        }
    }

    private void Add(string form, WordSense sense)
    {
        if (form.Length < 2) return;
        if (!_forms.TryGetValue(form, out var senses)) _forms.TryAdd(form, senses = []);
        if (senses.Count < 4 && !senses.Exists(s => s.Entry == sense.Entry && s.IsVerb == sense.IsVerb)) senses.Add(sense);
    }

    private static IEnumerable<string> Words(string field) =>
        field is "" or "-" ? [] : field.Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index] : "";

    private static PredicateKind? KindOf(string list) => list switch
    {
        "act-for" => PredicateKind.ActFor,
        "act-against" => PredicateKind.ActAgainst,
        "mutual-for" => PredicateKind.MutualFor,
        "mutual-against" => PredicateKind.MutualAgainst,
        "receive" => PredicateKind.Receive,
        "suffer" => PredicateKind.Suffer,
        "stop" => PredicateKind.Stop,
        "feel-for" => PredicateKind.FeelFor,
        "feel-against" => PredicateKind.FeelAgainst,
        "say-neutral" => PredicateKind.Say,
        "deny" => PredicateKind.Deny,
        "unreal" => PredicateKind.Unreal,
        "praise" => PredicateKind.Praise,
        "blame" => PredicateKind.Blame,
        "honour" => PredicateKind.Honour,
        "discredit" => PredicateKind.Discredit,
        _ => null,
    };

    // «phrases-for» are acts, «phrases-stop» stop, «say-phrases» say.
    private static PredicateKind? KindOfPhrases(string list) => list switch
    {
        "phrases-for" => PredicateKind.ActFor,
        "phrases-against" => PredicateKind.ActAgainst,
        _ when list.StartsWith("phrases-", StringComparison.Ordinal) => KindOf(list["phrases-".Length..]),
        _ when list.EndsWith("-phrases", StringComparison.Ordinal) => KindOf(
            list[..^"-phrases".Length] is "say" ? "say-neutral" : list[..^"-phrases".Length]),
        _ => null,
    };

    /// <summary>How many cases there are.</summary>
    public const int CaseCount = 13;

    /// <summary>The case that a preposition's key stands for.</summary>
    public static Cases CaseOf(string? preposition) => preposition switch
    {
        null or "" => Cases.Direct,
        "ل" or "لصالح" => Cases.For,
        "ب" => Cases.By,
        "علي" => Cases.On,
        "من" => Cases.From,
        "مع" => Cases.With,
        "ضد" => Cases.Against,
        "بين" => Cases.Between,
        "الي" => Cases.To,
        "في" => Cases.In,
        "عن" => Cases.Off,
        _ => Cases.Other,
    };

    private static Cases CasesOf(string field)
    {
        var cases = Cases.None;
        foreach (var word in field.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            cases |= word == "-" ? Cases.Direct : CaseOf(ArabicNormalizer.Key(word));
        return cases;
    }
}
