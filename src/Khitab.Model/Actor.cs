namespace Khitab.Model;

/// <summary>Somebody or something that acts, of the codebook or discovered.</summary>
/// <param name="Id">The codebook's id, or <c>x-</c> and a hash of the normalised name.</param>
/// <param name="Type">What sort of actor.</param>
/// <param name="Names">All names in all scripts and spellings, the main Arabic one first.</param>
/// <param name="Labels">The name to show, by interface language (ISO 639-1); at least one.</param>
/// <param name="Parent">The state that it belongs to, for rolling up, or null.</param>
public sealed record Actor(
    string Id, ActorType Type, IReadOnlyList<string> Names, IReadOnlyDictionary<string, string> Labels, string? Parent)
{
    /// <summary>Whether it is a person at the head of the state that it belongs to, by the codebook.</summary>
    public bool IsHead { get; init; }

    /// <summary>
    /// Whether what it does is its state's: it is an office or the forces of a state, or the head of one. Parties, companies, clubs, media,
    /// peoples and armed groups belong to a country and are not the state.
    /// </summary>
    public bool ActsForParent => Parent is not null && (Type is ActorType.Government or ActorType.Military || IsHead);
}
