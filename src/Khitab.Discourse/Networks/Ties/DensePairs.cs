namespace Khitab.Discourse;

/// <summary>Counts which of a few actors are named together, in a table of each with each.</summary>
internal static class DensePairs
{
    /// <summary>The pairs among some actors, the first in ordinal order of id first.</summary>
    public static IEnumerable<Tie> Of(SelectionResult result, CoMentionScope scope, List<int> actors)
    {
        var (size, rank) = (actors.Count, result.Snapshot.Tables.ActorRank);
        var places = new int[result.Snapshot.Actors.Count];
        for (var i = 0; i < size; i++) places[actors[i]] = i + 1;
        var counts = PartPass.Run(
            result.Snapshot.Parts,
            () => new int[size * size],
            (table, part) => Together.Each(result, part, scope, group => Add(table, group)),
            (sum, other) =>
            {
                for (var i = 0; i < sum.Length; i++) sum[i] += other[i];
            });
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < size; b++)
            {
                if (counts[(a * size) + b] == 0) continue;
                var (one, other) = (actors[a], actors[b]);
                if (rank[one] > rank[other]) (one, other) = (other, one);
                yield return new Tie(one, other, false, 0, 0, 0, counts[(a * size) + b]);
            }
        }

        void Add(int[] table, List<int> group)
        {
            for (var i = 1; i < group.Count; i++)
            {
                var a = places[group[i]] - 1;
                if (a < 0) continue;
                for (var j = 0; j < i; j++)
                {
                    var b = places[group[j]] - 1;
                    if (b < 0 || !result.Masks.HasPair(group[i], group[j])) continue;
                    table[(Math.Max(a, b) * size) + Math.Min(a, b)]++;
                }
            }
        }
    }
}
