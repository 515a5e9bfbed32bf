namespace Khitab.Storage;

/// <summary>What has changed in the store since a sequence.</summary>
/// <param name="Sequence">The sequence up to which this says everything; later changes may be among it.</param>
/// <param name="Changed">Ids of articles added or replaced, in the order added.</param>
/// <param name="Removed">Ids of articles that were removed; one that is also in <paramref name="Changed"/> came again.</param>
/// <param name="Facts">Whether the facts were saved.</param>
/// <param name="Corrections">Whether corrections were made or undone.</param>
public sealed record StoreChanges(
    long Sequence, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, bool Facts, bool Corrections)
{
    /// <summary>
    /// Whether <see cref="Removed"/> lacks some: what was removed long ago is forgotten. Whoever followed the store then asks for all ids
    /// (<see cref="ArticleStore.IdsAsync"/>); an article that is not among them is gone.
    /// </summary>
    public bool HasForgotten { get; init; }

    /// <summary>Whether nothing has.</summary>
    public bool IsEmpty => Changed.Count + Removed.Count == 0 && !Facts && !Corrections && !HasForgotten;
}
