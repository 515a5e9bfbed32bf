namespace Khitab.Model;

/// <summary>
/// What somebody changed in the codebook: a name or cue that is added, taken out, or put in the place of another. It is laid over the
/// codebook's files and leaves them as they are.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="When">When it was made.</param>
/// <param name="Who">Who made it; there are no accounts.</param>
/// <param name="Kind">What is changed.</param>
/// <param name="Subject">Id of the actor, theme or proposition.</param>
/// <param name="Before">The name or cue that goes; null where one is added.</param>
/// <param name="After">The name, cue or proposition that comes; null where one is taken out.</param>
/// <param name="Weight">The weight of a cue that comes, 1 to 3; 0 for a name, and for a cue that goes.</param>
/// <param name="Undone">When it was undone; null where it holds.</param>
public sealed record CodebookEdit(
    Guid Id, DateTimeOffset When, string Who, CodebookEditKind Kind, string Subject, string? Before, string? After, int Weight,
    DateTimeOffset? Undone);
