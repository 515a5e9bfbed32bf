using System.Collections.Concurrent;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Storage.Tests.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>Several workers on one PostgreSQL database.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [PostgresFact]
    public async Task Two_workers_share_jobs_and_each_job_is_run_by_one()
    {
        var connection = await (await PostgresServer.SharedAsync()).CreateAsync();
        var runs = new ConcurrentBag<Guid>();
        using var first = await StartAsync(connection, runs);
        using var second = await StartAsync(connection, runs);
        var jobs = first.Services.GetRequiredService<IImportJobs>();
        var added = new List<Guid>();
        for (var i = 0; i < 8; i++) added.Add((await jobs.AddTextAsync($"نص {i}", null)).Id);

        // Also what the other one runs is seen here.
        var changed = new SemaphoreSlim(1);
        jobs.Changed += () => changed.Release();
        do Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), "nothing has changed for a minute");
        while ((await jobs.JobsAsync(20)).Any(job => job.State != JobState.Done));
        Assert.Equal(added.Order(), runs.Order());
        await first.StopAsync();
        await second.StopAsync();
    }

    [PostgresFact]
    public async Task A_job_of_a_worker_that_is_gone_is_taken_over_by_another()
    {
        var connection = await (await PostgresServer.SharedAsync()).CreateAsync();
        var runs = new ConcurrentBag<Guid>();
        using var worker = await StartAsync(connection, runs);
        var store = worker.Services.GetRequiredService<JobStore>();
        var job = await store.CreateAsync(new JobInput(SourceKind.Paths, "x") { Paths = [_folder] }.ToJson(), DateTimeOffset.UtcNow);
        var silent = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(1);
        var taken = await store.TakeAsync(job.Id, "elsewhere:7:x", silent, TimeSpan.Zero);
        // The sweep may have been quicker: then there is nothing to take over.
        Assert.True(taken is not null || !runs.IsEmpty);
        var changed = new SemaphoreSlim(1);
        worker.Services.GetRequiredService<IImportJobs>().Changed += () => changed.Release();
        do Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), "nothing has changed for a minute");
        while ((await store.FindAsync(job.Id))!.State != JobState.Done);
        Assert.Equal([job.Id], runs);
        await worker.StopAsync();
    }

    private async Task<IHost> StartAsync(string connection, ConcurrentBag<Guid> runs)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Khitab"] = connection,
            ["Khitab:Spool"] = Path.Combine(_folder, "spool"),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddKhitabStorage(builder.Configuration).AddImportJobs(builder.Configuration);
        builder.Services.AddSingleton<IImporter>(new FakeImporter
        {
            Work = (request, _, _) =>
            {
                runs.Add(request.Job);
                return Task.FromResult(FakeImporter.Nothing);
            },
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
