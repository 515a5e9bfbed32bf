using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds bodies that the codebook does not know by the shape of their names: a noun of body with the words after it that name it
/// (<see cref="BodyNames"/>). Many phrases of that shape are no name, so one counts only where it is twice in the article, or once as what
/// somebody heads, speaks for or belongs to, or as a party to something; a noun that begins nothing but names with a place or a namesake
/// counts wherever it is.
/// </summary>
internal sealed class OrganizationFinder
{
    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private static readonly string Ministry = ArabicNormalizer.Key("وزارة");
    private readonly WordSet _heads;

    // «بقيادة المملكة»، «برئاسة فلان»: under them, and no body.
    private static readonly WordSet By = WordSet.Keys(["قيادة", "رئاسة", "إدارة"]);
    private readonly WordSet _loose;
    private readonly WordSet _sure;
    private readonly WordSet _single;
    private readonly WordSet _events;
    private readonly WordSet _posts;
    private readonly WordSet _ordinals;
    private readonly BodyNames _bodies;
    private readonly Doings _doings;
    private readonly FormQuestions _questions;
    private readonly ulong _isHead;

    /// <param name="codebook">The codebook.</param>
    /// <param name="names">What is known of names.</param>
    /// <param name="doings">What stands where somebody acts.</param>
    /// <param name="questions">What is asked of each form once.</param>
    public OrganizationFinder(Codebook codebook, NameLexicon names, Doings doings, FormQuestions questions)
    {
        (_questions, _isHead) = (questions, questions.Add(form => FindHead(form) is not null));
        _doings = doings;
        _bodies = new BodyNames(codebook, names, doings);
        var words = codebook.Lexicon("titles");
        _heads = WordSet.Keys(words["organizations.heads"].Concat(words["organizations.namesakes"]));
        _loose = WordSet.Keys(words["organizations.loose"]);
        _events = WordSet.Keys(words["organizations.events"]);
        _single = WordSet.Keys(words["organizations.single"]);
        _sure = WordSet.Keys(words["organizations.sure"]);
        _posts = WordSet.Keys(words["organizations.posts"]);
        _ordinals = WordSet.Keys(words["organizations.ordinals"]);
    }

    private sealed record Found(FoundMention Mention, bool Counts, string Name);

    /// <summary>Adds the bodies found; a name that holds another actor's name is left to that actor.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="known">The actors found so far.</param>
    /// <param name="places">The places named.</param>
    /// <param name="tagged">What the recogniser of names found.</param>
    public ActorFindings Complete(
        TokenizedArticle reading, ActorFindings known, IReadOnlyList<FoundMention> places, IReadOnlyList<TaggedName> tagged)
    {
        var names = new Dictionary<string, List<Found>>(StringComparer.Ordinal);
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, known.Mentions);
            var placed = new MentionMap(passage, places);
            var read = new List<TextSpan>();
            foreach (var sentence in passage.Sentences)
            {
                for (var t = sentence.First; t < sentence.End; t++)
                {
                    if (!TryName(passage, map, placed, sentence, t, out var mention, out var counts)) continue;
                    Add(mention, counts);
                    read.Add(mention.Span);
                    t = mention.Last;
                }
            }

            foreach (var (_, entity) in tagged.Where(n => ReferenceEquals(n.Passage, passage) && IsBody(n)))
            {
                var words = Enumerable.Range(entity.First, entity.Last - entity.First + 1);
                var actors = words.Any(t => map[t] is { Kind: not MentionKind.Demonym });
                if (actors || words.All(t => placed[t] is not null) || read.Exists(s => s.Overlaps(entity.Core))) continue;
                Add(new FoundMention(
                    "", MentionKind.Name, ActorType.Organization, passage, entity.First, entity.Last, Proclitics.None, entity.Core),
                    counts: true);
            }
        }

        void Add(FoundMention mention, bool counts)
        {
            var name = mention.Span.Of(reading.Article.Text);
            if (mention.Span.Start > 0 && reading.Article.Text[mention.Span.Start - 1] == 'ل' && name.StartsWith('ل')) name = "ا" + name;
            var key = string.Join(' ', ArabicNormalizer.Keys(name[..NameLength(mention, name)]));
            if (!names.TryGetValue(key, out var found)) names[key] = found = [];
            found.Add(new Found(mention, counts, name));
        }

        var kept = names.Where(n => n.Value.Count > 1 || n.Value.Any(f => f.Counts)).ToList();
        if (kept.Count == 0) return known;
        var mentions = new List<FoundMention>();
        var discoveries = new List<DiscoveredActor>(known.Discoveries);
        foreach (var (key, found) in kept)
        {
            var id = PersonNames.IdOf(key);
            mentions.AddRange(found.Select(f => f.Mention with { Actor = id }));
            List<string> spellings = [.. found.Select(f => f.Name).Distinct(StringComparer.Ordinal)];
            discoveries.Add(new DiscoveredActor(id, found[0].Mention.Type, spellings));
        }

        // An adjective of origin inside the name belongs to the name.
        var spans = mentions.Select(m => m.Span).Order().ToList();
        mentions.AddRange(known.Mentions.Where(m => !PersonFinder.Covered(spans, m.Span)));
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new ActorFindings(mentions, discoveries);
    }

    // What the recogniser takes for a body: the surer the less the words say so themselves.
    private bool IsBody(in TaggedName name)
    {
        var (passage, entity) = name;
        if (entity.Class != EntityClass.Organization) return false;
        if (Head(passage.Tokens.Form(entity.First)) is { } head)
        {
            // «الوكالة البريطانية» is whoever was named before more often than a name.
            var described = entity.Last == entity.First + 1 && head.Core.StartsWith("ال", StringComparison.Ordinal);
            return entity.Last > entity.First && entity.Score >= (described ? TaggedName.SureBody : TaggedName.LikelyBody);
        }

        if (entity.Last > entity.First) return entity.Score >= TaggedName.SureBody;
        return entity.Score >= TaggedName.SureBody && entity.First > 0 && passage.Tokens[entity.First - 1].Kind == TokenKind.Word
            && Head(passage.Tokens.Form(entity.First - 1)) is not null;
    }

    private bool TryName(
        Passage passage, MentionMap map, MentionMap places, Sentence sentence, int first, out FoundMention mention, out bool counts)
    {
        (mention, counts) = (null!, false);
        var tokens = passage.Tokens;
        if (tokens[first].Kind != TokenKind.Word || map[first] is not null || places[first] is not null
            || Head(tokens.Form(first)) is not { } head)
        {
            return false;
        }

        if (_bodies.Read(tokens, map, places, sentence, first, head) is not { } name) return false;
        if (head.Proclitics.HasFlag(Proclitics.By) && By.Contains(head)) return false;
        var definite = head.Core.StartsWith("ال", StringComparison.Ordinal);
        var bare = Bare(head.Core);
        var loose = _loose.Contains(bare);
        var party = _doings.IsParty(tokens, map, sentence, first, name.Last, head.Proclitics);
        var stands = party || Headed(tokens, sentence, first);
        var proper = name.Kind == BodyNameKind.Proper;
        if (!definite && loose && name.Words < 2 && !proper && !(stands && _single.Contains(bare))) return false;
        if (definite && name.Words == 1 && (_ordinals.Contains(tokens.Key(name.Last)) || !stands || _events.Contains(bare))) return false;
        counts = stands || proper && name.Words > 2 || _sure.Contains(bare) && (proper || name.Words > 1 || !loose);
        var start = tokens.SpanFrom(first, head.CoreStart).Start;
        mention = new FoundMention(
            "", MentionKind.Name, bare == Ministry ? ActorType.Government : ActorType.Organization, passage, first, name.Last,
            head.Proclitics, TextSpan.FromBounds(start, tokens[name.Last].End));
        return true;
    }

    // «وزارة الإعلام الصومالية» is «وزارة الإعلام» of one article.
    private static int NameLength(FoundMention mention, string name)
    {
        var cut = name.LastIndexOf(' ');
        if (mention.Type != ActorType.Government || cut < 0 || !name[..cut].Contains(' ', StringComparison.Ordinal)) return name.Length;
        return name.EndsWith("ية", StringComparison.Ordinal) && name[cut..].StartsWith(" ال", StringComparison.Ordinal) ? cut : name.Length;
    }

    private CliticReading? Head(WordForm form) => (_questions.Answers(form) & _isHead) != 0 ? FindHead(form) : null;

    private CliticReading? FindHead(WordForm form)
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

    // «رئيس الجمعية …», «الأمين العام لحزب …», «عضو حركة …».
    private bool Headed(TokenizedText tokens, Sentence sentence, int first)
    {
        for (var t = first - 1; t >= sentence.First && t >= first - 3; t--)
        {
            if (_posts.Contains(tokens.Key(t)) || _posts.Contains(Bare(tokens.Key(t)))) return true;
            if (tokens.Key(t) is not ("العام" or "العامه" or "باسم" or "الوطني" or "في" or "السابق" or "الرسمي" or "الرسميه")) return false;
        }

        return false;
    }
}
