namespace Khitab.Discourse;

/// <summary>A tie of a discourse network by the numbers of its ends.</summary>
/// <param name="Row">Number of an actor; of the lower one where the tie has no direction.</param>
/// <param name="Column">Number of the other actor, or of the concept where the network has two modes.</param>
/// <param name="Weight">Its weight, never 0; below zero where conflict outweighs congruence, or statements against those for.</param>
/// <param name="For">Statements for, where the tie is made of statements of one on the other; else 0.</param>
/// <param name="Against">Statements against, likewise.</param>
/// <param name="Neutral">Statements that are neither, likewise.</param>
public readonly record struct StanceTie(
    int Row, int Column, double Weight, double For = 0, double Against = 0, double Neutral = 0);
