using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds those who act under no name but a description: people («المستوطنون»، «عائلات الأسرى»), groups («الجماعات الإرهابية»، «قوات الطوارئ
/// الخاصة»), a leader's followers («أنصار صالح»). They count where the article lets them do something, or comes back to them.
/// </summary>
internal sealed class CollectiveFinder
{
    private const Proclitics BeforeNouns = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private readonly WordMap<Head> _heads = new();
    private readonly WordSet _residents;
    private readonly WordSet _districts;
    private readonly WordSet _followers;
    private readonly WordSet _loyal;
    private readonly WordSet _adjectives;
    private readonly WordSet _ofPeople;
    private readonly WordSet _notNouns;
    private readonly NameLexicon _names;

    // «الخبراء»: sources that speak without a name and stay so.
    private readonly HashSet<string> _sources;
    private readonly Doings _doings;

    public CollectiveFinder(Codebook codebook, NameLexicon names, Doings doings)
    {
        _names = names;
        _doings = doings;
        var words = codebook.Lexicon("collectives");
        _residents = WordSet.Keys(words["residents"]);
        _districts = WordSet.Keys(words["districts"]);
        _followers = WordSet.Keys(words["followers"]);
        _loyal = WordSet.Keys(words["loyal"]);
        _adjectives = WordSet.Keys(words["adjectives"]);
        _ofPeople = WordSet.Keys(words["people.adjectives"]);
        _notNouns = WordSet.Keys(words["not-nouns"]);
        _sources = [.. codebook.Lexicon("reporting")["sources"].Select(ArabicNormalizer.Key)];
        var weak = words["people.weak"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        var alone = words["groups.alone"].Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words["people.sound"])
        {
            var key = ArabicNormalizer.Key(word);
            foreach (var ending in (ReadOnlySpan<string>)["ون", "ين", "و", "ي"])
                Add(key, Stem(key) + ending, people: true, !weak.Contains(key), ActorType.Community, construct: ending.Length == 1);
        }

        foreach (var word in words["people.broken"])
            AddPlain(word, people: true, !weak.Contains(ArabicNormalizer.Key(word)), ActorType.Community);
        foreach (var word in words["groups.armed"])
            AddPlain(word, people: false, alone.Contains(ArabicNormalizer.Key(word)), ActorType.ArmedGroup);
        foreach (var word in words["groups.civil"])
            AddPlain(word, people: false, alone.Contains(ArabicNormalizer.Key(word)), ActorType.Organization);

        void AddPlain(string word, bool people, bool standsAlone, ActorType type)
        {
            var key = ArabicNormalizer.Key(word);
            Add(key, key, people, standsAlone, type, construct: false);
        }

        void Add(string canon, string form, bool people, bool standsAlone, ActorType type, bool construct)
        {
            _heads.TryAdd(form, new Head(canon, people, standsAlone, type, construct, Definite: false));
            if (!construct) _heads.TryAdd("ال" + form, new Head(canon, people, standsAlone, type, false, Definite: true));
        }
    }

    private sealed record Head(string Canon, bool People, bool StandsAlone, ActorType Type, bool Construct, bool Definite);

    private sealed record Found(FoundMention Mention, Head Head, string Rest, bool Acts);

    /// <summary>Adds those found where no other mention is; an adjective of origin in such a phrase belongs to it.</summary>
    public ActorFindings Complete(TokenizedArticle reading, ActorFindings known)
    {
        var found = new List<Found>();
        foreach (var passage in reading.Passages)
        {
            MentionMap? map = null;
            foreach (var sentence in passage.Sentences)
            {
                for (var t = sentence.First; t < sentence.End; t++)
                {
                    if (passage.Tokens[t].Kind != TokenKind.Word || !TryHead(passage.Tokens, t, out var head, out var clitics)) continue;
                    map ??= new MentionMap(passage, known.Mentions);
                    if (map[t] is not null || Phrase(passage, map, sentence, t, head, clitics) is not { } phrase) continue;
                    found.Add(phrase);
                    t = phrase.Mention.Last;
                }
            }
        }

        return found.Count == 0 ? known : Kept(reading, known, found);
    }

    private static ActorFindings Kept(TokenizedArticle reading, ActorFindings known, List<Found> found)
    {
        // «الأسرى» in an article that has «الأسرى الإسرائيليين» and no others are these.
        var rests = found.Where(f => f.Rest.Length > 0).ToLookup(f => f.Head.Canon, f => f.Rest, StringComparer.Ordinal);
        var groups = found.GroupBy(
            f => f.Head.Canon + (f.Rest.Length > 0 ? " " + f.Rest
                : rests[f.Head.Canon].Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? " " + only : ""),
            StringComparer.Ordinal);
        var mentions = new List<FoundMention>();
        var discoveries = new List<Discovery>(known.Discoveries);
        foreach (var group in groups)
        {
            if (!Keeps([.. group])) continue;
            if (group.All(f => f.Rest.Length == 0 && !f.Head.StandsAlone)) continue;
            var id = PersonNames.IdOf("collective " + group.Key);
            mentions.AddRange(group.Select(f => f.Mention with { Actor = id }));
            discoveries.Add(
                new Discovery(
                    id, group.First().Head.Type,
                    [
                        .. group.OrderByDescending(f => f.Rest.Length).Select(f => Name(reading, f.Mention))
                            .Distinct(StringComparer.Ordinal)
                    ]));
        }

        if (mentions.Count == 0) return known;
        var spans = mentions.Select(m => m.Span).Order().ToList();
        mentions.AddRange(known.Mentions.Where(m => !PersonFinder.Covered(spans, m.Span)));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new ActorFindings(mentions, discoveries);
    }

    // What is named again and again is a party too, though no verb that is known stands beside it.
    private static bool Keeps(IReadOnlyCollection<Found> group) => group.Count > 2 || group.Any(f => f.Acts);

    private static string Name(TokenizedArticle reading, FoundMention mention)
    {
        var name = mention.Span.Of(reading.Article.Text);
        return mention.Span.Start > 0 && reading.Article.Text[mention.Span.Start - 1] == 'ل' && name.StartsWith('ل') ? "ا" + name : name;
    }

    private Found? Phrase(Passage passage, MentionMap map, Sentence sentence, int first, Head head, in CliticReading clitics)
    {
        var tokens = passage.Tokens;
        var last = head.Definite ? Described(tokens, map, sentence, first, head) : Belonging(tokens, map, sentence, first, head);
        if (last < 0 || head.Definite && clitics.Proclitics == Proclitics.None && IsAfterItsNoun(tokens, first)) return null;
        if (_sources.Contains(head.Definite && last == first ? clitics.Core : string.Join(
            ' ', Enumerable.Range(first, last - first + 1).Where(tokens.IsWordOrNumber).Select(tokens.Key))))
        {
            return null;
        }

        var rest = string.Join(
            ' ', Enumerable.Range(first + 1, last - first).Where(tokens.IsWordOrNumber).Select(t => Canonical(tokens.Key(t))));
        var start = tokens.SpanFrom(first, clitics.CoreStart).Start;
        var mention = new FoundMention(
            "", MentionKind.Name, head.Type, passage, first, last, clitics.Proclitics, TextSpan.FromBounds(start, tokens[last].End));
        return new Found(mention, head, rest, _doings.Acts(tokens, sentence, first, last));
    }

    // «الجماعات الإرهابية المتطرفة»، «المتمردون الأكراد»: adjectives that agree. -1 where a group has none and does not stand alone.
    private int Described(TokenizedText tokens, MentionMap map, Sentence sentence, int first, Head head)
    {
        var last = first;
        for (var t = first + 1; t < sentence.End && t <= first + 4; t++)
        {
            // «الفصائل «الجهادية»».
            var isMark = tokens[t] is { Kind: TokenKind.Punctuation, Length: 1 } && tokens.Original(t)[0] is '"' or '«' or '»';
            if (isMark && t < Math.Min(sentence.End - 1, first + 4) && !head.People && last == first)
            {
                continue;
            }

            if (!Agrees(tokens, map, t, head, last > first)) break;
            last = t;
        }

        return last;
    }

    private bool Agrees(TokenizedText tokens, MentionMap map, int t, Head head, bool joined)
    {
        if (tokens[t].Kind != TokenKind.Word || map[t] is { Kind: not MentionKind.Demonym }) return false;
        var key = tokens.Key(t).AsSpan();
        if (joined && key.StartsWith("وال", StringComparison.Ordinal)) key = key[1..];
        if (!key.StartsWith("ال", StringComparison.Ordinal) || _notNouns.Contains(key)) return false;
        if (head.People && (key.EndsWith("ون", StringComparison.Ordinal) || key.EndsWith("ين", StringComparison.Ordinal)))
        {
            return key.Length > 5;
        }

        if (head.People) return _ofPeople.Contains(key);
        return key.Length > 5 && (key.EndsWith("يه", StringComparison.Ordinal) || _adjectives.Contains(key))
            && tokens.Original(t)[^1] is 'ة' or 'ه';
    }

    // «عائلات الأسرى»، «أهالي مدينة تعز»، «أنصار الرئيس السابق صالح»: what an indefinite noun belongs to. -1 where that is
    // nothing definite.
    private int Belonging(TokenizedText tokens, MentionMap map, Sentence sentence, int first, Head head)
    {
        var t = first + 1;
        if (t >= sentence.End || tokens[t].Kind != TokenKind.Word) return -1;
        var key = tokens.Key(t);
        if (_followers.Contains(HeadKey(tokens, first, head)) && Leader(tokens, map, sentence, t) is { } leader) return leader;
        if (_residents.Contains(HeadKey(tokens, first, head)) && Home(tokens, map, sentence, t) is { } home) return home;
        if (map[t] is { Kind: not MentionKind.Demonym }) return -1;
        if (!key.StartsWith("ال", StringComparison.Ordinal) || key.Length < 5 || _notNouns.Contains(key)
            || _names.IsSaying(tokens, t) || map[t] is not null)
        {
            return -1;
        }

        var last = t;
        for (t++; t < sentence.End && t <= first + 4; t++)
        {
            // The adjective describes either of the two: «جنود الكتيبة السابعة»، «عائلات الأسرى الإسرائيليين».
            if (!Agrees(tokens, map, t, head, last > first + 1) && !Agrees(tokens, map, t, head with { People = !head.People }, false))
            {
                break;
            }

            last = t;
        }

        return last;
    }

    private static string HeadKey(TokenizedText tokens, int first, Head head) =>
        head.Construct || tokens.Key(first).EndsWith(head.Canon, StringComparison.Ordinal)
            ? Bare(tokens.Key(first), head.Canon) : head.Canon;

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

    private int? Home(TokenizedText tokens, MentionMap map, Sentence sentence, int t)
    {
        if (map[t] is not null) return null;
        var key = tokens.Key(t);
        if (key.StartsWith("ال", StringComparison.Ordinal)) return null;
        if (!_districts.Contains(key)) return null;
        t++;
        if (t >= sentence.End || tokens[t].Kind != TokenKind.Word) return null;
        return map[t] is { Type: not (ActorType.Person or ActorType.Media) } mention ? mention.Last : map[t] is null ? t : null;
    }

    private bool TryHead(TokenizedText tokens, int t, out Head head, out CliticReading clitics)
    {
        foreach (ref readonly var reading in tokens.Form(t).Readings.AsSpan())
        {
            if ((reading.Proclitics & ~BeforeNouns) != 0 || !_heads.TryGetValue(reading.Core, reading.CoreHash, out var found)) continue;
            (head, clitics) = (found, reading);
            return true;
        }

        (head, clitics) = (null!, default);
        return false;
    }

    // «العناصر الإرهابيين»: an adjective itself.
    private bool IsAfterItsNoun(TokenizedText tokens, int first) =>
        first > 0 && tokens[first - 1].Kind == TokenKind.Word && tokens.Key(first - 1) is { Length: > 4 } key
        && (key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("وال", StringComparison.Ordinal)
            || key.StartsWith("لل", StringComparison.Ordinal) || key.StartsWith("بال", StringComparison.Ordinal))
        && !_notNouns.Contains(key);

    private static string Stem(string key) => key[^1] == 'ه' ? key[..^1] : key;

    private static string Canonical(string key) =>
        key.Length > 5 && key.EndsWith("ون", StringComparison.Ordinal) ? key[..^2] + "ين" : key;
}
