namespace Khitab.Model;

/// <summary>A person, group or body that the codebook does not know, as one article names it.</summary>
/// <param name="Id"><c>x-</c> and a hash of the normalised name.</param>
/// <param name="Type">What sort of actor.</param>
/// <param name="Names">Spellings found, the fullest first.</param>
public sealed record DiscoveredActor(string Id, ActorType Type, IReadOnlyList<string> Names);
