using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Where two actors have to be named to be named together.</summary>
public enum CoMentionScope
{
    /// <summary>In the same article.</summary>
    Article,

    /// <summary>In the same sentence.</summary>
    Sentence,
}

/// <summary>Two actors that are named together: texts bring them together, which is no relation between them.</summary>
/// <param name="A">Id of the actor that is first in ordinal order.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Count">In how many articles, or sentences.</param>
public sealed record CoMention(string A, string B, int Count);

/// <summary>
/// Counts actors that are named together. Two mentions make a pair as holder and target make a statement: the actor key includes a pair
/// where one of the two is included and neither is left out.
/// </summary>
internal static class CoMentionCounter
{
    public static IReadOnlyList<CoMention> Count(SelectionResult result, CoMentionScope scope)
    {
        var snapshot = result.Snapshot;
        var rank = snapshot.Tables.ActorRank;
        var pairs = Pairs(result, scope).ToArray();
        // Numbers compare faster than names: a large corpus has a million pairs.
        Array.Sort(pairs, (x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count)
            : x.A != y.A ? rank[x.A].CompareTo(rank[y.A])
            : rank[x.B].CompareTo(rank[y.B]));
        return Array.ConvertAll(pairs, pair => new CoMention(snapshot.Actors[pair.A].Id, snapshot.Actors[pair.B].Id, pair.Count));
    }

    /// <summary>The pairs by their actors' numbers, the first in ordinal order of id first, in no order.</summary>
    public static IEnumerable<(int A, int B, int Count)> Pairs(SelectionResult result, CoMentionScope scope)
    {
        var snapshot = result.Snapshot;
        var table = snapshot.Tables.Mentions;
        var counts = new PairCounts(snapshot.Actors.Count);
        var together = new List<int>();
        foreach (var article in result.Articles)
        {
            var sentence = int.MinValue;
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (!result.Masks.HasMention(row, SelectionKey.Actor)) continue;
                if (scope == CoMentionScope.Sentence)
                {
                    if (table.Sentence[row] < 0) continue;
                    if (table.Sentence[row] != sentence) Close(result, together, counts);
                    sentence = table.Sentence[row];
                }

                if (!together.Contains(table.Actor[row])) together.Add(table.Actor[row]);
            }

            Close(result, together, counts);
        }

        var rank = snapshot.Tables.ActorRank;
        return counts.Pairs().Select(pair => rank[pair.A] < rank[pair.B] ? pair : (A: pair.B, B: pair.A, pair.Count));
    }

    private static void Close(SelectionResult result, List<int> together, PairCounts counts)
    {
        for (var i = 1; i < together.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (result.Masks.HasPair(together[i], together[j])) counts.Add(together[i], together[j]);
            }
        }

        together.Clear();
    }

    /// <summary>Counts of unordered pairs: a triangle while it is small, a dictionary beyond.</summary>
    private sealed class PairCounts(int size)
    {
        private const int LargestTriangle = 3_000;

        private readonly int[]? _triangle = size <= LargestTriangle ? new int[size * (size + 1) / 2] : null;
        // One number for a pair: as in SignedEdges, two packed halves would collide.
        private readonly Dictionary<long, int> _counts = [];

        public void Add(int a, int b)
        {
            if (a < b) (a, b) = (b, a);
            if (_triangle is null) CollectionsMarshal.GetValueRefOrAddDefault(_counts, ((long)a * size) + b, out _)++;
            else _triangle[(a * (a + 1) / 2) + b]++;
        }

        public IEnumerable<(int A, int B, int Count)> Pairs()
        {
            if (_triangle is null) return _counts.Select(pair => ((int)(pair.Key / size), (int)(pair.Key % size), pair.Value));
            return Enumerable.Range(0, size)
                .SelectMany(a => Enumerable.Range(0, a).Select(b => (A: a, B: b, Count: _triangle[(a * (a + 1) / 2) + b])))
                .Where(pair => pair.Count > 0);
        }
    }
}
