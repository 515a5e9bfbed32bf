namespace Khitab.Model;

/// <summary>A date that the text gives.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">ISO 8601: a day, a month, a year, or an interval of days with a slash.</param>
public sealed record DateMention(TextSpan Span, string Value);
