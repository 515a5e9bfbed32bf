using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds persons whom the codebook does not know: a given name and a family name, beside a title, a verb of saying or an apposition;
/// then every later surname alone.
/// </summary>
internal sealed class PersonFinder
{
    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private const int LongestName = 5;
    private readonly PhraseTrie<bool> _given = new();
    private readonly PhraseTrie<bool> _titles = new();
    private readonly HashSet<string> _particles;
    private readonly HashSet<string> _families;
    private readonly HashSet<string> _notNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saying;

    public PersonFinder(Codebook codebook)
    {
        var names = codebook.Lexicon("given-names");
        foreach (var list in (ReadOnlySpan<string>)["male", "female", "compounds"])
        {
            foreach (var name in names[list])
            {
                _given.Add(name, list == "compounds");

                // «عبد الغني» is also written as one word.
                if (list == "compounds") _given.Add(name.Replace(" ", "", StringComparison.Ordinal), true);
            }
        }

        _families = WordSets.Keys(names["family-west-africa"].Concat(names["family-nisba"]));
        _particles = WordSets.Keys(names["particles.patronymic"].Concat(names["particles.family"]).Concat(names["particles.foreign"]));
        var titles = codebook.Lexicon("titles");
        foreach (var title in titles["titles.head"].Concat(titles["titles.forms"]))
        {
            foreach (var form in (ReadOnlySpan<string>)[title, "ال" + title, title + "ة", "ال" + title + "ة"]) _titles.Add(form, true);
            foreach (var key in ArabicNormalizer.Keys(title)) _notNames.UnionWith([key, "ال" + key, key + "ه", "ال" + key + "ه"]);
        }

        foreach (var (list, words) in titles.Lists)
        {
            if (list is "titles.kind" or "titles.of" or "titles.alone" or "titles.office") continue;
            foreach (var word in words)
                foreach (var key in ArabicNormalizer.Keys(word)) _notNames.Add(key);
        }

        var reporting = codebook.Lexicon("reporting");
        _saying = [.. VerbForms.OfAll(reporting["verbs"])];
        _notNames.UnionWith(_saying);
        foreach (var lexicon in (ReadOnlySpan<string>)["reporting", "evaluations", "relations"])
        {
            foreach (var (_, words) in codebook.Lexicon(lexicon).Lists)
                foreach (var word in words)
                    foreach (var key in ArabicNormalizer.Keys(word)) _notNames.Add(key);
        }
    }

    /// <summary>Adds the persons found to the codebook's mentions.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="known">Mentions of codebook actors, in order.</param>
    /// <param name="taken">Every span that the codebook knows, places and undecided forms too: no name is looked for inside.</param>
    public ActorFindings Complete(ArticleReading reading, IReadOnlyList<FoundMention> known, IEnumerable<TextSpan> taken)
    {
        var blocked = taken.OrderBy(s => s.Start).ToList();
        var found = new List<FoundMention>(known);
        var discoveries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var surnames = new Dictionary<string, (string Actor, ActorType Type, int From)>(StringComparer.Ordinal);
        foreach (var mention in known)
        {
            if (mention.Type is ActorType.Person or ActorType.Expert && mention.Last > mention.First) Surname(mention, mention.Last);
        }

        foreach (var passage in reading.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    if (!TryName(passage.Tokens, sentence, i, blocked, out var start, out var last)) continue;
                    var span = TextSpan.FromBounds(start, passage.Tokens[last].End);
                    var first = passage.Tokens.IndexAt(start);
                    var keys = Enumerable.Range(first, last - first + 1).Select(t => t == first ? ArabicNormalizer.Key(reading.Article.Text[start..passage.Tokens[t].End]) : passage.Tokens.Key(t));
                    var id = PersonNames.IdOf(PersonNames.Skeleton(keys));
                    var mention = new FoundMention(id, MentionKind.Name, ActorType.Person, passage, first, last, Proclitics.None, span);
                    found.Add(mention);
                    if (!discoveries.TryGetValue(id, out var spellings)) discoveries[id] = spellings = [];
                    spellings.Add(span.Of(reading.Article.Text));
                    Surname(mention, last);
                    i = last;
                }
            }
        }

        AddSurnames(reading, found, blocked, surnames, discoveries);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new ActorFindings(found, [.. discoveries.Select(d => new Discovery(d.Key, ActorType.Person, [.. d.Value.Distinct(StringComparer.Ordinal)]))]);

        void Surname(FoundMention mention, int token)
        {
            var key = mention.Passage.Tokens.Key(token);
            if (key.Length < 3 || _notNames.Contains(key)) return;
            surnames.TryAdd(key, (mention.Actor, mention.Type, mention.Span.Start));
        }
    }

    private static void AddSurnames(
        ArticleReading reading, List<FoundMention> found, List<TextSpan> blocked,
        Dictionary<string, (string Actor, ActorType Type, int From)> surnames, Dictionary<string, List<string>> discoveries)
    {
        if (surnames.Count == 0) return;
        var taken = found.Select(m => m.Span).Concat(blocked).OrderBy(s => s.Start).ToList();
        foreach (var passage in reading.Passages)
        {
            for (var i = 0; i < passage.Tokens.Count; i++)
            {
                if (passage.Tokens[i].Kind != TokenKind.Word || Covered(taken, passage.Tokens[i].Span)) continue;
                foreach (var option in passage.Tokens.Form(i).Readings)
                {
                    if ((option.Proclitics & ~BeforeNames) != 0 || !surnames.TryGetValue(option.Core, out var person)) continue;
                    if (passage.Tokens[i].Start < person.From) continue;
                    var span = passage.Tokens.SpanFrom(i, option.CoreStart);
                    found.Add(new FoundMention(person.Actor, MentionKind.Alias, person.Type, passage, i, i, option.Proclitics, span));
                    if (discoveries.TryGetValue(person.Actor, out var names)) names.Add(span.Of(reading.Article.Text));
                    break;
                }
            }
        }
    }

    private bool TryName(TokenizedText tokens, Sentence sentence, int i, List<TextSpan> blocked, out int start, out int last)
    {
        start = last = 0;
        if (Covered(blocked, tokens[i].Span) || !_given.TryMatch(tokens, i, BeforeNames, out var given) || given.Last >= sentence.End) return false;
        start = tokens.SpanFrom(i, given.CoreStart).Start;
        last = given.Last;
        var titled = HasTitle(tokens, sentence, i);
        var family = false;
        for (var t = last + 1; t < sentence.End && t - i < LongestName; t++)
        {
            if (tokens[t].Kind != TokenKind.Word || Covered(blocked, tokens[t].Span)) break;
            var key = tokens.Key(t);
            if (_particles.Contains(key))
            {
                if (t + 1 >= sentence.End || tokens[t + 1].Kind != TokenKind.Word) break;
                last = t + 1;
                family = true;
                t++;
                continue;
            }

            if (_given.TryMatch(tokens, t, Proclitics.None, out var more) && !_notNames.Contains(key))
            {
                last = t = more.Last;
                family |= more.Last < sentence.End;
                continue;
            }

            if (_notNames.Contains(key) && !_families.Contains(key) || key.Length < 2) break;

            // A second unknown word belongs to the name only where the name visibly ends after it.
            if (family && !EndsAfter(tokens, sentence, t)) break;
            last = t;
            if (family) break;
            family = true;
        }

        if (!family) return false;
        return titled || Announced(tokens, sentence, i, last) || (given.Value.Contains(true) && HasPost(tokens, sentence, last + 1));
    }

    // «العميد عبد الغني …»، «الخبير العسكري المغربي عبد الرحمان …»: a title within the few words before, nothing between but adjectives.
    private bool HasTitle(TokenizedText tokens, Sentence sentence, int i)
    {
        for (var t = i - 1; t >= sentence.First && t >= i - 6; t--)
        {
            if (tokens[t].Kind != TokenKind.Word) return false;
            if (_titles.TryMatch(tokens, t, BeforeNames | Proclitics.Article, out _)) return true;
        }

        return false;
    }

    // Without a title: a verb of saying before or after, or an apposition in commas.
    private bool Announced(TokenizedText tokens, Sentence sentence, int first, int last)
    {
        if (first > sentence.First && _saying.Contains(tokens.Key(first - 1))) return true;
        if (last + 1 >= sentence.End) return first == sentence.First;
        var after = tokens.Key(last + 1);
        return _saying.Contains(after) || tokens[last + 1].Kind == TokenKind.Punctuation && tokens.Original(last + 1)[0] is '،' or ',' or '(' or '-' or '–';
    }

    // «عبد … رئيس قسم …»: a post right after. Only the names with «عبد» and the like are never other words too («على تصريحات الوزير»).
    private bool HasPost(TokenizedText tokens, Sentence sentence, int next) =>
        next + 1 < sentence.End && tokens[next].Kind == TokenKind.Word && !tokens.Key(next).StartsWith("ال", StringComparison.Ordinal)
        && _titles.TryMatch(tokens, next, Proclitics.None, out _);

    private bool EndsAfter(TokenizedText tokens, Sentence sentence, int t) =>
        t + 1 >= sentence.End || tokens[t + 1].Kind == TokenKind.Punctuation || _saying.Contains(tokens.Key(t + 1));

    private static bool Covered(List<TextSpan> spans, TextSpan span)
    {
        var low = 0;
        var high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start < span.End) low = middle + 1;
            else high = middle;
        }

        // Spans may nest at equal starts, so look back over a few.
        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (spans[i].Overlaps(span)) return true;
        }

        return false;
    }
}
