using Khitab.Analysis.Stance;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

// Which actors of the sentence come into question at a place of it.
internal sealed partial class SentenceRelations
{
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
}
