namespace Khitab.Model;

/// <summary>What was decided to be in a sentence on which coders part.</summary>
/// <param name="Place">The sentence's place in the sample.</param>
/// <param name="Who">Who decided.</param>
/// <param name="Statements">The statements; empty where there is none.</param>
/// <param name="When">When it was decided, for the last time.</param>
public sealed record SentenceDecision(int Place, string Who, IReadOnlyList<StatementCoding> Statements, DateTimeOffset When);
