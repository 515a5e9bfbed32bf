using Khitab.Analysis.Stance;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>The relations of one sentence: one pass over it. See <see cref="RelationFinder"/> for who does what to whom.</summary>
internal sealed partial class SentenceRelations(
    RelationLexicon lexicon, ActorCountries countries, SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named,
        List<Statement> statements)
{
    private const int Reach = 12;
    private const Proclitics Any = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Like
        | Proclitics.Article;
    private readonly TokenizedText _tokens = frame.Passage.Tokens;
    private readonly Sentence _sentence = frame.Sentence;

    public void Read()
    {
        for (var t = _sentence.First; t < _sentence.End; t++)
        {
            if (_tokens[t].Kind != TokenKind.Word || frame.At(t) is not null || frame.Map[t] is not null) continue;
            if (lexicon.Not.TryMatch(_tokens, t, Any, out var none))
            {
                t = none.Last;
                continue;
            }

            if (lexicon.Participles.TryMatch(_tokens, t, Proclitics.And, out var participle))
            {
                Participle(t, participle.Value[0]);
                continue;
            }

            var isVerb = lexicon.Verbs.TryMatch(_tokens, t, out var verb) && (!verb.NounLike || frame.IsFinite(t));
            if (isVerb && !(verb.Pronoun is not null && IsNoun(t)))
            {
                Verb(t, verb);
            }
            else if (lexicon.TryNoun(_tokens, t, out var family, out var last, out var pronoun) && frame.Map[last] is null)
            {
                Noun(t, last, family, pronoun);
                t = last;
            }
        }
    }

    private bool IsNoun(int t) => lexicon.TryNoun(_tokens, t, out _, out _, out _);

    private void Verb(int t, VerbHit<RelationFamily> verb)
    {
        var family = verb.Value;
        var (actor, confidence) = frame.SubjectOf(t, verb.Gender);
        if (actor is { IsDemonym: true } && (actor.First > t + 2 || actor.Last < t)) actor = null;

        // «الذي تتهمه بـ»: the joined pronoun is the object, its antecedent before the relative.
        if (verb.Pronoun is "ه" or "ها" && !family.Mutual)
        {
            var antecedent = frame.Arguments.LastOrDefault(a => a.Last < t && t - a.Last <= 6 && !a.IsDemonym);
            if (antecedent is null) return;
            if (actor is null || actor.Overlaps(antecedent))
                actor = frame.Arguments.LastOrDefault(
                    a => a.Last < antecedent.First && !a.IsDemonym && a.Preposition is null && ActorGender.Agree(verb.Gender, a.Gender)
                    && !a.Overlaps(antecedent));
            if (actor is not null) Relate(actor, antecedent, family, t, t, 0.6);
            return;
        }

        if (actor is null && voices.At(t) is { Voice: not Voice.Author, Holder.Kind: PartyKind.Actor } said && FirstPerson(t))
        {
            actor = Speaker(said);
        }

        if (actor is null) return;
        if (family.Mutual)
        {
            if (actor.Actors.Length >= 2)
            {
                Between(actor, family, t, t, family.Name == "meeting" ? 0.65 : 0.75);
                return;
            }

            if (family.Name == "meeting" && family.Sign > 0 && _tokens.Key(t).Contains("عزز", StringComparison.Ordinal)) return;
        }

        var from = actor.First > t ? actor.Last : t;
        var clause = frame.ClauseOf(t);
        var target = After(from, Reach, ClauseEnd(clause))
            .FirstOrDefault(a => !a.Overlaps(actor) && !frame.InRelative(a) && Fits(family, a, from));
        if (target is not null) Relate(actor, target, family, t, t, confidence);
    }

    // «منتقدا س»: the sentence's subject, or whoever speaks, does it to what follows.
    private void Participle(int t, RelationFamily family)
    {
        var target = After(t, 7, frame.ClauseOf(t).End).FirstOrDefault(a => family.Takes(a.Preposition) && !frame.InRelative(a));
        if (target is null) return;
        var said = voices.At(Math.Max(_sentence.First, t - 2));
        var subject = said is { Voice: not Voice.Author, Holder.Kind: PartyKind.Actor } ? Speaker(said)
            : frame.Arguments.FirstOrDefault(a => a.Last < t && !a.IsDemonym && a.Preposition is null && !a.Overlaps(target));
        if (subject is not null && !subject.Overlaps(target)) Relate(subject, target, family, t, t, 0.6);
    }

    private void Between(Argument sides, RelationFamily family, int first, int last, double confidence)
    {
        for (var i = 0; i < sides.Actors.Length; i++)
        {
            for (var j = 0; j < sides.Actors.Length; j++)
            {
                if (i != j)
                {
                    Add(sides.Actors[i], sides.Actors[j], family, Math.Min(first, sides.First), Math.Max(last, sides.Last), first,
                        confidence);
                }
            }
        }
    }

    private void Relate(Argument actor, Argument target, RelationFamily family, int first, int last, double confidence)
    {
        var from = Math.Min(Within(actor.First) ? actor.First : first, Within(target.First) ? target.First : first);
        var to = Math.Max(Math.Max(Within(actor.Last) ? actor.Last : last, target.Last), last);
        from = Math.Min(from, first);
        if (target.IsDemonym) confidence -= 0.05;
        foreach (var holder in actor.Actors)
        {
            foreach (var held in target.Actors)
            {
                Add(holder, held, family, from, to, first, confidence);

                // Who is said to be at odds with another is not said to be so by the other.
                if (family.Mutual && target.Preposition is not ("ضد" or "علي" or "امام"))
                {
                    Add(held, holder, family, from, to, first, confidence - (family.Sign > 0 ? 0.05 : 0.15));
                }

                // What a state does to another's office in its function, it does to that state.
                if (countries.IsState(holder) && countries.Of(held) is { } state && state != held && state != holder
                    && named.Contains(state) && !family.Mutual)
                    Add(holder, state, family, from, to, first, confidence - 0.15);
            }
        }
    }

    private bool Within(int token) => token >= _sentence.First && token < _sentence.End;

    private void Add(string holder, string target, RelationFamily family, int first, int last, int cue, double confidence)
    {
        if (holder == target || countries.IsOwnPart(holder, target)) return;
        if (family.Sign > 0 && countries.SameCountry(holder, target)) return;
        var said = voices.At(cue);
        var accusation = family.Modality == Modality.Reported;
        var reported = said.Voice != Voice.Author || !said.Sure;
        var voice = accusation && !reported ? Voice.Reported : said.Voice;
        var modality = frame.Negated(cue) ? Modality.Denied
            : family.Modality != Modality.Asserted ? family.Modality
            : frame.Hypothetical(cue) ? Modality.Hypothetical
            : reported ? Modality.Reported : Modality.Asserted;
        if (modality == Modality.Denied) confidence = Math.Min(confidence, 0.45);
        var span = _tokens.SpanOf(Math.Max(first, _sentence.First), Math.Min(last, _sentence.End - 1));
        var statement = new Statement(
            Party.Actor(holder), Party.Actor(target), family.Sign, voice, modality, family.Act,
                Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2), span)
        {
            Class = EventClassWords.Fitting(family.Event, family.Sign),
        };

        // One sentence says a thing once, however many of its words say it.
        var same = statements.FindIndex(
            s => s.Holder == statement.Holder && s.Target == statement.Target && s.Polarity == statement.Polarity
            && s.Modality == modality && s.Span.Overlaps(span));
        if (same < 0) statements.Add(statement);
        else if (statements[same].Confidence < statement.Confidence) statements[same] = statement;
    }
}
