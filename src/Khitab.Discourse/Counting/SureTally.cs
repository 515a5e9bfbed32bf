using System.Runtime.CompilerServices;

namespace Khitab.Discourse;

/// <summary>
/// Verdicts on one actor that are sure, by kind. Whole numbers, so that they add up to the same in whatever order articles are counted.
/// </summary>
internal struct SureTally
{
    /// <summary>The kinds that take a side are the first ones.</summary>
    public const int Kinds = 3;

    private const double Unit = 1.0 / RowVerdict.One;

    private Three<int> _counts;
    private Three<long> _sums;
    private Three<long> _squares;

    /// <summary>How many of a kind.</summary>
    public readonly int Count(VerdictKind kind) => _counts[(int)kind];

    /// <summary>How many of all kinds.</summary>
    public readonly int CountAll() => _counts[0] + _counts[1] + _counts[2];

    /// <summary>The sum of their confidences.</summary>
    public readonly double Sum(VerdictKind kind) => _sums[(int)kind] * Unit;

    /// <summary>The sum of the products of two different ones' confidences, each pair counted twice.</summary>
    public readonly double Pairs(VerdictKind kind) =>
        (((double)_sums[(int)kind] * _sums[(int)kind]) - _squares[(int)kind]) * Unit * Unit;

    /// <summary>Counts an article.</summary>
    public void Add(int kind, long confidence)
    {
        _counts[kind]++;
        _sums[kind] += confidence;
        _squares[kind] += confidence * confidence;
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(in SureTally other)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            _counts[kind] += other._counts[kind];
            _sums[kind] += other._sums[kind];
            _squares[kind] += other._squares[kind];
        }
    }

    [InlineArray(Kinds)]
    private struct Three<T>
        where T : unmanaged
    {
        private T _first;
    }
}
