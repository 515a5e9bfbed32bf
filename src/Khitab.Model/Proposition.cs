namespace Khitab.Model;

/// <summary>A sentence that one can agree or disagree with, of the codebook or a concept of coded data.</summary>
/// <param name="Id">The codebook's id, or <c>coded-</c> and a hash of the concept's name.</param>
/// <param name="Theme">The theme that it belongs to; empty for a concept of coded data, which belongs to none.</param>
/// <param name="Labels">Its wording, by interface language; <c>und</c> for one that is shown as the data has it.</param>
public sealed record Proposition(string Id, string Theme, IReadOnlyDictionary<string, string> Labels);
