namespace Khitab.Analysis.Corrections;

/// <summary>Why a correction is not taken.</summary>
/// <param name="Kind">The cause.</param>
/// <param name="About">What it is about: an id, a column, a number; empty where the cause says all.</param>
public sealed record CorrectionFault(CorrectionFaultKind Kind, string About = "");
