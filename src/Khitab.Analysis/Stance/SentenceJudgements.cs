using Khitab.Analysis.Statements;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>The judgements of one sentence: one pass over it. See <see cref="EvaluationFinder"/> for what judges whom.</summary>
internal sealed partial class SentenceJudgements(
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
            said.Holder, target, sign, said.Voice, modality, act, Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2), span)
        {
            Class = act == Act.Demands ? EventClassWords.Fitting(words.Demanded, sign) : null,
        };

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
