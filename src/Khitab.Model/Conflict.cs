namespace Khitab.Model;

/// <summary>A claim on which articles differ.</summary>
/// <param name="About">What the claim is about.</param>
/// <param name="Values">Each article's value.</param>
public sealed record Conflict(string About, IReadOnlyList<ClaimValue> Values);
