using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Whether a phrase stands where one stands who does something: beside a verb. A body or a group that is only a place, a condition or
/// somebody's post is no party to anything.
/// </summary>
internal sealed class Doings
{
    private readonly WordSet _verbs = new([]);
    private readonly WordSet _notVerbs;
    private readonly WordSet _amounts;
    private readonly WordSet _nouns;
    private readonly PredicateLexicon _predicates;

    private static readonly WordSet Introducing = WordSet.Keys(
        ["أن", "إن", "لكن", "ولكن", "بأن", "وأن", "وإن", "فإن", "لأن", "كأن", "بينما", "فيما", "حيث", "كما", "حين", "عندما", "بعدما",
        "كانت", "كان"]);

    private static readonly WordSet Agents = WordSet.Keys(["ضد", "قبل", "يد", "أيدي", "جانب", "بين", "مع", "تجاه", "بحق"]);

    private static readonly WordSet Prepositions = WordSet.Keys(["على", "إلى", "عن", "من", "في", "لدى", "أمام", "نحو"]);

    public Doings(Codebook codebook, PredicateLexicon predicates)
    {
        _predicates = predicates;
        var collectives = codebook.Lexicon("collectives");
        _notVerbs = WordSet.Keys(collectives["not-verbs"]);
        _amounts = WordSet.Keys(collectives["amounts"]);
        _nouns = WordSet.Keys(
            codebook.Lexicon("titles")["organizations.heads"].Concat(codebook.Lexicon("sport")["words"])
                .Concat(codebook.Lexicon("sport")["before"]).Where(w => !w.Contains(' ', StringComparison.Ordinal)));
        foreach (var lexicon in (ReadOnlySpan<string>)["reporting", "relations", "evaluations"])
        {
            foreach (var (_, words) in codebook.Lexicon(lexicon).Lists)
                _verbs.UnionWith(VerbForms.OfAll(words.Where(w => ArabicNormalizer.Keys(w).Count == 2 && IsPair(w))));
        }
    }

    /// <summary>Whether a verb stands right before a phrase, so that its object may follow the phrase.</summary>
    public bool FollowsVerb(TokenizedText tokens, Sentence sentence, int first) => first > sentence.First && IsVerb(tokens, first - 1);

    /// <summary>Whether the phrase between two tokens does something, or something is done to it as to a party.</summary>
    public bool Acts(TokenizedText tokens, Sentence sentence, int first, int last)
    {
        var before = first - 1;
        while (before >= sentence.First && IsOpeningMark(tokens, before)) before--;
        if (before >= sentence.First && tokens[before].Kind == TokenKind.Word)
        {
            if (IsVerb(tokens, before) || Agents.Contains(tokens, before)) return true;
            if (!Introducing.Contains(tokens, before)) return false;
        }

        return last + 1 < sentence.End && IsVerb(tokens, last + 1);
    }

    /// <summary>
    /// Whether the phrase is a party to something: it acts, a deed is done to it («استهداف المدنيين»، «قتل الجيش عشرات المدنيين»), or it is
    /// named beside another actor («الحوثيون وأنصار صالح»).
    /// </summary>
    public bool IsParty(TokenizedText tokens, MentionMap map, Sentence sentence, int first, int last, Proclitics proclitics)
    {
        if (Acts(tokens, sentence, first, last)) return true;
        if (last + 1 < sentence.End && map[last + 1] is { Kind: not MentionKind.Demonym } next && next.First == last + 1
            && next.Proclitics.HasFlag(Proclitics.And))
        {
            return true;
        }

        var start = Amount(tokens, sentence, first);
        var before = start - 1;
        while (before >= sentence.First && IsOpeningMark(tokens, before)) before--;
        if (before < sentence.First || tokens[before].Kind != TokenKind.Word) return false;
        if (map[before] is { Kind: not MentionKind.Demonym } other)
        {
            var joined = start == first ? proclitics.HasFlag(Proclitics.And) : tokens.Key(start).StartsWith('و');
            return joined || other.First > sentence.First && proclitics == Proclitics.None && IsVerb(tokens, other.First - 1);
        }

        if (start < first && Acts(tokens, sentence, start, last)) return true;
        if (IsDeed(tokens, before, construct: (proclitics & (Proclitics.By | Proclitics.For)) == 0)) return true;
        return Prepositions.Contains(tokens, before) && before > sentence.First && IsDeed(tokens, before - 1, construct: false);
    }

    /// <summary>Whether a token is a verb of saying that takes no stand («قال»، «أوضح»).</summary>
    public bool OnlySays(TokenizedText tokens, int t)
    {
        if (t < 0 || t >= tokens.Count || tokens[t].Kind != TokenKind.Word) return false;
        var says = false;
        foreach (var sense in _predicates.Senses(tokens.Form(t)))
        {
            if (sense.Entry.Kind == PredicateKind.Say) says = true;
            else if (sense.Entry is { Relates: true, Weak: false }) return false;
        }

        return says;
    }

    /// <summary>Whether a token is a verb or a word for a deed, and so hardly a name.</summary>
    public bool IsWord(TokenizedText tokens, int t) => IsVerb(tokens, t) || _predicates.Senses(tokens.Form(t)).Length > 0;

    /// <summary>Whether the core of a reading is a noun of people or groups or a word for a deed, and so hardly a name.</summary>
    public bool IsWord(in CliticReading reading) => _nouns.Contains(reading);

    // «عدد من المدنيين»، «عشرات الجنود»، «هؤلاء المحتجون»: where the words of amount and pointing before a phrase begin.
    private int Amount(TokenizedText tokens, Sentence sentence, int first)
    {
        var start = first;
        for (var t = first - 1; t >= sentence.First && t >= first - 4; t--)
        {
            if (tokens[t].Kind == TokenKind.Number || tokens[t].Kind == TokenKind.Word && _amounts.Has(tokens.Form(t))) start = t;
            else if (tokens.Key(t) is not "من") break;
        }

        return start;
    }

    private static bool IsOpeningMark(TokenizedText tokens, int t) =>
        tokens[t].Kind != TokenKind.Word && tokens.Original(t)[0] is '"' or '«' or '“' or '(';

    // A word for what one party does to another; right before the phrase without an article of its own.
    private bool IsDeed(TokenizedText tokens, int t, bool construct)
    {
        if (tokens[t].Kind != TokenKind.Word) return false;
        foreach (var sense in _predicates.Senses(tokens.Form(t)))
        {
            if (sense.Entry.Weak || sense.Shape == PredicateShape.Adjective) continue;
            if (!sense.Entry.Relates && sense.Entry.Kind != PredicateKind.Unreal) continue;
            if (!construct || sense.IsVerb || sense.Pronoun is null && !sense.Proclitics.HasFlag(Proclitics.Article)) return true;
        }

        return false;
    }

    private bool IsVerb(TokenizedText tokens, int t)
    {
        if (tokens[t].Kind != TokenKind.Word) return false;
        var form = tokens.Form(t);
        if (_notVerbs.Has(form)) return false;
        if (_verbs.HasWithPronoun(form)) return true;
        var key = form.Key.AsSpan();
        if (key.Length > 4 && key[0] is 'و' or 'ف') key = key[1..];
        if (key.StartsWith("ال", StringComparison.Ordinal)) return false;
        if (key.Length > 3 && key[0] == 'ي') return true;
        if (key.Length > 4 && key[0] == 'س' && key[1] is 'ي') return true;

        // «أعلنت»، «قتلت»: the past of she, but no plural in ات.
        return key.Length > 3 && key[^1] == 'ت' && tokens.Original(t)[^1] == 'ت' && key[^2] is not ('ا' or 'و' or 'ي');
    }

    private static bool IsPair(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && words[(space + 1)..].StartsWith('ي');
    }
}
