using Khitab.Analysis.Syntax;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Finds the codebook's actors by longest match, decides by context what ambiguous forms mean, ties bare institutions («الجيش») to
/// a country, and adds persons and bodies that the codebook does not know. Places are recognised so that they are not taken for
/// actors («غرب أفريقيا»), and then left out: they do not act.
/// </summary>
internal sealed class ActorFinder(
    ActorLexicon lexicon, WordSenses senses, OriginWords origins, PersonFinder persons, OrganizationFinder organizations,
    GlossFinder glosses, CollectiveFinder collectives, BareBodies bodies, SportTalk sport)
{
    private readonly NerTagger _tagger = new(NerModel.Embedded);

    private const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;

    // After these a bare noun is a place or a party, hardly an adjective: «في مالي», «بين مالي», «شمال مالي».
    private static readonly WordSet BeforePlaces = WordSet.Keys(
        ["في", "إلى", "من", "نحو", "مع", "بين", "عن", "على", "شمال", "جنوب", "شرق", "غرب", "وسط", "دولة", "جمهورية", "تجاه", "ضد", "داخل",
            "خارج", "لدى", "عبر", "حول",
        "حكومة", "رئيس", "جيش", "سلطات", "زعيم", "ملك", "عاصمة", "حدود", "شعب", "علاقات", "موقف", "سيادة", "أراضي", "باتهام", "غادر",
            "زار"]);

    private static readonly WordSet BeforePapers = WordSet.Keys(
        ["مع", "صحيفة", "جريدة", "مجلة", "موقع", "قناة", "إذاعة", "يومية", "فضائية", "شبكة", "وكالة", "مراسل", "مراسلة", "ذكرت", "نقلت",
            "أفادت", "كشفت", "حصلت", "علمت", "نشرت", "رصدت", "التقت", "تنشر", "حاورت", "تواصلت", "اتصلت", "استطلعت", "كتبت", "زارت",
            "سألت", "سؤال", "حوار",
            "إلى", "عدسة", "كاميرا", "محرر", "زميلة", "الزميلة", "لصحيفة", "بصحيفة", "لجريدة", "بجريدة", "لقناة", "بقناة", "لموقع"]);

    // A building in which something happens does not act: «بالقصر الرئاسي».
    private static readonly WordSet Buildings = WordSet.Keys(["القصر", "قصر"]);

    public ActorFindings Find(TokenizedArticle reading)
    {
        var candidates = reading.Passages.Select(Candidates).ToList();
        if (candidates.Exists(f => f.Exists(c => c.Hit.Value.Any(v => v.InSport)))) ReadClubs(candidates, sport.IsIn(reading));
        var tagged = Tagged(reading);
        foreach (var found in candidates) found.RemoveAll(c => IsPartOfAName(c, tagged));
        for (var p = 0; p < candidates.Count; p++)
        {
            for (var c = 0; c < candidates[p].Count; c++)
            {
                if (candidates[p][c] is var last && last.Hit.Value.Any(f => f.LastName))
                {
                    candidates[p][c] = last with { NamesAnother = NamesAnother(last, tagged) };
                }
            }
        }

        var support = Support(candidates.SelectMany(c => c));
        Settle(candidates, support);
        var mentions = new List<FoundMention>();
        var places = new List<FoundMention>();
        var previous = new List<Candidate>();
        for (var p = 0; p < candidates.Count; p++)
        {
            foreach (var candidate in candidates[p])
            {
                if (Decide(candidate, candidates[p], previous, support) is not { } decided) continue;
                var form = origins.Read(lexicon, candidate.Passage.Tokens, candidate.Hit, decided);
                var type = lexicon.TypeOf(form.Actor);
                previous.Add(candidate with { Country = lexicon.CountryOf(form.Actor) });
                var hit = candidate.Hit;
                (type == ActorType.Place ? places : mentions).Add(
                    new FoundMention(
                        form.Actor, form.Kind, type, reading.Passages[p], hit.First, hit.Last, hit.Proclitics, candidate.Span));
            }
        }

        // A last name that is somebody else's is free to be part of that name.
        var taken = candidates.SelectMany(c => c).Where(c => !(c.Hit.Value.All(f => f.LastName) && c.NamesAnother)).Select(c => c.Span);
        var named = organizations.Complete(reading, persons.Complete(reading, mentions, taken, tagged, sport), places, tagged);
        return collectives.Complete(reading, places, bodies.Complete(reading, glosses.Complete(reading, named)));
    }

    // What the recogniser of names takes for one: a source of discoveries where neither the codebook nor a rule knows better.
    private List<TaggedName> Tagged(TokenizedArticle reading)
    {
        var names = new List<TaggedName>();
        foreach (var passage in reading.Passages)
        {
            foreach (var entity in _tagger.Tag(passage.Tokens, [.. passage.Sentences.Select(s => s.Span)]))
            {
                if (entity.Class is EntityClass.Person or EntityClass.Organization)
                {
                    names.Add(new TaggedName(passage, entity));
                }
            }
        }

        return names;
    }

    private sealed record Candidate(PhraseHit<IReadOnlyList<ActorForm>> Hit, Passage Passage, TextSpan Span, string? Country)
    {
        /// <summary>Whether a last name follows a first name that is not its listed bearer's.</summary>
        public bool NamesAnother { get; init; }

        /// <summary>Whether the word before it says that it is a club.</summary>
        public bool IsClub { get; init; }

        public bool IsSure => Hit.Value.Count == 1 && Hit.Value[0] is { Ambiguous: false, ByContext: false, LastName: false };
    }

    private List<Candidate> Candidates(Passage passage)
    {
        var found = new List<Candidate>();
        var tokens = passage.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!lexicon.Forms.TryMatch(tokens, i, BeforeNames, out var hit)) continue;
            if (hit.Value.All(IsPaper) && !IsQuotedPaper(tokens, hit)) continue;
            var start = tokens.SpanFrom(i, hit.CoreStart).Start;
            var span = TextSpan.FromBounds(start, tokens[hit.Last].End);
            var country = hit.Value.Count == 1 && !hit.Value[0].ByContext ? lexicon.CountryOf(hit.Value[0].Actor) : null;
            found.Add(new Candidate(hit, passage, span, country));
            i = hit.Last;
        }

        return found;
    }

    // Short names of clubs count in talk of sport only; after a word for clubs they count beyond doubt.
    private void ReadClubs(List<List<Candidate>> candidates, bool inSport)
    {
        foreach (var found in candidates)
        {
            for (var c = found.Count - 1; c >= 0; c--)
            {
                var candidate = found[c];
                if (!candidate.Hit.Value.Any(f => f.InSport)) continue;

                // «الاتحاد السعودي لكرة القدم» is no club.
                var next = candidate.Hit.Last + 1;
                var described = next < candidate.Passage.Tokens.Count
                    && candidate.Passage.Tokens.Key(next) is ['ا', 'ل', _, .., 'ي' or 'ه'];
                if (described && SportTalk.Names(candidate.Passage.Tokens, candidate.Hit.First)) described = false;
                var clubs = inSport && !described && (candidate.Hit.Proclitics == Proclitics.None
                    && sport.Announces(candidate.Passage.Tokens, candidate.Hit.First) || IsBesideClub(found, c));
                var forms = candidate.Hit.Value.Where(f => clubs ? f.InSport : inSport && !described || !f.InSport).ToList();
                if (forms.Count == 0) found.RemoveAt(c);
                else found[c] = candidate with { Hit = candidate.Hit with { Value = forms }, IsClub = clubs };
            }
        }
    }

    // «بين النصر والهلال»: two such names joined are two clubs.
    private static bool IsBesideClub(List<Candidate> found, int c)
    {
        return Joined(c - 1, c) || Joined(c, c + 1);

        bool Joined(int first, int second) =>
            first >= 0 && second < found.Count && found[first].Hit.Last + 1 == found[second].Hit.First
            && found[second].Hit.Proclitics.HasFlag(Proclitics.And) && found[first].Hit.Value.Any(f => f.InSport)
            && found[second].Hit.Value.Any(f => f.InSport);
    }

    // Of several clubs of one name it is that of the country that the article names most, and the first listed where it names none.
    private void Settle(List<List<Candidate>> candidates, Dictionary<string, int> support)
    {
        foreach (var found in candidates)
        {
            for (var c = 0; c < found.Count; c++)
            {
                if (!found[c].IsClub) continue;
                var club = found[c].Hit.Value.MaxBy(f => Weight(f, support))!;
                found[c] = found[c] with { Hit = found[c].Hit with { Value = [club with { Ambiguous = false }] } };
                support[club.Actor] = support.GetValueOrDefault(club.Actor) + 1;
            }
        }
    }

    // «الوطن»، «المدينة»: words that a paper has for its name.
    private bool IsPaper(ActorForm form) =>
        form is { Ambiguous: true, Kind: MentionKind.Alias, ByContext: false } && lexicon.TypeOf(form.Actor) == ActorType.Media;

    // «وقال لـ"الوطن" إن»، «في اتصال مع "المدينة"»، «ونقلت قناة (العربية) أن»: in marks, as whom somebody told something or after a noun of
    // media.
    private static bool IsQuotedPaper(TokenizedText tokens, in PhraseHit<IReadOnlyList<ActorForm>> hit)
    {
        var before = hit.First - 1;
        if (before < 1 || hit.Last + 1 >= tokens.Count || hit.Proclitics != Proclitics.None) return false;
        if (!IsMark(tokens, before) || !IsMark(tokens, hit.Last + 1)) return false;
        for (before--; before > 0 && tokens[before].Kind == TokenKind.Punctuation && tokens[before].Length == 1;) before--;
        if (BeforePapers.Has(tokens.Form(before)) || tokens.Key(before) is "ل") return true;

        // «تايبيه - «الشرق الأوسط»:»: a dateline.
        return hit.Last + 2 < tokens.Count && tokens.Original(hit.Last + 2)[0] == ':'
            && tokens.Original(before)[0] is '-' or '–' or '—' or ':';
    }

    private static bool IsMark(TokenizedText tokens, int t) =>
        tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '"' or '«' or '»' or '“' or '”' or '(' or ')';

    // How often the article names each country and actor beyond doubt; a last name alone is not.
    private static Dictionary<string, int> Support(IEnumerable<Candidate> candidates)
    {
        var support = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates.Where(c => c.IsSure))
        {
            var actor = candidate.Hit.Value[0].Actor;
            support[actor] = support.GetValueOrDefault(actor) + 1;
            if (candidate.Country is { } country && country != actor) support[country] = support.GetValueOrDefault(country) + 1;
        }

        return support;
    }

    private ActorForm? Decide(Candidate candidate, List<Candidate> passage, List<Candidate> previous, Dictionary<string, int> support)
    {
        if (IsInBuilding(candidate)) return null;
        if (candidate.Hit.Value.Any(IsPaper) && IsQuotedPaper(candidate.Passage.Tokens, candidate.Hit))
            return candidate.Hit.Value.Where(IsPaper).MaxBy(f => Weight(f, support));
        var named = candidate.Hit.Value.Where(
            f => !f.ByContext && !(f.LastName && candidate.NamesAnother) && !IsPaper(f)
            && !(f is { InSport: true, Ambiguous: true } && !support.ContainsKey(f.Actor))).ToList();
        var sure = named.Where(f => !f.Ambiguous).ToList();
        if (sure.Count == 1 && named.Count > 1 && Weight(sure[0], support) == 0
            && named.FirstOrDefault(f => f.Ambiguous && Weight(f, support) > 0) is { } rather)
        {
            return rather;
        }

        if (sure.Count == 1) return IsAnother(sure[0], candidate, support) ? null : sure[0];
        var pool = sure.Count > 0 ? sure : named;
        if (pool.Count > 0)
        {
            var meant = Meant(pool, candidate, support);
            if (meant == Sense.Other) return null;
            if (meant == Sense.Own && pool.Count == 1) return pool[0];
            var (_, first, last, _, _) = candidate.Hit;
            var supported = pool.Select(
                f => (Form: f, Weight: Weight(f, support) + (pool.Count > 1 ? senses.For(f.Actor, candidate.Passage, first, last) : 0)))
                .OrderByDescending(f => f.Weight).ToList();
            if (supported[0].Weight > 0 && (supported.Count == 1 || supported[0].Weight > supported[1].Weight)) return supported[0].Form;
            if (supported.Count > 1 && supported[0].Weight > 0) return Nearest(pool, previous) ?? supported[0].Form;
            if (pool.Count == 1 && pool[0].Kind != MentionKind.Demonym && lexicon.TypeOf(pool[0].Actor) == ActorType.State
                && StandsLikeAPlace(candidate))
            {
                return pool[0];
            }
        }

        var bare = candidate.Hit.Value.FirstOrDefault(f => f.ByContext);
        if (bare is null || Institution(bare.Actor, candidate, passage, previous, support) is not { } id) return null;
        return bare with { Actor = id, ByContext = false };
    }

    // A form beyond doubt is another word only where a neighbour says so («صلاة المغرب»); a last name alone also where the article
    // names neither the person nor the country and speaks of something else.
    private bool IsAnother(ActorForm form, Candidate candidate, Dictionary<string, int> support)
    {
        var hit = candidate.Hit;
        if (senses.Of(form.Actor, candidate.Passage, hit.First, hit.Last, hit.Proclitics, sure: true, 0) == Sense.Other) return true;
        return form.LastName && !support.ContainsKey(form.Actor)
            && (lexicon.CountryOf(form.Actor) is not { } country || !support.ContainsKey(country))
            && senses.AmongOthers(candidate.Passage, hit.First);
    }

    // What the neighbours of an unsure form say: another word for one of its actors is another word for all.
    private Sense Meant(List<ActorForm> pool, Candidate candidate, Dictionary<string, int> support)
    {
        var hit = candidate.Hit;
        var meant = Sense.Open;
        foreach (var form in pool)
        {
            var sense = senses.Of(form.Actor, candidate.Passage, hit.First, hit.Last, hit.Proclitics, sure: false, Weight(form, support));
            if (sense == Sense.Open && lexicon.CountryOf(form.Actor) is { } country && country != form.Actor)
                sense = senses.Of(country, candidate.Passage, hit.First, hit.Last, hit.Proclitics, sure: false, Weight(form, support));
            if (sense == Sense.Other) return Sense.Other;
            if (sense == Sense.Own) meant = Sense.Own;
        }

        return meant;
    }

    private static bool IsInBuilding(Candidate candidate)
    {
        var tokens = candidate.Passage.Tokens;
        var first = candidate.Hit.First;
        if (!Buildings.Contains(ArabicNormalizer.Key(TextSpan.FromBounds(candidate.Span.Start, tokens[first].End).Of(tokens.Text))))
        {
            return false;
        }

        return candidate.Hit.Proclitics.HasFlag(Proclitics.By) || first > 0 && BeforePlaces.Contains(tokens.Key(first - 1));
    }

    // «السعيد بوتفليقة» is not عبد العزيز بوتفليقة, nor is «اللاعب ياكوبا غويتا» the president, although no list has his given name.
    private bool NamesAnother(Candidate candidate, List<TaggedName> tagged)
    {
        var tokens = candidate.Passage.Tokens;
        var before = candidate.Hit.First - 1;
        if (before < 0 || tokens[before].Kind != TokenKind.Word || candidate.Hit.Proclitics != Proclitics.None) return false;
        var names = persons.Names;
        var key = tokens.Key(before);
        if (names.TryGiven(tokens, before, BeforeNames, out var given) && given.Last == before)
        {
            // «نجاح غويتا» is a success; «قال صالح غويتا» names somebody.
            if (!names.IsEveryday(ArabicNormalizer.Key(tokens.SpanFrom(before, given.CoreStart).Of(tokens.Text)))) return true;
            return key.Length > 2 && (names.TryTitle(tokens, before - 1, out _) || names.IsSaying(tokens, before - 1))
                && tokens.Original(before)[^1] != 'ى';
        }

        if (key.StartsWith("ال", StringComparison.Ordinal) || names.IsNoName(key) || names.IsQualifier(key)
            || lexicon.Forms.TryMatch(tokens, before, BeforeNames, out _))
        {
            return false;
        }

        if (before > 0 && names.TryTitle(tokens, before - 1, out var last) && last == before - 1) return true;
        foreach (var (passage, entity) in tagged)
        {
            if (ReferenceEquals(passage, candidate.Passage) && entity.Class == EntityClass.Person && entity.Score >= TaggedName.SurePerson
                && entity.First < candidate.Hit.First && entity.Last >= candidate.Hit.Last) return true;
        }

        return false;
    }

    // «اللواء منصور التركي»: the adjective of a country ends a name that a known first name begins.
    private bool IsPartOfAName(Candidate candidate, List<TaggedName> tagged)
    {
        var hit = candidate.Hit;
        if (hit.Last > hit.First || hit.Proclitics != Proclitics.None) return false;
        if (!hit.Value.All(f => f.Kind == MentionKind.Demonym))
        {
            // «محمد علي الحوثي» is one of them, and not all.
            return hit.First > 1 && hit.Value.All(f => !f.ByContext
                && lexicon.TypeOf(f.Actor) is ActorType.ArmedGroup or ActorType.Community)
                && candidate.Passage.Tokens.Key(hit.First).EndsWith('ي') && IsGiven(candidate.Passage.Tokens, hit.First - 1)
                && (IsGiven(candidate.Passage.Tokens, hit.First - 2)
                || persons.Names.IsPatronymic(candidate.Passage.Tokens.Key(hit.First - 2))
                    || persons.Names.TryTitle(candidate.Passage.Tokens, hit.First - 2, out _));
        }

        // «الشيخ تركي الشليل»: a first name that is an adjective too.
        if (hit.First > 0 && IsGiven(candidate.Passage.Tokens, hit.First)
            && persons.Names.TryTitle(candidate.Passage.Tokens, hit.First - 1, out _)
            && candidate.Passage.Tokens.Key(hit.First - 1).Contains("ال", StringComparison.Ordinal)
            && !candidate.Passage.Tokens.Key(hit.First).StartsWith("ال", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var (passage, entity) in tagged)
        {
            if (ReferenceEquals(passage, candidate.Passage) && entity.Class == EntityClass.Person && entity.Score >= TaggedName.LikelyPerson
                && entity.First < hit.First && entity.Last == hit.Last)
            {
                return persons.Names.TryGiven(passage.Tokens, entity.First, BeforeNames, out _);
            }
        }

        return false;
    }

    private bool IsGiven(TokenizedText tokens, int t) =>
        persons.Names.TryGiven(tokens, t, BeforeNames, out var given) && given.Last == t;

    private int Weight(ActorForm form, Dictionary<string, int> support) =>
        Math.Max(
            support.GetValueOrDefault(form.Actor), lexicon.CountryOf(form.Actor) is { } country ? support.GetValueOrDefault(country) : 0);

    private ActorForm? Nearest(List<ActorForm> pool, List<Candidate> previous)
    {
        for (var i = previous.Count - 1; i >= 0; i--)
        {
            var near = pool.FirstOrDefault(f => previous[i].Country is { } country && lexicon.CountryOf(f.Actor) == country);
            if (near is not null) return near;
        }

        return null;
    }

    private static bool StandsLikeAPlace(Candidate candidate)
    {
        if ((candidate.Hit.Proclitics & (Proclitics.By | Proclitics.For)) != 0) return true;
        var before = candidate.Hit.First - 1;
        if (before < 0 || candidate.Passage.Tokens.Original(before)[0] is ':' or '.' or '؟' or '!') return true;
        var key = candidate.Passage.Tokens.Key(before);
        return BeforePlaces.Contains(key) || IsPastOfShe(key)
            || candidate.Hit.Proclitics == Proclitics.None && candidate.Passage.Tokens.Original(before)[^1] == 'ة';
    }

    // «قررت مالي»، «مغادرة مالي»: an adjective would have a noun before it, and take ة itself after one that has it.
    private static bool IsPastOfShe(string key) =>
        key.Length > 3 && key[^1] == 'ت' && key[^2] != 'ا' && !key.StartsWith("ال", StringComparison.Ordinal);

    // Whose army is «الجيش»? The partner's beside it («بين الجيش والمتمردين»), the country named right after («الجيش في مالي»), the last
    // named in its sentence or before, and at last the country that the article names most.
    private string? Institution(
        string template, Candidate candidate, List<Candidate> passage, List<Candidate> previous, Dictionary<string, int> support)
    {
        var hit = candidate.Hit;
        var index = passage.IndexOf(candidate);
        var tokens = candidate.Passage.Tokens;
        if (index + 1 < passage.Count && passage[index + 1] is { Country: { } beside } next)
        {
            var gap = next.Hit.First - hit.Last;
            if (gap == 1 && next.Hit.Proclitics.HasFlag(Proclitics.And) && Of(beside) is { } partner) return partner;
            if (gap <= 3 && BreaksAt(tokens, hit.Last + 1, next.Hit.First) is false
                && (gap == 1 || tokens.Key(next.Hit.First - 1) == "في" || next.Hit.Proclitics.HasFlag(Proclitics.By))
                && Of(beside) is { } after) return after;
        }

        for (var i = previous.Count - 1; i >= 0 && i >= previous.Count - 12; i--)
        {
            if (previous[i].Passage != candidate.Passage) break;
            if (previous[i].Country is { } country && Of(country) is { } before) return before;
        }

        foreach (var (country, _) in support.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            if (lexicon.CountryOf(country) == country && Of(country) is { } main) return main;
        }

        return null;

        string? Of(string country) => lexicon.InstitutionOf(template, country);
    }

    private static bool BreaksAt(TokenizedText tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation) return true;
        }

        return false;
    }
}
