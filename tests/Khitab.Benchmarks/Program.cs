using BenchmarkDotNet.Running;
using Khitab.Benchmarks.Growth;
using Khitab.Benchmarks.Networks;
using Khitab.Benchmarks.Query;
using Khitab.Cli.Bench.Query;

namespace Khitab.Benchmarks;

/// <summary>
/// <c>query</c> is the command line's <c>bench query</c> with peers; <c>layout FOLDER</c> and <c>networks FILE</c> measure networks;
/// <c>growth</c> measures inputs that are made to be slow; all else is BenchmarkDotNet's.
/// </summary>
internal static class BenchmarkProgram
{
    private static async Task<int> Main(string[] arguments)
    {
        var peers = new PeerSource(QueryPeers.Names, QueryPeers.ForAsync);
        if (arguments is ["query", ..]) return await QueryBenchCommand.Create(peers).Parse(arguments[1..]).InvokeAsync();
        if (arguments is ["layout", var folder]) return await LayoutComparison.RunAsync(folder);
        if (arguments is ["growth"]) return GrowthTimes.Run();
        if (arguments is ["networks", var file]) return NetworkTimes.Run(file);
        BenchmarkSwitcher.FromAssembly(typeof(AnalysisBenchmark).Assembly).Run(arguments);
        return 0;
    }
}
