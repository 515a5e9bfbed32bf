using Khitab.Analysis.Statements;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

// Whose a judging noun is: «عزلة الجزائر»، «نفوذها»، «الدور الذي يلعبه المغرب».
internal sealed partial class SentenceJudgements
{
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

    private static Argument? Likely(FoundSubject subject) => subject.Confidence >= 0.5 ? subject.Argument : null;
}
