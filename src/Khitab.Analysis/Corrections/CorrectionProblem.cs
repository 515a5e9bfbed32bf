namespace Khitab.Analysis.Corrections;

/// <summary>A line of a file that is no correction.</summary>
/// <param name="Line">Its number, from 1, counting every line of the file.</param>
/// <param name="Fault">Why.</param>
public sealed record CorrectionProblem(long Line, CorrectionFault Fault);
