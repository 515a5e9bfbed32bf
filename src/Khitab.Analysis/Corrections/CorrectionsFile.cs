namespace Khitab.Analysis.Corrections;

/// <summary>What a file of corrections holds.</summary>
/// <param name="Corrections">The corrections that could be read, in its order, each id once.</param>
/// <param name="Problems">The lines that could not.</param>
public sealed record CorrectionsFile(IReadOnlyList<Correction> Corrections, IReadOnlyList<CorrectionProblem> Problems);
