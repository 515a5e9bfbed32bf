using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// The statements of those who say most on those of whom most is said, one in five of all, among which the heaviest edges of most
/// selections are: a bit for each statement of the corpus, and for each of these four bytes that say who, on whom and the sign, so that
/// nothing else has to be read of it. About 9 bytes an article of ten statements.
/// </summary>
internal sealed class ProminentRows
{
    /// <summary>How many there are of each, where nothing else is asked for; fewer than <see cref="Mask"/> can say.</summary>
    public const int Usual = 600;

    /// <summary>Where the holder and the target are in the four bytes, above two bits for the sign.</summary>
    private const int HolderShift = 12, TargetShift = 2, Mask = 1_023, Sign = 3;

    private readonly List<int> _holders;
    private readonly List<int> _targets;
    private readonly (ulong[] Rows, uint[] Edges)[] _parts;

    private ProminentRows(List<int> holders, List<int> targets, (ulong[] Rows, uint[] Edges)[] parts) =>
        (_holders, _targets, _parts) = (holders, targets, parts);

    /// <summary>Bytes held.</summary>
    public long Size => _parts.Sum(part => (sizeof(ulong) * (long)part.Rows.Length) + (sizeof(uint) * (long)part.Edges.Length));

    /// <summary>Those of a corpus.</summary>
    /// <param name="snapshot">The corpus.</param>
    /// <param name="holders">Who says most.</param>
    /// <param name="targets">Of whom most is said.</param>
    public static ProminentRows Of(CorpusSnapshot snapshot, IEnumerable<int> holders, IEnumerable<int> targets) =>
        new ProminentRows([.. holders.Take(Mask)], [.. targets.Take(Mask)], []).With(snapshot);

    /// <summary>The same people's in a corpus whose first parts are these.</summary>
    public ProminentRows With(CorpusSnapshot snapshot)
    {
        var (holders, targets) = (DenseEdges.PlacesOf(snapshot, _holders), DenseEdges.PlacesOf(snapshot, _targets));
        var parts = new (ulong[], uint[])[snapshot.Parts.Length];
        Parallel.For(0, parts.Length, i => parts[i] = i < _parts.Length ? _parts[i] : Of(snapshot.Parts[i], holders, targets));
        return new ProminentRows(_holders, _targets, parts);
    }

    /// <summary>Whether the statements of a part are known.</summary>
    public bool Knows(Part part) => part.Index < _parts.Length;

    /// <summary>The places that some holders and some targets have in their own lists, from 1, by those here; null where one is not here.
    /// </summary>
    public (int[] Holders, int[] Targets)? PlacesOf(List<int> holders, List<int> targets)
    {
        return Places(_holders, holders) is { } rows && Places(_targets, targets) is { } columns ? (rows, columns) : null;

        static int[]? Places(List<int> all, List<int> some)
        {
            var (places, numbers) = (new int[Mask + 1], all.Index().ToDictionary(one => one.Item, one => one.Index));
            for (var i = 0; i < some.Count; i++)
            {
                if (!numbers.TryGetValue(some[i], out var number)) return null;
                places[number] = i + 1;
            }

            return places;
        }
    }

    /// <summary>Counts statements of a part.</summary>
    /// <param name="part">The part, which is known.</param>
    /// <param name="rows">Its statements that are counted.</param>
    /// <param name="places">Of <see cref="PlacesOf"/>.</param>
    /// <param name="size">The number of targets.</param>
    /// <param name="counts">What they are added to, as <see cref="DenseEdges.Counts"/> has it.</param>
    public void Count(Part part, ReadOnlySpan<ulong> rows, (int[] Holders, int[] Targets) places, int size, int[] counts)
    {
        var (prominent, edges) = _parts[part.Index];
        var before = 0;
        for (var word = 0; word < prominent.Length; word++)
        {
            var some = prominent[word];
            for (var bits = rows[word] & some; bits != 0; bits &= bits - 1)
            {
                var edge = edges[before + BitOperations.PopCount(some & ((bits & (0 - bits)) - 1))];
                var (from, to) = (places.Holders[edge >> HolderShift], places.Targets[(edge >> TargetShift) & Mask]);
                // One question instead of two: each answer is as good as random.
                if (from * to == 0) continue;
                counts[((((from - 1) * size) + to - 1) * DenseEdges.Signs) + (int)(edge & Sign)]++;
            }

            before += BitOperations.PopCount(some);
        }
    }

    private static (ulong[] Rows, uint[] Edges) Of(Part part, short[] holders, short[] targets)
    {
        var (statements, rows, edges) = (part.Statements, new ulong[RowBits.Words(part.Statements.Rows.Count)], new List<uint>());
        var from = Array.ConvertAll(part.PartyOf, party => holders[party]);
        var to = Array.ConvertAll(part.PartyOf, party => targets[party]);
        for (var row = 0; row < statements.Rows.Count; row++)
        {
            var (holder, target) = (from[statements.Holder[row]], to[statements.Target[row]]);
            if (holder == 0 || target == 0) continue;
            rows[row >> 6] |= 1UL << (row & 63);
            edges.Add(((uint)(holder - 1) << HolderShift) | ((uint)(target - 1) << TargetShift) | (uint)(statements.Code[row] & Sign));
        }

        return (rows, [.. edges]);
    }
}
