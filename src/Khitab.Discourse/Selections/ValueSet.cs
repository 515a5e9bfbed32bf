using System.Collections;
using System.Collections.Immutable;

namespace Khitab.Discourse;

/// <summary>An immutable set of strings, in ordinal order and equal by content, so that a selection is equal by value.</summary>
public sealed class ValueSet : IReadOnlyList<string>, IEquatable<ValueSet>
{
    private readonly ImmutableArray<string> _values;

    private ValueSet(ImmutableArray<string> values) => _values = values;

    /// <summary>No values.</summary>
    public static ValueSet Empty { get; } = new([]);

    /// <summary>Number of values.</summary>
    public int Count => _values.Length;

    /// <summary>The value at a place in ordinal order.</summary>
    public string this[int index] => _values[index];

    /// <summary>Whether the value is in.</summary>
    public bool Contains(string value) => _values.BinarySearch(value, StringComparer.Ordinal) >= 0;

    /// <summary>The set with the value in it.</summary>
    public ValueSet Add(string value)
    {
        var place = _values.BinarySearch(value, StringComparer.Ordinal);
        return place >= 0 ? this : new ValueSet(_values.Insert(~place, value));
    }

    /// <summary>The set without the value.</summary>
    public ValueSet Remove(string value)
    {
        var place = _values.BinarySearch(value, StringComparer.Ordinal);
        return place < 0 ? this : new ValueSet(_values.RemoveAt(place));
    }

    /// <inheritdoc/>
    public bool Equals(ValueSet? other) => other is not null && _values.AsSpan().SequenceEqual(other._values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values) hash.Add(value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _values);
}

/// <summary>What a key lets in: one of the included values (any, where there are none) and none of the excluded.</summary>
/// <param name="Included">Values of which one must hold; empty for no demand.</param>
/// <param name="Excluded">Values of which none may hold.</param>
public sealed record KeyFilter(ValueSet Included, ValueSet Excluded)
{
    /// <summary>Lets everything in.</summary>
    public static KeyFilter Empty { get; } = new(ValueSet.Empty, ValueSet.Empty);

    /// <summary>Whether it lets everything in.</summary>
    public bool IsEmpty => Included.Count == 0 && Excluded.Count == 0;

    /// <summary>Number of values, included and excluded.</summary>
    public int Count => Included.Count + Excluded.Count;

    /// <summary>The filter with the value included, and no longer excluded.</summary>
    public KeyFilter Include(string value) => new(Included.Add(value), Excluded.Remove(value));

    /// <summary>The filter with the value excluded, and no longer included.</summary>
    public KeyFilter Exclude(string value) => new(Included.Remove(value), Excluded.Add(value));

    /// <summary>The filter without the value on either side.</summary>
    public KeyFilter Without(string value) => new(Included.Remove(value), Excluded.Remove(value));
}
