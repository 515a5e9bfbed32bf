using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>
/// Finds judgements on actors. A judging word counts only where the grammar ties it to an actor: the verb's subject, the noun's owner
/// («عزلة الجزائر»، «نفوذها»، «الدور الذي يلعبه المغرب»), what an adjective is next to. Words of harm done to an actor or of dangers
/// that it faces judge nobody. Inside somebody's words the speaker holds it, elsewhere the author.
/// </summary>
internal sealed class EvaluationFinder(Codebook codebook, ActorCountries countries, FormQuestions questions)
{
    private readonly JudgementWords _words = new(codebook, questions);
    private readonly NeverJudges _never = new(codebook, questions);
    private TokenizedText? _passage;
    private bool _isPlot;

    public void Find(SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named, List<Statement> statements)
    {
        if (_never.IsObituary(frame.Passage.Tokens, frame.Sentence) || IsPlot(frame.Passage.Tokens)) return;
        new SentenceJudgements(_words, _never, countries, frame, voices, named, statements).Read();
    }

    // Sentences of one passage come one after the other: the passage is read once for all of them.
    private bool IsPlot(TokenizedText passage)
    {
        if (!ReferenceEquals(_passage, passage)) (_passage, _isPlot) = (passage, _never.IsPlot(passage));
        return _isPlot;
    }

    /// <summary>One pass over one sentence.</summary>
    private sealed class SentenceJudgements(
        JudgementWords words, NeverJudges never, ActorCountries countries, SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named,
            List<Statement> statements)
    {
        private readonly TokenizedText _tokens = frame.Passage.Tokens;

        // The judging word of each statement of this sentence: words side by side judge once.
        private readonly List<(int Cue, int Index)> _cues = [];

        public void Read()
        {
            Labels();
            for (var t = frame.Sentence.First; t < frame.Sentence.End; t++)
            {
                if (_tokens[t].Kind != TokenKind.Word || frame.At(t) is not null || frame.Map[t] is not null) continue;
                if (words.NoJudgement.TryMatch(
                    _tokens, t, Proclitics.And | Proclitics.By | Proclitics.For | Proclitics.Article, out var nothing))
                {
                    t = nothing.Last;
                    continue;
                }

                if (never.LabelAt(_tokens, t) is { } label)
                {
                    t = label;
                    continue;
                }

                if (words.Verbs.TryMatch(_tokens, t, out var verb) && (!verb.NounLike || frame.IsFinite(t)))
                {
                    var subject = frame.SubjectOf(t, verb.Gender);
                    if (subject.Argument is { } who)
                    {
                        Judge(verb.Value, t, t, who, subject.Confidence, t > frame.Sentence.First && IsRelative(t - 1));
                    }
                }
                else if (words.Ability.TryMatch(_tokens, t, out var able) && frame.Negated(t))
                {
                    // «لا تستطيع»: only what one is not able to is a judgement.
                    var subject = frame.SubjectOf(t, able.Gender);
                    if (subject.Argument is { } who) Judge(1, t, t, who, subject.Confidence - 0.05, false);
                }
                else if (words.Characterising.TryMatch(_tokens, t, out var takes) && (!takes.NounLike || frame.IsFinite(t)))
                {
                    Characterise(t, takes.Gender);
                }
                else if (words.Noun(_tokens, t) is { } noun && !(noun.Sign > 0 && never.IsInName(_tokens, t)))
                {
                    Noun(noun);
                    t = noun.Last;
                }
                else if (words.Adjective(_tokens, t) is { } adjective)
                {
                    Adjective(adjective);
                    t = adjective.Last;
                }
                else if (words.Admonition.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out var ought))
                {
                    Admonish(ought);
                }
            }
        }

        // «جبهة س الانفصالية»: a judging adjective that has become a part of the name.
        private void Labels()
        {
            foreach (var argument in frame.Arguments)
            {
                if (argument.IsDemonym || argument.IsAnaphor || frame.Map[argument.Last] is not { } mention
                    || mention.First == mention.Last)
                {
                    continue;
                }

                if (words.Adjective(_tokens, mention.Last) is { } label && label.Proclitics.HasFlag(Proclitics.Article) && label.Sign < 0)
                    Judge(label.Sign, mention.Last, mention.Last, argument, 0.6, false);
            }
        }

        // «وصف س قرار ص بأنه …»: the first judging word after the object is what s thinks of it.
        private void Characterise(int t, Gender gender)
        {
            var subject = frame.SubjectOf(t, gender);
            if (subject.Argument is not { Actors.Length: 1 } who) return;
            var from = Math.Max(who.Last, t);
            var target = frame.Arguments.FirstOrDefault(
                a => a.First > from && !a.Overlaps(who) && a.Preposition is null && a.First <= from + 14
                && !a.Actors.Any(x => countries.IsOwnPart(x, who.Actors[0])) && (!a.IsDemonym || IsSaying(a.First - 1)));
            if (target is null) return;

            // «اعتبر أن …» says something, it does not call anybody anything.
            for (var i = from + 1; i < target.First; i++)
            {
                if (_tokens.Key(i) is "ان" or "بان" or "انه" or "انها") return;
            }

            for (var i = target.Last + 1; i < frame.Sentence.End && i <= target.Last + 14; i++)
            {
                if (frame.At(i) is not null) continue;
                if ((words.Adjective(_tokens, i) ?? words.Noun(_tokens, i)) is not { } judgement) continue;
                var said = new Said(Party.Actor(who.Actors[0]), Voice.Reported, true);
                foreach (var actor in target.Actors)
                    Add(said, actor, judgement.Sign, Modality.Asserted, Act.Evaluates, subject.Confidence - 0.1,
                        Math.Min(t, Math.Max(frame.Sentence.First, who.First)), judgement.Last, i);
                return;
            }
        }

        private void Noun(Judgement noun)
        {
            var (argument, confidence, presupposed) = Owner(noun);
            if (noun.Weak) confidence -= voices.At(noun.First).Holder.Kind == PartyKind.Author ? 0.35 : 0.4;
            if (argument is not null) Judge(noun.Sign, noun.First, noun.Last, argument, confidence, presupposed);
        }

        // Whose the noun is.
        private (Argument? Argument, double Confidence, bool Presupposed) Owner(Judgement noun)
        {
            if (noun.Pronoun is { } pronoun) return (frame.Pronoun(noun.First, pronoun), 0.55, false);
            if (noun.Proclitics.HasFlag(Proclitics.Like) && Beside(noun.First) is { } beside) return (beside, 0.7, false);
            var clause = frame.ClauseOf(noun.First);
            var transitive = words.Transitive.TryMatch(
                _tokens, noun.First, Proclitics.And | Proclitics.By | Proclitics.For | Proclitics.Article, out _);
            for (var t = noun.Last + 1; t < clause.End && t <= noun.Last + 3; t++)
            {
                if (frame.At(t) is { } after && after.First == t)
                {
                    // «عزلة الجزائر»؛ «خسارة للجزائر»؛ «الاستفزازات الجزائرية»؛ but not «هجوم على الجزائر».
                    if (transitive && !after.IsDemonym) return (null, 0, false);
                    if (after.Preposition is null) return (after, t == noun.Last + 1 ? 0.8 : 0.65, false);
                    if (after.Preposition is "ل" && t <= noun.Last + 2 && Bearer(noun.First) is null) return (after, 0.6, false);
                    break;
                }

                if (IsRelative(t)) return ByRelative(t, clause.End);
                if (frame.Opens(t)
                    || (_tokens.Key(t) is { Length: > 3 } next
                    && (next[0] == 'ي' || next.StartsWith("وي", StringComparison.Ordinal)
                    || next.StartsWith("وت", StringComparison.Ordinal))))
                {
                    break;
                }
            }

            return Bearer(noun.First) is { } bearer ? (bearer, 0.65, false) : (LedInto(noun.First), 0.6, false);
        }

        // «الدور الذي يلعبه المغرب»: the subject of the relative, unless it suffers what the noun names.
        private (Argument?, double, bool) ByRelative(int relative, int end)
        {
            if (relative + 1 >= end || words.Suffering.Has(_tokens, relative + 1)) return (null, 0, false);
            for (var t = relative + 2; t < end && t <= relative + 6 && !IsRelative(t); t++)
            {
                if (_tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or '.' or ':' or '؛') break;
                if (frame.At(t) is null && frame.Opens(t) && _tokens[t].Kind == TokenKind.Word) break;
                if (frame.At(t) is not { } subject || subject.First != t) continue;

                // «التي أدلى بها الوزير الإسباني، فلان»: the one named, not the country of the office.
                if (subject.IsDemonym
                    && frame.Arguments.FirstOrDefault(
                        a => a.First > subject.Last && a.First <= subject.Last + 2) is { IsPerson: true, Preposition: null } named)
                {
                    subject = named;
                }

                return (subject.Preposition is null ? subject : null, 0.65, true);
            }

            // «الجرائم التي ارتكبتها»: whoever the sentence goes on about, by the verb's gender.
            var key = _tokens.Key(relative + 1);
            var stem = key.EndsWith("ها", StringComparison.Ordinal) ? key[..^2] : key.EndsWith('ه') ? key[..^1] : null;
            if (stem is null || stem.Length < 3) return (null, 0, false);
            var gender = stem[^1] == 'ت' || stem[0] == 'ت' ? Gender.Feminine : Gender.Masculine;
            return (frame.GoingOn(relative, gender), 0.55, true);
        }

        // «كشريك موثوق» goes with the actor before it.
        private Argument? Beside(int t) => frame.Arguments.LastOrDefault(a => a.Last < t && t - a.Last <= 3 && a.Preposition is null)
            ?? (frame.Clauses.Count > 0 && VerbBefore(t) is { } verb ? frame.SubjectOf(verb, Gender.Unknown).Argument : null);

        private int? VerbBefore(int t) =>
            t - 1 >= frame.Sentence.First && _tokens.Key(t - 1).Length > 2 && _tokens.Key(t - 1) is { } key
            && (key[0] is 'ي' or 'ت' || key.StartsWith("وي", StringComparison.Ordinal) || key.StartsWith("وت", StringComparison.Ordinal))
            ? t - 1
            : null;

        // «يدفع س إلى التخبط»، «يدخل س في عزلة».
        private Argument? LedInto(int t)
        {
            for (var i = t - 1; i > frame.Sentence.First && i >= t - 3; i--)
            {
                if (frame.At(i) is not null) return null;
                if (_tokens.Key(i) is not ("في" or "الي")) continue;
                var before = _tokens[i - 1].Kind == TokenKind.Punctuation ? i - 2 : i - 1;
                return frame.At(before) is { Preposition: null } led && led.First - 1 >= frame.Sentence.First ? led : null;
            }

            return null;
        }

        // «تواجه عزلة»، «أصبح شريكا موثوقا»: a verb near before says that its subject has or is it.
        private Argument? Bearer(int t, bool ofItsOwn = false)
        {
            var clause = frame.ClauseOf(t);
            for (var i = t - 1; i >= clause.First && i >= t - 5; i--)
            {
                // «لديه سياسة مستقلة».
                if (_tokens.Key(i) is "لديه" or "لديها" or "له" or "لها")
                {
                    return frame.SubjectOf(i, _tokens.Key(i)[^1] == 'ا' ? Gender.Feminine : Gender.Masculine).Argument;
                }

                VerbHit<bool> hit;
                if ((!words.Copulas.TryMatch(_tokens, i, out hit) && !words.Bearing.TryMatch(_tokens, i, out hit)
                    && !words.Undergoing.TryMatch(_tokens, i, out hit)) || hit.Pronoun is not null)
                {
                    continue;
                }

                if (words.Suffering.Has(_tokens, i) || (ofItsOwn && words.Undergoing.Has(_tokens, i))) return null;
                return Likely(frame.SubjectOf(i, hit.Gender));
            }

            return null;
        }

        private void Adjective(Judgement adjective)
        {
            var t = adjective.First - 1;
            var definite = adjective.Proclitics.HasFlag(Proclitics.Article);

            // Adjectives in a row: «العالية المتميزة».
            for (var skipped = 0; skipped < 2 && t > frame.Sentence.First && frame.At(t) is null && definite
                && words.Adjective(_tokens, t) is not null; skipped++)
            {
                t--;
            }

            if (t >= frame.Sentence.First && _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '"' or '”' or '»' or '“')
            {
                t--;
            }

            if (t < frame.Sentence.First) return;
            if (frame.At(t) is { } beside)
            {
                // «الجبهة الانفصالية»، «مواقف الجزائر العدائية»، «الموقف الجزائري المتوازن».
                // «الجزائر معزولة» says it of the topic.
                if (definite || (beside is { IsDemonym: false, Preposition: null } && beside.First == frame.ClauseOf(t).First))
                {
                    Judge(adjective.Sign, adjective.First, adjective.Last, beside, beside.IsDemonym ? 0.6 : 0.7, false);
                    return;
                }
            }

            // «المواقف المتحجرة لكل من س وص».
            if (IsSaying(t) && frame.Arguments.FirstOrDefault(a => a.First > adjective.Last && a.First <= adjective.Last + 3) is { } whose
                && (whose.Preposition == "ل" || (whose.Preposition == "من" && _tokens.Key(whose.First - 2) == "لكل")))
            {
                Judge(adjective.Sign, adjective.First, adjective.Last, whose, 0.6, false);
                return;
            }

            // «التصريحات المهينة التي أدلى بها س».
            if (IsSaying(t))
            {
                var relative = adjective.Last + 1;
                if (relative < frame.Sentence.End && _tokens[relative].Kind == TokenKind.Punctuation) relative++;
                if (relative < frame.Sentence.End && IsRelative(relative) && ByRelative(relative, frame.Sentence.End) is { Item1: { } who })
                {
                    Judge(adjective.Sign, adjective.First, adjective.Last, who, 0.6, false);
                    return;
                }
            }

            // «مشروعها التخريبي»، «قدرات المغرب الاستخباراتية العالية».
            if (definite && _tokens[t].Kind == TokenKind.Word)
            {
                if (frame.At(t - 1) is { IsDemonym: false } owner && owner.Preposition is null && IsRelational(t))
                {
                    Judge(adjective.Sign, adjective.First, adjective.Last, owner, 0.65, false);
                    return;
                }

                foreach (var reading in _tokens.Form(t).Enclitics)
                {
                    if (reading.Pronoun is not ("ها" or "ه") || reading.CoreLength < 3
                        || _tokens.Key(t).StartsWith("ال", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    if (reading.Pronoun == "ه" && _tokens.Original(t)[^1] is 'ة') continue;
                    if (frame.Pronoun(t, reading.Pronoun) is { } possessor)
                    {
                        Judge(adjective.Sign, adjective.First, adjective.Last, possessor, 0.55, false);
                    }

                    return;
                }

                return;
            }

            if (definite) return;
            if ((Predicate(adjective.First) ?? Bearer(adjective.First, ofItsOwn: true) ?? SaidBefore(adjective.First)) is { } subject)
                Judge(adjective.Sign, adjective.First, adjective.Last, subject, 0.6, false);
        }

        // «إن موقف س من كذا غير مقبول»: what an actor said or did, at the head of the clause.
        private Argument? SaidBefore(int t)
        {
            var clause = frame.ClauseOf(t);
            foreach (var argument in frame.Arguments)
            {
                if (argument.First < clause.First || argument.Last >= t || t - argument.Last > 8 || argument.Preposition is not null)
                {
                    continue;
                }

                if (argument.First > clause.First && IsSaying(argument.First - 1)) return argument;
            }

            return null;
        }

        private static Argument? Likely(FoundSubject subject) => subject.Confidence >= 0.5 ? subject.Argument : null;

        // «أصبح مهزوزا»: right after the copula and its subject.
        private Argument? Predicate(int t)
        {
            for (var i = t - 1; i >= frame.Sentence.First && i >= t - 3; i--)
            {
                if (words.Copulas.TryMatch(_tokens, i, out var copula) && copula.Pronoun is null)
                {
                    return Likely(frame.SubjectOf(i, copula.Gender));
                }

                if (frame.At(i) is null) break;
            }

            return null;
        }

        private bool IsSaying(int t) =>
            words.Sayings.TryMatch(_tokens, t, Proclitics.And | Proclitics.By | Proclitics.For | Proclitics.Article, out _);

        private bool IsRelational(int t) =>
            _tokens.Key(t) is { Length: > 4 } key && key.StartsWith("ال", StringComparison.Ordinal)
            && (key[^1] == 'ي' || key.EndsWith("يه", StringComparison.Ordinal));

        // «يتعين على س تجنب …»: told to leave off what it does; any other demand judges nobody.
        private void Admonish(PhraseHit<IReadOnlyList<bool>> ought)
        {
            var target = frame.Arguments.FirstOrDefault(
                a => a.First > ought.First && a.First <= ought.Last + 3 && a.Preposition == "علي" && !a.IsDemonym);
            if (target is null) return;
            if (_tokens.Key(ought.Last) is "علي" or "وعلي"
                && (ought.First != frame.ClauseOf(ought.First).First || target.Last + 1 >= frame.Sentence.End
                || _tokens.Key(target.Last + 1) is not ("ان" or "الا")))
            {
                return;
            }

            var avoid = false;
            var last = Math.Min(target.Last + 8, frame.Sentence.End - 1);
            for (var t = target.Last + 1; t <= last; t++)
            {
                if (words.Avoid.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out var hit))
                {
                    avoid = true;
                    last = Math.Min(hit.Last + 1, frame.Sentence.End - 1);
                    break;
                }
            }

            var said = voices.At(ought.First);
            foreach (var actor in target.Actors)
                Add(said, actor, avoid ? -1 : 0, Modality.Asserted, Act.Demands, avoid ? 0.6 : 0.5, ought.First, avoid ? last : target.Last,
                    ought.First);
        }

        private bool IsRelative(int t) => _tokens.Key(t) is "الذي" or "التي" or "اللذين" or "الذين";

        private void Judge(int sign, int first, int last, Argument target, double confidence, bool presupposed)
        {
            var said = voices.At(first, presupposed);
            if (frame.Negated(first))
            {
                sign = -sign;
                confidence -= sign > 0 ? 0.2 : 0.05;
            }

            if (target.Actors.Length > 2) confidence -= 0.1;
            var modality = frame.Hypothetical(first) ? Modality.Hypothetical : Modality.Asserted;
            if (frame.Passage.Kind == SegmentKind.Title) confidence += 0.05;
            var near = target.First >= frame.Sentence.First && target.Last < frame.Sentence.End && Math.Abs(target.First - first) < 25;
            foreach (var actor in target.Actors)
            {
                Add(said, actor, sign, modality, Act.Evaluates, confidence, near ? Math.Min(first, target.First) : first,
                    near ? Math.Max(last, target.Last) : last, first);

                // «النظام الجزائري» is a name for the state through its rulers.
                if (countries.Of(actor) is { } state && state != actor && named.Contains(state)
                    && words.Regimes.Contains(_tokens.Key(Math.Max(0, target.First))) && near)
                    Add(said, state, sign, modality, Act.Evaluates, confidence - 0.05, Math.Min(first, target.First),
                        Math.Max(last, target.Last), first);
            }
        }

        private void Add(Said said, string actor, int sign, Modality modality, Act act, double confidence, int first, int last, int cue)
        {
            var target = Party.Actor(actor);
            if (said.Holder == target || !said.Sure) return;
            if (said.Holder.Kind == PartyKind.Actor && countries.IsOwnPart(said.Holder.Name, actor) && sign < 0) confidence -= 0.25;
            var span = _tokens.SpanOf(first, last);
            var statement = new Statement(
                said.Holder, target, sign, said.Voice, modality, act, Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2), span);

            // One phrase judges once, however many of its words do.
            foreach (var (known, index) in _cues)
            {
                var other = statements[index];
                if (Math.Abs(known - cue) > 2 || other.Holder.Kind != statement.Holder.Kind || other.Target != target
                    || other.Polarity != sign || other.Act != act)
                {
                    continue;
                }

                if (other.Confidence < statement.Confidence) statements[index] = statement;
                return;
            }

            _cues.Add((cue, statements.Count));
            statements.Add(statement);
        }
    }
}
