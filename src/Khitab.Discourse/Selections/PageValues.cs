using System.Collections;
using System.Collections.Immutable;

namespace Khitab.Discourse;

/// <summary>
/// A key that one page owns, for what it shows and how (a sort order, the network's minimum weight). Pages register theirs
/// with <see cref="SelectionLink"/>; a name that is not registered is an unknown key.
/// </summary>
/// <param name="Name">Its name in the link: lower-case ASCII letters, digits and hyphens, and none of the selection's own keys.</param>
/// <param name="Default">The value that is left out of the link, or null where absence means nothing chosen.</param>
/// <param name="Accepts">Whether a value makes sense, or null where any does.</param>
public sealed record PageKey(string Name, string? Default = null, Func<string, bool>? Accepts = null);

/// <summary>The values of pages' own keys, in order of name and equal by content.</summary>
public sealed class PageValues : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<PageValues>
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    private PageValues(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>No values.</summary>
    public static PageValues Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Number of values.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a page's key, or null where it has none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The values with one set, or taken away where <paramref name="value"/> is null.</summary>
    internal PageValues With(string name, string? value) =>
        new(value is null ? _values.Remove(name) : _values.SetItem(name, value));

    /// <inheritdoc/>
    public bool Equals(PageValues? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PageValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in _values)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _values.Select(pair => pair.Key + "=" + pair.Value));
}
