using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// Finds the events that an article dates: each absolute date is given to the nearest event word of its clause, and the event word to the
/// object that it governs or that it describes («الاتفاق الذي ألغته»).
/// </summary>
internal sealed class EventFinder
{
    private const int FarthestEvent = 13;
    private const int FarthestObject = 9;
    private const int FarthestDescribed = 14;
    private const int LongestName = 7;
    private const int LongestAside = 3;
    private const Proclitics BeforeNouns =
        Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For | Proclitics.Article;

    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
    private readonly WordSet _participles = new([]);
    private readonly Dictionary<string, string> _objects = new(StringComparer.Ordinal);
    private readonly WordSet _ordinals;
    private readonly WordSet _saying;
    private readonly WordSet _announcing;
    private readonly WordSet _parts;
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly Func<string, string?> _parentOf;

    private static readonly WordSet Relatives = WordSet.Keys(["الذي", "التي", "اللذين", "اللتين", "الذين"]);
    private static readonly WordSet Stops = WordSet.Keys(
        [
            "في", "من", "إلى", "على", "عن", "مع", "منذ", "خلال", "حول", "الذي", "التي", "الذين", "أن", "إن", "بعد", "قبل", "ضد", "عبر",
            "عام", "سنة", "يوم", "شهر", "بتاريخ", "كما", "حيث", "ما", "لا", "قد", "أو",
        ]);

    /// <param name="codebook">Its lexicon <c>events</c> names families and objects.</param>
    /// <param name="parentOf">The state that an actor belongs to, or null.</param>
    public EventFinder(Codebook codebook, Func<string, string?> parentOf)
    {
        _parentOf = parentOf;
        var events = codebook.Lexicon("events");
        foreach (var (list, words) in events.Lists)
        {
            var parts = list.Split('.');
            if (parts is ["families", var family, "verbs"])
            {
                foreach (var form in VerbForms.OfAll(words)) _families.TryAdd(form, family);
            }
            else if (parts is ["families", var named, "nouns"])
            {
                if (words.Count > 0) _shown.TryAdd(named, words[0]);
                foreach (var word in words) _families.TryAdd(ArabicNormalizer.Key(word), named);
            }
            else if (parts is ["families", var describing, "participles"])
            {
                foreach (var key in words.Select(ArabicNormalizer.Key))
                {
                    _families.TryAdd(key, describing);
                    _participles.Add(key);
                }
            }
            else if (parts is ["objects", var group])
            {
                foreach (var word in words) _objects.TryAdd(ArabicNormalizer.Key(word), group);
            }
        }

        _ordinals = WordSet.Keys(events["ordinals"]);
        _parts = WordSet.Keys(events["parts"]);
        _announcing = new(VerbForms.OfAll(events["saying-of-the-event"]));
        _saying = new(VerbForms.OfAll(codebook.Lexicon("reporting")["verbs"]).Where(v => !_announcing.Contains(v)));
    }

    /// <summary>The word for a family of events, to say what a conflict is about.</summary>
    public string NameOf(string family) => _shown.GetValueOrDefault(family, family);

    public List<DatedEvent> Find(int article, TokenizedArticle reading, IReadOnlyList<FoundMention> mentions)
    {
        var found = new List<DatedEvent>();
        foreach (var passage in reading.Passages)
        {
            var dates = DateFinder.Find(passage.Tokens).ToList();
            if (!dates.Exists(d => d.IsAbsolute)) continue;
            var map = new MentionMap(passage, mentions);
            var dated = new bool[passage.Tokens.Count];
            foreach (var date in dates)
            {
                var t = passage.Tokens.IndexAt(date.Span.Start);
                for (; t < dated.Length && passage.Tokens[t].Start < date.Span.End; t++) dated[t] = true;
            }

            foreach (var sentence in passage.Sentences)
            {
                var clauses = Clauses.Of(passage.Tokens, sentence);
                foreach (var date in dates)
                {
                    if (date.Value is not { } value || !sentence.Span.Contains(date.Span.Start)) continue;
                    var first = passage.Tokens.IndexAt(date.Span.Start);
                    var last = passage.Tokens.IndexAt(date.Span.End - 1);
                    var clause = ClauseOf(clauses, first, last);
                    if (clause.End == 0 || EventAt(passage.Tokens, clause, first, last) is not { } word) continue;
                    var shown = Shown(passage.Tokens, clause, first, date.Span);
                    if (Read(article, passage, sentence, clause, word, map, dated, value, shown) is { } read) found.Add(read);
                }
            }
        }

        return found;
    }

    /// <summary>The clause of a date; of a date set off by commas, the clauses on both sides of it too.</summary>
    private static Clause ClauseOf(List<Clause> clauses, int first, int last)
    {
        var at = clauses.FindIndex(c => first >= c.First && first < c.End);
        if (at < 0) return default;
        var clause = clauses[at];
        if (clause.End - clause.First > last - first + 1 + LongestAside) return clause;
        return new Clause(clauses[Math.Max(0, at - 1)].First, clauses[Math.Min(clauses.Count - 1, at + 1)].End, clause.Opens);
    }

    /// <summary>The event word that a date belongs to: the nearest of its clause, those before it first.</summary>
    private int? EventAt(TokenizedText tokens, Clause clause, int first, int last)
    {
        int? best = null;
        var least = double.MaxValue;
        for (var t = Math.Max(clause.First, first - FarthestEvent); t < Math.Min(clause.End, last + 1 + FarthestEvent); t++)
        {
            if (t >= first && t <= last || tokens[t].Kind != TokenKind.Word) continue;
            var form = tokens.Form(t);
            var distance = t < first ? first - t : t - last + 1.5;
            if (distance >= least) continue;
            if (FamilyOf(form) is not null) (best, least) = (t, distance);
            else if (_saying.Has(form) && !FunctionWords.Has(form)) (best, least) = (null, distance);
        }

        return best;
    }

    private string? FamilyOf(WordForm form)
    {
        if (_families.TryGetValue(form.Key, out var family)) return family;
        foreach (var reading in form.Readings)
        {
            if (_families.TryGetValue(reading.Core, out family)) return family;
        }

        foreach (var reading in form.Enclitics)
        {
            var core = reading.Core;
            if (_families.TryGetValue(core, out family)) return family;
            if (core.Length > 3 && core[0] is 'و' or 'ف' && _families.TryGetValue(core[1..], out family)) return family;
        }

        return null;
    }

    private DatedEvent? Read(
        int article,
        Passage passage,
        Sentence sentence,
        Clause clause,
        int word,
        MentionMap map,
        bool[] dated,
        DateValue value,
        TextSpan span)
    {
        var tokens = passage.Tokens;
        if (ObjectOf(passage, sentence, clause, word, dated) is not var (at, kind, noun)) return null;
        var (qualifiers, ordinals) = (new List<KeyValuePair<string, string>>(), new HashSet<string>(StringComparer.Ordinal));
        var actors = new HashSet<string>(StringComparer.Ordinal);
        if (at > sentence.First && _ordinals.Contains(tokens.Key(at - 1))) ordinals.Add(ContentWords.StemOf(tokens.Form(at - 1)));
        var end = at;
        for (var t = at + 1; t < sentence.End && t - at <= LongestName; t++)
        {
            if (map[t] is { } named)
            {
                actors.Add(Rolled(named.Actor));

                // A body of no one state belongs to the name as its words would: «اجتماع اللجنة المشتركة».
                if (named.First == t && _parentOf(named.Actor) is null) qualifiers.Add(new("@" + named.Actor, named.Span.Of(tokens.Text)));
                end = t;
                continue;
            }

            if (dated[t] || tokens[t].Kind != TokenKind.Word || Stops.Has(tokens.Form(t)) || FamilyOf(tokens.Form(t)) is not null) break;
            end = t;
            var form = tokens.Form(t);
            if (_ordinals.Contains(tokens.Key(t))) ordinals.Add(ContentWords.StemOf(form));
            else if (!FunctionWords.Has(form)) qualifiers.Add(new(ContentWords.StemOf(form), tokens[t].Span.Of(tokens.Text)));
        }

        // Who took part: the actors of the clause, and those right after the object's name («الموقعة في الجزائر»).
        foreach (var mention in map.In(clause.First, clause.End)) actors.Add(Rolled(mention.Actor));
        foreach (var mention in map.In(at, Math.Min(sentence.End, end + 4))) actors.Add(Rolled(mention.Actor));
        if (qualifiers.Count == 0 && ordinals.Count == 0) return null;
        return new DatedEvent(article, FamilyOf(tokens.Form(word))!, kind, noun, qualifiers, ordinals, actors, value, span);
    }

    /// <summary>What the event happened to: the object after it, or the noun that it describes.</summary>
    private (int At, string Kind, string Noun)? ObjectOf(Passage passage, Sentence sentence, Clause clause, int word, bool[] dated)
    {
        var tokens = passage.Tokens;
        var describes = _participles.Contains(tokens.Key(word))
            || (word > sentence.First && Relatives.Has(tokens.Form(word - 1)))
            || (word > sentence.First + 1 && Relatives.Has(tokens.Form(word - 2)));
        if (!describes)
        {
            for (var t = word + 1; t < clause.End && t - word <= FarthestObject; t++)
            {
                if (!dated[t] && NounAt(t) is { } noun) return noun;
            }
        }

        for (var t = word - 1; describes && t >= sentence.First && word - t <= FarthestDescribed; t--)
        {
            // «الاجتماع الأول للجنة الذي عقد»: the relative clause belongs to the noun that no preposition governs.
            if (!dated[t] && NounAt(t) is { } noun && !Governed(t)) return noun;
        }

        return null;

        bool Governed(int t) => tokens.Form(t).Readings
            .Any(r => (r.Proclitics & (Proclitics.For | Proclitics.By)) != 0 && _objects.ContainsKey(r.Core));

        (int, string, string)? NounAt(int t)
        {
            if (tokens[t].Kind != TokenKind.Word) return null;
            foreach (var reading in tokens.Form(t).Readings)
            {
                if ((reading.Proclitics & ~BeforeNouns) == 0 && _objects.TryGetValue(reading.Core, out var kind))
                    return (t, kind, tokens.SpanFrom(t, reading.CoreStart).Of(tokens.Text));
            }

            return null;
        }
    }

    private string Rolled(string actor) => _parentOf(actor) ?? actor;

    /// <summary>The date with the part of the year before it: «نهاية العام 2023».</summary>
    private TextSpan Shown(TokenizedText tokens, Clause clause, int first, TextSpan date) =>
        first > clause.First && _parts.Has(tokens.Form(first - 1)) ? TextSpan.FromBounds(tokens[first - 1].Start, date.End) : date;
}
