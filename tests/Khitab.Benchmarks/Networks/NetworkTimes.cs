using System.Diagnostics;
using System.Globalization;
using Khitab.Coded;
using Khitab.Discourse;

namespace Khitab.Benchmarks.Networks;

/// <summary><c>networks FILE</c>: how long each network of a file of coded statements takes, warm.</summary>
internal static class NetworkTimes
{
    private const int Passes = 9;

    /// <summary>Prints a line for each network; returns the exit status.</summary>
    public static int Run(string file)
    {
        var events = CodedEvents.Of(file.EndsWith(".dna", StringComparison.Ordinal)
            ? DnaFile.Read(file) : CodedTable.Read(new StreamReader(file)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{events.Count} statements, {events.Actors.Count} actors, {events.Concepts.Count} concepts; median of {Passes} passes, warm"));
        foreach (var kind in Enum.GetValues<NetworkKind>().Where(kind => kind != NetworkKind.SentenceCoMention))
        {
            foreach (var by in StanceOptions.NormalizationsOf(kind))
            {
                var options = new StanceOptions(kind, by);
                var network = StanceNetwork.Of(events, options);
                var times = Enumerable.Range(0, Passes + 1).Select(_ =>
                {
                    var watch = Stopwatch.StartNew();
                    network = StanceNetwork.Of(events, options);
                    return watch.Elapsed.TotalMilliseconds;
                }).Skip(1).Order().ToList();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{kind,-12} {by,-10} {network.Ties.Count,7} ties {times[Passes / 2],8:F1} ms"));
            }
        }

        return 0;
    }
}
