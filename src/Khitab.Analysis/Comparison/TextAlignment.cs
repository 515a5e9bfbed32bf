namespace Khitab.Analysis.Comparison;

/// <summary>How two texts run beside each other, in weight of words.</summary>
/// <param name="InA">Words of the first that are in the second too, in the same order.</param>
/// <param name="InB">Words of the second that are in the first too.</param>
/// <param name="ReplacedFacts">Numbers and names of one that stand where the other has others: of the two sides the lesser, gap by
/// gap.</param>
internal readonly record struct TextAlignment(double InA, double InB, double ReplacedFacts)
{
    /// <summary>
    /// Aligns two texts by their shingles: equal shingles, each with its own occurrence in the other, in the longest row that rises in both
    /// (patience diff). Takes n log n steps however the texts are made.
    /// </summary>
    public static TextAlignment Of(ShingledText a, ShingledText b)
    {
        var row = LongestRow(Matches(a, b));
        var (coveredA, coveredB) = (new bool[a.Words.Length], new bool[b.Words.Length]);
        foreach (var (i, j) in row)
        {
            coveredA.AsSpan(i, ShingledText.Width).Fill(true);
            coveredB.AsSpan(j, ShingledText.Width).Fill(true);
        }

        var replaced = 0.0;
        for (var k = 1; k < row.Count; k++)
        {
            replaced += Math.Min(
                Facts(a, coveredA, row[k - 1].I, row[k].I), Facts(b, coveredB, row[k - 1].J, row[k].J));
        }

        // What comes before the first and after the last shared word is cut or added, not filled in, unless both sides have it.
        if (row.Count > 0)
        {
            replaced += Math.Min(Facts(a, coveredA, 0, row[0].I), Facts(b, coveredB, 0, row[0].J));
            replaced += Math.Min(Facts(a, coveredA, row[^1].I, a.Words.Length), Facts(b, coveredB, row[^1].J, b.Words.Length));
        }

        return new TextAlignment(Weight(a, coveredA), Weight(b, coveredB), replaced);
    }

    private static double Weight(ShingledText text, bool[] covered)
    {
        var weight = 0.0;
        for (var i = 0; i < covered.Length; i++)
        {
            if (covered[i]) weight += text.Weights[i];
        }

        return weight;
    }

    private static double Facts(ShingledText text, bool[] covered, int from, int to)
    {
        var facts = 0.0;
        for (var i = from; i < to; i++)
        {
            if (!covered[i] && text.Facts[i]) facts += text.Weights[i];
        }

        return facts;
    }

    /// <summary>Places of equal shingles, the n-th occurrence in one with the n-th in the other, in order of the first text.</summary>
    private static List<(int I, int J)> Matches(ShingledText a, ShingledText b)
    {
        var places = new Dictionary<ulong, Queue<int>>(b.Shingles.Length);
        for (var j = 0; j < b.Shingles.Length; j++)
        {
            if (!places.TryGetValue(b.Shingles[j], out var queue)) places[b.Shingles[j]] = queue = new Queue<int>(1);
            queue.Enqueue(j);
        }

        var matches = new List<(int, int)>();
        for (var i = 0; i < a.Shingles.Length; i++)
        {
            if (places.TryGetValue(a.Shingles[i], out var queue) && queue.TryDequeue(out var j)) matches.Add((i, j));
        }

        return matches;
    }

    /// <summary>The longest row of matches that rises in both texts (C. Schensted 1961).</summary>
    private static List<(int I, int J)> LongestRow(List<(int I, int J)> matches)
    {
        var ends = new List<int>();
        var before = new int[matches.Count];
        for (var k = 0; k < matches.Count; k++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (matches[ends[middle]].J < matches[k].J) low = middle + 1;
                else high = middle;
            }

            before[k] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(k);
            else ends[low] = k;
        }

        var row = new List<(int, int)>();
        for (var k = ends.Count > 0 ? ends[^1] : -1; k >= 0; k = before[k]) row.Add(matches[k]);
        row.Reverse();
        return row;
    }
}
