using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// The speaker before a verb, and who a sentence is about.
internal sealed partial class SpeakerFinder
{
    private static readonly WordSet Auxiliaries = WordSet.Keys(["كان", "كانت", "قد", "لقد", "عليه"]);

    /// <summary>The speaker before a verb: «الممثل محمد … أورد أن», «تصريحات الرئيس، الذي وصف».</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb's token.</param>
    /// <param name="last">Who spoke last.</param>
    /// <param name="strict">Only the sentence's subject, not a person who is merely nearer.</param>
    public Subject Before(Sentence sentence, int verb, Party? last, bool strict = false)
    {
        _floor = sentence.First;
        if (Relative(sentence, verb) is { } relative)
        {
            // «الذي تتهمه»: who is accused is not who accuses.
            if (!words.Verbs.Has(_tokens.Form(verb))) return new Subject(null, Empty: false);
            // «تصريحات الوزير، التي قال فيها»: where verb and pronoun differ, a person before and not what the pronoun stands for.
            if (PastApposition(sentence, relative) is { } holder) return new Subject(FoundSpeaker.Of(holder), Empty: false);
            var agrees = (Plain(relative) == "التي") == words.Feminine.Has(_tokens.Form(verb));
            for (var t = relative - 1; t >= sentence.First && t >= relative - 5; t--)
            {
                if (map[t] is { Kind: not MentionKind.Demonym } mention && (agrees || IsPerson(mention)))
                {
                    return new Subject(FoundSpeaker.Of(mention), Empty: false);
                }
            }

            return new Subject(agrees || last is null ? null : new FoundSpeaker(last.Value, null, relative), Empty: false);
        }

        // «الجيش المصري يؤكد أن»: right before a verb in the present, and no genitive.
        if (!strict && _tokens.Key(verb)[0] is 'ي' or 'ت' && map[verb - 1] is { Kind: not MentionKind.Demonym } beside && !Governed(beside)
            && (beside.First == sentence.First || !IsWord(beside.First - 1) || beside.Proclitics.HasFlag(Proclitics.And)
            || Definite(beside.First - 1) && !words.Names.TryTitle(_tokens, beside.First - 1, out _)))
        {
            return new Subject(FoundSpeaker.Of(beside), Empty: false);
        }

        // «يذكر أن الفصائل أكدت، يوم الجمعة، أن»: the subject inside the clause.
        var start = sentence.First;
        for (var u = verb - 1; u > sentence.First && start == sentence.First; u--)
        {
            if (map[u] is null && (words.Openers.Contains(_tokens.Key(u)) || words.Contrasts.Contains(Plain(u)))) start = u + 1;
        }

        var first = SkipAuxiliaries(start, verb);
        if (first < verb && Reaches(first, verb, out var contiguous))
        {
            var speaker = Head(first, verb, last);
            if (speaker is { } found && (contiguous || found.Last < verb && found.IsPerson || ClosesApposition(found.Last, verb))
                && (found.Type != ActorType.State || found.Last == verb - 1)) return new Subject(found, Empty: false);
        }

        if (strict) return new Subject(null, Empty: false);

        // «لكن مصدرا مطلعا أوضح أن»
        for (var t = verb - 1; t >= sentence.First && t >= verb - 4 && _tokens[t].Kind == TokenKind.Word; t--)
        {
            if (words.Sources.TryMatch(_tokens, t, Proclitics.And, out var source)
                || _tokens.Key(t) is [.., 'ا'] && words.Accusatives.TryMatch(_tokens, t, Proclitics.And, out source))
                return new Subject(UnnamedOrBody(t, source, verb, last), Empty: false);
        }

        // Of several persons the first: what follows a clause goes on with its subject («استقبل فلان فلانا، مؤكدا أن»).
        FoundMention? subject = null;
        for (var t = verb - 1; t >= sentence.First && t >= verb - 40; t--)
        {
            if (words.Verbs.Has(_tokens.Form(t)) && map[t] is null || words.Contrasts.Contains(Plain(t)) || _tokens.Original(t)[0] == '؛')
            {
                break;
            }

            if (map[t] is not { } mention) continue;
            if (IsPerson(mention) && !Governed(mention) && !InGenitiveUnderPreposition(mention)) subject = mention;
            t = mention.First;
        }

        if (subject is { } found2) return new Subject(FoundSpeaker.Of(found2), Empty: false);
        return new Subject(null, first >= verb);
    }

    /// <summary>
    /// Whoever opens the clause right before a verb («برلين تصف موسكو بأنها»): of a verb with an object who follows is that object.
    /// </summary>
    public FoundSpeaker? Beside(Sentence sentence, int verb)
    {
        if (verb == sentence.First || map[verb - 1] is not { Kind: not MentionKind.Demonym } beside) return null;
        if ((beside.Proclitics & ~Proclitics.And) != 0) return null;
        return beside.First == sentence.First || !IsWord(beside.First - 1) ? FoundSpeaker.Of(beside) : null;
    }

    /// <summary>
    /// Who does what a sentence tells first: «وكان نتنياهو تمسك بالبقاء», «استقبل الوزير الوفد», or null where that is nobody named.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">Who spoke last, for «المتحدث».</param>
    /// <param name="feminine">Whether its verb is feminine; null where the subject comes first.</param>
    public FoundSpeaker? SubjectOf(Sentence sentence, Party? last, out bool? feminine)
    {
        feminine = null;
        _floor = sentence.First;
        var t = SkipAuxiliaries(sentence.First, sentence.End);
        if (t >= sentence.End || _tokens[t].Kind != TokenKind.Word) return null;
        if (map[t] is { } first)
        {
            return first.First == t && first.Kind != MentionKind.Demonym && !Governed(first) ? FoundSpeaker.Of(first) : null;
        }

        var limit = Math.Min(sentence.End, t + 14);
        if (Definite(t) || words.Names.TryTitle(_tokens, t, out _)) return Named(Head(t, limit, last));
        var verb = Plain(t).TrimStart('و', 'ف');
        feminine = verb is [.., 'ت'] or ['ت', ..];
        var u = SkipAdverbials(t + 1, limit);
        _floor = t + 1;
        return u < limit && IsWord(u) ? Named(Head(u, limit, last)) : null;
    }

    // «وكانت الكتائب قد أعلنت أن», «وعليه، فقد استدعت الوزارة السفير»: what goes before the subject or the verb proper.
    private int SkipAuxiliaries(int from, int limit)
    {
        var t = SkipAdverbials(from, limit);
        while (t < limit && map[t] is null && Auxiliaries.Contains(_tokens.Key(t).AsSpan().TrimStart("وف")))
        {
            t = SkipAdverbials(t + 1, limit);
        }

        return t;
    }

    private static FoundSpeaker? Named(FoundSpeaker? speaker) => speaker is { Party.Kind: PartyKind.Actor } ? speaker : null;

    /// <summary>The person named last before a place of the sentence.</summary>
    public FoundSpeaker? NamedBefore(Sentence sentence, int before) =>
        map.In(sentence.First, before).LastOrDefault(IsPerson) is { } person ? FoundSpeaker.Of(person) : null;

    /// <summary>Who a sentence is about: the first named in it who is not governed by a preposition, before a place; or null.</summary>
    public FoundSpeaker? Topic(Sentence sentence, int before)
    {
        _floor = sentence.First;
        foreach (var mention in map.In(sentence.First, before))
        {
            if (mention.Kind != MentionKind.Demonym && mention.Type != ActorType.State && mention.Proclitics == Proclitics.None
                && (IsPerson(mention) || mention.First <= sentence.First + 3)
                && !Governed(mention)
                && Syntax.Prepositions.Of(_tokens, mention) is null)
            {
                return FoundSpeaker.Of(mention);
            }
        }

        return null;
    }

    // «وتطرق إلى قضية فلان، وقال إن»: the genitive of a noun that a preposition governs.
    private bool InGenitiveUnderPreposition(FoundMention mention)
    {
        var noun = mention.First - 1;
        return noun > _floor && map[noun] is null && _tokens[noun].Kind == TokenKind.Word && !Definite(noun)
            && _tokens[noun - 1].Kind == TokenKind.Word && map[noun - 1] is null && Prepositions.Contains(Plain(noun - 1))
            && !words.Occasions.Contains(_tokens.Key(noun)) && !words.Names.TryTitle(_tokens, noun, out _)
            && !words.Names.IsSaying(_tokens, noun) && !words.Verbs.Has(_tokens.Form(noun));
    }

    // «فلان، وزير الدفاع، الذي قال»: the person before the apposition.
    private FoundMention? PastApposition(Sentence sentence, int relative)
    {
        var close = relative - 1;
        if (close <= sentence.First || !IsComma(close)) return null;
        var open = close - 1;
        while (open > sentence.First && open > close - 12 && !IsComma(open)) open--;
        return open > sentence.First && IsComma(open) && words.Names.TryTitle(_tokens, open + 1, out _) && map[open - 1] is { } person
            && IsPerson(person) ? person : null;
    }

    private bool Reaches(int first, int verb, out bool contiguous)
    {
        contiguous = true;
        for (var t = first; t < verb; t++)
        {
            if (IsComma(t)) contiguous = false;

            // «فلان، الذي كان يتحدث في ندوة، أكد»: what is told of the subject between commas.
            if (t > first && Relatives.Contains(Plain(t)) && IsComma(t - 1))
            {
                while (t + 1 < verb && !IsComma(t + 1)) t++;
                continue;
            }

            if (map[t] is null && t > first && words.Verbs.Has(_tokens.Form(t))) return false;
        }

        return true;
    }

    private bool ClosesApposition(int last, int verb) => last == verb - 1 || IsComma(last + 1) && IsComma(verb - 1);

    private int? Relative(Sentence sentence, int verb)
    {
        for (var t = verb - 1; t >= sentence.First && t >= verb - 2; t--)
        {
            if (Relatives.Contains(Plain(t))) return t;
            if (_tokens.Key(t) is not ("قد" or "سبق" or "كان")) return null;
        }

        return null;
    }
}
