namespace Khitab.Model;

/// <summary>A statement that the machine had read in a sentence when the sample was drawn.</summary>
/// <param name="Statement">What it says.</param>
/// <param name="Confidence">Probability, 0 to 1, that holder, target and polarity are right.</param>
public sealed record MachineCoding(StatementCoding Statement, double Confidence);
