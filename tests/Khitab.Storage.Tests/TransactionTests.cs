using System.Data.Common;
using Khitab.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using static Khitab.Storage.Tests.Stores.TestStore;

namespace Khitab.Storage.Tests;

/// <summary>A change that breaks off leaves nothing half: neither articles nor the progress of their job.</summary>
public class TransactionTests
{
    private static readonly ArticleVersion Version = new("c1", "a1");

    [Theory]
    [MemberData(nameof(StoreKinds.Shared), MemberType = typeof(StoreKinds))]
    public async Task Adding_that_breaks_off_before_its_end_changes_nothing(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = await store.Jobs.CreateAsync("{}", DateTimeOffset.UnixEpoch);
        var articles = Corpora.Random(new Random(1), 8);
        await store.Articles.AddAsync([.. articles.Take(3)], Version, new JobProgress(job.Id, 3));
        var sequence = await store.Articles.SequenceAsync();
        await using (var failing = store.Another(null, new BeforeCommit(_ => throw new InvalidOperationException("power"))))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                failing.Articles.AddAsync(articles, Version, new JobProgress(job.Id, 8)));
        }

        AssertSame(articles.Take(3), await store.AllAsync());
        Assert.Equal(sequence, await store.Articles.SequenceAsync());
        var after = await store.Jobs.FindAsync(job.Id);
        Assert.Equal((3, 3), (after!.Read, after.Stored));
        Assert.Equal(5, await store.Articles.AddAsync(articles, Version, new JobProgress(job.Id, 8)));
        AssertSame(articles, await store.AllAsync());
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task Adding_that_is_cancelled_changes_nothing(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Articles.AddAsync(Corpora.Random(new Random(1), 3), Version, cancellation: cancelled.Token));
        Assert.Empty(await store.AllAsync());
    }

    [Theory]
    [MemberData(nameof(StoreKinds.All), MemberType = typeof(StoreKinds))]
    public async Task A_worker_that_has_lost_its_job_adds_nothing(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var job = await store.Jobs.CreateAsync("{}", DateTimeOffset.UnixEpoch);
        await store.Jobs.TakeAsync(job.Id, "second", DateTimeOffset.UnixEpoch, TimeSpan.Zero);
        await Assert.ThrowsAsync<JobLostException>(() =>
            store.Articles.AddAsync(Corpora.Random(new Random(1), 3), Version, new JobProgress(job.Id, 3, "first")));
        await Assert.ThrowsAsync<JobLostException>(() =>
            store.Articles.AddAsync(Corpora.Random(new Random(1), 3), Version, new JobProgress(Guid.NewGuid(), 3)));
        Assert.Empty(await store.AllAsync());
        Assert.Equal(3, await store.Articles.AddAsync(Corpora.Random(new Random(1), 3), Version, new JobProgress(job.Id, 3, "second")));
    }

    // The connection is cut where it hurts most: all is written and not yet kept.
    [PostgresFact]
    public async Task A_connection_that_is_cut_in_the_middle_is_made_again_and_each_article_is_stored_once()
    {
        await using var store = await OpenAsync(StoreKind.Postgres);
        var job = await store.Jobs.CreateAsync("{}", DateTimeOffset.UnixEpoch);
        var cuts = 0;
        await using var cut = store.Another(null, new BeforeCommit(connection =>
        {
            if (cuts++ < 2) Terminate((NpgsqlConnection)connection);
        }));
        var articles = Corpora.Random(new Random(2), 8);
        Assert.Equal(8, await cut.Articles.AddAsync(articles, Version, new JobProgress(job.Id, 8)));
        Assert.Equal(3, cuts);
        AssertSame(articles, await store.AllAsync());
        var after = await store.Jobs.FindAsync(job.Id);
        Assert.Equal((8, 8, 0), (after!.Read, after.Stored, after.Known));
        Assert.True(cut.Availability.IsAvailable);
    }

    private static void Terminate(NpgsqlConnection victim)
    {
        using var killer = new NpgsqlConnection(victim.ConnectionString);
        killer.Open();
        using var kill = new NpgsqlCommand($"SELECT pg_terminate_backend({victim.ProcessID})", killer);
        kill.ExecuteScalar();
    }

    /// <summary>Comes between the last word of a transaction and its commit, once the store has been made.</summary>
    private sealed class BeforeCommit(Action<DbConnection> come) : DbTransactionInterceptor
    {
        private int _commits;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            // The first commit is the one that looks whether the store is there.
            if (Interlocked.Increment(ref _commits) > 1) come(transaction.Connection!);
            return ValueTask.FromResult(result);
        }
    }
}
