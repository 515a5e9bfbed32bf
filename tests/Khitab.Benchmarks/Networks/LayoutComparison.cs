using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Khitab.Discourse;

namespace Khitab.Benchmarks.Networks;

/// <summary>
/// <c>layout</c>: our ForceAtlas2 beside graphology's, in one run on the same graph, from the same places, with as many iterations and the
/// same theta; both warm, in turn. It needs Node and <c>npm ci</c> in <c>tests/Khitab.Benchmarks/layout</c>.
/// </summary>
internal static class LayoutComparison
{
    private const int Nodes = 5_000;
    private const int Edges = 15_000;
    private const int Iterations = 300;
    private const int Passes = 3;

    /// <summary>Prints both times and their ratio; returns the exit status.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var random = new Random(1);
        var pairs = new HashSet<(int, int)>();
        while (pairs.Count < Edges)
        {
            // Some nodes have many more neighbours than others, as in any network of names.
            var (a, b) = ((int)(Nodes * Math.Pow(random.NextDouble(), 3)), random.Next(Nodes));
            if (a != b) pairs.Add(a < b ? (a, b) : (b, a));
        }

        (float[] x, float[] y) = (Places(random), Places(random));
        var edges = pairs.Select(pair => (From: pair.Item1, To: pair.Item2, Pull: 1f)).ToArray();
        Ours(x, y, edges);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var pass = 0; pass < Passes; pass++)
        {
            ours.Add(Ours(x, y, edges));
            theirs.Add(await TheirsAsync(folder, x, y, edges));
        }

        Line($"{Nodes} nodes, {Edges} edges, {Iterations} iterations, theta 0.5; shortest of {Passes} passes after warming up, in turn");
        Line($"Khitab     {ours.Min(),8:F0} ms");
        Line($"graphology {theirs.Min(),8:F0} ms");
        Line($"Khitab is {theirs.Min() / ours.Min():F2} times as fast");
        return 0;
    }

    private static float[] Places(Random random) => [.. Enumerable.Range(0, Nodes).Select(_ => (random.NextSingle() - 0.5f) * 5_000)];

    private static double Ours(float[] x, float[] y, (int From, int To, float Pull)[] edges)
    {
        var (toX, toY) = ((float[])x.Clone(), (float[])y.Clone());
        var watch = Stopwatch.StartNew();
        ForceAtlas2.Arrange(toX, toY, edges, new ForceAtlas2Settings(Iterations, 1, 0.01f));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> TheirsAsync(string folder, float[] x, float[] y, (int From, int To, float Pull)[] edges)
    {
        var start = new ProcessStartInfo("node", "peer.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var input = JsonSerializer.Serialize(new
        {
            x,
            y,
            edges = edges.Select(edge => new[] { edge.From, edge.To }),
            iterations = Iterations,
            passes = 2,
        });
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var times = JsonSerializer.Deserialize<double[]>(await process.StandardOutput.ReadToEndAsync())!;
        await process.WaitForExitAsync();
        // The first pass warms the engine up.
        return times[^1];
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
