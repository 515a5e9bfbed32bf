using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>
/// What two neighbouring words together say about the places around them, cached for recent pairs: half of a text's pairs have been
/// seen just before, and one lookup here replaces a dozen in the model. One thread uses it at a time.
/// </summary>
internal sealed class PairSteps(NerModel model)
{
    private const int Bits = 14;

    private readonly Entry[] _entries = new Entry[1 << Bits];
    private readonly uint[] _features = new uint[PlaceFeatures.MostCombined];

    /// <summary>Of the second word's place.</summary>
    public Vector256<int> ToSecond(WordFeatures first, WordFeatures second) => Widen(Of(first, second).ToSecond);

    /// <summary>Of the first word's place.</summary>
    public Vector256<int> ToFirst(WordFeatures first, WordFeatures second) => Widen(Of(first, second).ToFirst);

    /// <summary>Of the place after the second word.</summary>
    public Vector256<int> ToNext(WordFeatures first, WordFeatures second) => Widen(Of(first, second).ToNext);

    private ref readonly Entry Of(WordFeatures first, WordFeatures second)
    {
        ref var entry = ref _entries[((first.Word * 0x9E3779B1u) ^ (second.Word * 0x85EBCA6Bu)) >> (32 - Bits)];
        if (ReferenceEquals(entry.First, first) && ReferenceEquals(entry.Second, second)) return ref entry;
        entry = new Entry(
            first, second,
            Sum(PlaceFeatures.ToFirst(first, second, _features)),
            Sum(PlaceFeatures.ToSecond(first, second, _features)),
            Sum(PlaceFeatures.ToNext(first, second, _features)));
        return ref entry;
    }

    // A handful of signed bytes: their sum has room in sixteen bits.
    private Vector128<short> Sum(int features)
    {
        var steps = model.Add(Vector256<int>.Zero, _features.AsSpan(0, features));
        return Vector128.Narrow(steps.GetLower(), steps.GetUpper());
    }

    private static Vector256<int> Widen(Vector128<short> steps)
    {
        var (low, high) = Vector128.Widen(steps);
        return Vector256.Create(low, high);
    }

    private readonly record struct Entry(
        WordFeatures? First, WordFeatures? Second, Vector128<short> ToFirst, Vector128<short> ToSecond, Vector128<short> ToNext);
}
