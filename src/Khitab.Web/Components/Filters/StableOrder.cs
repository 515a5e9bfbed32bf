using Khitab.Discourse;

namespace Khitab.Web.Components.Filters;

/// <summary>
/// Keeps a list's values where a reader first saw them: a choice in one list changes the counts of others, and what lies under the
/// pointer or has the focus must not run away. Lives as long as the panel is open.
/// </summary>
public sealed class StableOrder
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The values in their places, new ones after the old; one that counts nothing any more stays with 0.</summary>
    public IReadOnlyList<FacetValue> Arrange(IReadOnlyList<FacetValue> values)
    {
        foreach (var value in values) _places.TryAdd(value.Value, _places.Count);
        var arranged = new FacetValue?[_places.Count];
        foreach (var value in values) arranged[_places[value.Value]] = value;
        foreach (var (value, place) in _places) arranged[place] ??= new FacetValue(value, 0, false, false);
        return [.. arranged.Select(value => value!)];
    }
}
