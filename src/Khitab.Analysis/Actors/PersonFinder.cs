using System.Diagnostics.CodeAnalysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds persons whom the codebook does not know: a given name and a family name with a title, a verb of saying or an apposition beside
/// them, or with two sure parts; then every later surname alone. Another spelling of somebody that the codebook knows is that person.
/// </summary>
internal sealed partial class PersonFinder
{
    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private const Proclitics Prepositions = Proclitics.By | Proclitics.Like | Proclitics.For;
    private const int LongestName = 6;
    private readonly Dictionary<string, CodebookActor> _known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(string First, CodebookActor Actor)>> _byLastName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordSet> _roles = new(StringComparer.Ordinal);

    private readonly Doings _doings;

    public PersonFinder(Codebook codebook, NameLexicon names, Doings doings)
    {
        (Names, _doings) = (names, doings);
        foreach (var actor in codebook.Actors.Where(a => a.Type is ActorType.Person or ActorType.Expert))
        {
            if (actor.Roles.Count > 0) _roles[actor.Id] = new WordSet(actor.Roles.SelectMany(ArabicNormalizer.Keys));
            foreach (var name in actor.Names)
            {
                var keys = ArabicNormalizer.Keys(name);
                if (keys.Count > 1) _known.TryAdd(PersonNames.Skeleton(keys), actor);
                if (keys.Count == 2 && keys[0].Length >= PersonNames.ShortestAlike && keys[0][0] > '\u0600')
                {
                    if (!_byLastName.TryGetValue(keys[1], out var bearers)) _byLastName[keys[1]] = bearers = [];
                    bearers.Add((PersonNames.Skeleton([keys[0]]), actor));
                }
            }
        }
    }

    /// <summary>What is known of names.</summary>
    public NameLexicon Names { get; }

    /// <summary>Adds the persons found to the codebook's mentions.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="known">Mentions of codebook actors, in order.</param>
    /// <param name="taken">Every span that the codebook knows, places and undecided forms too: no name is looked for inside.</param>
    /// <param name="tagged">What the recogniser of names found, a further source.</param>
    /// <param name="sport">What is known of sport, where single foreign names are players'.</param>
    public ActorFindings Complete(
        TokenizedArticle reading, IReadOnlyList<FoundMention> known, IEnumerable<TextSpan> taken, IReadOnlyList<TaggedName> tagged,
        SportTalk sport) =>
        new ArticlePersons(this, reading, known, [.. taken.Order()], sport).Find(tagged);

    /// <summary>A name as written in the text.</summary>
    /// <param name="First">Its first token.</param>
    /// <param name="Start">Where it begins in the text.</param>
    /// <param name="Last">Its last token.</param>
    /// <param name="Expert">Whether a word beside it says that they know the matter.</param>
    /// <param name="Unsure">Whether only its surroundings make a name of its words, so that the recogniser of names must agree.</param>
    private readonly record struct NameHit(int First, int Start, int Last, bool Expert, bool Unsure = false);

    /// <summary>The persons of one article.</summary>
    private sealed partial class ArticlePersons(
        PersonFinder finder, TokenizedArticle reading, IReadOnlyList<FoundMention> known, List<TextSpan> blocked, SportTalk sport)
    {
        private readonly NameLexicon _names = finder.Names;
        private readonly List<FoundMention> _found = [.. known];
        private readonly Dictionary<string, (ActorType Type, List<string> Names)> _discoveries = new(StringComparer.Ordinal);
        private readonly LastNames _surnames = new(reading);
        private readonly List<(string Skeleton, string Actor)> _skeletons = [];
        private readonly HashSet<(Passage, int)> _tagged = [];

        private bool? _inSport;

        // The last name found, for the one that «و» joins to it.
        private (Sentence? Sentence, int Last) _lastName;

        // «علي» is the name where the article writes «على» for the preposition.
        private readonly bool _writesAli = reading.Passages.Any(
            p => Enumerable.Range(0, p.Tokens.Count).Any(t => p.Tokens.Key(t) is "علي" && p.Tokens.Original(t)[^1] == 'ى'));

        public ActorFindings Find(IReadOnlyList<TaggedName> tagged)
        {
            foreach (var (passage, entity) in tagged.Where(n => n.Entity.Class == EntityClass.Person))
            {
                for (var t = entity.First; t <= entity.Last; t++) _tagged.Add((passage, t));
            }

            for (var m = 0; m < _found.Count; m++)
            {
                if (_found[m].Type is not (ActorType.Person or ActorType.Expert)
                    || _found[m].Last == _found[m].First && _found[m].Kind == MentionKind.Alias)
                {
                    continue;
                }

                var mention = _found[m] = WithFathers(_found[m]);
                if (mention.Last > mention.First)
                {
                    AddSurname(mention.Actor, mention.Type, mention.Passage, mention.Last, mention.Span.Start);
                }
            }

            foreach (var passage in reading.Passages)
            {
                foreach (var sentence in passage.Sentences)
                {
                    for (var i = sentence.First; i < sentence.End; i++)
                    {
                        if (!TryName(passage.Tokens, sentence, i, out var hit) || hit.Unsure && !IsTagged(passage, hit)) continue;
                        Add(passage, hit);
                        _lastName = (sentence, hit.Last);
                        i = hit.Last;
                    }
                }
            }

            AddTagged(tagged);
            AddTaggedWords(tagged);
            ResolveListedLastNames();
            FindSurnames();
            _found.Sort((a, b) => a.Span.CompareTo(b.Span));
            return new ActorFindings(
                _found,
                [.. _discoveries.Select(
                    d => new DiscoveredActor(
                        d.Key, d.Value.Type,
                        [.. d.Value.Names.Distinct(StringComparer.Ordinal)
                        .OrderByDescending(n => n.Contains(' ', StringComparison.Ordinal))]))]);
        }

        private void Add(Passage passage, NameHit hit)
        {
            var text = reading.Article.Text;
            var tokens = passage.Tokens;
            var span = TextSpan.FromBounds(hit.Start, tokens[hit.Last].End);
            var skeleton = PersonNames.Skeleton(ArabicNormalizer.Keys(span.Of(text)));
            var family = Definite(tokens, hit.Last);
            if (finder._known.TryGetValue(skeleton, out var person) || IsMisspelled(passage.Tokens, hit, out person)
                || family && PersonNames.WithoutFathers(skeleton) is { } plain && finder._known.TryGetValue(plain, out person))
            {
                _found.Add(new FoundMention(person.Id, MentionKind.Name, person.Type, passage, hit.First, hit.Last, Proclitics.None, span));
                AddSurname(person.Id, person.Type, passage, hit.Last, span.Start);
                return;
            }

            // «فاضل بن حسين» after «فاضل بن حسين بن علي» is the same man.
            var same = _skeletons.FirstOrDefault(
                s => s.Skeleton == skeleton || Extends(s.Skeleton, skeleton) || Extends(skeleton, s.Skeleton));
            if (same.Actor is null && family)
            {
                // «خالد بن سعيد الفلاني» is «خالد الفلاني».
                same = _skeletons.FirstOrDefault(
                    s => PersonNames.SkipsFathers(s.Skeleton, skeleton) || PersonNames.SkipsFathers(skeleton, s.Skeleton));
            }

            var id = same.Actor ?? PersonNames.IdOf(skeleton);
            if (same.Actor is null) _skeletons.Add((skeleton, id));
            if (!_discoveries.TryGetValue(id, out var discovery)) _discoveries[id] = discovery = (ActorType.Person, []);
            if (hit.Expert && discovery.Type == ActorType.Person) _discoveries[id] = discovery = (ActorType.Expert, discovery.Names);
            discovery.Names.Add(span.Of(text));
            _found.Add(new FoundMention(id, MentionKind.Name, discovery.Type, passage, hit.First, hit.Last, Proclitics.None, span));
            AddSurname(id, discovery.Type, passage, hit.Last, span.Start);
        }

        // «عصيمي غويتا» is أسيمي غويتا: a first name that no list has, a letter or two from that of the one listed bearer of the last name.
        private bool IsMisspelled(TokenizedText tokens, NameHit hit, [NotNullWhen(true)] out CodebookActor? person)
        {
            person = null;
            if (hit.Last != hit.First + 1 || !finder._byLastName.TryGetValue(tokens.Key(hit.Last), out var bearers)) return false;
            var first = ArabicNormalizer.Key(reading.Article.Text[hit.Start..tokens[hit.First].End]);
            if (first.Length < PersonNames.ShortestAlike || _names.TryGiven(tokens, hit.First, BeforeNames, out _)) return false;
            var skeleton = PersonNames.Skeleton([first]);
            var alike = bearers.Where(b => PersonNames.AreAlike(b.First, skeleton)).Select(b => b.Actor).Distinct().ToList();
            if (alike.Count == 1) person = alike[0];
            return person is not null;
        }

        private static bool Extends(string longer, string shorter) =>
            longer.Length > shorter.Length + 1 && longer[shorter.Length] == ' ' && shorter.Contains(' ', StringComparison.Ordinal)
                && longer.StartsWith(shorter, StringComparison.Ordinal);

        // «الملك سلمان بن عبد العزيز آل سعود»: fathers and house go on with the name; nobody else begins there.
        private FoundMention WithFathers(FoundMention mention)
        {
            var tokens = mention.Passage.Tokens;
            var last = mention.Last;
            while (
                last + 2 < tokens.Count && _names.IsPatronymic(tokens.Key(last + 1)) && !Covered(blocked, tokens[last + 1].Span)
                && tokens[last + 2].Start - tokens[last].End < 12 && CanBePart(tokens, last + 2))
            {
                last = _names.TryGiven(tokens, last + 2, Proclitics.None, out var given) ? given.Last : last + 2;
            }

            if (last == mention.Last) return mention;
            var longer = mention with { Last = last, Span = TextSpan.FromBounds(mention.Span.Start, tokens[last].End) };
            blocked.Insert(~blocked.BinarySearch(longer.Span) is var at and >= 0 ? at : 0, longer.Span);
            return longer;
        }
    }

    /// <summary>Whether one of the spans, in order, overlaps a span.</summary>
    internal static bool Covered(List<TextSpan> spans, TextSpan span)
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
