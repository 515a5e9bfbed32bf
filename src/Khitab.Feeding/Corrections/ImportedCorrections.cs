namespace Khitab.Feeding.Corrections;

/// <summary>What became of imported corrections.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Known">How many were here already.</param>
/// <param name="Idle">
/// How many of the new ones name an actor, article or outlet that this corpus does not have; they wait for articles that have it.
/// </param>
public sealed record ImportedCorrections(int Added, int Known, int Idle);
