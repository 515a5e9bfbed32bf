using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>How a proposal takes its predicate.</summary>
internal enum Route : byte
{
    /// <summary>One party does it to another.</summary>
    Act,

    /// <summary>Whoever speaks or writes judges a party by a judging word.</summary>
    Judgement,

    /// <summary>Whoever speaks or writes judges the doer by telling its deed.</summary>
    Implied,
}

/// <summary>How a judgement comes to its holder.</summary>
internal enum Via : byte
{
    /// <summary>The words are the holder's.</summary>
    Words,

    /// <summary>The author's, although the words are somebody else's.</summary>
    Author,

    /// <summary>Whoever says something earlier in the sentence.</summary>
    Sayer,

    /// <summary>Whoever spoke last before the sentence.</summary>
    Last,
}

/// <summary>A statement that a sentence may make: to be decided.</summary>
/// <param name="Route">How it takes the predicate.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Holder">The slot of who holds it; null where it is whoever's words they are.</param>
/// <param name="Said">Whose words the predicate stands in.</param>
/// <param name="Via">How a judgement comes to its holder.</param>
/// <param name="Target">The slot of whom it is about.</param>
/// <param name="Sign">+1 or -1.</param>
/// <param name="Features">
/// What the decision sees (<see cref="ProposalFeatures"/>); once its article is decided, the next one's proposals take it over.
/// </param>
internal sealed record Proposal(
    Route Route, Predicate Predicate, Slot? Holder, Said Said, Via Via, Slot Target, int Sign, float[] Features)
{
    /// <summary>The first decision's log-odds.</summary>
    public double LogOdds { get; init; }

    /// <summary>The witness's log-odds (<see cref="WordWitness"/>).</summary>
    public double WordOdds { get; init; }

    /// <summary>What the witness sees; empty where it is decided already.</summary>
    public uint[] Words { get; init; } = [];

    /// <summary>Whether grammar alone leaves no doubt of who does it to whom.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether the predicate is negated.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether it is a deed that somebody condemns, fears or denies.</summary>
    public bool Spoken { get; init; }

    /// <summary>Whether it is a possibility, a condition or a wish, or still to come.</summary>
    public bool Possible { get; init; }

    /// <summary>Whether it is a possibility, a condition or a wish.</summary>
    public bool Hypothetical { get; init; }

    /// <summary>Each holder with each target.</summary>
    public IReadOnlyList<(Party Holder, string Target)> Sides()
    {
        var sides = new List<(Party, string)>();
        AddSides(sides);
        return sides;
    }

    /// <summary>Adds each holder with each target to a list.</summary>
    public void AddSides(List<(Party Holder, string Target)> sides)
    {
        foreach (var target in Target.Actors)
        {
            if (Holder is null)
            {
                if (Said.Holder.Kind != PartyKind.Actor || Said.Holder.Name != target) sides.Add((Said.Holder, target));
                continue;
            }

            foreach (var holder in Holder.Actors)
            {
                if (holder != target) sides.Add((Party.Actor(holder), target));
            }
        }
    }
}

/// <summary>What one sentence may say, and what the grammar reads in it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Slots">Its parties.</param>
/// <param name="Proposals">Everything that it may say.</param>
/// <param name="Grammar">What the rules of grammar read.</param>
internal sealed record Proposed(
    Passage Passage, Sentence Sentence, IReadOnlyList<Slot> Slots, IReadOnlyList<Proposal> Proposals, IReadOnlyList<Statement> Grammar);
