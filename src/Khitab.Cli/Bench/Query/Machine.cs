using System.Diagnostics;
using System.Globalization;

namespace Khitab.Cli.Bench.Query;

/// <summary>What the machine does apart from what is measured.</summary>
internal static class Machine
{
    private const int CopySize = 128 << 20;

    /// <summary>Bytes copied in a second from one large array to another, on one thread and on as many as there are cores.</summary>
    public static (double One, double All) CopyRate() => (Copy(1), Copy(Environment.ProcessorCount));

    /// <summary>The average number of programs that want a core in the last minute; NaN where the machine does not say.</summary>
    public static double Load()
    {
        const string file = "/proc/loadavg";
        return File.Exists(file)
            && double.TryParse(File.ReadAllText(file).Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var load)
            ? load : double.NaN;
    }

    private static double Copy(int threads)
    {
        var arrays = Enumerable.Range(0, threads).Select(_ => (From: new byte[CopySize], To: new byte[CopySize])).ToArray();
        var best = double.MaxValue;
        for (var round = 0; round < 7; round++)
        {
            var clock = Stopwatch.StartNew();
            Parallel.ForEach(arrays, pair => pair.From.AsSpan().CopyTo(pair.To));
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return (double)CopySize * threads / best;
    }
}
