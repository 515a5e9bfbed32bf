using BenchmarkDotNet.Running;
using Khitab.Benchmarks;
using Khitab.Benchmarks.Query;
using Khitab.Cli.Bench.Query;

if (args is ["query", ..]) return await QueryBenchCommand.Create(QueryPeers.ForAsync).Parse(args[1..]).InvokeAsync();
BenchmarkSwitcher.FromAssembly(typeof(AnalysisBenchmark).Assembly).Run(args);
return 0;
