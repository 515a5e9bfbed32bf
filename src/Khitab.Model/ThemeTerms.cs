namespace Khitab.Model;

/// <summary>What a found theme is made of.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Terms">Its most typical words as articles write them, the most typical first.</param>
/// <param name="Coherence">How well the words belong together, normalised pointwise mutual information, -1 to 1.</param>
public sealed record ThemeTerms(string Theme, IReadOnlyList<string> Terms, double Coherence);
