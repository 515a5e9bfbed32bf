namespace Khitab.Model;

/// <summary>In this article, these characters name this actor.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind">How it is named.</param>
/// <param name="Span">The characters that name it, without clitics before it.</param>
public sealed record Mention(string Actor, MentionKind Kind, TextSpan Span);
