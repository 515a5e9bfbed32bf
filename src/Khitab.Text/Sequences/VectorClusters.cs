using System.Runtime.Intrinsics;

namespace Khitab.Text.Sequences;

/// <summary>Puts vectors that point the same way into classes (k-means on the sphere), and classes into larger ones.</summary>
internal static class VectorClusters
{
    private const int Size = WordVectors.Size;
    private const int Rounds = 15;

    /// <summary>The class of each vector, none empty at the start: the most frequent words' vectors are the first centres.</summary>
    public static int[] Of(float[] vectors, float[] weights, int count, out float[] centres)
    {
        var number = weights.Length;
        Normalise(vectors);
        centres = new float[count * Size];
        // Vectors are in order of frequency; every other of the first ones, so that grammatical words don't take all the places.
        for (var c = 0; c < count; c++) vectors.AsSpan(Math.Min(number - 1, c * 4 + 200) * Size, Size).CopyTo(centres.AsSpan(c * Size));
        var classes = new int[number];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < number; i++) classes[i] = Nearest(vectors, i, centres, count);
            Array.Clear(centres);
            for (var i = 0; i < number; i++)
            {
                for (var k = 0; k < Size; k++) centres[classes[i] * Size + k] += weights[i] * vectors[i * Size + k];
            }
            Normalise(centres);
        }
        return classes;
    }

    /// <summary>
    /// Joins the two nearest classes until as many as wanted are left (Ward's distance); for each class the number of its group.
    /// </summary>
    public static int[] Group(float[] centres, double[] sizes, int wanted)
    {
        var number = sizes.Length;
        var group = Enumerable.Range(0, number).ToArray();
        var mean = centres.ToArray();
        var size = sizes.Select(s => s + 1e-6).ToArray();
        var alive = Enumerable.Range(0, number).ToList();
        var nearest = new (int Other, double Distance)[number];
        foreach (var i in alive) nearest[i] = Find(i);
        while (alive.Count > wanted)
        {
            var first = alive.MinBy(i => nearest[i].Distance);
            var second = nearest[first].Other;
            for (var k = 0; k < Size; k++)
            {
                mean[first * Size + k] = (float)((mean[first * Size + k] * size[first] + mean[second * Size + k] * size[second])
                    / (size[first] + size[second]));
            }
            size[first] += size[second];
            alive.Remove(second);
            for (var i = 0; i < number; i++) group[i] = group[i] == second ? first : group[i];
            foreach (var i in alive)
            {
                if (i == first || nearest[i].Other == first || nearest[i].Other == second) nearest[i] = Find(i);
                else if (Distance(i, first) is var d && d < nearest[i].Distance) nearest[i] = (first, d);
            }
        }
        return Array.ConvertAll(group, g => alive.IndexOf(g));

        (int, double) Find(int i)
        {
            var best = (Other: -1, Distance: double.MaxValue);
            foreach (var j in alive)
            {
                if (j != i && Distance(i, j) is var d && d < best.Distance) best = (j, d);
            }
            return best;
        }

        double Distance(int i, int j)
        {
            double sum = 0;
            for (var k = 0; k < Size; k++)
            {
                var d = mean[i * Size + k] - mean[j * Size + k];
                sum += d * d;
            }
            return sum * size[i] * size[j] / (size[i] + size[j]);
        }
    }

    private static int Nearest(float[] vectors, int at, float[] centres, int count)
    {
        var best = 0;
        var most = float.MinValue;
        ref var vector = ref vectors[at * Size];
        for (var c = 0; c < count; c++)
        {
            ref var centre = ref centres[c * Size];
            var sum = Vector256<float>.Zero;
            for (nuint k = 0; k < Size; k += 8) sum += Vector256.LoadUnsafe(ref vector, k) * Vector256.LoadUnsafe(ref centre, k);
            var dot = Vector256.Sum(sum);
            if (dot > most) (best, most) = (c, dot);
        }
        return best;
    }

    private static void Normalise(float[] vectors)
    {
        for (var i = 0; i < vectors.Length; i += Size)
        {
            var length = 0f;
            for (var k = 0; k < Size; k++) length += vectors[i + k] * vectors[i + k];
            length = MathF.Sqrt(length) + 1e-9f;
            for (var k = 0; k < Size; k++) vectors[i + k] /= length;
        }
    }
}
