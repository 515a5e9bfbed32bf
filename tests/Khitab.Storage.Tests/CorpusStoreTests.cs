using System.Text.Json;
using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Storage.Tests;

public class CorpusStoreTests
{
    [Fact]
    public async Task An_empty_store_has_no_corpus_and_no_article()
    {
        var store = NewStore();
        Assert.Null(await store.LoadAsync());
        Assert.Null(await store.FindArticleAsync("a1"));
    }

    [Fact]
    public async Task A_corpus_comes_back_as_it_was_saved()
    {
        var store = NewStore();
        var corpus = Corpora.Full("f1");
        await store.SaveAsync(corpus);
        AssertSame(corpus, await store.LoadAsync());
    }

    [Fact]
    public async Task Random_corpora_come_back_as_they_were_saved()
    {
        var store = NewStore();
        var random = new Random(5);
        for (var i = 0; i < 30; i++)
        {
            var corpus = Corpora.Random(random, random.Next(12));
            await store.SaveAsync(corpus);
            AssertSame(corpus, await store.LoadAsync());
        }
    }

    [Fact]
    public async Task An_empty_corpus_is_a_corpus()
    {
        var store = NewStore();
        await store.SaveAsync(Corpora.Full("f1"));
        await store.SaveAsync(Corpora.Empty);
        AssertSame(Corpora.Empty, await store.LoadAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_article_is_found_by_its_id_and_a_missing_one_is_not(bool afterRestart)
    {
        var provider = NewProvider();
        var store = provider.GetRequiredService<CorpusStore>();
        var corpus = Corpora.Full("f1");
        await store.SaveAsync(corpus);
        if (afterRestart) store = NewStore(provider);
        foreach (var article in corpus.Articles) AssertSame(article, await store.FindArticleAsync(article.Article.Id));
        Assert.Null(await store.FindArticleAsync("none"));
        Assert.Null(await store.FindArticleAsync(""));
    }

    [Fact]
    public async Task An_article_that_another_process_saved_since_is_found()
    {
        var provider = NewProvider();
        var store = provider.GetRequiredService<CorpusStore>();
        await store.SaveAsync(Corpora.Full("f1"));
        var second = Corpora.Random(new Random(1), 3);
        await NewStore(provider).SaveAsync(second);
        Assert.Null(await store.FindArticleAsync("a1"));
        AssertSame(second.Articles[0], await store.FindArticleAsync(second.Articles[0].Article.Id));
    }

    [Fact]
    public async Task A_new_corpus_takes_the_place_of_the_old_and_leaves_no_rows_of_it()
    {
        var provider = NewProvider();
        var store = provider.GetRequiredService<CorpusStore>();
        await store.SaveAsync(Corpora.Full("f1"));
        var second = Corpora.Random(new Random(1), 3);
        await store.SaveAsync(second);
        AssertSame(second, await store.LoadAsync());
        Assert.Null(await store.FindArticleAsync("a1"));
        await using var context = await provider.GetRequiredService<IDbContextFactory<KhitabContext>>().CreateDbContextAsync();
        Assert.Equal(2, Assert.Single(await context.Set<StoredCorpus>().ToListAsync()).Number);
        Assert.Equal(3, await context.Set<StoredArticle>().CountAsync());
        Assert.Equal(second.Articles.Sum(article => article.Mentions.Count), await context.Set<StoredMention>().CountAsync());
    }

    [Fact]
    public async Task A_save_that_breaks_off_changes_nothing()
    {
        var store = NewStore();
        var first = Corpora.Full("f1");
        await store.SaveAsync(first);
        var twice = first with { Fingerprint = "f2", Articles = [.. first.Articles, .. first.Articles] };
        await Assert.ThrowsAnyAsync<Exception>(() => store.SaveAsync(twice));
        AssertSame(first, await store.LoadAsync());
        AssertSame(first.Articles[0], await store.FindArticleAsync(first.Articles[0].Article.Id));
        var third = Corpora.Random(new Random(1), 3);
        await store.SaveAsync(third);
        AssertSame(third, await store.LoadAsync());
    }

    [Fact]
    public async Task A_cancelled_save_changes_nothing()
    {
        var store = NewStore();
        var first = Corpora.Full("f1");
        await store.SaveAsync(first);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(Corpora.Empty, cancelled.Token));
        AssertSame(first, await store.LoadAsync());
    }

    [Fact]
    public async Task Saves_at_the_same_time_follow_one_another()
    {
        var store = NewStore();
        var corpora = Enumerable.Range(0, 6).Select(i => Corpora.Random(new Random(i), 4)).ToList();
        await Task.WhenAll(corpora.Select(corpus => store.SaveAsync(corpus)));
        var kept = await store.LoadAsync();
        AssertSame(corpora.Single(corpus => corpus.Fingerprint == kept!.Fingerprint), kept);
    }

    // The provider in memory finds an article by reading all rows of all: in a large corpus every page would wait for that.
    [Fact]
    public async Task In_memory_an_article_of_a_large_corpus_is_found_without_reading_the_others()
    {
        var counter = new RowCounter();
        var store = NewProvider(counter).GetRequiredService<CorpusStore>();
        var corpus = Corpora.Bare(10_001);
        await store.SaveAsync(corpus);
        var (first, last) = (corpus.Articles[0], corpus.Articles[^1]);
        AssertSame(last, await store.FindArticleAsync(last.Article.Id));
        var texts = await store.FindTextsAsync([first.Article.Id, last.Article.Id, "none"]);
        Assert.Equal([first.Article.Id, last.Article.Id], texts.Keys);
        Assert.Equal(0, counter.Rows);
    }

    private static ServiceProvider NewProvider(params IInterceptor[] interceptors)
    {
        var root = new InMemoryDatabaseRoot();
        return new ServiceCollection()
            .AddKhitabStorage(options => options.UseInMemoryDatabase("tests", root).AddInterceptors(interceptors))
            .BuildServiceProvider();
    }

    private static CorpusStore NewStore() => NewProvider().GetRequiredService<CorpusStore>();

    private static CorpusStore NewStore(ServiceProvider provider) =>
        new(provider.GetRequiredService<IDbContextFactory<KhitabContext>>());

    /// <summary>Records with lists are equal by reference, so that they are compared as they are written out, in order.</summary>
    private static void AssertSame<T>(T expected, T? actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
