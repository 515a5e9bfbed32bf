namespace Khitab.Model;

/// <summary>A passage that two articles share.</summary>
/// <param name="Articles">The two articles' ids.</param>
/// <param name="Similarity">How alike the two passages are, 0 to 1.</param>
/// <param name="Spans">The passage in each, in the same order.</param>
public sealed record SharedPassage(IReadOnlyList<string> Articles, double Similarity, IReadOnlyList<TextSpan> Spans);
