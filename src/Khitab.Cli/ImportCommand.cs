using System.CommandLine;
using System.Globalization;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus.Records;
using Khitab.Feeding;
using Khitab.Feeding.Following;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Cli;

/// <summary>
/// <c>import PATH... --store FILE|--connection STRING [--mapping FILE] [--map PART=COLUMN]...
/// [--codebook DIR]</c>: reads and analyses articles into a store that
/// the web app opens. Run again after whatever interruption it completes: what is stored is known and skipped.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = ReadingOptions.Paths();
        var mapping = ReadingOptions.Mapping();
        var map = ReadingOptions.Map();
        var store = new Option<string?>("--store")
        {
            Description = "The SQLite file to import into; made where it is missing.",
            HelpName = "FILE",
        };
        var connection = new Option<string?>("--connection")
        {
            Description = "The connection string of the PostgreSQL database to import into.",
            HelpName = "STRING",
        };
        var codebook = new Option<string?>("--codebook")
        {
            Description = "A folder of codebook files laid over the built-in ones.",
            HelpName = "DIR",
        };
        var command = new Command("import", "Analyse articles into a store that lasts.")
        {
            paths, store, connection, mapping, map, codebook,
        };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(store)) == string.IsNullOrWhiteSpace(result.GetValue(connection)))
                result.AddError("Say where to import to: either --store FILE or --connection STRING.");
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => RunAsync(
                parsed.GetValue(paths)!, parsed.GetValue(store), parsed.GetValue(connection), parsed.GetValue(mapping),
                parsed.GetValue(codebook), Console.Out, Console.Error, ReadingOptions.Parts(parsed.GetValue(map)), cancellation),
            cancellation));
        return command;
    }

    /// <summary>Runs the command and returns the exit status.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> paths, string? store, string? connection, string? mapping, string? codebook, TextWriter output,
        TextWriter errors, IReadOnlyDictionary<string, string>? columns = null, CancellationToken cancellation = default)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [StorageServices.FileSetting] = store,
            [$"ConnectionStrings:{StorageServices.ConnectionName}"] = connection,
            [$"{FeedingOptions.Section}:Codebook"] = codebook,
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddFeeding(configuration).BuildServiceProvider();
        try
        {
            // The model is kept in step so that the web app finds it beside the store; nothing else of the application runs.
            var keeper = services.GetRequiredService<ModelKeeper>();
            await services.GetRequiredService<ArticleStore>().SequenceAsync(cancellation);
            await keeper.StartAsync(cancellation);
            try
            {
                await keeper.Restored.WaitAsync(cancellation);
                return await ImportAsync(services.GetRequiredService<IImporter>(), paths, mapping, columns, output, errors, cancellation);
            }
            finally
            {
                await keeper.StopAsync(CancellationToken.None);
            }
        }
        catch (Exception error) when (error is CodebookException or FieldMappingException or StoreException or IOException)
        {
            await errors.WriteLineAsync(error.Message);
            return ExitCodes.SomeInputUnread;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await errors.WriteLineAsync("stopped; what was stored stays, and the same command goes on from there");
            return ExitCodes.SomeInputUnread;
        }
    }

    private static async Task<int> ImportAsync(
        IImporter importer, IReadOnlyList<string> paths, string? mapping, IReadOnlyDictionary<string, string>? columns,
        TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var result = await importer.ImportAsync(
            new ImportRequest(Guid.Empty, paths, mapping, paths[0]) { Columns = columns }, new LineProgress(errors), cancellation);
        foreach (var failure in result.Failures) await errors.WriteLineAsync($"{failure.Name}: {failure.Cause}");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"read {result.Read}, stored {result.Stored}, known {result.Known}, unread {result.Failures.Count}"));
        foreach (var (kind, count) in result.PassedOver)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"passed over {kind} {count}"));
        if (result.Failures.Count > 0) return ExitCodes.SomeInputUnread;
        if (result.Read > 0) return ExitCodes.Done;
        await errors.WriteLineAsync("nothing was read: there are no files of a kind that is read");
        return ExitCodes.SomeInputUnread;
    }

    /// <summary>Progress as plain lines, one every few seconds.</summary>
    private sealed class LineProgress(TextWriter writer) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

        private readonly Lock _lock = new();
        private long _last = TimeProvider.System.GetTimestamp();

        public void Report(ImportProgress value)
        {
            lock (_lock)
            {
                if (TimeProvider.System.GetElapsedTime(_last) < BetweenLines) return;
                _last = TimeProvider.System.GetTimestamp();
                var of = value.Total is { } total ? string.Create(CultureInfo.InvariantCulture, $" of {total}") : "";
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{value.Stage.ToString().ToLowerInvariant()}: read {value.Read}, known {value.Known}, stored {value.Stored}{of}, "
                    + $"unread {value.Failed}"));
            }
        }
    }
}
