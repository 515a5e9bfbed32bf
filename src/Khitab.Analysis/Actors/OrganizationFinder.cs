using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds bodies that the codebook does not know by the shape of their names: a noun of body with the definite words after it («حزب جبهة
/// القوى الديمقراطية», «الجمعية المغاربية للسلام والتعاون»). Many phrases of that shape are no name, so one counts only where it is
/// twice in the article, or once as what somebody heads, speaks for or belongs to.
/// </summary>
internal sealed class OrganizationFinder
{
    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private const int LongestName = 7;
    private readonly WordSet _heads;
    private readonly WordSet _loose;
    private readonly WordSet _posts;
    private readonly WordSet _notParts;
    private readonly NameLexicon _names;

    public OrganizationFinder(Codebook codebook, NameLexicon names)
    {
        _names = names;
        var words = codebook.Lexicon("titles");
        _heads = WordSet.Keys(words["organizations.heads"]);
        _loose = WordSet.Keys(words["organizations.loose"]);
        _posts = WordSet.Keys(words["organizations.posts"]);
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
                    Add(mention, Headed(passage.Tokens, sentence, t));
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
            var key = string.Join(' ', ArabicNormalizer.Keys(name));
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
            discoveries.Add(new Discovery(id, ActorType.Organization, [.. found.Select(f => f.Name).Distinct(StringComparer.Ordinal)]));
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
        for (var t = first + 1; t < sentence.End && t < first + LongestName; t++)
        {
            if (map[t] is { Kind: not MentionKind.Demonym }) break;
            if (tokens[t].Kind != TokenKind.Word) break;
            var key = tokens.Key(t);
            if (_notParts.Contains(key) || _names.IsSaying(tokens, t) || _names.TryTitle(tokens, t, out _) && !_heads.Contains(Bare(key)))
            {
                break;
            }

            // «حزب جبهة القوى …»: a second noun of body; otherwise every part is definite, joined by و or ل at most.
            if (t == first + 1 && !definite && _heads.Contains(key)) continue;

            // «لحماية الغابات»: an indefinite noun after ل that the next one makes definite.
            if (!IsDefinite(key) && t > first + 1 - (definite ? 0 : 1) && IsPurpose(tokens, map, sentence, t)) t++;
            else if (!IsDefinite(key)) break;
            last = t;
            words++;
        }

        var bare = definite ? head.Core[2..] : head.Core;
        if (last == first || words < (definite || _loose.Contains(bare) ? 2 : 1)) return false;
        var start = tokens.SpanFrom(first, head.CoreStart).Start;
        mention = new FoundMention(
            "", MentionKind.Name, ActorType.Organization, passage, first, last, head.Proclitics,
            TextSpan.FromBounds(start, tokens[last].End));
        return true;
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
