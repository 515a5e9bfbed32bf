namespace Khitab.Discourse;

/// <summary>
/// Actors tied by what they say on the same concepts (Leifeld 2017, «Discourse Network Analysis: Policy Debates as Dynamic Networks»).
/// With R the range of positions, between two actors congruence is Σ n(a,c,q)·n(b,c,q')·(1−|q−q'|/R) over concepts and positions, conflict
/// the same with |q−q'|/R, and subtract congruence less conflict.
/// </summary>
internal static class AgreementTies
{
    /// <summary>The ties of each pair, the lower number first, in order.</summary>
    /// <param name="counts">What was said.</param>
    /// <param name="range">R.</param>
    /// <param name="kind">Congruence, conflict or subtract.</param>
    /// <param name="by">What a pair's weight is divided by.</param>
    public static List<StanceTie> Of(StanceCounts counts, double range, NetworkKind kind, Normalization by)
    {
        var ties = new List<StanceTie>();
        Each(counts, range, kind, by, (a, b, weight) => ties.Add(new StanceTie(a, b, weight)));
        return ties;
    }

    /// <summary>
    /// Goes over the same ties without keeping them: of a large corpus they are millions, of which a picture draws a few.
    /// </summary>
    /// <param name="counts">What was said.</param>
    /// <param name="range">R.</param>
    /// <param name="kind">Congruence, conflict or subtract.</param>
    /// <param name="by">What a pair's weight is divided by.</param>
    /// <param name="take">Takes the lower number, the other, and the weight.</param>
    /// <param name="among">For each actor whether it is asked for; null for all.</param>
    public static void Each(
        StanceCounts counts, double range, NetworkKind kind, Normalization by, Action<int, int, double> take, bool[]? among = null)
    {
        var actors = counts.Rows.Length;
        var (sums, touched, isTouched) = (new Pair[actors], new List<int>(), new bool[actors]);
        for (var a = 0; a < actors; a++)
        {
            if (among?[a] == false) continue;

            // One actor's row of the matrix at a time: only those whom it shares a concept with are looked at.
            foreach (var own in counts.Rows[a])
            {
                var column = counts.Columns[own.Other];
                for (var i = After(column, a); i < column.Length; i++)
                {
                    var other = column[i];
                    var b = other.Other;
                    if (among?[b] == false) continue;
                    if (!isTouched[b])
                    {
                        isTouched[b] = true;
                        touched.Add(b);
                    }

                    var (apart, products) = (Math.Abs((double)own.Position - other.Position) / range, own.Count * other.Count);
                    sums[b].Congruence += products * (1 - apart);
                    sums[b].Conflict += products * apart;
                    if (own.Position != other.Position) continue;
                    sums[b].Shared += products;
                    sums[b].SharedOfFirst += own.Count;
                    sums[b].SharedOfSecond += other.Count;
                }
            }

            touched.Sort();
            foreach (var b in touched)
            {
                var pair = sums[b];
                var weight = kind switch
                {
                    NetworkKind.Congruence => pair.Congruence,
                    NetworkKind.Conflict => pair.Conflict,
                    _ => pair.Congruence - pair.Conflict,
                };
                if (weight != 0) take(a, b, weight / Divisor(counts, a, b, pair, by));
                sums[b] = default;
                isTouched[b] = false;
            }

            touched.Clear();
        }
    }

    private static double Divisor(StanceCounts counts, int a, int b, Pair pair, Normalization by)
    {
        var (first, second) = (counts.ActorTotals[a], counts.ActorTotals[b]);
        return by switch
        {
            Normalization.Average => (first + second) / 2,
            Normalization.Cosine => first * second,
            // m10 + m01 + m11: what each holds and the other does not hold at all, and the products of what both hold.
            Normalization.Jaccard => first - pair.SharedOfFirst + second - pair.SharedOfSecond + pair.Shared,
            _ => 1,
        };
    }

    /// <summary>Where in a column the actors after one begin.</summary>
    private static int After(StanceCount[] column, int actor)
    {
        var (low, high) = (0, column.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (column[middle].Other <= actor) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private struct Pair
    {
        public double Congruence;
        public double Conflict;
        public double Shared;
        public double SharedOfFirst;
        public double SharedOfSecond;
    }
}
