using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>Of what kind the words are that make a name of a noun of body.</summary>
internal enum BodyNameKind
{
    /// <summary>Definite words: «حزب القوى الديمقراطية».</summary>
    Words,

    /// <summary>A place, a namesake, or words in quotation marks: what is called so is a body of its own.</summary>
    Proper,

    /// <summary>A word without ال that nothing else tells to be a name: «شركة بوناتي».</summary>
    Unknown,
}

/// <summary>A name of a body.</summary>
/// <param name="Last">Its last token.</param>
/// <param name="Words">How many words stand behind the noun of body.</param>
/// <param name="Kind">Of what kind they are.</param>
internal readonly record struct BodyName(int Last, int Words, BodyNameKind Kind);

/// <summary>
/// How far the name goes that a noun of body begins: «جمعية القوى الديمقراطية»، «الجمعية السعودية لطب الأسرة»، «بلدية محافظة الخبر»، «مركز
/// الملك
/// سلمان للإغاثة»، «شركة "نورين"».
/// </summary>
internal sealed class BodyNames
{
    private const int LongestName = 8;
    private readonly WordSet _notParts;
    private readonly WordSet _named;
    private readonly WordSet _namesakes;
    private readonly WordSet _plain;
    private readonly WordSet _second;
    private readonly WordSet _adjectives;
    private readonly WordSet _districts;
    private readonly WordSet _heads;
    private readonly WordSet _ofPlaces;
    private readonly WordSet _sure;
    private readonly NameLexicon _names;
    private readonly Doings _doings;

    public BodyNames(Codebook codebook, NameLexicon names, Doings doings)
    {
        (_names, _doings) = (names, doings);
        var words = codebook.Lexicon("titles");
        _heads = WordSet.Keys(words["organizations.heads"]);
        _named = WordSet.Keys(words["organizations.named"]);
        _namesakes = WordSet.Keys(words["organizations.namesakes"]);
        _plain = WordSet.Keys(words["organizations.plain"]);
        _second = WordSet.Keys(words["organizations.second"]);
        _adjectives = WordSet.Keys(words["organizations.adjectives"]);
        _sure = WordSet.Keys(words["organizations.sure"]);
        _ofPlaces = WordSet.Keys(words["organizations.of-places"]);
        _notParts = WordSet.Keys(words["organizations.not-parts"]);
        _districts = WordSet.Keys(codebook.Lexicon("collectives")["districts"]);
    }

    /// <summary>The name that a noun of body begins; null where none does.</summary>
    /// <param name="tokens">The passage.</param>
    /// <param name="map">Which actor is at which token.</param>
    /// <param name="places">Which place is at which token.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The noun's token.</param>
    /// <param name="head">The noun without its clitics.</param>
    public BodyName? Read(
        TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int first, in CliticReading head)
    {
        var definite = head.Core.StartsWith("ال", StringComparison.Ordinal);
        if (definite) return Definite(tokens, map, places, sentence, first);
        var onlyNamesake = _namesakes.Contains(head) && !_heads.Contains(head);
        if (Namesake(tokens, map, sentence, first + 1) is { } namesake)
            return new BodyName(Further(tokens, map, places, sentence, first, namesake), 2, BodyNameKind.Proper);
        if (onlyNamesake) return null;
        if (Quoted(tokens, map, sentence, first, head) is { } quoted) return new BodyName(quoted, 2, BodyNameKind.Proper);
        return Construct(tokens, map, places, sentence, first, head);
    }

    private BodyName? Definite(TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int first)
    {
        if (first + 1 < sentence.End && IsNumbered(tokens, sentence, first + 1) is { } number)
            return new BodyName(number, 2, BodyNameKind.Words);
        var last = Further(tokens, map, places, sentence, first, first);
        if (last == first) return null;

        // «الوكالة الفرنسية» is no name but a noun that stands for one.
        var words = last - first;
        if (words == 1 && map[last] is { Kind: MentionKind.Demonym }) return null;
        return new BodyName(last, words, BodyNameKind.Words);
    }

    private BodyName? Construct(
        TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int first, in CliticReading head)
    {
        var t = first + 1;

        // «حزب جبهة القوى …», «وكالة مكافحة الفساد»: nouns that the next one makes definite.
        var ofPlaces = _ofPlaces.Contains(head);
        for (var nouns = 0; nouns < 2 && t + 1 < sentence.End && (ofPlaces || nouns > 0 || _heads.Contains(tokens, t))
            && tokens[t].Kind == TokenKind.Word && map[t] is null
            && places[t] is null && (_second.Contains(tokens, t) || _heads.Contains(tokens, t)) && !_notParts.Contains(tokens, t); nouns++)
        {
            t++;
        }

        if (t >= sentence.End) return null;
        if (ofPlaces && Place(tokens, map, places, sentence, t) is { } place)
            return new BodyName(
                Further(tokens, map, places, sentence, first, place, ofPlace: true), place - first, BodyNameKind.Proper);
        if (tokens[t].Kind != TokenKind.Word || map[t] is { Kind: not MentionKind.Demonym }) return null;
        if (t > first + 1 && Namesake(tokens, map, sentence, t) is { } namesake)
            return new BodyName(Further(tokens, map, places, sentence, first, namesake), 2, BodyNameKind.Proper);
        if (IsDefinite(tokens.Key(t)) && !Ends(tokens, t))
        {
            var last = Further(tokens, map, places, sentence, first, t, _doings.FollowsVerb(tokens, sentence, first));
            return new BodyName(last, last - first, BodyNameKind.Words);
        }

        if (t > first + 1 || !IsUnknown(tokens, map, t, head)) return null;
        var end = t;
        while (end + 1 < sentence.End && end < t + 2 && tokens[end + 1].Kind == TokenKind.Word && map[end + 1] is null
            && IsDefinite(tokens.Key(end + 1)) && !Ends(tokens, end + 1))
        {
            end++;
        }

        return new BodyName(end, 2, BodyNameKind.Unknown);
    }

    // What goes on with a name: definite words, «لحماية الغابات»، «والتنمية»، «بالأحساء».
    private int Further(
        TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int first, int from, bool? takesObject = null,
        bool ofPlace = false)
    {
        var last = from;
        var hasObject = takesObject ?? (from == first);
        for (var t = from + 1; t < sentence.End && t < first + LongestName; t++)
        {
            if (tokens[t].Kind != TokenKind.Word || map[t] is { Kind: not MentionKind.Demonym } || Ends(tokens, t)) break;
            var key = tokens.Key(t);
            if (ofPlace && key.StartsWith("لل", StringComparison.Ordinal)) break;
            if (key.StartsWith("لل", StringComparison.Ordinal) && Core(tokens, first).StartsWith("ال", StringComparison.Ordinal)
                && !_sure.Contains(Bare(Core(tokens, first))) && (last == first || _doings.IsWord(tokens, t)))
            {
                break;
            }

            // «جامعة الباحة المكلف»: what follows a place describes the body where it has its gender, and else its director.
            if (ofPlace && key.StartsWith("ال", StringComparison.Ordinal)
                && (tokens.Original(first)[^1] == 'ة') != (tokens.Original(t)[^1] == 'ة'))
            {
                break;
            }

            if ((last > first || key.StartsWith("لل", StringComparison.Ordinal) && _sure.Contains(Bare(Core(tokens, first))))
                && Purpose(tokens, map, sentence, t) is { } purpose)
            {
                last = t = purpose;
                hasObject = false;
                continue;
            }

            if (places[t] is { } place && place.First == t && place.Proclitics == Proclitics.By) return place.Last;
            if (!IsDefinite(key) || key[0] == 'و' && (last == first || _heads.Contains(Bare(key[1..])))) break;

            // «نفت الوزارة الخبر»، «ناقش مجلس الحي الموضوع»: what is done, and no part of the name.
            if (hasObject && key.StartsWith("ال", StringComparison.Ordinal) && !IsAdjectival(key) && !Agree(tokens, last, t)) break;
            last = t;
        }

        return last;
    }

    private bool Ends(TokenizedText tokens, int t) =>
        _notParts.Contains(tokens.Key(t)) || _names.IsSaying(tokens, t)
        || _names.TryTitle(tokens, t, out _) && !_heads.Contains(Bare(tokens.Key(t)));

    // «للإغاثة»، «لطب الأسرة»، «لتطوير الاقتصاد»، «لمكافحة مرض السل».
    private int? Purpose(TokenizedText tokens, MentionMap map, Sentence sentence, int t)
    {
        var key = tokens.Key(t);
        if (key.Length < 3 || key[0] != 'ل' || key[1] == 'ل' || key is "لهذا" or "لهذه" or "لدي") return null;
        for (var n = t + 1; n < sentence.End && n <= t + 2; n++)
        {
            if (tokens[n].Kind != TokenKind.Word || map[n] is not null || Ends(tokens, n)) return null;
            if (tokens.Key(n).StartsWith("ال", StringComparison.Ordinal)) return n;
            if (tokens.Key(n) is "ان" or "من" or "في" or "ما") return null;
        }

        return null;
    }

    // «الرياض»، «منطقة جازان»، «محافظة حفر الباطن».
    private int? Place(TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int t)
    {
        if (places[t] is { } place && place.First == t && place.Proclitics == Proclitics.None) return place.Last;
        if (map[t] is { Type: ActorType.State, Kind: not MentionKind.Demonym } state && state.First == t
            && state.Proclitics == Proclitics.None)
        {
            return state.Last;
        }

        if (tokens[t].Kind != TokenKind.Word || !_districts.Contains(tokens.Key(t)) || t + 1 >= sentence.End) return null;
        if (places[t + 1] is { } named && named.First == t + 1) return named.Last;
        return tokens[t + 1].Kind != TokenKind.Word ? null : map[t + 1] is { } other ? other.First == t + 1 ? other.Last : null
            : Ends(tokens, t + 1) ? null : t + 1;
    }

    // «الملك سلمان»، «الأمير سلطان بن عبد العزيز»، «خالد بن الوليد»: whom something is named after.
    private int? Namesake(TokenizedText tokens, MentionMap map, Sentence sentence, int t)
    {
        if (t >= sentence.End || tokens[t].Kind != TokenKind.Word) return null;
        var titled = false;
        if (map[t] is null && _names.TryTitle(tokens, t, out var title) && IsDefinite(tokens.Key(t)))
        {
            (t, titled) = (title + 1, true);
            if (t >= sentence.End || tokens[t].Kind != TokenKind.Word) return null;
        }

        if (map[t] is { Type: ActorType.Person } person)
            return person.First == t && (titled || person.Last > t) && person.Proclitics == Proclitics.None ? person.Last : null;

        // «قالت نقابة الأطباء إن»: «آن» is a first name too.
        if (!titled || map[t] is not null || _names.IsFunctionWord(tokens.Key(t))
            || !_names.TryGiven(tokens, t, Proclitics.None, out var given))
        {
            return null;
        }

        var last = given.Last;
        while (last + 2 < sentence.End && _names.IsPatronymic(tokens.Key(last + 1)) && tokens[last + 2].Kind == TokenKind.Word)
            last = _names.TryGiven(tokens, last + 2, Proclitics.None, out var father) ? father.Last : last + 2;
        return last;
    }

    // «جمعية "بيتنا"»: the last token of a name in quotation marks, or null.
    private int? Quoted(TokenizedText tokens, MentionMap map, Sentence sentence, int first, in CliticReading head)
    {
        var t = first + 1;
        if (t >= sentence.End || !_named.Contains(head) || tokens[t] is not { Kind: TokenKind.Punctuation, Length: 1 }
            || map[t + 1] is { Type: not ActorType.State } || tokens.Original(t)[0] is not ('"' or '«' or '“' or '('))
        {
            return null;
        }

        for (var end = t + 1; end < sentence.End && end <= t + 6; end++)
        {
            if (tokens[end].Kind != TokenKind.Punctuation) continue;
            return tokens.Original(end)[0] is '"' or '»' or '”' or ')' && end > t + 1 ? end - 1 : null;
        }

        return null;
    }

    // «القناة الـ"13"».
    private static int? IsNumbered(TokenizedText tokens, Sentence sentence, int t)
    {
        if (tokens.Key(t) != "ال") return null;
        var n = t + 1;
        if (n < sentence.End && tokens[n].Kind == TokenKind.Punctuation) n++;
        return n < sentence.End && tokens[n].Kind == TokenKind.Number ? n : null;
    }

    private bool IsUnknown(TokenizedText tokens, MentionMap map, int t, in CliticReading head)
    {
        if (!_named.Contains(head) || map[t] is not null) return false;
        var key = tokens.Key(t);
        if (key is "ام" && t + 1 < tokens.Count && IsDefinite(tokens.Key(t + 1))) return true;
        return key.Length > 3 && !IsDefinite(key) && key[^1] is not 'ي' && !key.EndsWith("يه", StringComparison.Ordinal)
            && key[0] is not ('ل' or 'ب') && !_plain.Contains(key) && !_names.IsNoName(key) && !_heads.Contains(key)
            && !_second.Contains(key);
    }

    // «العاصمة المقدسة»: an adjective takes its noun's ending.
    private static bool Agree(TokenizedText tokens, int noun, int adjective) =>
        tokens.Original(noun)[^1] == 'ة' && tokens.Original(adjective)[^1] == 'ة'
        && tokens.Key(noun).Contains("ال", StringComparison.Ordinal);

    private bool IsAdjectival(string key) =>
        key[^1] == 'ي' || key.EndsWith("يه", StringComparison.Ordinal) || _adjectives.Contains(key);

    private static string Core(TokenizedText tokens, int t) => tokens.Key(t) is ['و' or 'ب', .. var core] ? core : tokens.Key(t);

    private static string Bare(string key) => key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : key;

    private static bool IsDefinite(string key) =>
        key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("وال", StringComparison.Ordinal)
            || key.StartsWith("لل", StringComparison.Ordinal) || key.StartsWith("ولل", StringComparison.Ordinal);
}
