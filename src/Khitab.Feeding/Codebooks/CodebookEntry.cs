namespace Khitab.Feeding.Codebooks;

/// <summary>An actor or a theme of the codebook, as it may be edited.</summary>
/// <param name="Kind">Whether its names or its cues.</param>
/// <param name="Id">Its id.</param>
/// <param name="Labels">What is shown of it, by language.</param>
/// <param name="Words">Its names, or its cues, each with its weight (0 for a name), in the codebook's order.</param>
public sealed record CodebookEntry(
    CodebookEditKind Kind, string Id, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<(string Text, int Weight)> Words);
