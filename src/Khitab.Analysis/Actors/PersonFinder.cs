using System.Diagnostics.CodeAnalysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Corpus;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds persons whom the codebook does not know: a given name and a family name with a title, a verb of saying or an apposition beside
/// them, or with two sure parts; then every later surname alone. Another spelling of somebody that the codebook knows is that person.
/// </summary>
internal sealed class PersonFinder
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
    private sealed class ArticlePersons(
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
                    d => new Discovery(
                        d.Key, d.Value.Type,
                        [.. d.Value.Names.Distinct(StringComparer.Ordinal)
                        .OrderByDescending(n => n.Contains(' ', StringComparison.Ordinal))]))]);
        }

        // Where a rule found nothing, the recogniser's word is enough if it is sure.
        private void AddTagged(IReadOnlyList<TaggedName> tagged)
        {
            var taken = _found.Select(m => m.Span).Concat(blocked).Order().ToList();
            foreach (var (passage, entity) in tagged)
            {
                if (entity.Class != EntityClass.Person || entity.Last == entity.First || entity.Score < TaggedName.PossiblePerson) continue;
                if (Covered(taken, entity.Core) || IsNamedAfter(passage.Tokens, entity.First)
                    || passage.Tokens.Key(entity.First) is "بنو" or "بني" or "اولاد" or "ال"
                    || IsParticle(passage.Tokens, entity.First, ArabicNormalizer.Key(CoreOfFirst(passage.Tokens, entity)))
                    || Praises(passage.Tokens, entity))
                {
                    continue;
                }

                if (passage.Sentences.FirstOrDefault(s => s.First <= entity.First && entity.Last < s.End) is not { } sentence) continue;
                if (!IsOne(passage.Tokens, entity, out var start, out var last)) continue;
                var titled = HasTitle(passage.Tokens, sentence, entity.First, out var expert);
                if (entity.Score < TaggedName.SurePerson && !(titled || IsLikely(passage.Tokens, sentence, entity, last))) continue;
                Add(passage, new NameHit(entity.First, start, last, expert));
            }
        }

        // Where the recogniser isn't sure, a known first name, a verb of saying or commas around the name say that it is one.
        private bool IsLikely(TokenizedText tokens, Sentence sentence, FoundEntity entity, int last)
        {
            var first = entity.First;
            if (entity.Score < TaggedName.LikelyPerson) return false;
            if (_names.TryGiven(tokens, first, BeforeNames, out var given)
                && !_names.IsEveryday(ArabicNormalizer.Key(tokens.SpanFrom(first, given.CoreStart).Of(tokens.Text))))
            {
                return true;
            }

            if (first == sentence.First) return false;
            return _names.IsSaying(tokens, first - 1)
                || IsComma(tokens, first - 1) && last + 1 < sentence.End && IsComma(tokens, last + 1);
        }

        private static bool IsComma(TokenizedText tokens, int t) =>
            tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '،' or ',';

        // «ثريا وعبد العزيز»: a known first name behind «و» is somebody else's, and the letter is not part of it («وعبد المجيد …»).
        private bool IsOne(TokenizedText tokens, FoundEntity entity, out int start, out int last)
        {
            (start, last) = (entity.Core.Start, entity.Last);
            if (_names.TryGiven(tokens, entity.First, Proclitics.And, out var first))
                start = tokens.SpanFrom(entity.First, first.CoreStart).Start;
            for (var t = entity.First + 1; t <= entity.Last; t++)
            {
                if (!_names.TryGiven(tokens, t, Proclitics.And, out var given) || !given.Proclitics.HasFlag(Proclitics.And)) continue;
                last = t - 1;
                break;
            }

            return last > entity.First;
        }

        private static string CoreOfFirst(TokenizedText tokens, FoundEntity entity) =>
            tokens.Text[entity.Core.Start..Math.Max(entity.Core.Start, tokens[entity.First].End)];

        // «فضل الله عز وجل» is the grace of God.
        private static bool Praises(TokenizedText tokens, FoundEntity entity)
        {
            for (var t = entity.First; t <= entity.Last + 1 && t < tokens.Count; t++)
            {
                if (tokens.Key(t) is "وجل" or "سبحانه" or "تعالي") return true;
            }

            return false;
        }

        // One word alone: a last name of somebody who is named in full further on («الحربي: …» in a headline), or somebody with a title
        // who is never named in full («الرئيس ويدودو»).
        private void AddTaggedWords(IReadOnlyList<TaggedName> tagged)
        {
            var taken = _found.Select(m => m.Span).Concat(blocked).Order().ToList();
            foreach (var (passage, entity) in tagged)
            {
                var tokens = passage.Tokens;
                if (entity.Class != EntityClass.Person || entity.Last > entity.First || Covered(taken, entity.Core)) continue;
                var key = ArabicNormalizer.Key(entity.Core.Of(reading.Article.Text));
                if (key.Length < 4 || _names.IsNoName(key) || _names.IsEveryday(key) || _names.IsNeverAlone(key)) continue;
                if (_surnames.Before(key, entity.Core.Start) is not null || IsNamedAfter(tokens, entity.First)) continue;
                if (_surnames.Only(key) is { WithParticle: false } bearer)
                {
                    _found.Add(
                        new FoundMention(
                            bearer.Actor, MentionKind.Alias, TypeOf(bearer.Actor, bearer.Type), passage, entity.First, entity.Last,
                            Proclitics.None, entity.Core));
                    if (_discoveries.TryGetValue(bearer.Actor, out var discovery))
                        discovery.Names.Add(entity.Core.Of(reading.Article.Text));
                }
                else if (entity.Score >= TaggedName.SureWord && entity.Core.Start == entity.Span.Start
                    && !_names.IsEverydayFamily(key) && EndsTitle(tokens, entity.First))
                {
                    Add(passage, new NameHit(entity.First, entity.Core.Start, entity.Last, Expert: false));
                }
            }
        }

        // «جامعة محمد الخامس», «مدينة الملك عبد الله الطبية»: no title between makes a person of what something is named after.
        private bool IsNamedAfter(TokenizedText tokens, int first)
        {
            var before = first - 1;
            for (var steps = 0; steps < 2 && before > 0 && _names.TryTitle(tokens, before, out _); steps++) before--;
            return _names.NamesAPlace(tokens, before);
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

        private void AddSurname(string actor, ActorType type, Passage passage, int token, int from)
        {
            var tokens = passage.Tokens;
            var key = tokens.Key(token);
            if (key.Length < 3 || _names.IsNeverAlone(key) || _names.IsNoName(key) && !_names.IsListedFamily(key)) return;

            // «بن نايف» is called so, or by his first name, never by his father's; «الملك سلمان» has no last name.
            var fathers = token > 0 && _names.IsParticle(tokens.Key(token - 1));
            var given = _names.TryGiven(tokens, token, Proclitics.None, out _);
            if (given && !fathers && token > 0 && _names.TryTitle(tokens, token - 1, out _)) return;
            _surnames.Add(key, actor, type, from, withParticle: given && fathers);
        }

        // A listed last name alone is its listed bearer's unless somebody else of that name was named in full before.
        private void ResolveListedLastNames()
        {
            for (var m = _found.Count - 1; m >= 0; m--)
            {
                var mention = _found[m];
                if (mention.Kind != MentionKind.Alias || mention.First != mention.Last
                    || mention.Type is not (ActorType.Person or ActorType.Expert))
                {
                    continue;
                }

                var key = ArabicNormalizer.Key(mention.Span.Of(reading.Article.Text));
                if (_surnames.Before(key, mention.Span.Start) is not { } person || person.Actor == mention.Actor || HasOwnTitle(mention))
                {
                    continue;
                }

                if (person.Actor.Length == 0) _found.RemoveAt(m);
                else _found[m] = mention with { Actor = person.Actor, Type = TypeOf(person.Actor, person.Type) };
            }
        }

        // «الرئيس أوباما» is the president whichever brother was named before.
        private bool HasOwnTitle(FoundMention mention)
        {
            var tokens = mention.Passage.Tokens;
            if (!finder._roles.TryGetValue(mention.Actor, out var roles)) return false;
            for (var t = mention.First - 1; t >= 0 && t >= mention.First - 2 && tokens[t].Kind == TokenKind.Word; t--)
            {
                foreach (var option in tokens.Form(t).Readings)
                {
                    if (roles.Contains(option) || roles.Contains("ال" + option.Core)) return _names.TryTitle(tokens, t, out _);
                }
            }

            return false;
        }

        private void FindSurnames()
        {
            if (_surnames.IsEmpty) return;
            var taken = _found.Select(m => m.Span).Concat(blocked).Order().ToList();
            foreach (var passage in reading.Passages)
            {
                var tokens = passage.Tokens;

                // A headline has the last name of somebody whom the text names in full.
                var headline = passage.Kind != SegmentKind.Paragraph;
                for (var i = 0; i < tokens.Count; i++)
                {
                    if (tokens[i].Kind != TokenKind.Word || Covered(taken, tokens[i].Span)) continue;
                    foreach (var option in tokens.Form(i).Readings)
                    {
                        if ((option.Proclitics & ~BeforeNames) != 0) continue;

                        // «محمد الغالي» is also called «غالي», but a word without ال is a name only beside a verb of saying.
                        var bare = option.CoreStart == 0 && option.Core.Length > 3 && _names.IsSaying(tokens, i - 1)
                            && !option.Core.StartsWith("ال", StringComparison.Ordinal);
                        var found = _surnames.Before(option.Core, tokens[i].Start)
                            ?? (headline && !_names.IsEverydayFamily(option.Core) ? _surnames.Only(option.Core) : null)
                            ?? (bare ? _surnames.Before("ال" + option.Core, tokens[i].Start) : null);
                        // «ولد أييه»، «بن علي»: the particle is part of the name.
                        var particle = i > 0 && option.CoreStart == 0 && _names.IsParticle(tokens.Key(i - 1));
                        if (found is not { Actor.Length: > 0 } person || !particle && !StandsAlone(tokens, i, option)) continue;
                        if (person.WithParticle && !particle) continue;
                        var first = particle && !Covered(taken, tokens[i - 1].Span) ? i - 1 : i;
                        var span = TextSpan.FromBounds(
                            first < i ? tokens[first].Start : tokens.SpanFrom(i, option.CoreStart).Start, tokens[i].End);
                        _found.Add(
                            new FoundMention(
                                person.Actor, MentionKind.Alias, TypeOf(person.Actor, person.Type), passage, first, i, option.Proclitics,
                                span));
                        if (_discoveries.TryGetValue(person.Actor, out var discovery)) discovery.Names.Add(span.Of(reading.Article.Text));
                        break;
                    }
                }
            }
        }

        private ActorType TypeOf(string actor, ActorType otherwise) =>
            _discoveries.TryGetValue(actor, out var discovery) ? discovery.Type : otherwise;

        // A last name that is a word too, or that follows another given name, is a person only beside a title or a verb of saying.
        private bool StandsAlone(TokenizedText tokens, int i, CliticReading option)
        {
            var beside = _names.IsSaying(tokens, i - 1) || EndsTitle(tokens, i) || _names.IsSaying(tokens, i + 1);
            if (_names.IsEverydayFamily(option.Core)) return beside && (option.Proclitics & Prepositions) == 0;
            return beside || i == 0 || !_names.TryGiven(tokens, i - 1, BeforeNames, out var given)
                || _names.IsEveryday(ArabicNormalizer.Key(tokens.SpanFrom(i - 1, given.CoreStart).Of(tokens.Text)));
        }

        private bool TryName(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            if (tokens[i].Kind != TokenKind.Word || Covered(blocked, tokens[i].Span)) return false;
            return TryGivenName(tokens, sentence, i, out hit) || TryUnknown(tokens, sentence, i, out hit)
                || TryPlayer(tokens, sentence, i, out hit);
        }

        private bool TryGivenName(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            if (!_names.TryGiven(tokens, i, BeforeNames, out var given) || given.Last >= sentence.End) return false;
            if (IsNamedAfter(tokens, i)) return false;
            var start = tokens.SpanFrom(i, given.CoreStart).Start;
            var last = given.Last;
            var core = ArabicNormalizer.Key(tokens.Text[start..tokens[i].End]);
            if (IsParticle(tokens, i, core)) return false;
            var everyday = given.Last == i && _names.IsEveryday(core) && !(core is "علي" && _writesAli);
            if (everyday && (given.Proclitics & Prepositions) != 0) return false;
            var family = false;
            var sure = false;
            var relatives = false;
            for (var t = last + 1; t < sentence.End && t - i < LongestName; t++)
            {
                if (tokens[t].Kind != TokenKind.Word || Covered(blocked, tokens[t].Span)) break;
                var key = tokens.Key(t);
                if (_names.IsParticle(key))
                {
                    if (t + 1 >= sentence.End) break;
                    if (_names.IsPatronymic(key) && _names.TryGiven(tokens, t + 1, Proclitics.None, out var father)
                        && !Covered(blocked, tokens[t + 1].Span))
                        last = t = father.Last;
                    else if (CanBePart(tokens, t + 1)) last = ++t;
                    else break;
                    family = sure = relatives = true;
                    continue;
                }

                if (!CanBePart(tokens, t)) break;
                if (_names.TryGiven(tokens, t, Proclitics.None, out var more))
                {
                    sure |= !_names.IsEveryday(key) && !everyday;
                    last = t = more.Last;
                    family = true;
                    continue;
                }

                // A second unknown word belongs to the name only where the name visibly ends after it; «وفدا» is received, not a name.
                if (family && key[^1] == 'ا' && !_names.IsFamily(key)) break;
                if (family && !EndsAfter(tokens, sentence, t) && !(t + 1 < sentence.End && _names.IsParticle(tokens.Key(t + 1)))) break;
                last = t;
                if (_names.IsFamily(key) && !(t + 1 < sentence.End && _names.IsParticle(tokens.Key(t + 1))))
                {
                    family = sure = true;
                    break;
                }

                sure |= _names.IsFamily(key) || key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) && key[^1] == 'ي';
                if (family) break;
                family = true;
            }

            if (!family) return false;
            var titled = HasTitle(tokens, sentence, i, out var expert)
                || given.Proclitics.HasFlag(Proclitics.And) && ReferenceEquals(_lastName.Sentence, sentence)
                && (_lastName.Last == i - 1 || _lastName.Last == i - 2 && IsComma(tokens, i - 1));
            var announced = Announced(tokens, sentence, i, last, ref expert, out var role);
            var plain = tokens.Key(last).StartsWith("ال", StringComparison.Ordinal) && !sure;
            var setOff = AfterComma(tokens, last) && i > sentence.First && tokens[i - 1].Kind == TokenKind.Punctuation;
            var evident = everyday
                ? EndsTitle(tokens, i) && (!plain || _names.IsOpener(tokens, last + 1)) || sure && (titled && setOff || announced)
                || role && (i == sentence.First || _names.IsSaying(tokens, i - 1))
                || titled && EndsAfter(tokens, sentence, last) && !plain : titled || announced || sure;
            if (!evident) return false;
            var beside = EndsTitle(tokens, i);
            hit = new NameHit(
                i, start, last, expert,
                Unsure: everyday ? !(relatives || sure && beside) : !(sure || beside || titled && EndsAfter(tokens, sentence, last)));
            return true;
        }

        // Of what only its surroundings make a name («الأمين التنفيذي», «سيد الموقف») some word is one to the recogniser too.
        private bool IsTagged(Passage passage, NameHit hit)
        {
            for (var t = hit.First; t <= hit.Last; t++)
            {
                if (_tagged.Contains((passage, t))) return true;
            }

            return false;
        }

        // «أن»، «على»، «بأن»، «أعلى»، «الآن»، «أيدي»، «باسمه» are spelled like آن، علي، بان، إعلي، آلان، إيدي، باسمة once letters are
        // folded.
        private bool IsParticle(TokenizedText tokens, int i, string core)
        {
            var written = tokens.Original(i);
            return core switch
            {
                "ان" => written.IndexOf('آ') < 0,
                "الان" => written.IndexOf('آ') > 0,
                "ايدي" => written.IndexOf('أ') >= 0,
                "بان" => written.IndexOf('أ') >= 0 || written.IndexOf('إ') >= 0,
                "علي" or "اعلي" => written[^1] == 'ى',
                _ => written[^1] == 'ه' && _names.EndsInTaMarbuta(core),
            };
        }

        // A name whose given name no list has: «قال الموساوي العجلاوي، خبير …»، «أكد السفير مارتن لاندو أن».
        private bool TryUnknown(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            var titled = EndsTitle(tokens, i);
            var afterVerb = i > sentence.First && _names.IsSaying(tokens, i - 1);
            var closing = ClosesOffice(tokens, sentence, i, i + 1);
            if (i + 1 >= sentence.End) return false;

            // «كلاي بافور، نائب رئيس …»: the recogniser's word is needed too.
            var apposed = false;
            if (!closing && !titled && !afterVerb)
            {
                if (!AfterComma(tokens, i + 1) || !Introduces(tokens, i + 3, ref apposed)) return false;
                if (!CanBePart(tokens, i) || !CanBePart(tokens, i + 1) || Definite(tokens, i)) return false;
                hit = new NameHit(i, tokens[i].Start, i + 1, apposed, Unsure: true);
                return true;
            }

            if (!CanBePart(tokens, i) || !CanBePart(tokens, i + 1)) return false;
            if (closing)
            {
                HasTitle(tokens, sentence, i, out var asExpert);
                hit = new NameHit(i, tokens[i].Start, i + 1, asExpert, Unsure: true);
                return true;
            }

            var last = i + 1;
            if (last + 1 < sentence.End && CanBePart(tokens, last + 1)
                && (_names.IsParticle(tokens.Key(last)) || tokens.Key(last + 1)[0] != 'ا'))
            {
                last++;
            }

            var expert = false;
            if (tokens.Key(i).Length < 3 || tokens.Key(last).Length < 3 || last + 1 >= sentence.End) return false;
            var introduced = AfterComma(tokens, last) && Introduces(tokens, last + 2, ref expert);
            var foreign = titled && !Definite(tokens, i) && !Definite(tokens, last) && SaidNearby(tokens, sentence, i, last)
                && LooksForeign(tokens.Key(i));
            if (!foreign && !introduced) return false;
            if (titled) HasTitle(tokens, sentence, i, out expert);
            hit = new NameHit(i, tokens[i].Start, last, expert, Unsure: tokens.Key(i)[^1] != 'ي' && tokens.Key(last)[^1] != 'ي');
            return true;
        }

        // «المدرب الروماني بولوني»، «اللاعب مورا»: in talk of sport one foreign name after a player's title.
        private bool TryPlayer(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            var before = i - 1;
            while (before > sentence.First && before > i - 3 && !sport.IsPlayer(tokens, before) && IsOrigin(tokens, before)) before--;
            if (before < sentence.First || !sport.IsPlayer(tokens, before) || !(_inSport ??= sport.IsIn(reading))) return false;
            if (!IsForeignPart(tokens, i)) return false;
            var last = i;
            if (i + 1 < sentence.End && IsForeignPart(tokens, i + 1) && !_names.IsSaying(tokens, i + 1) && (i + 2 >= sentence.End
                || tokens[i + 2].Kind != TokenKind.Word || _names.IsFunctionWord(tokens.Key(i + 2)) || Definite(tokens, i + 2)))
            {
                last++;
            }

            hit = new NameHit(i, tokens[i].Start, last, Expert: false);
            return true;
        }

        // An adjective of origin: «الأوروجوياني».
        private static bool IsOrigin(TokenizedText tokens, int t) =>
            tokens[t].Kind == TokenKind.Word && Definite(tokens, t) && tokens.Key(t) is [.., 'ي'] and not ("الذي" or "التي");

        private bool IsForeignPart(TokenizedText tokens, int t)
        {
            if (!CanBePart(tokens, t) || Definite(tokens, t) || tokens.Key(t).Length < 4 || tokens.Original(t)[^1] == 'ة'
                || finder._doings.IsWord(tokens, t)) return false;
            foreach (ref readonly var reading in tokens.Form(t).Readings.AsSpan())
            {
                // «لفريق»، «بمران»، «للفريق»: a preposition with a noun.
                if (reading.Proclitics != Proclitics.None && (reading.Proclitics.HasFlag(Proclitics.Article)
                    || finder._doings.IsWord(reading)
                    || _names.IsNoName(reading.Core)))
                {
                    return false;
                }
            }

            return true;
        }

        // «وأوضح المتحدث الرسمي للمركز فلان الفلاني، أن»: between an office that a definite word closes and the words said stands a name.
        private bool ClosesOffice(TokenizedText tokens, Sentence sentence, int first, int last)
        {
            if (last + 1 >= sentence.End || first - sentence.First < 3) return false;
            var after = tokens.Original(last + 1)[0] is '،' or ',' ? last + 2 : last + 1;
            if (after >= sentence.End || !_names.IsOpener(tokens, after) && tokens.Original(after)[0] != ':') return false;
            var setOff = tokens.Original(first - 1)[0] is '،' or ',';
            var before = setOff ? first - 2 : first - 1;
            if (Definite(tokens, first) || !LooksForeign(tokens.Key(first)) && !(setOff && after > last + 1)) return false;
            if (!Definite(tokens, before) && !tokens.Key(before).StartsWith("لل", StringComparison.Ordinal)) return false;
            if (!HasTitle(tokens, sentence, first, out _)) return false;
            for (var t = before - 1; t >= sentence.First && t >= before - 8; t--)
            {
                if (_names.IsSaying(tokens, t)) return true;
            }

            return false;
        }

        private static bool Definite(TokenizedText tokens, int t) => tokens.Key(t).StartsWith("ال", StringComparison.Ordinal);

        // No verb in the present, no adverb in ا, nothing with a feminine ending or a pronoun.
        private static bool LooksForeign(string key) =>
            key.Length > 3 && key[0] is not ('ي' or 'ت' or 'ب' or 'ل' or 'و' or 'ف') && key[^1] is not ('ه' or 'ا');

        private bool SaidNearby(TokenizedText tokens, Sentence sentence, int first, int last)
        {
            if (_names.IsSaying(tokens, last + 1) || _names.IsOpener(tokens, last + 1)) return true;
            for (var t = first - 2; t >= sentence.First && t >= first - 6; t--)
            {
                if (_names.IsSaying(tokens, t)) return tokens[last + 1].Kind == TokenKind.Punctuation;
            }

            return false;
        }

        private bool CanBePart(TokenizedText tokens, int t)
        {
            if (t >= tokens.Count || tokens[t].Kind != TokenKind.Word || Covered(blocked, tokens[t].Span)) return false;
            var key = tokens.Key(t);
            if (_names.IsFamily(key)
                || _names.IsListedFamily(key) && key[^1] is not 'ه' && _names.TryGiven(tokens, t - 1, BeforeNames, out _))
            {
                return true;
            }

            if (key.Length < 2) return false;
            if (_names.IsNoName(key) && !(key is "علي" && _writesAli && tokens.Original(t)[^1] == 'ي')
                && (_names.IsEveryday(key) || IsParticle(tokens, t, key) || !_names.TryGiven(tokens, t, Proclitics.None, out _)))
            {
                return false;
            }

            if (key.Length > 4 && key[..3] is "وال" or "بال" or "فال" or "كال" || key.StartsWith("لل", StringComparison.Ordinal))
            {
                return false;
            }

            // A feminine adjective: «الاقتصادية»; nobody is called so.
            if (key.Length > 6 && key.StartsWith("ال", StringComparison.Ordinal) && key.EndsWith("يه", StringComparison.Ordinal))
            {
                return false;
            }

            // A word with a pronoun: «نظيره».
            if (key.Length > 4 && tokens.Original(t)[^1] == 'ه' && key[^1] == 'ه' && !_names.TryGiven(tokens, t, Proclitics.None, out _))
            {
                return false;
            }

            // A word with a joined و before a word that no name contains: «وقال».
            return key[0] is not ('و' or 'ف') || !_names.IsNoName(key[1..]);
        }

        // «العميد عبد الغني …»، «الخبير العسكري المغربي عبد الرحمان …»: a title within the few words before, nothing between but
        // adjectives.
        private bool HasTitle(TokenizedText tokens, Sentence sentence, int i, out bool expert)
        {
            expert = false;
            for (var t = i - 1; t >= sentence.First && t >= i - 7; t--)
            {
                // One comma may set the name off: «سفير المغرب في دكار، حسن الناصري، …».
                if (tokens[t].Kind != TokenKind.Word && (t != i - 1 || tokens.Original(t)[0] is not ('،' or ','))) return false;
                if (tokens[t].Kind != TokenKind.Word || !_names.TryTitle(tokens, t, out _)) continue;
                expert = _names.IsExpertWord(tokens.Key(t));
                return true;
            }

            return false;
        }

        // A title, with an adjective of its own at most, ends right before the token.
        private bool EndsTitle(TokenizedText tokens, int i)
        {
            for (var t = i - 1; t >= 0 && t >= i - 4; t--)
            {
                if (tokens[t].Kind != TokenKind.Word) return false;
                if (!_names.TryTitle(tokens, t, out var last)) continue;
                if (last == i - 1) return true;
                return last == i - 2 && (_names.IsQualifier(tokens.Key(i - 1)) || Definite(tokens, i - 1) && tokens.Key(i - 1)[^1] is 'ي');
            }

            return false;
        }

        // Without a title: a verb of saying before or after, an apposition in commas, or a role right after («فلان رئيس قسم …»).
        private bool Announced(TokenizedText tokens, Sentence sentence, int first, int last, ref bool expert, out bool role)
        {
            role = last + 1 < sentence.End
                && (Introduces(tokens, last + 1, ref expert) || AfterComma(tokens, last) && Introduces(tokens, last + 2, ref expert));
            if (role || _names.IsSaying(tokens, first - 1) && first > sentence.First) return true;
            if (last + 1 >= sentence.End) return first == sentence.First;
            return _names.IsSaying(tokens, last + 1)
                || tokens[last + 1].Kind == TokenKind.Punctuation && tokens.Original(last + 1)[0] is '،' or ',' or '(' or '-' or '–';
        }

        private static bool AfterComma(TokenizedText tokens, int last) =>
            last + 2 < tokens.Count && tokens[last + 1].Kind == TokenKind.Punctuation && tokens.Original(last + 1)[0] is '،' or ',';

        private bool Introduces(TokenizedText tokens, int t, ref bool expert)
        {
            if (!_names.TryTitle(tokens, t, out _)) return false;
            expert |= _names.IsExpertWord(tokens.Key(t));
            return true;
        }

        private bool EndsAfter(TokenizedText tokens, Sentence sentence, int t) =>
            t + 1 >= sentence.End || tokens[t + 1].Kind == TokenKind.Punctuation || _names.IsSaying(tokens, t + 1)
            || _names.IsOpener(tokens, t + 1) || _names.IsFunctionWord(tokens.Key(t + 1));
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
