using System.Security.Cryptography;
using System.Text;
using Khitab.Storage.Rows;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>What holds of articles in every place that they can be kept in.</summary>
public class ArticleStoreTests
{
    private static readonly ArticleVersion Version = new("c1", "a1");

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task An_empty_store_has_nothing(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        Assert.Empty(await store.AllAsync());
        Assert.Empty(await store.Articles.IdsAsync());
        Assert.Null(await store.Articles.FindArticleAsync("a1"));
        Assert.Null(await store.Articles.LoadFactsAsync());
        Assert.Empty(await store.Articles.FindTextsAsync(["a1"]));
        Assert.Equal(0, await store.Articles.SequenceAsync());
        Assert.True((await store.Articles.ChangesAsync(0)).IsEmpty);
        Assert.Equal(kind, store.Articles.Kind);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Articles_come_back_in_the_order_added_and_also_after_a_restart(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(1), 10).Reverse().ToList();
        Assert.Equal(4, await store.Articles.AddAsync(articles[..4], Version));
        Assert.Equal(6, await store.Articles.AddAsync(articles[4..], Version));
        AssertSame(articles, await store.AllAsync());
        await using var restarted = store.Another();
        foreach (var batch in (int[])[1, 3, 10, 100]) AssertSame(articles, await restarted.AllAsync(batch));
        Assert.Equal(articles.Select(a => a.Article.Id), await restarted.Articles.IdsAsync());
        foreach (var article in articles) AssertSame(article, await restarted.Articles.FindArticleAsync(article.Article.Id));
        AssertSame(articles[2..5], await restarted.Articles.FindAsync([.. articles[2..5].Select(a => a.Article.Id).Reverse(), "none"]));
        var sources = new List<Article>();
        await foreach (var some in restarted.Articles.ReadSourcesAsync(4)) sources.AddRange(some);
        AssertSame(articles.ConvertAll(a => a.Article), sources);
        AssertSame([articles[7].Article], await restarted.Articles.FindSourcesAsync([articles[7].Article.Id]));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task What_is_stored_is_not_added_again(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(2), 6);
        await store.Articles.AddAsync([.. articles.Take(3)], Version);
        var before = await store.Articles.SequenceAsync();
        Assert.Equal(0, await store.Articles.AddAsync([.. articles.Take(3)], new("c2", "a2")));
        Assert.Equal(before, await store.Articles.SequenceAsync());
        Assert.Equal(3, await store.Articles.AddAsync([.. articles, .. articles], Version));
        AssertSame(articles, await store.AllAsync());
        Assert.Equal(["r1", "r4"], (await store.Articles.KnownAsync(["r1", "r4", "none", "r1"])).Order());
        Assert.Empty(await store.Articles.KnownAsync([]));
        Assert.Equal(0, await store.Articles.AddAsync([], Version));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Columns_say_what_is_asked_for(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var article = Corpora.Full("f").Articles[0];
        await store.Articles.AddAsync([article], Version);
        await using var context = await store.ContextAsync();
        var row = await context.Set<StoredArticle>().SingleAsync();
        Assert.Equal(
            ("a1", "hespress", new DateOnly(2025, 2, 19), "ar", "c1", "a1"),
            (row.Id, row.Outlet, row.Day!.Value, row.Language, row.Codebook, row.Analyser));
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(article.Article.Text)), row.Hash);
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Texts_of_many_articles_are_found_at_once(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(3), 120);
        await store.Articles.AddAsync(articles, Version);
        var asked = articles.Where((_, i) => i % 2 == 0).Select(a => a.Article.Id).Append("none").ToList();
        var texts = await store.Articles.FindTextsAsync(asked);
        Assert.Equal(60, texts.Count);
        Assert.All(texts, text => Assert.Equal(articles.Single(a => a.Article.Id == text.Key).Article.Text, text.Value));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task More_articles_than_one_question_names_are_found_in_their_order(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Enumerable.Range(0, 4_500).Select(i => Corpora.Bare(FormattableString.Invariant($"b{i}"))).ToList();
        await store.Articles.AddAsync(articles, Version);
        var ids = articles.Select(a => a.Article.Id).ToList();
        var asked = ids.ToArray();
        new Random(4).Shuffle(asked);
        Assert.Equal(ids, (await store.Articles.FindAsync(asked)).Select(a => a.Article.Id));
        Assert.Equal(4_500, (await store.Articles.KnownAsync(asked)).Count);
        Assert.Equal(4_500, await store.Articles.RemoveAsync(asked));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task An_article_analysed_again_takes_the_place_of_the_old(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(5), 4);
        await store.Articles.AddAsync(articles, Version);
        var again = articles[1] with { Words = ["جديد"] };
        var version = new ArticleVersion("c2", "a1");
        await store.Articles.ReplaceAsync([again, Corpora.Bare("gone")], version);
        AssertSame([articles[0], again, articles[2], articles[3]], await store.AllAsync());
        Assert.Equal(["r0", "r2", "r3"], await store.Articles.OutdatedAsync(version));
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Removed_articles_are_gone_and_can_come_again_at_the_end(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(6), 4);
        await store.Articles.AddAsync(articles, Version);
        Assert.Equal(1, await store.Articles.RemoveAsync(["r1", "none"]));
        Assert.Equal(0, await store.Articles.RemoveAsync(["r1"]));
        AssertSame([articles[0], articles[2], articles[3]], await store.AllAsync());
        Assert.Equal(1, await store.Articles.AddAsync(articles, Version));
        AssertSame([articles[0], articles[2], articles[3], articles[1]], await store.AllAsync());
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task The_facts_saved_last_come_back(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Articles.SaveFactsAsync(CorpusFacts.Empty);
        var facts = Corpora.Full("f").Facts;
        await store.Articles.SaveFactsAsync(facts);
        AssertSame(facts, await store.Articles.LoadFactsAsync());
        await using var context = await store.ContextAsync();
        var row = await context.Set<StoredFacts>().SingleAsync();
        row.Document = [1, 2, 3];
        await context.SaveChangesAsync();
        Assert.Null(await store.Articles.LoadFactsAsync());
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_damaged_document_is_named_and_does_not_stop_the_others(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var articles = Corpora.Random(new Random(7), 5);
        await store.Articles.AddAsync(articles, Version);
        await using (var context = await store.ContextAsync())
        {
            var rows = await context.Set<StoredArticle>().OrderBy(row => row.Number).ToListAsync();
            var damaged = rows[1].Document.ToArray();
            damaged[^1] ^= 1;
            rows[1].Document = damaged;
            rows[3].Document = [.. rows[3].Document.Take(9)];
            await context.SaveChangesAsync();
        }

        await using var restarted = store.Another();
        AssertSame([articles[0], articles[2], articles[4]], await restarted.AllAsync());
        Assert.Equal(
            [("r1", true), ("r3", false)],
            restarted.Articles.Unreadable.OrderBy(u => u.Id, StringComparer.Ordinal).Select(u => (u.Id, u.HasSource)));
        Assert.Null(await restarted.Articles.FindArticleAsync("r1"));
        AssertSame([articles[1].Article], await restarted.Articles.FindSourcesAsync(["r1", "r3"]));
        Assert.Equal(["r1"], (await restarted.Articles.FindTextsAsync(["r1", "r3"])).Keys);

        // Analysed again it is whole.
        await restarted.Articles.ReplaceAsync([articles[1]], Version);
        AssertSame(articles[1], await restarted.Articles.FindArticleAsync("r1"));
        Assert.Equal(["r3"], restarted.Articles.Unreadable.Select(u => u.Id));
    }
}
