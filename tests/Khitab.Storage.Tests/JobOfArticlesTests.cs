using Khitab.Storage.Schemas;
using Khitab.Storage.Tests.Stores;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>Whoever imported the wrong folder wants exactly that away again: each article knows the job that brought it.</summary>
public class JobOfArticlesTests
{
    private static readonly ArticleVersion Version = new("c", "a");

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task An_article_is_of_the_job_that_brought_it_first(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var random = new Random(11);
        var articles = Corpora.Random(random, 60);
        var jobs = new List<Guid?> { null };
        for (var i = 0; i < 3; i++) jobs.Add((await store.Jobs.CreateAsync("{}", Corrections.Day)).Id);

        // The plain oracle: whoever names an article first has it.
        var of = new Dictionary<string, Guid?>(StringComparer.Ordinal);
        for (var batch = 0; batch < 12; batch++)
        {
            var some = articles.Where(_ => random.Next(4) == 0).ToList();
            var job = jobs[random.Next(jobs.Count)];
            await store.Articles.AddAsync(some, Version, job is { } id ? new JobProgress(id, batch) : null);
            foreach (var article in some) of.TryAdd(article.Article.Id, job);
        }

        // Analysing again changes what is known of an article and not where it came from.
        var again = articles.Where(article => of.ContainsKey(article.Article.Id) && random.Next(2) == 0).ToList();
        await store.Articles.ReplaceAsync(again, new("c2", "a"));
        await store.Articles.MarkAsync([.. of.Keys], new("c3", "a"));
        foreach (var job in jobs.OfType<Guid>())
        {
            var expected = (await store.Articles.IdsAsync()).Where(id => of[id] == job).ToList();
            Assert.Equal(expected, await store.Articles.OfJobAsync(job));
        }

        // What is removed is of no job any more; brought again by another, it is that one's.
        var (first, last) = (jobs[1]!.Value, jobs[3]!.Value);
        var gone = await store.Articles.OfJobAsync(first);
        var stays = await store.Articles.OfJobAsync(last);
        Assert.NotEmpty(gone);
        Assert.Equal(gone.Count, await store.Articles.RemoveAsync(gone));
        Assert.Empty(await store.Articles.OfJobAsync(first));
        var back = articles.Where(a => gone.Contains(a.Article.Id)).ToList();
        await store.Articles.AddAsync(back, Version, new JobProgress(last, 60));
        Assert.Equal([.. stays, .. back.Select(a => a.Article.Id)], await store.Articles.OfJobAsync(last));
    }

    // The real step and not a made-up one: what it adds is taken back first.
    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Articles_of_an_older_store_are_of_no_job_and_later_ones_are(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = (await store.Jobs.CreateAsync("{}", Corrections.Day)).Id;
        var articles = Corpora.Random(new Random(2), 4);
        await store.Articles.AddAsync([.. articles.Take(2)], Version, new JobProgress(job, 2));
        await using (var context = await store.ContextAsync())
        {
            var step = JobOfArticles.Step;
            await context.Database.ExecuteAsync("DROP INDEX \"IX_articles_job\"", CancellationToken.None);
            await context.Database.ExecuteAsync("ALTER TABLE articles DROP COLUMN job", CancellationToken.None);
            await context.Database.ExecuteAsync(kind == StoreKind.Sqlite ? step.Sqlite : step.Postgres, CancellationToken.None);
        }

        Assert.Empty(await store.Articles.OfJobAsync(job));
        await store.Articles.AddAsync([.. articles.Skip(2)], Version, new JobProgress(job, 4));
        Assert.Equal(articles.Skip(2).Select(a => a.Article.Id), await store.Articles.OfJobAsync(job));
        AssertSame(articles, await store.AllAsync());
    }
}
