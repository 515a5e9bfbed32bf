namespace Khitab.Model;

/// <summary>A sentence of the codebook that one can agree or disagree with.</summary>
/// <param name="Id">The codebook's id.</param>
/// <param name="Theme">The theme that it belongs to.</param>
/// <param name="Labels">Its wording, by interface language.</param>
public sealed record Proposition(string Id, string Theme, IReadOnlyDictionary<string, string> Labels);
