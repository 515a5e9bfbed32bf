namespace Khitab.Discourse;

/// <summary>What was counted of a corpus before articles joined it.</summary>
/// <param name="Names">What they name.</param>
/// <param name="Statements">What they say.</param>
/// <param name="Parts">How many of the parts were counted, from the first.</param>
internal sealed record EarlierCounts(NameCounts Names, StatementCounts Statements, int Parts);
