using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds bodies that the codebook does not know by the shape of their names: a noun of body with the definite words after it («حزب جبهة
/// القوى الديمقراطية», «الجمعية المغاربية للسلام والتعاون»). Many phrases of that shape are no name, so one counts only where it is
/// twice in the article, or once as what somebody heads, speaks for or belongs to, or as who does something.
/// </summary>
internal sealed class OrganizationFinder
{
    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private const int LongestName = 7;
    private static readonly string Ministry = ArabicNormalizer.Key("وزارة");
    private readonly WordSet _heads;
    private readonly WordSet _loose;
    private readonly WordSet _posts;
    private readonly WordSet _notParts;
    private readonly WordSet _named;
    private readonly WordSet _ordinals;
    private readonly WordSet _plain;
    private readonly WordSet _adjectives;
    private readonly NameLexicon _names;
    private readonly Doings _doings;

    public OrganizationFinder(Codebook codebook, NameLexicon names, Doings doings)
    {
        _names = names;
        _doings = doings;
        var words = codebook.Lexicon("titles");
        _heads = WordSet.Keys(words["organizations.heads"]);
        _loose = WordSet.Keys(words["organizations.loose"]);
        _posts = WordSet.Keys(words["organizations.posts"]);
        _named = WordSet.Keys(words["organizations.named"]);
        _ordinals = WordSet.Keys(words["organizations.ordinals"]);
        _plain = WordSet.Keys(words["organizations.plain"]);
        _adjectives = WordSet.Keys(words["organizations.adjectives"]);
        _notParts = WordSet.Keys(words["organizations.not-parts"]);
    }

    /// <summary>Adds the bodies found; a name that holds another actor's name is left to that actor.</summary>
    public ActorFindings Complete(TokenizedArticle reading, ActorFindings known, IReadOnlyList<TaggedName> tagged)
    {
        var names = new Dictionary<string, List<(FoundMention Mention, bool Headed, string Name)>>(StringComparer.Ordinal);
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, known.Mentions);
            foreach (var sentence in passage.Sentences)
            {
                for (var t = sentence.First; t < sentence.End; t++)
                {
                    if (!TryName(passage, map, sentence, t, out var mention)) continue;
                    var sure = mention.Last > t + 1 || IsDefinite(passage.Tokens.Key(mention.Last));
                    Add(
                        mention, sure
                        && (Headed(passage.Tokens, sentence, t) || _doings.Acts(passage.Tokens, sentence, t, mention.Last)));
                    t = mention.Last;
                }
            }

            foreach (
                var (_, entity) in tagged.Where(
                    n => ReferenceEquals(n.Passage, passage) && n.Entity.Class == EntityClass.Organization
                    && n.Entity.Score >= TaggedName.SureBody))
            {
                var actors = Enumerable.Range(entity.First, entity.Last - entity.First + 1)
                    .Any(t => map[t] is { Kind: not MentionKind.Demonym });
                if (actors || names.Values.Any(n => n.Any(f => f.Mention.Span.Overlaps(entity.Core)))) continue;
                Add(new FoundMention(
                    "", MentionKind.Name, ActorType.Organization, passage, entity.First, entity.Last, Proclitics.None, entity.Core),
                    headed: true);
            }
        }

        void Add(FoundMention mention, bool headed)
        {
            var name = mention.Span.Of(reading.Article.Text);
            if (mention.Span.Start > 0 && reading.Article.Text[mention.Span.Start - 1] == 'ل' && name.StartsWith('ل')) name = "ا" + name;
            var key = string.Join(' ', ArabicNormalizer.Keys(name[..NameLength(mention, name)]));
            if (!names.TryGetValue(key, out var found)) names[key] = found = [];
            found.Add((mention, headed, name));
        }

        var kept = names.Where(n => n.Value.Count > 1 || n.Value.Any(f => f.Headed)).ToList();
        if (kept.Count == 0) return known;
        var mentions = new List<FoundMention>();
        var discoveries = new List<Discovery>(known.Discoveries);
        foreach (var (key, found) in kept)
        {
            var id = PersonNames.IdOf(key);
            mentions.AddRange(found.Select(f => f.Mention with { Actor = id }));
            discoveries.Add(new Discovery(id, found[0].Mention.Type, [.. found.Select(f => f.Name).Distinct(StringComparer.Ordinal)]));
        }

        // An adjective of origin inside the name belongs to the name.
        var spans = mentions.Select(m => m.Span).Order().ToList();
        mentions.AddRange(known.Mentions.Where(m => !PersonFinder.Covered(spans, m.Span)));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new ActorFindings(mentions, discoveries);
    }

    private bool TryName(Passage passage, MentionMap map, Sentence sentence, int first, out FoundMention mention)
    {
        mention = null!;
        var tokens = passage.Tokens;
        if (tokens[first].Kind != TokenKind.Word || map[first] is not null || Head(tokens.Form(first)) is not { } head) return false;
        var definite = head.Core.StartsWith("ال", StringComparison.Ordinal);
        var last = first;
        var words = 0;
        var from = first + 1;
        var takesObject = definite || _doings.FollowsVerb(tokens, sentence, first);
        if (!definite && Proper(tokens, map, sentence, first, head) is { } proper) (last, words, from) = (proper, 2, proper + 1);
        for (var t = from; t < sentence.End && t < first + LongestName; t++)
        {
            if (map[t] is { Kind: not MentionKind.Demonym }) break;
            if (tokens[t].Kind != TokenKind.Word) break;
            var key = tokens.Key(t);
            if (t == first + 1 && definite && IsNumbered(tokens, sentence, t) is { } number)
            {
                (last, words) = (number, 2);
                break;
            }

            if (_notParts.Contains(key) || _names.IsSaying(tokens, t) || _names.TryTitle(tokens, t, out _) && !_heads.Contains(Bare(key)))
            {
                break;
            }

            // «حزب جبهة القوى …»: a second noun of body; otherwise every part is definite, joined by و or ل at most.
            if (t == first + 1 && !definite && _heads.Contains(key)) continue;

            // «لحماية الغابات»: an indefinite noun after ل that the next one makes definite.
            if (t == first + 1 && IsPlainName(tokens, map, t, head))
            {
                (last, words) = (t, 2);
                break;
            }

            // «نفت الوزارة الخبر»، «ناقش مجلس الحي الموضوع»: what is done, and no part of the name.
            if (takesObject && (definite || words > 0) && key.StartsWith("ال", StringComparison.Ordinal) && !IsAdjectival(key)) break;

            if (!IsDefinite(key) && t > first + 1 - (definite ? 0 : 1) && IsPurpose(tokens, map, sentence, t)) t++;
            else if (!IsDefinite(key)) break;
            last = t;
            words++;
        }

        var bare = definite ? head.Core[2..] : head.Core;
        if (last == first || words < (!definite && _loose.Contains(bare) ? 2 : 1)) return false;

        // «الوكالة الفرنسية» is no name but a noun that stands for one.
        if (definite && map[last] is { Kind: MentionKind.Demonym } && words == 1) return false;
        if (definite && words == 1 && (_ordinals.Contains(tokens.Key(last)) || !_doings.Acts(tokens, sentence, first, last))) return false;
        var start = tokens.SpanFrom(first, head.CoreStart).Start;
        mention = new FoundMention(
            "", MentionKind.Name, bare == Ministry ? ActorType.Government : ActorType.Organization, passage, first, last, head.Proclitics,
            TextSpan.FromBounds(start, tokens[last].End));
        return true;
    }

    // «مركز الملك سلمان»، «جمعية "بيتنا"»: the last token of a proper name after a noun of body, or null.
    private int? Proper(TokenizedText tokens, MentionMap map, Sentence sentence, int first, in CliticReading head)
    {
        var t = first + 1;
        if (t >= sentence.End) return null;
        if (map[t] is { Type: ActorType.Person } namesake) return namesake.First == t && namesake.Last > t ? namesake.Last : null;
        if (!_named.Contains(head) || tokens[t] is not { Kind: TokenKind.Punctuation, Length: 1 } || map[t + 1] is not null
            || tokens.Original(t)[0] is not ('"' or '«' or '“'))
        {
            return null;
        }

        for (var end = t + 1; end < sentence.End && end <= t + 6; end++)
        {
            if (tokens[end].Kind != TokenKind.Punctuation) continue;
            return tokens.Original(end)[0] is '"' or '»' or '”' && end > t + 1 ? end - 1 : null;
        }

        return null;
    }

    private bool IsAdjectival(string key) =>
        key[^1] == 'ي' || key.EndsWith("يه", StringComparison.Ordinal) || _adjectives.Contains(key);

    // «القناة الـ"13"».
    private static int? IsNumbered(TokenizedText tokens, Sentence sentence, int t)
    {
        if (tokens.Key(t) != "ال") return null;
        var n = t + 1;
        if (n < sentence.End && tokens[n].Kind == TokenKind.Punctuation) n++;
        return n < sentence.End && tokens[n].Kind == TokenKind.Number ? n : null;
    }

    // «مهرجان نوارس»: a name without ال; the article must have it twice.
    private bool IsPlainName(TokenizedText tokens, MentionMap map, int t, in CliticReading head)
    {
        if (!_named.Contains(head) || map[t] is not null) return false;
        var key = tokens.Key(t);
        return key.Length > 3 && !IsDefinite(key) && key[^1] is not 'ي' && !key.EndsWith("يه", StringComparison.Ordinal)
            && key[0] is not ('ل' or 'ب') && !_plain.Contains(key) && !_names.IsNoName(key) && !_heads.Contains(key);
    }

    // «وزارة الإعلام الصومالية» is «وزارة الإعلام» of one article.
    private static int NameLength(FoundMention mention, string name)
    {
        var cut = name.LastIndexOf(' ');
        if (mention.Type != ActorType.Government || cut < 0 || !name[..cut].Contains(' ', StringComparison.Ordinal)) return name.Length;
        return name.EndsWith("ية", StringComparison.Ordinal) && name[cut..].StartsWith(" ال", StringComparison.Ordinal) ? cut : name.Length;
    }

    private CliticReading? Head(WordForm form)
    {
        foreach (var reading in form.Readings)
        {
            if ((reading.Proclitics & ~BeforeNames) == 0 && (_heads.Contains(reading.Core) || _heads.Contains(Bare(reading.Core))))
            {
                return reading;
            }
        }

        return null;
    }

    private static string Bare(string key) => key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : key;

    private static bool IsDefinite(string key) =>
        key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("وال", StringComparison.Ordinal)
            || key.StartsWith("لل", StringComparison.Ordinal) || key.StartsWith("ولل", StringComparison.Ordinal);

    private static bool IsPurpose(TokenizedText tokens, MentionMap map, Sentence sentence, int t)
    {
        var key = tokens.Key(t);
        return key.Length > 4 && key[0] == 'ل' && key[1] != 'ل' && t + 1 < sentence.End && tokens[t + 1].Kind == TokenKind.Word
            && map[t + 1] is null && tokens.Key(t + 1).StartsWith("ال", StringComparison.Ordinal);
    }

    // «رئيس الجمعية …», «الأمين العام لحزب …», «عضو حركة …».
    private bool Headed(TokenizedText tokens, Sentence sentence, int first)
    {
        for (var t = first - 1; t >= sentence.First && t >= first - 2; t--)
        {
            if (_posts.Contains(tokens.Key(t)) || _posts.Contains(Bare(tokens.Key(t)))) return true;
            if (tokens.Key(t) is not ("العام" or "العامه" or "باسم" or "الوطني" or "في" or "السابق")) return false;
        }

        return false;
    }
}
