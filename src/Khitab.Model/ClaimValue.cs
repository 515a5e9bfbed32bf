namespace Khitab.Model;

/// <summary>One article's value for a claim on which articles differ.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Value">What it says.</param>
/// <param name="Span">Where.</param>
public sealed record ClaimValue(string Article, string Value, TextSpan Span);
