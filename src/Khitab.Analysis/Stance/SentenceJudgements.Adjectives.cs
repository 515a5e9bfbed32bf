using Khitab.Analysis.Statements;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

// What a judging adjective goes with: «الجزائر معزولة»، «مواقف الجزائر العدائية»، «مشروعها التخريبي».
internal sealed partial class SentenceJudgements
{
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
}
