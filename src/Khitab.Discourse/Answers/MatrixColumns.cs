namespace Khitab.Discourse;

/// <summary>The actors that a matrix is about, those in most articles first.</summary>
/// <param name="Actors">Their numbers.</param>
/// <param name="Places">For each actor of the corpus its place among them, or -1.</param>
/// <param name="Others">How many actors were left off.</param>
internal sealed record MatrixColumns(IReadOnlyList<int> Actors, int[] Places, int Others)
{
    public static MatrixColumns Of(SelectionResult result, int max)
    {
        var counts = result.Counts.Actors;
        var rank = result.Snapshot.Tables.ActorRank;
        var named = new List<int>();
        for (var actor = 0; actor < counts.Length; actor++)
        {
            if (result.Counts.Cells(actor) > 0) named.Add(actor);
        }

        var first = Best.Of(named, max, (x, y) =>
        {
            var articles = result.Counts.Cells(y).CompareTo(result.Counts.Cells(x));
            if (articles != 0) return articles;
            var mentions = result.Counts.Mentions(y).CompareTo(result.Counts.Mentions(x));
            return mentions != 0 ? mentions : rank[x].CompareTo(rank[y]);
        });
        var places = new int[counts.Length];
        Array.Fill(places, -1);
        for (var place = 0; place < first.Count; place++) places[first[place]] = place;
        return new MatrixColumns(first, places, named.Count - first.Count);
    }

    /// <summary>How many of them have a cell in an article.</summary>
    public int CountIn(Part part, PartMask mask, int article)
    {
        var seen = 0;
        HashSet<int>? many = null;
        foreach (var local in StanceCells.ActorsOf(part, mask, article))
        {
            var place = Places[part.ActorOf[local]];
            if (place < 0) continue;
            // As bits while they are few: the overview's matrix has eight.
            if (Actors.Count <= 31) seen |= 1 << place;
            else (many ??= []).Add(place);
        }

        return many?.Count ?? System.Numerics.BitOperations.PopCount((uint)seen);
    }
}
