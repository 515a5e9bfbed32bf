using Khitab.Analysis.Stance;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds what actors do to one another: a word of relation with the actors in its places. Verbs have a subject and an object behind the
/// prepositions of their family; nouns hold «بين» two sides, or from their owner «مع»، «ل» the other. In somebody's words whose subject is
/// left out, the speaker is it. A country is not set against its own parts.
/// </summary>
internal sealed class RelationFinder(RelationLexicon lexicon, ActorCountries countries)
{
    private const int Reach = 12;

    public void Find(SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named, List<Statement> statements) =>
        new SentenceRelations(lexicon, countries, frame, voices, named, statements).Read();

    /// <summary>One pass over one sentence.</summary>
    private sealed class SentenceRelations(
        RelationLexicon lexicon, ActorCountries countries, SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named,
            List<Statement> statements)
    {
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

        private void Noun(int t, int last, RelationFamily family, string? pronoun)
        {
            family = Terms(family, t, last);
            if (family.Sign == 0) return;
            var clause = frame.ClauseOf(t);
            var end = ClauseEnd(clause);
            var near = After(last, Reach, end).ToList();
            var ending = EndedBefore(t, clause);
            var turned = ending.Found || NounTurns(t);

            // «نفى أي اتهام ل…»: what is denied is not done.
            if (ending.Found && family.Sign < 0) return;
            if (turned && family.Sign > 0) family = family with { Sign = -1, Act = Act.Does };

            // «بين س وص»، «المحور المغربي المالي»، «العلاقات المغربية الإسبانية».
            if (family.Mutual && family.Name != "fear")
            {
                var sides = near.FirstOrDefault(a => a.Actors.Length >= 2 && a.First <= last + 10
                    && !MutualBetween(last, a.First, family.Sign)
                    && (a.Preposition == "بين" || (a.IsDemonym && a.First <= last + 3) || (a.First == last + 1 && a.Preposition is null)));
                if (sides is not null)
                {
                    Between(sides, family, t, last, sides.IsDemonym ? 0.65 : 0.8);
                    return;
                }
            }

            // Who ends it does so to the other side, not the other way round.
            var oneWay = ending.Found ? family with { Mutual = false } : family;
            var owner = pronoun is not null
                ? null
                : near.FirstOrDefault(a => a.First <= last + 3 && a.Preposition is null && Touches(last, a));
            // «عزل الرئيس فلان»: the person is whom it is done to.
            if (owner is { IsPerson: true } && family is { Sign: < 0, Mutual: false, Modality: Modality.Asserted }
                && family.Name is "rejection" or "hostility")
            {
                return;
            }

            var doer = ending.Doer ?? owner ?? (pronoun is null ? null : frame.Pronoun(t, pronoun));
            var candidates = near.Where(a => !ReferenceEquals(a, owner) && !frame.InRelative(a) && (doer is null || !a.Overlaps(doer)));
            if (doer is not null)
            {
                // «مهاجمته س»: after a possessor comes the object.
                var other = candidates.Where(a => owner is null || a.First <= owner.Last + 8)
                    .FirstOrDefault(a => FitsNoun(family, a) || (pronoun is not null && Fits(family, a, last)));
                if (other is not null)
                {
                    Relate(doer, other, oneWay, t, last, ReferenceEquals(doer, owner) || ending.Found ? 0.7 : 0.6);
                    return;
                }
            }

            // «بدعم مالي»، «تقويض النفوذ الجزائري»: what comes after the noun is its object where the clause has another subject.
            var subject = SubjectAround(t, clause, family.Sign > 0);
            if (family.Name is "support" or "rejection" or "hostility" or "accusation" && owner is not null && subject is not null
                && (subject.First >= 0 || family.Sign > 0) && !owner.Overlaps(subject) && family.Modality == Modality.Asserted
                && family.Takes(null))
            {
                Relate(subject, owner, family, t, last, 0.55);
                return;
            }

            var bare = candidates.FirstOrDefault(a => FitsNoun(family, a) && a.First <= last + (a.IsExample ? 12 : 6));
            if (bare is null || owner is not null) return;

            // «دعم القوى الدولية ل…»: somebody else's, who is no actor here.
            if (bare.Preposition is "ل" or "علي" && pronoun is null && last + 1 < frame.Sentence.End && frame.At(last + 1) is null
                && frame.IsDefinite(last + 1) && !frame.IsDefinite(t) && !_tokens.Key(t).StartsWith("لل", StringComparison.Ordinal)) return;
            if (subject is not null && !subject.Overlaps(bare) && subject.Last < t)
            {
                Relate(subject, bare, oneWay, t, last, subject.First < 0 ? 0.5 : 0.55);
            }
        }

        // «التعاون في ظل التوتر بين …»: the sides are the nearer word's.
        private bool MutualBetween(int last, int first, int sign)
        {
            for (var i = last + 1; i < first; i++)
            {
                if (frame.At(i) is null && lexicon.TryNoun(_tokens, i, out var other, out _, out _) && other.Mutual && other.Sign == -sign)
                {
                    return true;
                }
            }

            return false;
        }

        // «علاقات» says nothing until the words around it say which.
        private RelationFamily Terms(RelationFamily family, int t, int last)
        {
            if (family.Sign != 0) return family;
            var clause = frame.ClauseOf(t);
            for (var distance = 1; distance <= 9; distance++)
            {
                foreach (var i in (ReadOnlySpan<int>)[last + distance, t - distance])
                {
                    if (i < clause.First || i >= clause.End || (i < t && distance > 5) || frame.At(i) is not null) continue;
                    if (lexicon.BadTerms.TryMatch(_tokens, i, Any, out _)) return family with { Sign = -1 };
                    if (lexicon.GoodTerms.TryMatch(_tokens, i, Any, out _)) return family with { Sign = 1 };
                }
            }

            return family;
        }

        // «أوقفت الدول الثلاث التعاون مع»: the one who ends it.
        private (bool Found, Argument? Doer) EndedBefore(int t, Clause clause)
        {
            for (var i = t - 1; i >= clause.First && i >= t - 6; i--)
            {
                if (frame.At(i) is not null || !lexicon.Ending.TryMatch(_tokens, i, out var verb) || (verb.NounLike && !frame.IsFinite(i)))
                {
                    continue;
                }

                return (true, frame.SubjectOf(i, verb.Gender).Argument);
            }

            return (false, null);
        }

        private bool NounTurns(int t)
        {
            for (var i = Math.Max(_sentence.First, t - 2); i < t; i++)
            {
                if (frame.At(i) is null && lexicon.EndingNouns.TryMatch(_tokens, i, Any, out var hit) && hit.Last < t && !frame.Opens(i))
                {
                    return true;
                }
            }

            return false;
        }

        // Who does it: the clause's subject before the noun, the owner of a noun just before («حرص المغرب على دعم …»), or whoever speaks.
        private Argument? SubjectAround(int t, Clause clause, bool friendly)
        {
            Argument? found = null;
            foreach (var argument in frame.Arguments)
            {
                if (argument.First < clause.First || argument.Last >= t || argument.IsDemonym) continue;
                if (argument.Preposition is null && (found is null || t - argument.Last <= 5) && !frame.InRelative(argument))
                {
                    found = argument;
                }
            }

            if (found is not null) return found;
            var said = voices.At(t);
            return friendly && said is { Voice: not Voice.Author, Holder.Kind: PartyKind.Actor } ? Speaker(said) : null;
        }

        private static Argument Speaker(Said said) => new([said.Holder.Name], -1, -1, null, false, true, Gender.Unknown);

        private bool FirstPerson(int t) => _tokens.Key(t)[0] is 'ن' or 'ا';

        private IEnumerable<Argument> After(int token, int reach, int end) =>
            frame.Arguments.Where(a => a.First > token && a.First <= token + reach && a.First < end && !StartsAnew(a));

        // «…، ومع س» begins something else.
        private bool StartsAnew(Argument argument)
        {
            var t = argument.First - 1;
            return argument.Preposition is not null && t > _sentence.First && _tokens.Key(t)[0..Math.Min(1, _tokens.Key(t).Length)] is "و"
                && _tokens[t - 1].Kind == TokenKind.Punctuation;
        }

        // A clause's reach goes over a comma into what is added to it, and ends at a connective with a clause of its own.
        private int ClauseEnd(Clause clause)
        {
            var end = clause.End;
            foreach (var next in frame.Clauses)
            {
                if (next.First < clause.End) continue;
                if (next.Opens.Length > 0 && next.Opens is not ("غير" or "خاصه" or "سيما" or "خصوصا")) break;
                end = next.End;
            }

            return end;
        }

        // A place («في مالي») is not acted upon. Without a preposition, the object is near, or what its own noun comes before.
        private bool Fits(RelationFamily family, Argument argument, int from)
        {
            if (family.Mutual) return argument.Preposition is "مع";
            // «استنكر الانتهاكات في س»: what is found fault with is there, the one who finds it is not.
            if (family.Name is "accusation" && argument.Preposition == "في" && argument.First > from + 3) return true;
            if (!family.Takes(argument.Preposition)) return false;
            if (family.Name is "reaction") return argument.Preposition == "علي" || SayingBefore(argument) || argument.IsDemonym;
            if (family.Name is "refusal") return SayingBefore(argument) || argument is { IsDemonym: true, IsAnaphor: true };
            return !argument.IsDemonym || argument.First <= from + (family.Sign > 0 ? 10 : 6);
        }

        private bool FitsNoun(RelationFamily family, Argument argument) =>
            family.Mutual ? argument.Preposition is "مع" or "ب" || (family.Sign < 0 && argument.Preposition is "ضد" or "علي" or "امام")
            : family.Name is "against" ? argument.Preposition is "ضد"
            : family.Name is "refusal" ? (argument.Preposition is null && SayingBefore(argument))
            || argument is { IsDemonym: true, IsAnaphor: true }
            : family.Name is "reaction" ? argument.Preposition is "علي" || SayingBefore(argument)
            : argument.Preposition is not null ? family.Takes(argument.Preposition)
            || (argument.Preposition is "علي" or "ضد" && family.Sign < 0)
            : family.Modality == Modality.Ascribed || SayingBefore(argument);

        private bool SayingBefore(Argument argument)
        {
            for (var i = argument.First - 1; i >= _sentence.First && i >= argument.First - 5; i--)
            {
                if (frame.At(i) is null && lexicon.Sayings.TryMatch(_tokens, i, Any, out _)) return true;
            }

            return false;
        }

        private bool Touches(int last, Argument argument)
        {
            for (var i = last + 1; i < argument.First; i++)
            {
                if (frame.Opens(i)) return false;
            }

            return true;
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
                    Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2), span);

            // One sentence says a thing once, however many of its words say it.
            var same = statements.FindIndex(
                s => s.Holder == statement.Holder && s.Target == statement.Target && s.Polarity == statement.Polarity
                && s.Modality == modality && s.Span.Overlaps(span));
            if (same < 0) statements.Add(statement);
            else if (statements[same].Confidence < statement.Confidence) statements[same] = statement;
        }
    }
}
