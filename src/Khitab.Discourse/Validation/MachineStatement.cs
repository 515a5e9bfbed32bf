namespace Khitab.Discourse.Validation;

/// <summary>A statement of the machine's, with what validating asks of its place.</summary>
/// <param name="Article">The article's place in the snapshot.</param>
/// <param name="Sentence">The sentence's number in the article, or -1 where it is in none.</param>
/// <param name="Outlet">Id of the outlet, empty where unknown.</param>
/// <param name="Origin">Number of the article's group of articles that relay or share text.</param>
/// <param name="Coding">What it says.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record MachineStatement(
    int Article, int Sentence, string Outlet, int Origin, StatementCoding Coding, double Confidence);
