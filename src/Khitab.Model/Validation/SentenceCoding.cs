namespace Khitab.Model;

/// <summary>What one coder found in one sentence of a sample.</summary>
/// <param name="Place">The sentence's place in the sample.</param>
/// <param name="Coder">The name under which it was coded.</param>
/// <param name="Statements">The statements in the order coded; empty where there is none.</param>
/// <param name="When">When it was coded, for the last time.</param>
public sealed record SentenceCoding(int Place, string Coder, IReadOnlyList<StatementCoding> Statements, DateTimeOffset When);
