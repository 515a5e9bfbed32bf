using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>Lists the parties of a sentence: named, meant by pronouns and left out.</summary>
internal static class SlotReader
{
    /// <summary>The slots of a sentence in the order of their words, those without words last.</summary>
    public static List<Slot> Read(SentenceFrame frame, IReadOnlyList<Argument> carried)
    {
        var tokens = frame.Passage.Tokens;
        var slots = new List<Slot>();
        var next = 0;
        var arguments = frame.Arguments;
        for (var t = frame.Sentence.First; t < frame.Sentence.End; t++)
        {
            if (next < arguments.Count && arguments[next].First <= t)
            {
                var argument = arguments[next++];
                if (argument.First < t) continue;
                slots.Add(Of(argument, frame));
                t = argument.Last;
                continue;
            }

            if (frame.Map[t] is { } mention)
            {
                // Outlets act and are judged as others do; places don't.
                if (mention.First == t && mention.Type == ActorType.Media)
                {
                    slots.Add(new Slot(
                        [mention.Actor], t, mention.Last, SlotKind.Named, CaseAt(tokens, t, Prepositions.Of(tokens, mention)),
                        mention.Type, Gender.Unknown));
                }

                t = mention.Last;
                continue;
            }

            if (tokens[t].Kind == TokenKind.Word && OfPronoun(frame, t) is { } meant) slots.Add(meant);
        }

        for (var i = carried.Count - 1; i >= 0 && i >= carried.Count - 2; i--)
        {
            if (slots.Exists(s => s.Kind == SlotKind.Carried && s.Actors[0] == carried[i].Actors[0])) continue;
            slots.Add(new Slot(
                carried[i].Actors, -1, -1, SlotKind.Carried, Cases.None, carried[i].IsPerson ? ActorType.Person : null, carried[i].Gender));
        }

        for (var i = 0; i < slots.Count; i++) slots[i].Number = i;
        return slots;
    }

    private static Slot Of(Argument argument, SentenceFrame frame)
    {
        var kind = argument.IsDemonym ? SlotKind.Demonym : argument.IsAnaphor ? SlotKind.Anaphor : SlotKind.Named;
        return new Slot(
            argument.Actors, argument.First, argument.Last, kind, CaseAt(frame.Passage.Tokens, argument.First, argument.Preposition),
            frame.Map[argument.First]?.Type ?? (argument.IsPerson ? ActorType.Person : null), argument.Gender);
    }

    // «من قِبل س»، «من طرف س»، «على يد س»: the doer of what a passive or a verbal noun tells.
    private static Cases CaseAt(TokenizedText tokens, int first, string? preposition)
    {
        if (preposition is not null || first == 0) return PredicateLexicon.CaseOf(preposition);
        var before = first > 1 ? tokens.Key(first - 2) : "";
        var isDoer = tokens.Key(first - 1) switch
        {
            "قبل" or "طرف" => before is "من" or "ومن",
            "يد" or "ايدي" or "ايادي" => before is "علي" or "وعلي",
            "بيد" or "بايدي" or "بواسطه" => true,
            _ => false,
        };
        return isDoer ? Cases.Doer : Cases.Direct;
    }

    private static Slot? OfPronoun(SentenceFrame frame, int t)
    {
        var tokens = frame.Passage.Tokens;
        var key = tokens.Key(t);
        if (key.Length < 2 || key[^1] is not ('ه' or 'ا' or 'م')) return null;
        var pronoun = key.EndsWith("هما", StringComparison.Ordinal) ? "هما"
            : key.EndsWith("ها", StringComparison.Ordinal) ? "ها"
            : key.EndsWith("هم", StringComparison.Ordinal) ? "هم"
            : key[^1] == 'ه' && tokens.Original(t)[^1] == 'ه' ? "ه" : null;
        if (pronoun is null || key.StartsWith("ال", StringComparison.Ordinal)) return null;
        var core = key[..^pronoun.Length];
        if (core.Length == 0 || core is "ان" or "لان" or "بان" or "وان" or "لكن" or "فان") return null;
        if (frame.Pronoun(t, pronoun) is not { } antecedent) return null;
        if (core[0] is 'و' or 'ف' && core.Length > 1) core = core[1..];
        var preposition = core switch
        {
            "ل" => "ل",
            "ب" => "ب",
            "علي" or "الي" or "لدي" or "من" or "عن" or "مع" or "ضد" or "بين" or "في" or "تجاه" or "نحو" or "امام" => core,
            _ => null,
        };
        return new Slot(
            antecedent.Actors, t, t, SlotKind.Pronoun, PredicateLexicon.CaseOf(preposition), antecedent.IsPerson ? ActorType.Person : null,
            antecedent.Gender);
    }
}
