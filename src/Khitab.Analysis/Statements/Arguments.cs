using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

/// <summary>
/// One or several actors that fill one place of a relation: «بوركينا فاسو والنيجر ومالي», «الدول الثلاث», «المغربي-الجزائري».
/// </summary>
/// <param name="Actors">Their ids, without repetition.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Preposition">The preposition before it as a key, or null.</param>
/// <param name="IsDemonym">Named by adjectives of origin alone.</param>
/// <param name="IsAnaphor">Stands for somebody named before.</param>
/// <param name="IsPerson">A person, of whom the name does not show the gender.</param>
/// <param name="IsExample">Named as an example («خاصة …»), behind the preposition of what it exemplifies.</param>
/// <param name="Gender">By which verbs and pronouns agree with it; unknown for several.</param>
internal sealed record Argument(
    string[] Actors, int First, int Last, string? Preposition, bool IsDemonym, bool IsAnaphor, Gender Gender,
    bool IsPerson = false, bool IsExample = false)
{
    /// <summary>Whether the two share an actor.</summary>
    public bool Overlaps(Argument other) => other.Actors.AsSpan().ContainsAny(Actors);
}

/// <summary>What an article has named so far, for the words that stand for somebody named before.</summary>
/// <param name="Named">Ids of every actor that the article names.</param>
internal sealed record ArticleMemory(IReadOnlySet<string> Named)
{
    /// <summary>Groups of two and more named so far, the latest last.</summary>
    public List<string[]> Groups { get; } = [];

    /// <summary>The country of the last person or office named or heard, for «بلاده».</summary>
    public string? HomeCountry { get; set; }
}

/// <summary>
/// Groups a sentence's mentions into arguments: lists are one argument, and words for a group stand for the last group of that size.
/// </summary>
internal sealed class ArgumentReader(RelationLexicon lexicon, ActorGender genders, ActorCountries countries)
{
    private static readonly WordSet Cities = WordSet.Keys(
        ["مدينة", "المدينة", "العاصمة", "ضواحي", "شوارع", "مطار", "سكان", "أحياء", "ريف", "محافظة", "قرب", "وسط"]);

    private const Proclitics BeforeGroups = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For;

    /// <summary>The arguments of a sentence in order.</summary>
    /// <param name="passage">Its passage.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="map">Mentions by token.</param>
    /// <param name="memory">What was named so far; this sentence's groups are added.</param>
    public List<Argument> Read(Passage passage, Sentence sentence, MentionMap map, ArticleMemory memory)
    {
        var tokens = passage.Tokens;
        var arguments = new List<Argument>();
        FoundMention? previous = null;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (map[t] is { } mention)
            {
                if (mention.First != t) continue;
                if (mention.Type is ActorType.Media or ActorType.Place || IsWhere(tokens, mention))
                {
                    t = mention.Last;
                    continue;
                }

                Remember(mention, memory);
                t = List(tokens, sentence, map, mention, arguments, memory);
                previous = mention;
            }
            else if (lexicon.Groups.TryMatch(tokens, t, BeforeGroups, out var group))
            {
                Group(tokens, t, group, arguments, memory);
                t = group.Last;
            }
            else if (
                lexicon.Causes.TryMatch(tokens, t, BeforeGroups | Proclitics.Article, out var cause)
                && memory.Named.Contains(cause.Value[0]))
            {
                // As an adjective of origin it is acted upon, and does nothing itself.
                arguments.Add(
                    new Argument([cause.Value[0]], t, cause.Last, Before(tokens, t, cause.Proclitics), true, true, Gender.Unknown));
                t = cause.Last;
            }
            else if (lexicon.Counterparts.TryMatch(tokens, t, BeforeGroups, out var counterpart)
                && map[counterpart.Last + 1] is { Kind: MentionKind.Demonym } origin && previous is not null)
            {
                t = Counterpart(tokens, t, origin, previous, counterpart.Proclitics, arguments, memory);
            }
            else if (memory.HomeCountry is { } home && lexicon.HomeWords.TryMatch(tokens, t, BeforeGroups, out var own))
            {
                arguments.Add(new Argument([home], t, own.Last, Before(tokens, t, own.Proclitics), false, true, Gender.Feminine));
                t = own.Last;
            }
        }

        return arguments;
    }

    // «في واشنطن», «بالرباط», «مدينة لندن»: where something is, not the state that is called after its capital.
    private static bool IsWhere(TokenizedText tokens, FoundMention mention) =>
        mention is { Type: ActorType.State, Kind: MentionKind.Alias }
            && (Prepositions.Of(tokens, mention) is "في" or "ب"
            || mention.First > 0 && Cities.Has(tokens.Form(mention.First - 1)));

    private int List(
        TokenizedText tokens, Sentence sentence, MentionMap map, FoundMention mention, List<Argument> arguments, ArticleMemory memory)
    {
        var actors = new List<string> { mention.Actor };
        var demonym = mention.Kind == MentionKind.Demonym;
        var last = mention.Last;
        var counted = 1;
        while (Next(tokens, map, last, sentence.End, mention) is { } next)
        {
            if (!actors.Contains(next.Actor))
            {
                actors.Add(next.Actor);
                counted++;
            }

            last = next.Last;
        }

        var preposition = Prepositions.Of(tokens, mention);
        var example = preposition is null && mention.First > sentence.First && lexicon.Examples.Contains(tokens.Key(mention.First - 1));
        if (example) preposition = Exemplified(tokens, sentence, mention.First - 1);
        arguments.Add(new Argument(
            [.. actors], mention.First, last, preposition, demonym, false, actors.Count == 1 ? genders.Of(mention) : Gender.Unknown,
            mention.Type is ActorType.Person or ActorType.Expert, example));
        if (counted >= 2 && !demonym) memory.Groups.Add(arguments[^1].Actors);
        return last;
    }

    // The preposition before what an example belongs to («مع دول أخرى في المنطقة، خاصة …»); a place in between is not it.
    private static string? Exemplified(TokenizedText tokens, Sentence sentence, int from)
    {
        for (var t = from - 1; t >= sentence.First && t >= from - 10; t--)
        {
            if (Prepositions.Standing(tokens.Key(t)) is { } found and not "في") return found;
        }

        return null;
    }

    private void Group(TokenizedText tokens, int t, PhraseHit<IReadOnlyList<int>> group, List<Argument> arguments, ArticleMemory memory)
    {
        var size = group.Value[0];
        var states = lexicon.StateGroups.Contains(tokens.Key(group.First)[group.CoreStart..]);
        var antecedent = memory.Groups.LastOrDefault(g => g.Length == size && (!states || g.All(countries.IsState)));
        if (antecedent is null && size == 2)
        {
            antecedent = LastTwo(arguments, states)
                ?? (states ? memory.Groups.Where(g => g.Length == 2)
                .Select(g => g.Select(countries.Of).OfType<string>().Distinct(StringComparer.Ordinal).ToArray())
                .LastOrDefault(g => g.Length == 2 && g.All(memory.Named.Contains)) : null);
        }

        antecedent ??= size > 2 ? memory.Groups.LastOrDefault(g => g.Length > 2) : null;
        if (antecedent is not null)
            arguments.Add(new Argument(antecedent, t, group.Last, Before(tokens, t, group.Proclitics), false, true, Gender.Unknown));
    }

    // «القوات المسلحة المغربية ونظيرتها المالية»: the same institution of the other country, and the two are a pair.
    private int Counterpart(
        TokenizedText tokens, int t, FoundMention origin, FoundMention previous, Proclitics proclitics, List<Argument> arguments,
            ArticleMemory memory)
    {
        var other = countries.Counterpart(previous.Actor, origin.Actor);
        if (other is null || !memory.Named.Contains(other)) return t;
        if (arguments.Count > 0 && arguments[^1] is { Actors.Length: 1 } before && before.Last == t - 1
            && proclitics.HasFlag(Proclitics.And))
        {
            arguments[^1] = before with { Actors = [before.Actors[0], other], Last = origin.Last, Gender = Gender.Unknown };
            memory.Groups.Add(arguments[^1].Actors);
        }
        else
        {
            arguments.Add(new Argument([other], t, origin.Last, Before(tokens, t, proclitics), false, true, Gender.Unknown));
            memory.Groups.Add([previous.Actor, other]);
        }

        return origin.Last;
    }

    private void Remember(FoundMention mention, ArticleMemory memory)
    {
        if (mention.Kind == MentionKind.Demonym || mention.Type is ActorType.Person or ActorType.Government)
            memory.HomeCountry = countries.Of(mention.Actor) is { } country
                && memory.Named.Contains(country) ? country : memory.HomeCountry;
    }

    // Two named one after the other in this sentence make the pair of «البلدين» where no list did.
    private string[]? LastTwo(List<Argument> arguments, bool states)
    {
        var named = arguments.Where(a => a.Actors.Length == 1 && (!states || countries.IsState(a.Actors[0])) && (states || !a.IsDemonym))
            .Select(a => a.Actors[0]).Distinct(StringComparer.Ordinal).ToArray();
        return named.Length == 2 ? named : null;
    }

    private static FoundMention? Next(TokenizedText tokens, MentionMap map, int last, int end, FoundMention first)
    {
        var demonym = first.Kind == MentionKind.Demonym;
        var t = last + 1;

        // An acronym in brackets belongs to the name before it.
        if (t + 2 < end && tokens.Original(t)[0] == '(' && map[t + 1] is { } inside && inside.First == t + 1 && inside.Last + 1 < end
            && tokens.Original(inside.Last + 1)[0] == ')')
            return inside;
        if (t < end && tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '،' or ',' or '-' or '–') t++;
        if (t >= end || map[t] is not { } next || next.First != t || (next.Kind == MentionKind.Demonym) != demonym) return null;
        if (next.Type is ActorType.Media or ActorType.Place) return null;
        var joined = next.Proclitics.HasFlag(Proclitics.And) && (next.Proclitics & ~Proclitics.And) == 0;

        // A comma alone joins only what is of one sort: «الأمم المتحدة، فلان» is no list.
        return joined || demonym || (t > last + 1 && next.Type == first.Type && (next.Proclitics & ~Proclitics.And) == 0) ? next : null;
    }

    private static string? Before(TokenizedText tokens, int t, Proclitics proclitics)
    {
        if (proclitics.HasFlag(Proclitics.For)) return "ل";
        if (proclitics.HasFlag(Proclitics.By)) return "ب";
        return t > 0 ? Prepositions.Standing(tokens.Key(t - 1)) : null;
    }
}
