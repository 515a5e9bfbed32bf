namespace Khitab.Discourse;

/// <summary>Gives each distinct value a number from 0 up, in order of first sight.</summary>
internal sealed class Interner<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers;
    private readonly List<T> _values;

    /// <summary>An interner without values.</summary>
    public Interner(IEqualityComparer<T>? comparer = null) => (_numbers, _values) = (new(comparer), []);

    private Interner(Interner<T> other) => (_numbers, _values) = (new(other._numbers, other._numbers.Comparer), [.. other._values]);

    public int Count => _values.Count;

    /// <summary>The value's number, given now where it has none.</summary>
    public int Intern(T value)
    {
        if (_numbers.TryGetValue(value, out var number)) return number;
        number = _values.Count;
        _numbers.Add(value, number);
        _values.Add(value);
        return number;
    }

    /// <summary>The value's number, or -1 where it has none.</summary>
    public int Find(T value) => _numbers.GetValueOrDefault(value, -1);

    /// <summary>The value of a number that was given.</summary>
    public T At(int number) => _values[number];

    public T[] ToArray() => [.. _values];

    /// <summary>Another with the same numbers, to go on with while this one is read.</summary>
    public Interner<T> Copy() => new(this);
}
