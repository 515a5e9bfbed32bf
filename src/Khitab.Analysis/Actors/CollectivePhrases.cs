using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// How far a phrase about people or groups goes: the adjectives of its noun («الجماعات الإرهابية المتطرفة»), what it belongs to («عائلات
/// الأسرى»، «مسلمو فرنسا»), whom it follows («قوات الرئيس السابق صالح»), where it lives («أهالي مدينة تعز»).
/// </summary>
internal sealed class CollectivePhrases
{
    private readonly WordSet _residents;
    private readonly WordSet _districts;
    private readonly WordSet _followers;
    private readonly WordSet _loyal;
    private readonly WordSet _adjectives;
    private readonly WordSet _ofPeople;
    private readonly WordSet _notNouns;
    private readonly WordSet _ofActors;
    private readonly WordSet _second;
    private readonly WordSet _vague;
    private readonly NameLexicon _names;

    private static readonly WordSet Prepositions = WordSet.Keys(["من", "في", "على", "عن", "إلى", "مع"]);

    public CollectivePhrases(Codebook codebook, NameLexicon names)
    {
        _names = names;
        var words = codebook.Lexicon("collectives");
        _residents = WordSet.Keys(words["residents"]);
        _districts = WordSet.Keys(words["districts"]);
        _followers = WordSet.Keys(words["followers"]);
        _loyal = WordSet.Keys(words["loyal"]);
        _adjectives = WordSet.Keys(words["adjectives"]);
        _ofPeople = WordSet.Keys(words["people.adjectives"]);
        _notNouns = WordSet.Keys(words["not-nouns"]);
        _ofActors = WordSet.Keys(words["of-actors"]);
        _vague = WordSet.Keys(words["vague"]);
        _second = WordSet.Keys(words["second"]);
    }

    /// <summary>Whether a definite word after a noun neither describes it nor is what it belongs to.</summary>
    public bool IsNoNoun(string key) => _notNouns.Contains(key);

    /// <summary>
    /// The last token of the phrase that a noun begins, -1 where the noun is no such phrase, and whether the phrase is definite.
    /// </summary>
    public (int Last, bool IsDefinite) Read(TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int first,
        CollectiveNoun noun) =>
        noun.State switch
        {
            NounState.Definite => (Loyal(tokens, map, sentence, first) ?? Concerned(tokens, map, sentence, first, noun)
                ?? Described(tokens, map, sentence, first, noun), true),
            NounState.Owned => (Described(tokens, map, sentence, first, noun), false),
            _ => Belonging(tokens, map, places, sentence, first, noun),
        };

    // «القوات الموالية للرئيس السابق علي عبد الله صالح».
    private int? Loyal(TokenizedText tokens, MentionMap map, Sentence sentence, int first)
    {
        if (first + 2 >= sentence.End || !_loyal.Contains(tokens, first + 1)) return null;
        if (!tokens.Key(first + 2).StartsWith('ل')) return null;
        return map[first + 2] is { Kind: not MentionKind.Demonym } whose && whose.First == first + 2
            ? whose.Last : Leader(tokens, map, sentence, first + 2);
    }

    // «المستفيدون من الضمان»، «القائمين على المشروع»، «العاملين بالمصنع»: those of whom it must be said in what.
    private int? Concerned(TokenizedText tokens, MentionMap map, Sentence sentence, int first, CollectiveNoun noun)
    {
        if (!noun.People || noun.StandsAlone || first + 1 >= sentence.End || tokens[first + 1].Kind != TokenKind.Word) return null;
        if (!tokens.Key(first).EndsWith("ون", StringComparison.Ordinal)
            && !tokens.Key(first).EndsWith("ين", StringComparison.Ordinal)) return null;
        var key = tokens.Key(first + 1);
        if (key.Length > 4 && key.StartsWith("بال", StringComparison.Ordinal)) return map[first + 1] is null ? first + 1 : null;
        return Prepositions.Contains(key) && first + 2 < sentence.End && tokens[first + 2].Kind == TokenKind.Word && map[first + 2] is null
            && IsDefiniteNoun(tokens.Key(first + 2)) ? first + 2 : null;
    }

    // «يأمل المنظمون في جذب…»: without an article it is what the verb goes on with.
    private bool IsDefiniteNoun(string key) =>
        key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) && !_names.IsFunctionWord(key);

    // «الجماعات الإرهابية المتطرفة»، «المتمردون الأكراد»: adjectives that agree.
    private int Described(TokenizedText tokens, MentionMap map, Sentence sentence, int first, CollectiveNoun noun)
    {
        var last = first;
        for (var t = first + 1; t < sentence.End && t <= first + 4; t++)
        {
            // «الفصائل «الجهادية»».
            var isMark = tokens[t] is { Kind: TokenKind.Punctuation, Length: 1 } && tokens.Original(t)[0] is '"' or '«' or '»';
            if (isMark && t < Math.Min(sentence.End - 1, first + 4) && !noun.People && last == first)
            {
                continue;
            }

            if (!Agrees(tokens, map, t, noun, last > first)) break;
            last = t;
        }

        return last;
    }

    private bool Agrees(TokenizedText tokens, MentionMap map, int t, CollectiveNoun noun, bool joined)
    {
        if (tokens[t].Kind != TokenKind.Word || map[t] is { Kind: not MentionKind.Demonym }) return false;
        var key = tokens.Key(t).AsSpan();
        if (joined && key.StartsWith("وال", StringComparison.Ordinal)) key = key[1..];
        if (!key.StartsWith("ال", StringComparison.Ordinal) || _notNouns.Contains(key)) return false;
        if (noun.People && (key.EndsWith("ون", StringComparison.Ordinal) || key.EndsWith("ين", StringComparison.Ordinal)))
        {
            return key.Length > 5;
        }

        if (noun.People && !noun.TakesFeminine) return _ofPeople.Contains(key);
        return key.Length > 5 && (key.EndsWith("يه", StringComparison.Ordinal) || _adjectives.Contains(key))
            && tokens.Original(t)[^1] is 'ة' or 'ه';
    }

    private (int Last, bool IsDefinite) Belonging(
        TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int first, CollectiveNoun noun)
    {
        var alone = (noun.State == NounState.Indefinite ? first : -1, false);
        var t = first + 1;
        if (t >= sentence.End || tokens[t].Kind != TokenKind.Word) return alone;
        var key = tokens.Key(t);
        var head = HeadKey(tokens, first, noun);
        if (_followers.Contains(head) && Leader(tokens, map, sentence, t) is { } leader) return (leader, true);
        if (_residents.Contains(head) && Home(tokens, map, places, sentence, t) is { } home) return (home, true);
        if (_ofActors.Contains(noun.Canon) && map[t] is null && t + 1 < sentence.End && _second.Contains(tokens, t)
            && map[t + 1] is { Kind: not MentionKind.Demonym } of && of.First == t + 1 && of.Proclitics == Proclitics.None)
        {
            return JoinsAnother(map, sentence, of) ? (-1, false) : (of.Last, true);
        }

        if (map[t] is { Kind: not MentionKind.Demonym } whose)
        {
            return whose.First == t && whose.Proclitics == Proclitics.None && _ofActors.Contains(noun.Canon)
                && !JoinsAnother(map, sentence, whose) ? (whose.Last, true) : alone;
        }

        if (!key.StartsWith("ال", StringComparison.Ordinal)) return (Indefinite(tokens, map, sentence, first, noun), false);
        if (key.Length < 5 || _notNouns.Contains(key) || _names.IsSaying(tokens, t) || map[t] is not null) return alone;
        var last = t;
        for (t++; t < sentence.End && t <= first + 4; t++)
        {
            // The adjective describes either of the two: «جنود الكتيبة السابعة»، «عائلات الأسرى الإسرائيليين».
            if (!Agrees(tokens, map, t, noun, last > first + 1) && !Agrees(tokens, map, t, noun with { People = !noun.People }, false))
            {
                break;
            }

            last = t;
        }

        return (last, true);
    }

    // «وزراء خارجية بوركينا فاسو والنيجر»: of several, who stay named.
    private static bool JoinsAnother(MentionMap map, Sentence sentence, FoundMention whose) =>
        whose.Last + 1 < sentence.End && map[whose.Last + 1] is { Kind: not MentionKind.Demonym } next
        && next.Proclitics.HasFlag(Proclitics.And) && next.Type == whose.Type;

    /// <summary>Whether what a group belongs to names nobody («دول القارة»).</summary>
    public bool IsVague(string key) => _vague.Contains(key);

    // «حكومات غربية»، «مسلحون مجهولون»، «أطباء يمنيين»: without articles.
    private int Indefinite(TokenizedText tokens, MentionMap map, Sentence sentence, int first, CollectiveNoun noun)
    {
        if (noun.State != NounState.Indefinite) return -1;
        var last = first;
        for (var t = first + 1; t < sentence.End && t <= first + 3; t++)
        {
            if (tokens[t].Kind != TokenKind.Word || map[t] is { Kind: not MentionKind.Demonym }) break;
            var key = tokens.Key(t);
            if (key.Length < 4 || _names.IsFunctionWord(key) || key[0] is 'و' && map[t] is null) break;
            var fits = noun.People
                ? key.Length > 4 && (key.EndsWith("ون", StringComparison.Ordinal) || key.EndsWith("ين", StringComparison.Ordinal))
                    && !_names.IsSaying(tokens, t)
                : tokens.Original(t)[^1] == 'ة' && (key.EndsWith("يه", StringComparison.Ordinal) || _adjectives.Contains("ال" + key));
            if (!fits) break;
            last = t;
        }

        return last;
    }

    private static string HeadKey(TokenizedText tokens, int first, CollectiveNoun noun) =>
        noun.State == NounState.Construct || tokens.Key(first).EndsWith(noun.Canon, StringComparison.Ordinal)
            ? Bare(tokens.Key(first), noun.Canon) : noun.Canon;

    private static string Bare(string key, string canon)
    {
        var at = key.IndexOf(canon, StringComparison.Ordinal);
        return at > 0 ? key[at..] : key;
    }

    private int? Leader(TokenizedText tokens, MentionMap map, Sentence sentence, int t)
    {
        for (var n = t; n < sentence.End && n <= t + 4; n++)
        {
            if (map[n] is { Kind: not MentionKind.Demonym } mention)
                return mention.Type == ActorType.Person && mention.First == n ? mention.Last : null;
            if (tokens[n].Kind != TokenKind.Word) return null;
            if (!_names.TryTitle(tokens, n, out var last) && !_names.IsQualifier(tokens.Key(n)) && !_loyal.Contains(tokens.Key(n)))
            {
                return null;
            }

            n = Math.Max(n, last);
        }

        return null;
    }

    private int? Home(TokenizedText tokens, MentionMap map, MentionMap places, Sentence sentence, int t)
    {
        if (places[t] is { } place && place.First == t && place.Proclitics == Proclitics.None) return place.Last;
        if (map[t] is { Type: not (ActorType.Person or ActorType.Media), Kind: not MentionKind.Demonym } home && home.First == t)
            return home.Last;
        if (map[t] is not null) return null;
        var key = tokens.Key(t);
        if (key.StartsWith("ال", StringComparison.Ordinal)) return null;
        if (!_districts.Contains(key))
        {
            // «أهالي نينوى»: what follows is where they live.
            return key.Length > 2 && map[t] is null && key[0] is not ('و' or 'ب' or 'ل' or 'ي') && !_names.IsFunctionWord(key)
                && !_names.IsSaying(tokens, t) && !_names.IsNoName(key) ? t : null;
        }

        t++;
        if (t >= sentence.End || tokens[t].Kind != TokenKind.Word) return null;
        return map[t] is { Type: not (ActorType.Person or ActorType.Media) } mention ? mention.Last : map[t] is null ? t : null;
    }
}
