namespace Khitab.Analysis.Evaluation;

/// <summary>A rate in which articles are out of the range of those that the analysis was measured on.</summary>
/// <param name="Rate">What is counted per sentence: <c>words</c>, <c>names</c>, <c>quotations</c> or <c>statements</c>.</param>
/// <param name="Here">The articles' rate.</param>
/// <param name="Least">The least of any measured newspaper.</param>
/// <param name="Most">The most of any measured newspaper.</param>
public sealed record Unlikeness(string Rate, double Here, double Least, double Most);
