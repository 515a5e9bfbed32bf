namespace Khitab.Model;

/// <summary>Articles that are one text, or mostly so: an agency text that several outlets carry, or an article collected twice.</summary>
/// <param name="Articles">The articles' ids in the order read; at least two.</param>
/// <param name="Similarity">The least similarity of two of them that were found to be copies, 0 to 1: the part of both texts that is in
/// both.</param>
/// <param name="First">Id of the one published first; null where a day of publication is unknown or two share the earliest.</param>
public sealed record CopyGroup(IReadOnlyList<string> Articles, double Similarity, string? First);
