using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Evaluation;
using Khitab.Corpus.Files;
using Khitab.Corpus.Records;
using Khitab.Discourse;
using Khitab.Model.Telemetry;
using Khitab.Storage;
using Khitab.Text;
using Khitab.Text.Sequences;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding;

/// <summary>Loads the model at start: articles are read, analysed and stored, and what was stored becomes the snapshot.</summary>
public sealed partial class ModelLoader(
    IOptions<FeedingOptions> options, ArticleStore store, CurrentModel model, ILogger<ModelLoader> log) : BackgroundService
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
        using var loading = KhitabTelemetry.Load("import");
        try
        {
            // The store's first answer and the names' model cost most of a second of start-up work; both are prepared while the codebook
            // loads.
            var warming = store.IdsAsync(cancellation);
            _ = Task.Run(() => NerModel.Embedded, cancellation);
            var progress = new LastProgress();
            var (articles, failures) = Read(options.Value, progress, cancellation);
            foreach (var failure in failures) LogUnread(failure);
            if (progress.Last is { PassedFiles: { Count: > 0 } files }) LogFilesPassedOver(files.Count, files);
            if (progress.Last is { PassedRecords: { Count: > 0 } records }) LogRecordsPassedOver(records.Count, records);
            var analysis = Analyze(articles, cancellation);
            await SaveAsync(analysis, await warming, cancellation);
            // What was saved is not read back: on thirty thousand articles that would make a million rows a second time.
            model.Swap(Build(analysis), failures, MeasuredQuality.Embedded.Unlike(TextRates.Of(analysis.Articles)));
            LogLoaded(analysis.Articles.Count);
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
            model.Fail([error.Message]);
        }
    }

    // The corpus that was read is the corpus: what a lasting store holds besides it goes.
    private async Task SaveAsync(CorpusAnalysis analysis, IReadOnlyList<string> stored, CancellationToken cancellation)
    {
        await store.RemoveAsync(stored, cancellation);
        foreach (var batch in analysis.Articles.Chunk(1_000))
            await store.AddAsync(batch, new ArticleVersion("", ""), cancellation: cancellation);
        await store.SaveFactsAsync(analysis.Facts, cancellation);
    }

    private CorpusAnalysis Analyze(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        using var analyzing = KhitabTelemetry.Load("analyze");
        return new CorpusAnalyzer(CodebookLoader.Load(options.Value.Codebook)).Analyze(articles, cancellation: cancellation);
    }

    private static CorpusSnapshot Build(CorpusAnalysis analysis)
    {
        using var building = KhitabTelemetry.Load("snapshot");
        return CorpusSnapshot.Build(analysis, SearchKeys.Of);
    }

    private static (IReadOnlyList<Article> Articles, IReadOnlyList<string> Failures) Read(
        FeedingOptions options, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        using var importing = KhitabTelemetry.Load("read");
        var (articles, failures) = ReadInputs(options, progress, cancellation);
        KhitabTelemetry.Inputs.Add(articles.Count, KeyValuePair.Create(KhitabTelemetry.OutcomeTag, (object?)"read"));
        KhitabTelemetry.Inputs.Add(failures.Count, KeyValuePair.Create(KhitabTelemetry.OutcomeTag, (object?)"unreadable"));
        return (articles, failures);
    }

    private static (IReadOnlyList<Article> Articles, IReadOnlyList<string> Failures) ReadInputs(
        FeedingOptions options, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        if (options.Corpus is null) return (SeedCorpus.Read(), []);
        var mapping = options.Mapping is null ? FieldMapping.None : FieldMappingFile.Load(options.Mapping);
        var reading = ReadOptions.Default with { Mapping = mapping };
        var articles = new List<Article>();
        var failures = new List<string>();
        foreach (var outcome in CorpusReader.Read([options.Corpus], reading, progress, cancellation))
        {
            if (outcome.Article is { } article) articles.Add(article);
            else failures.Add(outcome.Message);
        }

        return (articles, failures);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Articles} articles are loaded.")]
    private partial void LogLoaded(int articles);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not read: {Failure}")]
    private partial void LogUnread(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} files of other kinds were passed over: {Kinds}")]
    private partial void LogFilesPassedOver(int count, PassedOver kinds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} records of web archives that are no pages were passed over: {Kinds}")]
    private partial void LogRecordsPassedOver(int count, PassedOver kinds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model cannot be built: {Cause}")]
    private partial void LogFailed(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model cannot be built.")]
    private partial void LogUnexpected(Exception error);

    private sealed class LastProgress : IProgress<ReadProgress>
    {
        /// <summary>How far reading was last.</summary>
        public ReadProgress? Last { get; private set; }

        public void Report(ReadProgress value) => Last = value;
    }
}
