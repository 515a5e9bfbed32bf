using Khitab.Feeding.Following;
using Khitab.Feeding.Importing;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests.Following;

/// <summary>
/// What a process leaves behind that was killed between two steps of an import: each step by itself is a moment that random kills seldom
/// find.
/// </summary>
public sealed class InterruptedImportTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // The import that is run again finds nothing new; the corpus has to be compared all the same.
    [Fact]
    public async Task A_corpus_that_was_stored_and_not_compared_is_compared_when_its_import_runs_again()
    {
        using var host = await StartAsync();
        var (articles, store) = (SeedCorpus.Read(), host.Services.GetRequiredService<ArticleStore>());
        await StoreAsync(host, articles);
        Assert.Null(await store.LoadFactsAsync());
        var importer = host.Services.GetRequiredService<Importer>();
        var result = await importer.ImportAsync(articles, new Progress<ImportProgress>(), CancellationToken.None);
        Assert.Equal(0, result.Stored);
        Assert.Equal(articles.Count, (await store.LoadFactsAsync())?.Compared);

        // And no more than once.
        var sequence = await store.SequenceAsync();
        await importer.ImportAsync(articles, new Progress<ImportProgress>(), CancellationToken.None);
        Assert.Equal(sequence, await store.SequenceAsync());
    }

    // Found when the articles joined, actors are not stored before the corpus is compared; the articles' segments are.
    [Fact]
    public async Task Actors_of_articles_that_were_not_compared_are_known_after_a_restart()
    {
        List<string> actors;
        using (var host = await StartAsync())
        {
            await StoreAsync(host, SeedCorpus.Read());
            await host.Services.GetRequiredService<ModelKeeper>().CatchUpAsync();
            actors = Actors(host);
            Assert.NotEmpty(actors);
            await host.StopAsync();
        }

        Assert.NotEmpty(Directory.GetFiles(SegmentFolder, "*.segment"));
        using var next = await StartAsync();
        Assert.Equal(actors, Actors(next));
        Assert.Equal(5, next.Services.GetRequiredService<CurrentModel>().Snapshot.Articles.Count);
        await next.StopAsync();
    }

    // Each would delete the other's files as left ones.
    [Fact]
    public async Task Of_two_processes_with_one_folder_of_segments_one_writes_there()
    {
        using var first = await StartAsync();
        await StoreAsync(first, SeedCorpus.Read());
        await first.Services.GetRequiredService<ModelKeeper>().CatchUpAsync();
        using (var second = await StartAsync())
        {
            await first.StopAsync();
            var files = Directory.GetFiles(SegmentFolder).Order().ToList();
            await second.Services.GetRequiredService<ModelKeeper>().CatchUpAsync();
            await second.StopAsync();
            Assert.Equal(files, Directory.GetFiles(SegmentFolder).Order());
        }

        first.Dispose();
        using var third = await StartAsync();
        await StoreAsync(third, [SeedCorpus.Read()[0] with { Id = "another" }]);
        await third.Services.GetRequiredService<ModelKeeper>().CatchUpAsync();
        await third.StopAsync();
        Assert.Equal(2, Directory.GetFiles(SegmentFolder, "*.segment").Length);
    }

    private string SegmentFolder => Path.Combine(_folder, "segments");

    private static List<string> Actors(IHost host) =>
        [.. host.Services.GetRequiredService<ModelKeeper>().Facts.Actors.Select(actor => actor.Id).Order(StringComparer.Ordinal)];

    private static async Task StoreAsync(IHost host, IReadOnlyList<Article> articles)
    {
        var reader = host.Services.GetRequiredService<Reader>();
        var analyzed = reader.Analyzer.AnalyzeArticles(articles);
        await host.Services.GetRequiredService<ArticleStore>().AddAsync(analyzed, reader.Version);
    }

    private async Task<IHost> StartAsync()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Khitab:Store"] = Path.Combine(_folder, "news.khitab"),
            ["Khitab:Segments"] = SegmentFolder,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddFeeding(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<ModelKeeper>().Restored.WaitAsync(Patience);
        return host;
    }
}
