using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>What the words around a word say about it.</summary>
internal enum Sense
{
    /// <summary>They decide nothing.</summary>
    Open,

    /// <summary>It is the actor.</summary>
    Own,

    /// <summary>It is another word («السنة المالية»، «القاعدة الجوية»، «صلاة المغرب»).</summary>
    Other,
}

/// <summary>
/// Distinguishes an actor's name from other words with the same spelling, by what surrounds it: the codebook's lexicon <c>senses</c>
/// lists for each such actor which neighbours speak for what. Only words of an actor that the lexicon has are looked at.
/// </summary>
internal sealed class WordSenses
{
    // An adjective may be three words away from its noun: «الدعم الفرنسي العسكري المالي».
    private const int FarthestHead = 4;
    private const string LastNames = "last-names";
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly WordSet _notAfterLastNames;
    private readonly ActorLexicon _lexicon;

    // Between a word and what it belongs to: «قيادي في القاعدة».
    private static readonly WordSet Links = WordSet.Keys(["في", "إلى", "من", "عن", "مع", "باسم", "هي", "هو"]);
    private static readonly WordSet Ranges = WordSet.Keys(["إلى", "حتى", "ثم", "أو", "بين"]);
    private static readonly WordSet Adjectives = WordSet.Keys(
        ["السابق", "السابقة", "الجديد", "الجديدة", "الأول", "الأولى", "المنتخب", "المخلوع", "المعزول", "الراحل", "العام", "العامة",
        "المؤقت", "المؤقتة", "المنتدب", "المسلحة", "الحاكم", "المقيم", "الشاب", "الكبير", "الكبيرة", "الشامل"]);

    public WordSenses(Codebook codebook, ActorLexicon lexicon)
    {
        _lexicon = lexicon;
        var lists = codebook.Lexicon("senses");
        _notAfterLastNames = WordSet.Keys(lists[$"{LastNames}.near.other"]);
        foreach (var key in lists.Lists.Keys)
        {
            var actor = key[..Math.Max(0, key.IndexOf('.', StringComparison.Ordinal))];
            if (actor.Length > 0 && actor != LastNames && !_entries.ContainsKey(actor)) _entries[actor] = new Entry(lists, actor);
        }
    }

    /// <summary>What the words around a word say about it.</summary>
    /// <param name="actor">The actor that it may name, or that actor's country.</param>
    /// <param name="passage">Where it is.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="last">Its last token.</param>
    /// <param name="proclitics">The clitics before it.</param>
    /// <param name="sure">Whether the form is beyond doubt unless a neighbour says otherwise.</param>
    /// <param name="support">How often the article names the actor beyond doubt: two of these weigh against as many words of the
    /// sentence.</param>
    public Sense Of(string actor, Passage passage, int first, int last, Proclitics proclitics, bool sure, int support)
    {
        if (!_entries.TryGetValue(actor, out var entry) || !entry.Has(passage.Tokens, first, last)) return Sense.Open;
        var tokens = passage.Tokens;
        var joined = proclitics.HasFlag(Proclitics.And);
        var adjective = first == last && entry.OtherHeads.Count > 0 && IsDefinite(tokens.Key(first), joined);
        var adjoining = Adjoining(entry, tokens, first, last, proclitics, adjective);
        if (adjoining != Sense.Open) return adjoining;
        var beside = AnotherCountry(actor, entry, tokens, first, last);
        if (beside != Sense.Open) return beside;
        var (heads, indefinite) = first == last ? Head(entry, tokens, first, joined) : (Sense.Open, false);
        if (heads != Sense.Open) return heads;
        var maybe = first > 0
            && (Is(tokens, first - 1, entry.MaybeBefore)
            || first > 1 && Is(tokens, first - 1, entry.OtherNear) && Is(tokens, first - 2, entry.MaybeBefore));
        if (sure && !maybe) return Sense.Open;
        var (own, other) = (Near(passage, first, last, entry.OwnNear), Near(passage, first, last, entry.OtherNear));
        if (maybe) return other > 0 ? Sense.Other : Sense.Open;
        own += Math.Min(support, 2);
        if (own > other) return support == 0 || own > other + 1 ? Sense.Own : Sense.Open;
        if (other > own || indefinite) return Sense.Other;
        return last > first && Is(tokens, first, entry.OwnHeads) ? Sense.Own : Sense.Open;
    }

    /// <summary>How many words of a sentence speak for an actor that shares its name with others.</summary>
    public int For(string actor, Passage passage, int first, int last) =>
        _entries.TryGetValue(actor, out var entry) ? Near(passage, first, last, entry.OwnNear) : 0;

    /// <summary>Whether a politician's last name stands among words of sport or the arts.</summary>
    public bool AmongOthers(Passage passage, int at) => Near(passage, at, at, _notAfterLastNames) > 0;

    private static Sense Adjoining(Entry entry, TokenizedText tokens, int first, int last, Proclitics proclitics, bool adjective)
    {
        var joined = proclitics.HasFlag(Proclitics.And);

        // «السينما بالمغرب» is no cinema of that name.
        var apart = (proclitics & (Proclitics.By | Proclitics.For | Proclitics.Like)) != 0;
        var next = last + 1 < tokens.Count && tokens[last + 1].Start - tokens[last].End <= 1 ? last + 1 : -1;
        if (next >= 0)
        {
            if (Is(tokens, next, entry.OtherAfter)) return Sense.Other;
            if (Is(tokens, next, entry.OwnAfter)) return Sense.Own;
            if (Joins(tokens, next) && (Is(tokens, next, entry.OtherBeside) || Is(tokens, next, entry.OtherJoined))) return Sense.Other;
        }

        var before = first - 1;
        if (before >= 0 && tokens[before].Kind == TokenKind.Word)
        {
            if (joined && (Is(tokens, before, entry.OtherBeside) || Is(tokens, before, entry.OtherJoined))) return Sense.Other;
            if (before > 0 && Ranges.Contains(tokens, before) && Is(tokens, before - 1, entry.OtherBeside)) return Sense.Other;
            // «وزير المالية» is of finance, «الوزير المالي» of Mali.
            if (!apart && Is(tokens, before, entry.OtherBefore) && !(adjective && IsDefinite(tokens.Key(before), true))) return Sense.Other;
            if (!adjective && Is(tokens, before, entry.OwnBefore)) return Sense.Own;
            if (before > 0 && Links.Contains(tokens, before))
            {
                if (Is(tokens, before - 1, entry.OtherBefore)) return Sense.Other;
                if (Is(tokens, before - 1, entry.OwnBefore)
                    || before > 1 && Is(tokens, before - 2, entry.OwnBefore) && tokens[before - 1].Kind == TokenKind.Word)
                {
                    return Sense.Own;
                }
            }
        }

        // A name takes no adjective of its own: «القاعدة الصلبة». Nor a number or a letter of another script: «القاعدة A133».
        if (next < 0 || entry.Exceptions.Count == 0) return Sense.Open;
        var key = tokens.Key(next);
        if (tokens[next].Kind == TokenKind.Number || tokens[next].Kind == TokenKind.Word && char.IsAscii(tokens.Original(next)[0]))
        {
            return Sense.Other;
        }

        return key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) && key[^1] == 'ه'
            && !entry.Exceptions.Contains(key) ? Sense.Other : Sense.Open;
    }

    // «القضاء المالي الفرنسي»، but «الحدود المالية الجزائرية».
    private Sense AnotherCountry(string actor, Entry entry, TokenizedText tokens, int first, int last)
    {
        if (entry.OtherHeads.Count == 0 || last + 1 >= tokens.Count || tokens[last + 1].Start - tokens[last].End > 1) return Sense.Open;
        if (!_lexicon.Forms.TryMatch(tokens, last + 1, Proclitics.None, out var next)) return Sense.Open;
        if (!next.Value.Any(f => f.Kind == MentionKind.Demonym && f.Actor != actor)) return Sense.Open;
        return Is(tokens, last > first ? first : Math.Max(0, first - 1), entry.Between) ? Sense.Own : Sense.Other;
    }

    // What an adjective belongs to: the first word before it that is no adjective itself. A definite plural
    // that belongs to no noun is people: «عاد الماليون».
    private static (Sense Sense, bool Indefinite) Head(Entry entry, TokenizedText tokens, int first, bool joined)
    {
        if (entry.OtherHeads.Count == 0) return (Sense.Open, false);
        var definite = IsDefinite(tokens.Key(first), joined);
        if (definite && IsPlural(tokens.Key(first))
            && (first == 0 || tokens[first - 1].Kind != TokenKind.Word
            || !IsDefinite(tokens.Key(first - 1), true) && !HasPronoun(tokens, first - 1)))
        {
            return (Sense.Own, false);
        }

        for (var t = first - 1; t >= 0 && t >= first - FarthestHead; t--)
        {
            if (tokens[t].Kind != TokenKind.Word) break;

            // «وزراء المالية» are ministers of finance: a definite adjective has a definite noun.
            if (Is(tokens, t, entry.OwnHeads))
            {
                return (
                    definite && t == first - 1 && !IsDefinite(tokens.Key(t), true) && !HasPronoun(tokens, t) ? Sense.Other : Sense.Own,
                    false);
            }

            if (Is(tokens, t, entry.OtherHeads)) return (Sense.Other, false);
            var key = tokens.Key(t);
            if (t == first - 1 && definite && HasPronoun(tokens, t)) return (Sense.Other, false);
            if (!IsAdjective(key)) return (Sense.Open, t == first - 1 && !definite && tokens.Key(first)[^1] is 'ه' or 'ن');
        }

        return (Sense.Open, false);
    }

    private static bool IsDefinite(string key, bool joined) =>
        key.StartsWith("ال", StringComparison.Ordinal) || joined && key.StartsWith("وال", StringComparison.Ordinal)
            || key.StartsWith("بال", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal);

    private static bool IsPlural(string key) =>
        key.EndsWith("ون", StringComparison.Ordinal) || key.EndsWith("ين", StringComparison.Ordinal);

    private static bool IsAdjective(string key) =>
        Adjectives.Contains(key)
            || key.Length > 4
            && (key.EndsWith('ي') || key.EndsWith("يه", StringComparison.Ordinal) || key.EndsWith("يين", StringComparison.Ordinal)
            || key.EndsWith("يون", StringComparison.Ordinal));

    // «أوضاعها المالية»: with a pronoun, so definite, and no proper name.
    private static bool HasPronoun(TokenizedText tokens, int t)
    {
        var key = tokens.Key(t);
        if (key.StartsWith("ال", StringComparison.Ordinal) || key.Length < 5) return false;
        return key.EndsWith("ها", StringComparison.Ordinal) || key.EndsWith("هم", StringComparison.Ordinal)
            || key.EndsWith("تنا", StringComparison.Ordinal) || key.EndsWith("ته", StringComparison.Ordinal)
            || tokens.Original(t)[^1] == 'ه';
    }

    private static bool Joins(TokenizedText tokens, int t) => tokens.Key(t).StartsWith('و');

    private static int Near(Passage passage, int first, int last, WordSet words)
    {
        if (words.Count == 0) return 0;
        foreach (var sentence in passage.Sentences)
        {
            if (first < sentence.First || first >= sentence.End) continue;
            var found = 0;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if ((t < first || t > last) && passage.Tokens[t].Kind == TokenKind.Word && Is(passage.Tokens, t, words)) found++;
            }

            return found;
        }

        return 0;
    }

    // A token through its clitics and without a joined pronoun: «ومقاتليها» is «مقاتلي».
    private static bool Is(TokenizedText tokens, int t, WordSet words)
    {
        if (words.Count == 0 || tokens[t].Kind != TokenKind.Word) return false;
        var form = tokens.Form(t);
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if (words.Contains(reading)) return true;
        }

        foreach (ref readonly var reading in form.Enclitics.AsSpan())
        {
            if (words.Contains(reading)
                || reading.Core.Length > 3 && reading.Core[0] is 'و' or 'ب' or 'ل' && words.Contains(reading.Core.AsSpan(1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One actor's lists.</summary>
    private sealed class Entry(WordLists lists, string actor)
    {
        private readonly HashSet<string> _words = [.. lists[$"{actor}.words"].Select(ArabicNormalizer.Key)];

        public WordSet OwnBefore { get; } = WordSet.Keys(lists[$"{actor}.before.own"]);

        public WordSet OtherBefore { get; } = WordSet.Keys(lists[$"{actor}.before.other"]);

        public WordSet MaybeBefore { get; } = WordSet.Keys(lists[$"{actor}.before.maybe"]);

        public WordSet OwnAfter { get; } = WordSet.Keys(lists[$"{actor}.after.own"]);

        public WordSet OtherAfter { get; } = WordSet.Keys(lists[$"{actor}.after.other"]);

        public WordSet Exceptions { get; } = WordSet.Keys(lists[$"{actor}.after.exceptions"]);

        public WordSet Between { get; } = WordSet.Keys(lists[$"{actor}.between"]);

        public WordSet OtherBeside { get; } = WordSet.Keys(lists[$"{actor}.beside.other"]);

        public WordSet OtherJoined { get; } = WordSet.Keys(lists[$"{actor}.joined.other"]);

        public WordSet OwnHeads { get; } = WordSet.Keys(lists[$"{actor}.head.own"]);

        public WordSet OtherHeads { get; } = WordSet.Keys(lists[$"{actor}.head.other"]);

        public WordSet OwnNear { get; } = WordSet.Keys(lists[$"{actor}.near.own"]);

        public WordSet OtherNear { get; } = WordSet.Keys(lists[$"{actor}.near.other"]);

        public bool Has(TokenizedText tokens, int first, int last)
        {
            if (first == last)
            {
                foreach (var reading in tokens.Form(first).Readings)
                {
                    if (_words.Contains(reading.Core)) return true;
                }

                return false;
            }

            var rest = string.Concat(
                Enumerable.Range(first + 1, last - first).Where(tokens.IsWordOrNumber).Select(t => " " + tokens.Key(t)));
            foreach (var reading in tokens.Form(first).Readings)
            {
                if (_words.Contains(reading.Core + rest)) return true;
            }

            return false;
        }
    }
}
