namespace Khitab.Model;

/// <summary>One entry of the article's list of sources.</summary>
/// <param name="Span">The entry.</param>
/// <param name="Url">The address it gives, or null.</param>
/// <param name="Date">The date it gives, or null.</param>
public sealed record Reference(TextSpan Span, string? Url, DateOnly? Date);
