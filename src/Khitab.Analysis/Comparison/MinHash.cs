using System.Runtime.Intrinsics;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// Signatures of sets of numbers: the part of two signatures that agrees estimates the sets' Jaccard index, and sets that are alike fall
/// into a common bucket of one of the signature's bands.
/// </summary>
/// <remarks>
/// A. Z. Broder, "On the resemblance and containment of documents" (1997); banding: J. Leskovec, A. Rajaraman, J. D. Ullman, "Mining of
/// Massive Datasets", 3.4. Two rows a band: a pair of Jaccard index s meets in one of 64 bands with probability 1 − (1 − s²)⁶⁴, which is
/// 0.98 at 0.25 and 0.006 at 0.01. Multiply-add-shift hashing after M. Dietzfelbinger, seeded, so that every run gives the same.
/// </remarks>
internal static class MinHash
{
    /// <summary>Values of a signature.</summary>
    public const int Length = Bands * Rows;

    private const int Bands = 64;
    private const int Rows = 2;

    private static readonly (ulong[] A, ulong[] B) Functions = MakeFunctions();

    /// <summary>The signature of a set.</summary>
    /// <param name="set">Its numbers; one that comes twice counts once.</param>
    public static uint[] Of(ReadOnlySpan<ulong> set)
    {
        // Eight functions at a time, each with the least value so far in the high half: of the low half nothing is kept.
        var signature = new uint[Length];
        for (var f = 0; f < Length; f += Vector512<ulong>.Count)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref Functions.A[f]), Vector512.LoadUnsafe(ref Functions.B[f]));
            var least = Vector512<ulong>.AllBitsSet;
            foreach (var item in set) least = Vector512.Min(least, (Vector512.Create(item) * a) + b);
            for (var lane = 0; lane < Vector512<ulong>.Count; lane++) signature[f + lane] = (uint)(least[lane] >> 32);
        }

        return signature;
    }

    /// <summary>The estimated Jaccard index of two sets, 0 to 1.</summary>
    public static double Likeness(uint[] a, uint[] b)
    {
        var same = 0;
        for (var i = 0; i < Length; i++)
        {
            if (a[i] == b[i]) same++;
        }

        return (double)same / Length;
    }

    /// <summary>Pairs that share a bucket and are estimated to be alike, each once and in order.</summary>
    /// <param name="signatures">A signature for each place; null for one that takes no part.</param>
    /// <param name="least">The least estimate.</param>
    /// <param name="common">Of a bucket with more places than this each is paired with the first and the previous one only.</param>
    /// <param name="cancellation">Stops between bands.</param>
    public static List<(int A, int B)> Pairs(IReadOnlyList<uint[]?> signatures, double least, int common, CancellationToken cancellation)
    {
        var pairs = new HashSet<(int A, int B)>();
        int[] members = [.. Enumerable.Range(0, signatures.Count).Where(a => signatures[a] is not null)];
        for (var band = 0; band < Bands; band++)
        {
            cancellation.ThrowIfCancellationRequested();
            var keys = Array.ConvertAll(members, a => ((ulong)signatures[a]![band * Rows] << 32) | signatures[a]![(band * Rows) + 1]);
            var places = (int[])members.Clone();
            Array.Sort(keys, places);
            for (int from = 0, to; from < keys.Length; from = to)
            {
                for (to = from + 1; to < keys.Length && keys[to] == keys[from]; to++) { }
                var bucket = places.AsSpan(from..to);
                bucket.Sort();
                for (var j = 1; j < bucket.Length; j++)
                {
                    if (bucket.Length <= common)
                    {
                        for (var i = 0; i < j; i++) Take(bucket[i], bucket[j]);
                    }
                    else
                    {
                        Take(bucket[0], bucket[j]);
                        Take(bucket[j - 1], bucket[j]);
                    }
                }
            }
        }

        return [.. pairs.Order()];

        void Take(int a, int b)
        {
            if (a != b && Likeness(signatures[a]!, signatures[b]!) >= least) pairs.Add((a, b));
        }
    }

    private static (ulong[] A, ulong[] B) MakeFunctions()
    {
        var functions = (A: new ulong[Length], B: new ulong[Length]);
        var state = 0x9E3779B97F4A7C15UL;
        for (var f = 0; f < Length; f++) (functions.A[f], functions.B[f]) = (Next(ref state) | 1, Next(ref state));
        return functions;
    }

    // SplitMix64 (G. Steele, D. Lea, C. Flood 2014).
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
