using Khitab.Analysis.Syntax;

namespace Khitab.Analysis.Statements;

// Nouns of relation: «التوتر بين س وص»، «دعم س لص»، and who ends what they name.
internal sealed partial class SentenceRelations
{
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

    private bool FitsNoun(RelationFamily family, Argument argument) =>
        family.Mutual ? argument.Preposition is "مع" or "ب" || (family.Sign < 0 && argument.Preposition is "ضد" or "علي" or "امام")
        : family.Name is "against" ? argument.Preposition is "ضد"
        : family.Name is "refusal" ? (argument.Preposition is null && SayingBefore(argument))
        || argument is { IsDemonym: true, IsAnaphor: true }
        : family.Name is "reaction" ? argument.Preposition is "علي" || SayingBefore(argument)
        : argument.Preposition is not null ? family.Takes(argument.Preposition)
        || (argument.Preposition is "علي" or "ضد" && family.Sign < 0)
        : family.Modality == Modality.Ascribed || SayingBefore(argument);
}
