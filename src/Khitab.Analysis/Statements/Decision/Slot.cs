using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>How a party comes into a sentence.</summary>
internal enum SlotKind : byte
{
    /// <summary>By its name, or in a list of names.</summary>
    Named,

    /// <summary>By an adjective of origin.</summary>
    Demonym,

    /// <summary>By words for somebody named before: «الطرفان»، «بلاده».</summary>
    Anaphor,

    /// <summary>By a joined pronoun.</summary>
    Pronoun,

    /// <summary>Not at all: the subject of a sentence before.</summary>
    Carried,

    /// <summary>As the one who says the words.</summary>
    Speaker,
}

/// <summary>One party, or several in one place, that a predicate of a sentence may have.</summary>
/// <param name="Actors">Ids of actors.</param>
/// <param name="First">First token, or -1 where no words stand for it.</param>
/// <param name="Last">Last token, or -1.</param>
/// <param name="Kind">How it comes in.</param>
/// <param name="Case">By which preposition it is governed.</param>
/// <param name="Type">The type of the first of them, or null.</param>
/// <param name="Gender">By which verbs agree with it.</param>
internal sealed record Slot(
    string[] Actors, int First, int Last, SlotKind Kind, Cases Case, ActorType? Type, Gender Gender)
{
    /// <summary>Its number among the slots of its sentence.</summary>
    public int Number { get; set; }

    /// <summary>Whether words of the sentence stand for it.</summary>
    public bool IsHere => First >= 0;

    /// <summary>Whether two share an actor.</summary>
    public bool Shares(Slot other)
    {
        foreach (var actor in Actors)
        {
            if (other.Has(actor)) return true;
        }

        return false;
    }

    /// <summary>Whether an actor is one of it.</summary>
    public bool Has(string actor)
    {
        foreach (var one in Actors)
        {
            if (string.Equals(one, actor, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
