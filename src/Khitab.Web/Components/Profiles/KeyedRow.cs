namespace Khitab.Web.Components.Profiles;

/// <summary>
/// A row of a grid by what it is of: with other numbers it is the same row, and what has the focus in it keeps it when articles come.
/// </summary>
/// <param name="key">What no other row is of.</param>
/// <param name="row">The row.</param>
public sealed class KeyedRow<T>(object key, T row) : IEquatable<KeyedRow<T>>
{
    /// <summary>The row.</summary>
    public T Row { get; } = row;

    private object Key { get; } = key;

    /// <inheritdoc/>
    public bool Equals(KeyedRow<T>? other) => other is not null && Key.Equals(other.Key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KeyedRow<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();
}
