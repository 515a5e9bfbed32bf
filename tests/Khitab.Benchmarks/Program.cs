using BenchmarkDotNet.Running;
using Khitab.Benchmarks.Query;
using Khitab.Cli.Bench.Query;

namespace Khitab.Benchmarks;

/// <summary><c>query</c> is the command line's <c>bench query</c> with peers; all else is BenchmarkDotNet's.</summary>
internal static class BenchmarkProgram
{
    private static async Task<int> Main(string[] arguments)
    {
        var peers = new PeerSource(QueryPeers.Names, QueryPeers.ForAsync);
        if (arguments is ["query", ..]) return await QueryBenchCommand.Create(peers).Parse(arguments[1..]).InvokeAsync();
        BenchmarkSwitcher.FromAssembly(typeof(AnalysisBenchmark).Assembly).Run(arguments);
        return 0;
    }
}
