namespace Khitab.Model;

/// <summary>A role or title that is next to a person's name in this article, or that the name begins with.</summary>
/// <param name="Actor">Id of the person.</param>
/// <param name="Name">
/// The role without clitics before it and without vowel signs. One that a corpus writes in several ways (with hamza and without) has the
/// same name everywhere: the way it is mostly written there.
/// </param>
/// <param name="Span">The role as written here, without clitics before it.</param>
/// <param name="Mention">The span of the mention that it goes with; a mention may have several roles, and each once.</param>
public sealed record ActorRole(string Actor, string Name, TextSpan Span, TextSpan Mention);
