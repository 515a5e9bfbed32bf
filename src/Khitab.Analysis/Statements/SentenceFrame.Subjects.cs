using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements;

// Whom verbs and pronouns mean.
internal sealed partial class SentenceFrame
{
    /// <summary>
    /// The subject of a verb: after it, as the antecedent of its relative, before it, or whoever the sentence goes on about.
    /// </summary>
    public FoundSubject SubjectOf(int verb, Gender gender)
    {
        var clause = ClauseOf(verb);
        if (Topic(clause, verb, gender) is { } topic) return new FoundSubject(topic, 0.75);
        var noun = false;
        for (var t = verb + 1; t < clause.End && t <= verb + 5; t++)
        {
            if (At(t) is { } after && after.First == t)
            {
                if (after.Preposition is not null) break;
                if (after.IsDemonym && noun && Is(verb + 1, GrammarRole.NotTheState)) return FoundSubject.None;
                if (after.IsDemonym && t > verb + 2 && !IsDefinite(verb + 1) && !Is(verb + 1, GrammarRole.Office)) break;
                if (!after.IsDemonym && !noun && !ActorGender.Agree(gender, after.Gender)) break;

                // «المحامي الإسباني فلان»: the one named, not the country.
                if (after.IsDemonym && noun && Next(after.Last, 2) is { IsPerson: true, Preposition: null } person)
                    return new FoundSubject(person, 0.75);
                return new FoundSubject(after, t == verb + 1 ? 0.8 : after.IsDemonym || noun ? 0.65 : 0.75);
            }

            if (Tokens[t].Kind != TokenKind.Word)
            {
                if (Tokens.Original(t)[0] is '"' or '«' or '“' or '”') continue;
                break;
            }

            if (Opens(t) || StartsWithBy(t) || (t > verb + 1 && StartsWithFor(t))) break;
            if (IsAdverb(t)) continue;
            if (t == verb + 1 && Is(t, GrammarRole.Demonstrative)) return FoundSubject.None;
            noun = true;
        }

        if (noun && Introduced(verb) is { } named) return new FoundSubject(named, 0.65);

        // An overt subject that is no actor: «أخفقت الدبلوماسية»، «يساهم هذا التنسيق».
        if (verb + 1 < clause.End && noun && IsDefinite(verb + 1) && !Opens(verb + 1))
            return Is(verb + 1, GrammarRole.Organ) ? Going(verb, Gender.Unknown, 0.55) : FoundSubject.None;

        if (verb > clause.First && Is(verb - 1, GrammarRole.Whole) && Tokens.Key(verb)[^1] is not 'ه' && !Tokens.Key(verb)
            .EndsWith("ها", StringComparison.Ordinal))
        {
            return FoundSubject.None;
        }

        if (verb > Sentence.First && Is(verb - 1, GrammarRole.Relative)) return Antecedent(verb - 1, gender);
        for (var i = Arguments.Count - 1; i >= 0; i--)
        {
            var before = Arguments[i];
            if (before.First < clause.First || before.Last >= verb) continue;
            if (before.Preposition is null && !before.IsDemonym && Refers(before, gender, false) && IsTopic(before)
                && Free(before.Last, verb))
                return new FoundSubject(before, 0.7);
        }

        // A noun after the verb may be its object, or a subject that is no actor.
        return OvertBefore(verb, clause) ?? Going(verb, gender, noun ? 0.45 : 0.6);
    }

    // «انتقد السفير الممثل الدائم لكذا لدى كذا، فلان، …»: the one named between commas after a long title.
    private Argument? Introduced(int verb)
    {
        for (var t = verb + 1; t < Sentence.End && t <= verb + 16; t++)
        {
            if (At(t) is { IsPerson: true, Preposition: null } person && person.First == t)
                return Tokens[t - 1].Kind == TokenKind.Punctuation && Tokens.Original(t - 1)[0] is '،' or ',' ? person : null;
            if (Is(t, GrammarRole.Particle | GrammarRole.Relative) || Tokens.Original(t)[0] is ':' or '؛' or '.') return null;
        }

        return null;
    }

    // A clause that begins with its topic («النظام الجزائري يهدد …») has its subject before the verb.
    private Argument? Topic(Clause clause, int verb, Gender gender)
    {
        var first = Next(clause.First - 1);
        if (first is null || first.Last >= verb || first.Preposition is not null || verb - first.Last > 10) return null;
        if (!Refers(first, gender, false) || !Free(first.Last, verb)) return null;
        if (!HeadsClause(first, clause)) return null;
        for (var t = first.Last + 1; t < verb; t++)
        {
            if (Tokens[t].Kind == TokenKind.Punctuation && Tokens.Original(t)[0] is not ('"' or '”' or '“' or '»')) return null;
            if (Is(t, GrammarRole.Particle) && !Is(t, GrammarRole.Negation) && Tokens.Key(t) is not ("قد" or "كان" or "كانت")) return null;
        }

        return first.IsDemonym && first.First == clause.First ? null : first;
    }

    // Before it only titles: «الرئيس الجزائري يهدد».
    private bool HeadsClause(Argument argument, Clause clause)
    {
        for (var t = clause.First; t < argument.First; t++)
        {
            if (Tokens[t].Kind == TokenKind.Punctuation && Tokens.Original(t)[0] is '"' or '“' or '”' or '«') continue;
            if (Tokens[t].Kind != TokenKind.Word || (!IsDefinite(t) && !Is(t, GrammarRole.Particle))) return false;
            if (Is(t, GrammarRole.Preposition)) return false;
        }

        return true;
    }

    // A subject before the verb that is no actor («أن الحزب يسعى») leaves none to look for, unless it is an actor's («أن الموقف الجزائري»).
    private FoundSubject? OvertBefore(int verb, Clause clause)
    {
        for (var t = clause.First; t < verb; t++)
        {
            if (Tokens[t].Kind == TokenKind.Punctuation && Tokens.Original(t)[0] is '"' or '“' or '”' or '«') continue;
            if (At(t) is not null || Tokens[t].Kind != TokenKind.Word || Is(t, GrammarRole.Relative | GrammarRole.Preposition)) return null;
            if (Is(t, GrammarRole.Particle | GrammarRole.BeforeVerb | GrammarRole.Negation | GrammarRole.Demonstrative)) continue;

            if (!IsDefinite(t)) return null;
            for (var i = t + 1; i < verb && i <= t + 2; i++)
            {
                if (At(i) is { Preposition: null } owner && owner.First == i) return new FoundSubject(owner, 0.6);
            }

            return FoundSubject.None;
        }

        return null;
    }

    /// <summary>Whom a pronoun stands for: the latest that agrees and is no object of a preposition, else the latest that agrees.</summary>
    public Argument? Pronoun(int t, string pronoun)
    {
        var gender = ActorGender.OfPronoun(pronoun);
        var pair = pronoun == "هما";

        // Right after a name that agrees it is that name's: «لجبهة س في مشروعها».
        for (var i = Arguments.Count - 1; i >= 0 && !pair; i--)
        {
            var a = Arguments[i];
            if (a.Last < t && t - a.Last <= 4 && !a.IsDemonym && a.Preposition != "في" && a.Actors.Length == 1 && a.Gender == gender
                && Free(a.Last, t))
            {
                return a;
            }
        }

        return Going(t, gender, 0.55, pair).Argument;
    }

    /// <summary>Whoever the sentence goes on about, that agrees with a verb or pronoun; null where nobody.</summary>
    public Argument? GoingOn(int t, Gender gender) => Going(t, gender, 0.55).Argument;

    private FoundSubject Antecedent(int relative, Gender gender)
    {
        for (var i = Arguments.Count - 1; i >= 0; i--)
        {
            var argument = Arguments[i];
            if (argument.Last >= relative || relative - argument.Last > 4) continue;
            if (Refers(argument, gender, false) && Words(argument.Last, relative) <= (argument.IsDemonym ? 1 : 0))
                return new FoundSubject(argument, argument.IsDemonym ? 0.6 : 0.75);
        }

        return FoundSubject.None;
    }

    private FoundSubject Going(int t, Gender gender, double confidence, bool pair = false)
    {
        for (var c = Clauses.Count - 1; c >= 0; c--)
        {
            var clause = Clauses[c];
            if (clause.First > t) continue;
            Argument? governed = null;
            foreach (var argument in Arguments)
            {
                if (argument.First < clause.First || argument.Last >= clause.End || argument.Last >= t || argument.IsDemonym) continue;
                if (!Refers(argument, gender, pair)) continue;
                if (argument.Preposition is null) return new FoundSubject(argument, confidence);
                if (argument.Preposition != "في") governed ??= argument;
            }

            if (governed is not null && ReferenceEquals(governed, Arguments.Find(a => !a.IsDemonym)))
            {
                return new FoundSubject(governed, confidence - 0.05);
            }
        }

        for (var i = _carried.Count - 1; i >= 0 && i >= _carried.Count - 2; i--)
        {
            if (Refers(_carried[i], gender, pair)) return new FoundSubject(_carried[i], confidence - 0.15);
        }

        return FoundSubject.None;
    }

    // The first argument that begins within so many tokens after one.
    private Argument? Next(int after, int reach = int.MaxValue)
    {
        foreach (var argument in Arguments)
        {
            if (argument.First > after) return argument.First - after <= reach ? argument : null;
        }

        return null;
    }

    // Several countries are a feminine to verbs and pronouns; a person's gender is not shown, and most in the news are men.
    private static bool Refers(Argument argument, Gender gender, bool pair) =>
        pair ? argument.Actors.Length > 1
        : ActorGender.Agree(gender, argument.Gender) && !(gender == Gender.Masculine && argument.Actors.Length > 1)
        && !(gender == Gender.Feminine && argument.IsPerson);

    // An adverb in the accusative: «سابقا»، «رسميا».
    private bool IsAdverb(int t) =>
        Tokens.Key(t) is { Length: > 4 } key && key[^1] == 'ا' && !key.StartsWith("ال", StringComparison.Ordinal);

    private bool StartsWithBy(int t) => Tokens.Key(t) is { Length: > 3 } key && key[0] == 'ب' && !Is(t, GrammarRole.HeadInBy);

    private bool StartsWithFor(int t) => Tokens.Key(t) is { Length: > 3 } key && key[0] == 'ل' && !Is(t, GrammarRole.HeadInFor);

    // At the head of its clause, after a particle or a title; not the second part of a construct («تعاون المغرب»).
    private bool IsTopic(Argument argument)
    {
        var t = argument.First - 1;
        if (argument.First <= ClauseOf(argument.First).First) return true;
        return Tokens[t].Kind == TokenKind.Punctuation || Is(t, GrammarRole.Particle | GrammarRole.BeforeVerb) || IsDefinite(t);
    }

    // No relative and no second subject between a topic and its verb.
    private bool Free(int from, int to)
    {
        for (var t = from + 1; t < to; t++)
        {
            if (Is(t, GrammarRole.Relative)) return false;
        }

        return true;
    }

    private int Words(int from, int to)
    {
        var count = 0;
        for (var t = from + 1; t < to; t++)
        {
            if (Tokens[t].Kind == TokenKind.Word) count++;
        }

        return count;
    }
}
