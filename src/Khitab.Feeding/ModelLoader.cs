using Khitab.Analysis.Codebooks;
using Khitab.Corpus.Records;
using Khitab.Feeding.Following;
using Khitab.Feeding.Importing;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Text.Sequences;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding;

/// <summary>
/// Loads the model at start: what the store holds, and what the configuration says is to be read besides. A store in memory holds nothing
/// yet, and without any setting the seeds are read into it.
/// </summary>
public sealed partial class ModelLoader(
    IOptions<FeedingOptions> options, ArticleStore store, ModelKeeper keeper, Importer importer, CurrentModel model,
    ILogger<ModelLoader> log) : BackgroundService
{
    // A small corpus is loaded before the server listens, so that the first page is complete; a large one keeps loading behind a page that
    // says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(model.Loaded, Task.Delay(Patience, cancellationToken));
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => LoadAsync(stoppingToken), stoppingToken);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        try
        {
            await keeper.Restored.WaitAsync(cancellation);
            await ImportAsync(cancellation);
            // Nothing came, and nothing will by itself. A store that was away at first is back by now.
            if (model.State != ModelState.Ready) model.Swap(model.Snapshot, []);
            LogLoaded(model.Snapshot.Articles.Count);
        }
        catch (Exception error) when (error is CodebookException or FieldMappingException)
        {
            LogFailed(error.Message);
            model.Fail([error.Message]);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The application is stopping: nobody is left to see the failure.
        }
        catch (Exception error)
        {
            // Whatever else went wrong, the pages must say so instead of loading forever; the details belong to the log.
            LogUnexpected(error);
            if (model.State == ModelState.Loading) model.Fail([error.Message]);
            else model.Report([error.Message]);
        }
    }

    private async Task ImportAsync(CancellationToken cancellation)
    {
        if (options.Value.Corpus is null && store.Kind != StoreKind.Memory) return;

        // The names' model costs half a second of start-up work; it is prepared while the codebook loads.
        _ = Task.Run(() => NerModel.Embedded, cancellation);
        var unread = new UnreadItems(model);
        var result = options.Value.Corpus is { } corpus
            ? await importer.ImportAsync(new ImportRequest(Guid.Empty, [corpus], options.Value.Mapping, corpus), unread, cancellation)
            : await importer.ImportAsync(SeedCorpus.Read(), unread, cancellation);
        foreach (var failure in unread.Messages) LogUnread(failure);
        if (result.PassedOver.Count > 0)
            LogPassedOver(string.Join(", ", result.PassedOver.OrderByDescending(kind => kind.Value).Select(k => $"{k.Key} {k.Value}")));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Articles} articles are loaded.")]
    private partial void LogLoaded(int articles);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not read: {Failure}")]
    private partial void LogUnread(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Files and records of other kinds were passed over: {Kinds}")]
    private partial void LogPassedOver(string kinds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model cannot be built: {Cause}")]
    private partial void LogFailed(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model cannot be built.")]
    private partial void LogUnexpected(Exception error);

    /// <summary>Tells the model what could not be read, before it shows what could.</summary>
    private sealed class UnreadItems(CurrentModel model) : IProgress<ImportProgress>
    {
        private readonly List<string> _messages = [];

        public IReadOnlyList<string> Messages => _messages;

        public void Report(ImportProgress value)
        {
            _messages.AddRange(value.NewFailures.Select(failure => $"{failure.Name}: {failure.Cause}"));
            if (value.Stage == ImportStage.Preparing) model.Report([.. _messages]);
        }
    }
}
