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
    private readonly ClubNames _clubs = new(sport);
    private readonly PaperNames _papers = new(lexicon);
    private readonly LongerNames _longer = new(lexicon, persons.Names);
    private readonly BareInstitutions _institutions = new(lexicon);

    /// <summary>What may be joined before a name.</summary>
    internal const Proclitics BeforeNames = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;

    // After these a bare noun is a place or a party, hardly an adjective: «في مالي», «بين مالي», «شمال مالي».
    private static readonly WordSet BeforePlaces = WordSet.Keys(
        ["في", "إلى", "من", "نحو", "مع", "بين", "عن", "على", "شمال", "جنوب", "شرق", "غرب", "وسط", "دولة", "جمهورية", "تجاه", "ضد", "داخل",
            "خارج", "لدى", "عبر", "حول",
        "حكومة", "رئيس", "جيش", "سلطات", "زعيم", "ملك", "عاصمة", "حدود", "شعب", "علاقات", "موقف", "سيادة", "أراضي", "باتهام", "غادر",
            "زار"]);

    // A building in which something happens does not act: «بالقصر الرئاسي».
    private static readonly WordSet Buildings = WordSet.Keys(["القصر", "قصر"]);

    public ActorFindings Find(TokenizedArticle reading)
    {
        var candidates = reading.Passages.Select(Candidates).ToList();
        if (candidates.Exists(f => f.Exists(c => c.Hit.Value.Any(v => v.InSport)))) _clubs.Read(candidates, sport.IsIn(reading));
        var tagged = Tagged(reading);
        foreach (var found in candidates) found.RemoveAll(c => _longer.IsPartOfAName(c, tagged));
        for (var p = 0; p < candidates.Count; p++)
        {
            for (var c = 0; c < candidates[p].Count; c++)
            {
                if (candidates[p][c] is var last && last.Hit.Value.Any(f => f.LastName))
                {
                    candidates[p][c] = last with { NamesAnother = _longer.NamesAnother(last, tagged) };
                }
            }
        }

        var support = new ActorSupport(lexicon, candidates.SelectMany(c => c));
        ClubNames.Settle(candidates, support);
        var mentions = new List<FoundMention>();
        var places = new List<FoundMention>();
        var previous = new List<ActorCandidate>();
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

    private List<ActorCandidate> Candidates(Passage passage)
    {
        var found = new List<ActorCandidate>();
        var tokens = passage.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!lexicon.Forms.TryMatch(tokens, i, BeforeNames, out var hit)) continue;
            if (hit.Value.All(_papers.Has) && !PaperNames.AreMeant(tokens, hit)) continue;
            var start = tokens.SpanFrom(i, hit.CoreStart).Start;
            var span = TextSpan.FromBounds(start, tokens[hit.Last].End);
            var country = hit.Value.Count == 1 && !hit.Value[0].ByContext ? lexicon.CountryOf(hit.Value[0].Actor) : null;
            found.Add(new ActorCandidate(hit, passage, span, country));
            i = hit.Last;
        }

        return found;
    }

    private ActorForm? Decide(ActorCandidate candidate, List<ActorCandidate> passage, List<ActorCandidate> previous, ActorSupport support)
    {
        if (IsInBuilding(candidate)) return null;
        if (candidate.Hit.Value.Any(_papers.Has) && PaperNames.AreMeant(candidate.Passage.Tokens, candidate.Hit))
            return candidate.Hit.Value.Where(_papers.Has).MaxBy(f => support.Weight(f));
        var named = candidate.Hit.Value.Where(
            f => !f.ByContext && !(f.LastName && candidate.NamesAnother) && !_papers.Has(f)
            && !(f is { InSport: true, Ambiguous: true } && !support.Has(f.Actor))).ToList();
        var sure = named.Where(f => !f.Ambiguous).ToList();
        if (sure.Count == 1 && named.Count > 1 && support.Weight(sure[0]) == 0
            && named.FirstOrDefault(f => f.Ambiguous && support.Weight(f) > 0) is { } rather)
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
                f => (Form: f, Weight: support.Weight(f) + (pool.Count > 1 ? senses.For(f.Actor, candidate.Passage, first, last) : 0)))
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
        if (bare is null || _institutions.Read(bare.Actor, candidate, passage, previous, support) is not { } id) return null;
        return bare with { Actor = id, ByContext = false };
    }

    // A form beyond doubt is another word only where a neighbour says so («صلاة المغرب»); a last name alone also where the article
    // names neither the person nor the country and speaks of something else.
    private bool IsAnother(ActorForm form, ActorCandidate candidate, ActorSupport support)
    {
        var hit = candidate.Hit;
        if (senses.Of(form.Actor, candidate.Passage, hit.First, hit.Last, hit.Proclitics, sure: true, 0) == Sense.Other) return true;
        return form.LastName && !support.Has(form.Actor)
            && (lexicon.CountryOf(form.Actor) is not { } country || !support.Has(country))
            && senses.AmongOthers(candidate.Passage, hit.First);
    }

    // What the neighbours of an unsure form say: another word for one of its actors is another word for all.
    private Sense Meant(List<ActorForm> pool, ActorCandidate candidate, ActorSupport support)
    {
        var hit = candidate.Hit;
        var meant = Sense.Open;
        foreach (var form in pool)
        {
            var sense = senses.Of(form.Actor, candidate.Passage, hit.First, hit.Last, hit.Proclitics, sure: false, support.Weight(form));
            if (sense == Sense.Open && lexicon.CountryOf(form.Actor) is { } country && country != form.Actor)
                sense = senses.Of(country, candidate.Passage, hit.First, hit.Last, hit.Proclitics, sure: false, support.Weight(form));
            if (sense == Sense.Other) return Sense.Other;
            if (sense == Sense.Own) meant = Sense.Own;
        }

        return meant;
    }

    private static bool IsInBuilding(ActorCandidate candidate)
    {
        var tokens = candidate.Passage.Tokens;
        var first = candidate.Hit.First;
        if (!Buildings.Contains(ArabicNormalizer.Key(TextSpan.FromBounds(candidate.Span.Start, tokens[first].End).Of(tokens.Text))))
        {
            return false;
        }

        return candidate.Hit.Proclitics.HasFlag(Proclitics.By) || first > 0 && BeforePlaces.Contains(tokens.Key(first - 1));
    }

    private ActorForm? Nearest(List<ActorForm> pool, List<ActorCandidate> previous)
    {
        for (var i = previous.Count - 1; i >= 0; i--)
        {
            var near = pool.FirstOrDefault(f => previous[i].Country is { } country && lexicon.CountryOf(f.Actor) == country);
            if (near is not null) return near;
        }

        return null;
    }

    private static bool StandsLikeAPlace(ActorCandidate candidate)
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
}
