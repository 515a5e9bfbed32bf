using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>A mention with its place among the tokens, for the stages that read what surrounds it.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind">How it is named.</param>
/// <param name="Type">The actor's type.</param>
/// <param name="Passage">The passage it is in.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Proclitics">The clitics before it.</param>
/// <param name="Span">Its characters, without clitics.</param>
internal sealed record FoundMention(
    string Actor, MentionKind Kind, ActorType Type, Passage Passage, int First, int Last, Proclitics Proclitics, TextSpan Span);

/// <summary>All mentions of one article.</summary>
/// <param name="Mentions">In order, never overlapping.</param>
/// <param name="Discoveries">Actors that the codebook does not know.</param>
internal sealed record ActorFindings(IReadOnlyList<FoundMention> Mentions, IReadOnlyList<DiscoveredActor> Discoveries);
