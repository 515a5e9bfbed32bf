namespace Khitab.Model;

/// <summary>A source that the article takes its news from.</summary>
/// <param name="Source">An actor or an unnamed source.</param>
/// <param name="Span">Where the article says so.</param>
public sealed record Relay(Party Source, TextSpan Span);
