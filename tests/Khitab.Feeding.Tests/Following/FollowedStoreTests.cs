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

/// <summary>The model has what the store has, whatever came and went in between.</summary>
public sealed class FollowedStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // Ids are kept from change to change: an error in that would add articles twice or leave them behind.
    [Fact]
    public async Task After_any_changes_the_model_has_the_articles_of_the_store_each_once()
    {
        using var host = await StartAsync();
        var (store, keeper) = (host.Services.GetRequiredService<ArticleStore>(), host.Services.GetRequiredService<ModelKeeper>());
        var random = new Random(11);
        for (var step = 0; step < 40; step++)
        {
            var some = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(30)).Distinct().Select(Article).ToList();
            if (random.Next(3) > 0) await StoreAsync(host, some);
            else await store.RemoveAsync(some.ConvertAll(article => article.Id));
            if (random.Next(10) == 0) await host.Services.GetRequiredService<Comparison>().RunAsync();
            if (random.Next(3) > 0) continue;
            await keeper.CatchUpAsync();
            Assert.Equal(await store.IdsAsync(), Shown(host));
        }

        await host.StopAsync();
    }

    // The keeper mostly sees the removal by itself; on a busy machine it sees both at once, and the order was another until the next start.
    [Fact]
    public async Task An_article_that_went_and_came_again_is_the_last()
    {
        using var host = await StartAsync();
        var (store, keeper) = (host.Services.GetRequiredService<ArticleStore>(), host.Services.GetRequiredService<ModelKeeper>());
        var articles = Enumerable.Range(0, 4).Select(Article).ToList();
        using (keeper.Hold())
        {
            await StoreAsync(host, articles);
            await keeper.CatchUpAsync();
            await store.RemoveAsync([articles[1].Id]);
            await StoreAsync(host, [articles[1]]);
            await keeper.CatchUpAsync();
            Assert.Equal([articles[0].Id, articles[2].Id, articles[3].Id, articles[1].Id], Shown(host));
        }

        await host.StopAsync();
    }

    // Counted, five articles that came after five others had gone seemed to be those that were compared.
    [Fact]
    public async Task Actors_of_articles_that_came_after_others_had_gone_have_names()
    {
        using var host = await StartAsync();
        var (store, keeper) = (host.Services.GetRequiredService<ArticleStore>(), host.Services.GetRequiredService<ModelKeeper>());
        var first = Enumerable.Range(0, 3).Select(Article).ToList();
        await StoreAsync(host, first);
        await host.Services.GetRequiredService<Comparison>().RunAsync();
        await keeper.CatchUpAsync();
        await store.RemoveAsync([.. first.Take(2).Select(article => article.Id)]);
        await keeper.CatchUpAsync();
        await StoreAsync(host, [Text("أكدت فرنسا دعمها لألمانيا في برلين.", 50)]);
        await keeper.CatchUpAsync();
        Assert.Contains("germany", keeper.Facts.Actors.Select(actor => actor.Id));
        await host.StopAsync();

        // Nor does a start lose them.
        using var next = await StartAsync();
        Assert.Contains("germany", next.Services.GetRequiredService<ModelKeeper>().Facts.Actors.Select(actor => actor.Id));
        await next.StopAsync();
    }

    // Facts that were found while an article came do not know it.
    [Fact]
    public async Task Actors_of_articles_that_came_while_the_corpus_was_compared_have_names()
    {
        using var host = await StartAsync();
        var (store, keeper) = (host.Services.GetRequiredService<ArticleStore>(), host.Services.GetRequiredService<ModelKeeper>());
        await StoreAsync(host, [Article(1)]);
        await host.Services.GetRequiredService<Comparison>().RunAsync();
        var before = await store.LoadFactsAsync();
        await StoreAsync(host, [Text("أكدت فرنسا دعمها لألمانيا في برلين.", 50)]);
        await keeper.CatchUpAsync();
        await store.SaveFactsAsync(before!);
        await keeper.CatchUpAsync();
        Assert.Contains("germany", keeper.Facts.Actors.Select(actor => actor.Id));
        await host.StopAsync();
    }

    // Fewer articles can be compared than there are, at each import anew; that made none of them worth comparing again.
    [Fact]
    public async Task A_corpus_with_a_document_that_cannot_be_read_is_compared_once()
    {
        using var host = await StartAsync();
        var (store, importer) = (host.Services.GetRequiredService<ArticleStore>(), host.Services.GetRequiredService<Importer>());
        var articles = Enumerable.Range(0, 4).Select(Article).ToList();
        await StoreAsync(host, articles);
        await using (var connection = new SqliteConnection("Data Source=" + Path.Combine(_folder, "news.khitab")))
        {
            await connection.OpenAsync();
            await using var damage = connection.CreateCommand();
            damage.CommandText = "UPDATE articles SET document = x'00' WHERE number = 2";
            await damage.ExecuteNonQueryAsync();
        }

        await importer.ImportAsync(articles, new Progress<ImportProgress>(), CancellationToken.None);
        Assert.Equal(3, (await store.LoadFactsAsync())!.Compared);
        var sequence = await store.SequenceAsync();
        await importer.ImportAsync(articles, new Progress<ImportProgress>(), CancellationToken.None);
        Assert.Equal(sequence, await store.SequenceAsync());
        await host.StopAsync();
    }

    private static Article Article(int number) => Text(
        FormattableString.Invariant($"قال الوزير إن المغرب ومالي وقعا الاتفاق {number} في باماكو."), number);

    private static Article Text(string text, int number) => Khitab.Corpus.ArticleFactory.FromText(
        FormattableString.Invariant($"{number}.txt"), text);

    private static IEnumerable<string> Shown(IHost host) =>
        host.Services.GetRequiredService<CurrentModel>().Snapshot.Articles.Select(article => article.Id);

    private static async Task StoreAsync(IHost host, IReadOnlyList<Article> articles)
    {
        var reader = host.Services.GetRequiredService<Reader>();
        await host.Services.GetRequiredService<ArticleStore>().AddAsync(reader.Analyzer.AnalyzeArticles(articles), reader.Version);
    }

    private async Task<IHost> StartAsync()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Khitab:Store"] = Path.Combine(_folder, "news.khitab"),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddFeeding(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<ModelKeeper>().Restored.WaitAsync(Patience);
        return host;
    }
}
