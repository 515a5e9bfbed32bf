namespace Khitab.Feeding.Jobs;

/// <summary>An item that could not be read.</summary>
/// <param name="Name">The file and the item in it, under their names for people: «news.jsonl, line 12».</param>
/// <param name="Cause">Why, in words for the reader.</param>
public sealed record ImportFailure(string Name, string Cause);
