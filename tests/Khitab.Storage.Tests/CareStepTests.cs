using Khitab.Storage.Schemas;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>The real step and not a made-up one: what it adds is taken back first.</summary>
public class CareStepTests
{
    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task A_store_of_before_forgets_removals_and_keeps_codebooks_after_it(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(2), 3);
        await store.Articles.AddAsync(articles, new("c", "a"));
        await using (var context = await store.ContextAsync())
        {
            await context.Database.ExecuteAsync("ALTER TABLE store DROP COLUMN forgotten", CancellationToken.None);
            await context.Database.ExecuteAsync("DROP TABLE codebooks", CancellationToken.None);
            var step = CareStep.Step;
            await context.Database.ExecuteAsync(kind == StoreKind.Sqlite ? step.Sqlite : step.Postgres, CancellationToken.None);
        }

        AssertSame(articles, await store.AllAsync());
        Assert.Equal(1, await store.Articles.RemoveAsync([articles[0].Article.Id]));
        var files = new Dictionary<string, string> { ["themes.yaml"] = "themes: []\n", ["actors/mine.yaml"] = "actors: []\n" };
        await store.Codebooks.KeepAsync("c1", files);
        await store.Codebooks.KeepAsync("c1", files);
        Assert.Equal(files, await store.Codebooks.FindAsync("c1"));
        Assert.Null(await store.Codebooks.FindAsync("c2"));
    }

    // Nothing is written anew, and nobody who follows the store has anything to do.
    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Articles_are_marked_as_another_version_reads_them(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var (old, fresh) = (new ArticleVersion("c1", "a"), new ArticleVersion("c2", "a"));
        var articles = Corpora.Random(new Random(3), 4);
        await store.Articles.AddAsync(articles, old);
        var sequence = await store.Articles.SequenceAsync();
        await store.Articles.MarkAsync([.. articles.Take(3).Select(a => a.Article.Id), "nobody"], fresh);
        Assert.Equal([articles[3].Article.Id], await store.Articles.OutdatedAsync(fresh));
        Assert.Equal([old, fresh], (await store.Articles.VersionsAsync()).OrderBy(v => v.Codebook, StringComparer.Ordinal));
        Assert.Equal(articles.Take(3).Select(a => a.Article.Id), await store.Articles.OfVersionAsync(fresh));
        Assert.Equal(sequence, await store.Articles.SequenceAsync());
        AssertSame(articles, await store.AllAsync());
    }
}
