using System.CommandLine;

namespace Khitab.Cli.Bench.Query;

/// <summary>
/// <c>bench query</c>: whole overviews of synthetic corpora. The command line asks Khitab alone; the benchmark project has the peers, so
/// that the product depends on none of them, and runs the same command with them.
/// </summary>
internal static class QueryBenchCommand
{
    /// <summary>The command.</summary>
    /// <param name="peers">The peers; null for none.</param>
    public static Command Create(PeerSource? peers = null)
    {
        var sizes = new Option<int[]>("--articles")
        {
            Description = "Sizes of the corpora.",
            HelpName = "N",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [10_000, 100_000, 1_000_000],
        };
        var rounds = Number("--rounds", "How often each selection is asked of Khitab alone.", 5);
        var turns = Number("--turns", "How often each is asked of all in turn.", 1);
        var patience = Number("--patience", "Seconds after which a peer is stopped.", 60);
        var names = new Option<string[]>("--peers")
        {
            Description = "Which peers.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. peers?.Names ?? []],
        };
        names.AcceptOnlyFromAmong([.. peers?.Names ?? []]);
        var folder = new Option<DirectoryInfo?>("--out")
        {
            Description = "Where to put the tables and the plot besides.",
            HelpName = "FOLDER",
        };
        var command = new Command(
            "query", "Answer thirty selections of synthetic corpora, each with a whole overview, the answer cache off.")
        {
            sizes, rounds, folder,
        };
        if (peers is not null)
        {
            command.Options.Add(names);
            command.Options.Add(turns);
            command.Options.Add(patience);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new QueryBenchOptions(
                Math.Max(1, parsed.GetValue(rounds)),
                peers is null ? 0 : Math.Max(1, parsed.GetValue(turns)),
                peers is null ? null : TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(patience))));
            var asked = parsed.GetValue(sizes)!.Where(size => size > 0).Order().ToArray();
            Func<int, Task<IReadOnlyList<IQueryPeer>>> make =
                size => peers is null ? Task.FromResult<IReadOnlyList<IQueryPeer>>([]) : peers.MakeAsync(size, parsed.GetValue(names)!);
            await RunAsync(asked, options, make, parsed.GetValue(folder), Console.Out, Console.Error, cancellation);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task RunAsync(
        int[] sizes, QueryBenchOptions options, Func<int, Task<IReadOnlyList<IQueryPeer>>> make, DirectoryInfo? folder,
        TextWriter output, TextWriter log, CancellationToken cancellation)
    {
        var figures = new List<QueryFigures>();
        foreach (var size in sizes)
        {
            var asked = await make(size);
            try
            {
                figures.Add(await new QueryBench(asked, options, log).RunAsync(size, cancellation));
            }
            finally
            {
                foreach (var peer in asked) await peer.DisposeAsync();
            }

            output.WriteLine(QueryReport.BySelection(figures[^1]));
            output.WriteLine(QueryReport.Of(figures));
            if (folder is null) continue;
            folder.Create();
            var tables = string.Join(Environment.NewLine, figures.Select(QueryReport.BySelection).Prepend(QueryReport.Of(figures)));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "query-bench.md"), tables, cancellation);
            var plot = QueryPlot.Of(figures[^1]).ToString() + Environment.NewLine;
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "query-bench.svg"), plot, cancellation);
        }
    }

    private static Option<int> Number(string name, string description, int value) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => value,
    };
}
