using Khitab.Analysis.Actors;
using Khitab.Analysis.Reading;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>One or several actors that fill one place of a relation: «بوركينا فاسو والنيجر ومالي», «الدول الثلاث», «المغربي-الجزائري».</summary>
/// <param name="Actors">Their ids, without repetition.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Preposition">The preposition before it as a key, or null.</param>
/// <param name="IsDemonym">Named by adjectives of origin alone.</param>
/// <param name="IsAnaphor">Stands for a group named before.</param>
internal sealed record Argument(IReadOnlyList<string> Actors, int First, int Last, string? Preposition, bool IsDemonym, bool IsAnaphor);

/// <summary>Gathers a sentence's mentions into arguments: lists are one argument, and words for a group stand for the last group of that size.</summary>
internal sealed class ArgumentReader(RelationLexicon lexicon)
{
    private const Proclitics BeforeGroups = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For;

    /// <summary>The arguments of a sentence in order.</summary>
    /// <param name="passage">Its passage.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="map">Mentions by token.</param>
    /// <param name="memory">Groups of states named so far, the latest last; this sentence's are added.</param>
    public List<Argument> Read(Passage passage, Sentence sentence, MentionMap map, List<IReadOnlyList<string>> memory)
    {
        var tokens = passage.Tokens;
        var arguments = new List<Argument>();
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (map[t] is { } mention)
            {
                if (mention.First != t) continue;
                var actors = new List<string> { mention.Actor };
                var states = mention.Type == ActorType.State;
                var demonym = mention.Kind == MentionKind.Demonym;
                var last = mention.Last;
                while (Next(tokens, map, last, sentence.End, demonym) is { } next)
                {
                    if (!actors.Contains(next.Actor)) actors.Add(next.Actor);
                    states &= next.Type == ActorType.State;
                    last = next.Last;
                }

                arguments.Add(new Argument(actors, t, last, Prepositions.Of(tokens, mention), demonym, false));
                if (actors.Count >= 2 && states && !demonym) memory.Add(actors);
                t = last;
            }
            else if (lexicon.Groups.TryMatch(tokens, t, BeforeGroups, out var group))
            {
                var size = group.Value[0];
                var antecedent = memory.LastOrDefault(g => g.Count == size) ?? (size == 2 ? LastTwo(arguments, memory) : memory.LastOrDefault(g => g.Count >= 2));
                if (antecedent is not null)
                    arguments.Add(new Argument(antecedent, t, group.Last, Before(tokens, t, group.Proclitics), false, true));
                t = group.Last;
            }
        }

        return arguments;
    }

    // Two states named one after the other in this sentence make the pair of «البلدين» where no list did.
    private static IReadOnlyList<string>? LastTwo(List<Argument> arguments, List<IReadOnlyList<string>> memory)
    {
        var named = arguments.Where(a => !a.IsDemonym && a.Actors.Count == 1).Select(a => a.Actors[0]).Distinct(StringComparer.Ordinal).ToList();
        return named.Count == 2 ? named : memory.LastOrDefault(g => g.Count == 2);
    }

    private static FoundMention? Next(TokenizedText tokens, MentionMap map, int last, int end, bool demonym)
    {
        var t = last + 1;

        // An acronym in brackets belongs to the name before it.
        if (t + 2 < end && tokens.Original(t)[0] == '(' && map[t + 1] is { } inside && tokens.Original(inside.Last + 1 < end ? inside.Last + 1 : t)[0] == ')' && inside.First == t + 1)
            return inside;
        if (t < end && tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '،' or ',' or '-' or '–') t++;
        if (t >= end || map[t] is not { } next || next.First != t || (next.Kind == MentionKind.Demonym) != demonym) return null;
        var joined = next.Proclitics.HasFlag(Proclitics.And) && (next.Proclitics & ~Proclitics.And) == 0;
        return joined || t > last + 1 || demonym ? next : null;
    }

    private static string? Before(TokenizedText tokens, int t, Proclitics proclitics)
    {
        if (proclitics.HasFlag(Proclitics.For)) return "ل";
        if (proclitics.HasFlag(Proclitics.By)) return "ب";
        return t > 0 && tokens.Key(t - 1) is "بين" or "مع" or "من" or "الي" or "علي" or "في" ? tokens.Key(t - 1) : null;
    }
}
