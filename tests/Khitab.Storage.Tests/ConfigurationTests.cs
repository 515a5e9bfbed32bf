using Khitab.Storage.Tests.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Khitab.Storage.Tests;

/// <summary>The settings that people write say where the store is.</summary>
public class ConfigurationTests
{
    [Fact]
    public async Task Without_any_setting_the_store_is_in_memory()
    {
        await using var services = Services();
        Assert.Equal(StoreKind.Memory, services.GetRequiredService<ArticleStore>().Kind);
        Assert.False(StorageServices.HasLastingStore(new ConfigurationBuilder().Build()));
    }

    [Fact]
    public async Task A_file_lasts_and_can_be_copied_when_the_application_has_ended()
    {
        var file = Path.Combine(TestStore.Folder.FullName, "أخبار.khitab");
        var articles = Corpora.Random(new Random(1), 4);
        await using (var services = Services(("Khitab:Store", file)))
        {
            var hosted = services.GetServices<IHostedService>().Single();
            await ((IHostedLifecycleService)hosted).StartingAsync(CancellationToken.None);
            await hosted.StartAsync(CancellationToken.None);
            await services.GetRequiredService<ArticleStore>().AddAsync(articles, new("c", "a"));
            await hosted.StopAsync(CancellationToken.None);
            await ((IHostedLifecycleService)hosted).StoppedAsync(CancellationToken.None);
        }

        Assert.False(File.Exists(file + "-wal"));
        var copy = Path.Combine(TestStore.Folder.FullName, "copy.khitab");
        File.Copy(file, copy);
        await using var restarted = Services(("Khitab:Store", copy));
        var store = restarted.GetRequiredService<ArticleStore>();
        Assert.Equal(StoreKind.Sqlite, store.Kind);
        Assert.Equal(articles.Select(a => a.Article.Id), await store.IdsAsync());
    }

    [PostgresFact]
    public async Task A_database_that_is_missing_is_made()
    {
        var there = await (await PostgresServer.SharedAsync()).CreateAsync();
        await using var services = Services(("ConnectionStrings:Khitab", there.Replace("Database=t", "Database=new", StringComparison.Ordinal)));
        var store = services.GetRequiredService<ArticleStore>();
        Assert.Equal(StoreKind.Postgres, store.Kind);
        Assert.Equal(1, await store.AddAsync([Corpora.Bare("b")], new("c", "a")));
    }

    [Fact]
    public void Two_places_are_one_too_many() => Assert.Throws<StoreException>(() =>
        Services(("Khitab:Store", "a.khitab"), ("ConnectionStrings:Khitab", "Host=localhost")));

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        return new ServiceCollection().AddLogging().AddKhitabStorage(configuration).BuildServiceProvider();
    }
}
