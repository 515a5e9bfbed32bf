using Khitab.Coded;
using Khitab.Corpus.Files;
using Khitab.Corpus.Records;
using Khitab.Feeding.Following;
using Khitab.Feeding.Jobs;
using Khitab.Model.Telemetry;
using Khitab.Storage;

namespace Khitab.Feeding.Importing;

/// <summary>
/// Brings articles into the store: reads all of an import, since what an outlet puts into article after article is known only then,
/// analyses those that are not stored yet batch by batch on all cores, and compares the whole corpus at the end. In memory it has one
/// batch.
/// </summary>
public sealed class Importer(ArticleStore store, CodebookStore codebooks, Reader reader, Comparison comparison, ModelKeeper keeper)
    : IImporter
{
    // The first pages are there soon, and later batches cost fewer transactions.
    private const int FirstBatch = 256;
    private const int LargestBatch = 2_048;

    // A first corpus of so few articles is shown when it is whole: that takes seconds.
    private const int FewArticles = 1_500;

    // What an import lets go grows old on the way: batches wait for their transaction. On a machine with nothing else to do articles come
    // faster than the collector by itself looks for it, and the process grew to half as much again as it needs.
    private const int CollectedTogether = 4_096;

    // So many are in memory as they were read at once.
    private const int ReadTogether = 256;

    /// <inheritdoc/>
    public Task<ImportResult> ImportAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellation) =>
        Task.Run(() => RunAsync(request, Files(request, cancellation), progress, cancellation), cancellation);

    /// <summary>The same for articles that are there already.</summary>
    internal Task<ImportResult> ImportAsync(
        IReadOnlyList<Article> articles, IProgress<ImportProgress> progress, CancellationToken cancellation) =>
        Task.Run(
            () => RunAsync(
                new ImportRequest(Guid.Empty, [], null, ""), _ => articles.Select(a => new ReadOutcome(a.File, null, a, null)), progress,
                cancellation),
            cancellation);

    private static Func<LastRead, IEnumerable<ReadOutcome>> Files(ImportRequest request, CancellationToken cancellation) => last =>
    {
        var mapping = request.MappingFile is null ? FieldMapping.None : FieldMappingFile.Load(request.MappingFile);
        var coded = (request.Columns ?? new Dictionary<string, string>()).Aggregate(
            mapping.Coded, (columns, pair) => CodedColumns.PartOf(pair.Key) is { } part ? columns.With(part, pair.Value) : columns);
        var options = ReadOptions.Default with { Mapping = mapping with { Coded = coded }, NameOf = request.Shown };
        return CorpusReader.Read(request.Paths, options, last, cancellation).Select(request.Shown);
    };

    private async Task<ImportResult> RunAsync(
        ImportRequest request, Func<LastRead, IEnumerable<ReadOutcome>> read, IProgress<ImportProgress> progress,
        CancellationToken cancellation)
    {
        using var importing = KhitabTelemetry.Load("import");
        var report = new ImportReport(progress);

        // The codebook's words are put in place while the first files are read. What is changed in it later counts for what comes later.
        var preparing = Task.Run(() => InUseAsync(cancellation), cancellation);
        var last = new LastRead();
        using var articles = new ReadArticles();
        Read(read(last), articles, report, cancellation);
        report.Enter(ImportStage.Preparing);
        var codebook = await preparing;
        var preparation = articles.Prepare(codebook.Analyzer, cancellation);
        var known = await store.KnownAsync(preparation.Ids, cancellation);
        var fresh = Enumerable.Range(0, articles.Count).Where(place => !known.Contains(preparation.Ids[place])).ToList();
        report.Enter(ImportStage.Analysing, articles.Count, known.Count);
        if (fresh.Count > 0) await codebooks.KeepAsync(codebook.Version.Codebook, codebook.Files, cancellation);
        var isFirst = await store.CountAsync(cancellation) == 0;
        using (isFirst && fresh.Count <= FewArticles ? keeper.Hold() : null)
        {
            await StoreAsync(
                request, fresh.ConvertAll(place => (Func<Article>)(() => preparation.Of(place, articles.At(place)))), codebook, known.Count,
                report, cancellation);
            report.Enter(ImportStage.Comparing);
            await comparison.RunAsync(cancellation: cancellation);
        }

        await keeper.CatchUpAsync(cancellation);
        return report.Result(last);
    }

    private async Task<CodebookInUse> InUseAsync(CancellationToken cancellation)
    {
        await reader.RefreshAsync(cancellation);
        var codebook = reader.Current;
        _ = codebook.Analyzer;
        return codebook;
    }

    private static void Read(
        IEnumerable<ReadOutcome> outcomes, ReadArticles articles, ImportReport report, CancellationToken cancellation)
    {
        using var reading = KhitabTelemetry.Load("read");
        foreach (var outcome in outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (outcome.Article is { } article) articles.Add(article);
            report.Read(outcome);
        }

        KhitabTelemetry.Inputs.Add(articles.Count, KeyValuePair.Create(KhitabTelemetry.OutcomeTag, (object?)"read"));
        KhitabTelemetry.Inputs.Add(report.Failures.Count, KeyValuePair.Create(KhitabTelemetry.OutcomeTag, (object?)"unreadable"));
    }

    private async Task StoreAsync(
        ImportRequest request, IReadOnlyList<Func<Article>> fresh, CodebookInUse codebook, int known, ImportReport report,
        CancellationToken cancellation)
    {
        using var analyzing = KhitabTelemetry.Load("analyze");
        var (size, collected) = (FirstBatch, 0);
        for (var first = 0; first < fresh.Count;)
        {
            var batch = new List<PackedArticle>(size);
            var last = "";
            foreach (var some in fresh.Skip(first).Take(size).Chunk(ReadTogether))
            {
                cancellation.ThrowIfCancellationRequested();
                var articles = Array.ConvertAll(some, article => article());
                // What an analysis holds besides is gone before it grows old.
                batch.AddRange(codebook.Analyzer.AnalyzeArticles(
                    articles, analyzed => ArticleStore.Pack(analyzed, codebook.Version), cancellation: cancellation));
                last = articles[^1].File;
            }

            first += batch.Count;
            var job = request.Job == Guid.Empty ? null : new JobProgress(request.Job, known + first, request.Owner);
            report.Store(await store.AddAsync(batch, job, cancellation), last);
            size = Math.Min(LargestBatch, size * 2);
            if (first - collected < CollectedTogether) continue;
            collected = first;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
    }
}
