namespace Khitab.Model;

/// <summary>Words attributed to a speaker.</summary>
/// <param name="Speaker">An actor or an unnamed source.</param>
/// <param name="Direct">Between quotation marks, or retold.</param>
/// <param name="Span">The words attributed.</param>
public sealed record Quotation(Party Speaker, bool Direct, TextSpan Span);
