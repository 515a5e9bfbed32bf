namespace Khitab.Model;

/// <summary>
/// What articles are like, as far as it bears on how well they are read: rates that anyone can check, each per analysed sentence.
/// </summary>
/// <param name="Words">How long sentences are.</param>
/// <param name="Names">How much they are about actors that are known.</param>
/// <param name="Quotations">How much they pass on.</param>
/// <param name="Statements">How often the words for positions are those that the analysis knows.</param>
public sealed record TextRates(double Words, double Names, double Quotations, double Statements);
