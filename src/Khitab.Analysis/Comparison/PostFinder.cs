using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>A post that an article gives a person.</summary>
/// <param name="Article">The article's place in the corpus.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="Head">The stem of the word that the post begins with («رئيس»).</param>
/// <param name="Of">The first of its words that is no number or rank: what it is of.</param>
/// <param name="Words">Stems of what it is of.</param>
/// <param name="Domains">Where it is, by the codebook; empty where no word says.</param>
/// <param name="Former">Whether it is a post of the past or to come.</param>
/// <param name="Span">The whole post in the text.</param>
internal sealed record PersonPost(
    int Article,
    string Person,
    string Head,
    string Of,
    IReadOnlySet<string> Words,
    IReadOnlySet<string> Domains,
    bool Former,
    TextSpan Span);

/// <summary>Finds the posts that are next to persons' names: «وزير الدفاع فلان», «فلان، رئيس أركان الجيش».</summary>
internal sealed class PostFinder
{
    private const int LongestPost = 16;
    private const int LongestBefore = 10;
    private readonly PhraseTrie<string> _heads = new();
    private readonly Dictionary<string, List<string>> _domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);
    private readonly WordSet _former;
    private readonly WordSet _verbs;
    private readonly WordSet _ranks;

    private static readonly WordSet In = WordSet.Keys(["في", "من"]);
    private static readonly WordSet Ends = WordSet.Keys(
        [
            "الذي", "التي", "الذين", "أن", "إن", "أنه", "أنها", "إنه", "إنها", "حيث", "بعد", "قبل", "خلال", "يوم", "أمس", "اليوم",
            "أمام", "إلى", "على", "عن", "مع", "بينما", "فيما", "كما", "وذلك", "قد", "لا", "لم", "هذا", "هذه",
        ]);

    public PostFinder(Codebook codebook)
    {
        var posts = codebook.Lexicon("posts");
        foreach (var head in posts["heads"])
        {
            var stem = ArabicNormalizer.Key(head);
            var plain = stem.StartsWith("ال", StringComparison.Ordinal) ? stem[2..] : stem;
            var shown = ContentWords.StemOf(new WordTable().Form(plain.Split(' ')[0]));
            _heads.Add(head, shown);
            _heads.Add(string.Join(' ', head.Split(' ').Select(w => w.StartsWith("ال", StringComparison.Ordinal) ? w : "ال" + w)), shown);
        }

        var table = new WordTable();
        foreach (var (list, words) in posts.Lists)
        {
            if (list.StartsWith("same.", StringComparison.Ordinal))
            {
                var stems = words.Select(w => ContentWords.StemOf(table.Form(ArabicNormalizer.Key(w)))).ToList();
                foreach (var stem in stems) _same.TryAdd(stem, stems[0]);
            }

            if (!list.StartsWith("domains.", StringComparison.Ordinal)) continue;
            foreach (var word in words)
            {
                var stems = string.Join(' ', ArabicNormalizer.Keys(word).Select(k => ContentWords.StemOf(table.Form(k))));
                if (!_domains.TryGetValue(stems, out var known)) _domains[stems] = known = [];
                known.Add(list["domains.".Length..]);
            }
        }

        _former = WordSet.Keys(posts["former"]);
        _verbs = new(VerbForms.OfAll(codebook.Lexicon("reporting")["verbs"]));
        _verbs.UnionWith(WordSet.Keys(codebook.Lexicon("reporting")["companions"]));
        var titles = codebook.Lexicon("titles");
        _ranks = WordSet.Keys(titles["titles.head"]
            .Concat(titles["titles.forms"])
            .Where(title => !title.Contains(' ', StringComparison.Ordinal))
            .SelectMany(title => (string[])[title, "ال" + title]));
    }

    public List<PersonPost> Find(int article, TokenizedArticle reading, IReadOnlyList<FoundMention> mentions)
    {
        var found = new List<PersonPost>();
        foreach (var passage in reading.Passages)
        {
            MentionMap? map = null;
            foreach (var mention in mentions)
            {
                if (!ReferenceEquals(mention.Passage, passage) || mention.Type is not (ActorType.Person or ActorType.Expert)) continue;
                map ??= new MentionMap(passage, mentions);
                var sentence = passage.Sentences.FirstOrDefault(s => mention.First >= s.First && mention.First < s.End);
                if (sentence is null) continue;
                if (After(article, passage.Tokens, sentence, mention, map) is { } after) found.Add(after);
                if (Before(article, passage.Tokens, sentence, mention, map) is { } before) found.Add(before);
            }
        }

        return found;
    }

    private PersonPost? After(int article, TokenizedText tokens, Sentence sentence, FoundMention mention, MentionMap map)
    {
        var first = mention.Last + 1;
        if (first < sentence.End && IsMark(tokens, first, "،,(-–")) first++;
        if (first >= sentence.End || !_heads.TryMatch(tokens, first, Proclitics.Article, out var head)) return null;
        var last = head.Last;
        for (var t = head.Last + 1; t < sentence.End && t - first < LongestPost; t++)
        {
            if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) break;
            var form = tokens.Form(t);
            if (Ends.Has(form) || _verbs.Has(form) || map[t] is { Type: ActorType.Person or ActorType.Expert }) break;

            // «ورئيس …»: the next post of a list.
            if (form.Key.StartsWith('و') && _heads.TryMatch(tokens, t, Proclitics.And | Proclitics.Article, out var next)
                && next.Proclitics.HasFlag(Proclitics.And)) break;
            last = t;
        }

        // «فلان، وزير الدفاع فلان»: the post is the next one's.
        if (last + 1 < sentence.End && map[last + 1] is { Type: ActorType.Person or ActorType.Expert }) return null;
        return Post(article, tokens, mention.Actor, head, last);
    }

    private PersonPost? Before(int article, TokenizedText tokens, Sentence sentence, FoundMention mention, MentionMap map)
    {
        if (mention.Proclitics != Proclitics.None) return null;
        var last = mention.First - 1;
        while (last >= sentence.First && _ranks.Contains(tokens.Key(last)) && !_heads.TryMatch(tokens, last, Proclitics.Article, out _))
            last--;

        // A noun that is still open takes the name as what it is of: «في حكومة فلان».
        if (last < sentence.First || (map[last] is null && !IsClosed(tokens.Form(last)))) return null;
        var bound = Math.Max(sentence.First, mention.First - LongestBefore);
        for (var t = last; t >= bound; t--)
        {
            if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
            if (map[t] is { Type: ActorType.Person or ActorType.Expert }) return null;
            if (_heads.TryMatch(tokens, t, Proclitics.And | Proclitics.By | Proclitics.For | Proclitics.Article, out var head))
            {
                return head.Last >= last ? null : Post(article, tokens, mention.Actor, head, last);
            }

            var form = tokens.Form(t);
            if (Ends.Has(form) || In.Has(form) || _verbs.Has(form)) return null;
        }

        return null;
    }

    private static bool IsClosed(WordForm form) =>
        form.Key.StartsWith("ال", StringComparison.Ordinal) || form.Readings.Any(r => r.Proclitics.HasFlag(Proclitics.Article));

    private PersonPost? Post(int article, TokenizedText tokens, string person, PhraseHit<IReadOnlyList<string>> head, int last)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var domains = new HashSet<string>(StringComparer.Ordinal);
        var former = false;
        var (before, of) = ("", "");
        for (var t = head.Last + 1; t <= last; t++)
        {
            var form = tokens.Form(t);
            former |= _former.Contains(form.Key);
            if (FunctionWords.Has(form)) continue;
            var plain = ContentWords.StemOf(form);
            var stem = _same.GetValueOrDefault(plain, plain);
            words.Add(stem);
            if (of.Length == 0) of = stem;
            if (_domains.TryGetValue(plain, out var one)) domains.UnionWith(one);
            if (_domains.TryGetValue(before + " " + plain, out var two)) domains.UnionWith(two);
            before = plain;
        }

        if (words.Count == 0) return null;
        var span = TextSpan.FromBounds(tokens.SpanFrom(head.First, head.CoreStart).Start, tokens[last].End);
        return new PersonPost(article, person, head.Value[0], of, words, domains, former, span);
    }

    private static bool IsMark(TokenizedText tokens, int t, string marks) =>
        tokens[t].Kind == TokenKind.Punctuation && marks.Contains(tokens.Original(t)[0], StringComparison.Ordinal);
}
