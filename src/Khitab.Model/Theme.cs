namespace Khitab.Model;

/// <summary>What articles are about.</summary>
/// <param name="Id">The codebook's id.</param>
/// <param name="Parent">The wider theme, or null.</param>
/// <param name="Labels">The name to show, by interface language.</param>
public sealed record Theme(string Id, string? Parent, IReadOnlyDictionary<string, string> Labels);
