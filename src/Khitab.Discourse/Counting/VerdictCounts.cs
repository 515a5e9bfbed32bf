using System.Runtime.CompilerServices;

namespace Khitab.Discourse;

/// <summary>
/// Articles' verdicts by actor: how many of each kind but neutral, and, of those that take a side, the ones that are sure enough for a
/// finding and not of articles written to a form.
/// </summary>
internal sealed class VerdictCounts(int actors)
{
    /// <summary>Counts of an actor.</summary>
    private const int Kinds = (int)VerdictKind.Undecided + 1;

    private readonly int[] _counts = new int[Kinds * actors];

    // Where an actor's sure verdicts are, from 1: most actors have none.
    private readonly int[] _slots = new int[actors];
    private SureTally[] _sure = [];
    private int _sureCount;

    /// <summary>Counts a verdict so often, once or not at all.</summary>
    public void Add(int actor, VerdictKind kind, int times = 1) => _counts[(actor * Kinds) + (int)kind] += times;

    /// <summary>Counts a verdict that is sure.</summary>
    public void AddSure(int actor, in RowVerdict verdict)
    {
        _counts[(actor * Kinds) + (int)verdict.Kind]++;
        SureOf(actor).Add((int)verdict.Kind, verdict.Confidence);
    }

    /// <summary>All verdicts that were counted.</summary>
    public int CountAll(int actor)
    {
        var sum = 0;
        foreach (var count in _counts.AsSpan(actor * Kinds, Kinds)) sum += count;
        return sum;
    }

    /// <summary>Verdicts of a kind; of those on whom articles name neutral ones are not counted.</summary>
    public int Count(int actor, VerdictKind kind) => _counts[(actor * Kinds) + (int)kind];

    /// <summary>The verdicts on an actor that are sure.</summary>
    public SureTally Sure(int actor) => _slots[actor] is > 0 and var slot ? _sure[slot - 1] : default;

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away.</summary>
    public void Add(VerdictCounts other, int sign)
    {
        CountLists.Add(_counts, other._counts, sign);
        for (var actor = 0; actor < other._slots.Length; actor++)
        {
            if (other._slots[actor] is > 0 and var slot) SureOf(actor).Add(other._sure[slot - 1], sign);
        }
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        Array.Clear(_slots);
        Array.Clear(_sure, 0, _sureCount);
        _sureCount = 0;
    }

    private ref SureTally SureOf(int actor)
    {
        ref var slot = ref _slots[actor];
        if (slot > 0) return ref _sure[slot - 1];
        if (_sureCount == _sure.Length) Array.Resize(ref _sure, Math.Max(256, 2 * _sure.Length));
        slot = ++_sureCount;
        return ref _sure[slot - 1];
    }
}

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

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away.</summary>
    public void Add(in SureTally other, int sign)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            _counts[kind] += sign * other._counts[kind];
            _sums[kind] += sign * other._sums[kind];
            _squares[kind] += sign * other._squares[kind];
        }
    }

    [InlineArray(Kinds)]
    private struct Three<T>
        where T : unmanaged
    {
        private T _first;
    }
}
