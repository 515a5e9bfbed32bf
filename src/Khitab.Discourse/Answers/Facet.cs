namespace Khitab.Discourse;

/// <summary>One value of a key and how often it counts.</summary>
/// <param name="Value">The value as links write it.</param>
/// <param name="Count">How often, in the facet's unit; a chosen value stays in the list at 0.</param>
/// <param name="Included">Whether the selection includes it.</param>
/// <param name="Excluded">Whether the selection leaves it out.</param>
public sealed record FacetValue(string Value, int Count, bool Included, bool Excluded);

/// <summary>The values of a key with their counts, which ignore the key itself, so that alternatives stay visible.</summary>
/// <param name="Key">The key.</param>
/// <param name="Unit">
/// What is counted. Asked for mentions, the keys that only statements have (holder, stance, voice, modality, class) count statements.
/// </param>
/// <param name="Values">The values, the highest count first, then in ordinal order.</param>
public sealed record Facet(SelectionKey Key, CountUnit Unit, IReadOnlyList<FacetValue> Values)
{
    /// <summary>How many values that count were left off, where a bounded list was asked for.</summary>
    public int Others { get; init; }

    /// <summary>A value's count, 0 where it is not listed.</summary>
    public int CountOf(string value) => Values.FirstOrDefault(v => v.Value == value)?.Count ?? 0;
}
