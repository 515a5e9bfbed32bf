using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>Jobs as the application runs them: on Quartz itself, with a real clock.</summary>
public sealed class QuartzTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;
    private readonly FakeImporter _importer = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_job_runs_by_itself_and_is_tried_again_by_itself()
    {
        using var host = await StartAsync();
        var jobs = host.Services.GetRequiredService<IImportJobs>();
        var failures = 0;
        _importer.Work = (_, _, _) => failures++ < 2 ? throw new IOException("away") : Task.FromResult(FakeImporter.Nothing);
        var first = await jobs.AddTextAsync("نص", null);
        await UntilAsync(jobs, first.Id, job => job.State == JobState.Done);
        Assert.Equal(3, _importer.Requests.Count);
        await host.StopAsync();
    }

    [Fact]
    public async Task Jobs_run_one_after_another_in_the_order_in_which_they_came()
    {
        using var host = await StartAsync();
        var jobs = host.Services.GetRequiredService<IImportJobs>();
        var together = 0;
        _importer.Work = async (_, _, _) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref together));
            await Task.Yield();
            Interlocked.Decrement(ref together);
            return FakeImporter.Nothing;
        };
        var added = new List<Guid>();
        for (var i = 0; i < 4; i++) added.Add((await jobs.AddTextAsync($"نص {i}", null)).Id);
        foreach (var id in added) await UntilAsync(jobs, id, job => job.State == JobState.Done);
        Assert.Equal(added, _importer.Requests.Select(request => request.Job));
        await host.StopAsync();
    }

    [Fact]
    public async Task Pausing_and_going_on_at_once_loses_no_run()
    {
        using var host = await StartAsync();
        var jobs = host.Services.GetRequiredService<IImportJobs>();
        _importer.WorkForEver();
        var job = await jobs.AddTextAsync("نص", null);
        for (var i = 0; i < 5; i++)
        {
            await _importer.Begun;
            _importer.Again();
            Assert.True(await jobs.PauseAsync(job.Id));
            if (i == 4) _importer.Work = (_, _, _) => Task.FromResult(FakeImporter.Nothing);
            Assert.True(await jobs.ResumeAsync(job.Id));
        }

        await UntilAsync(jobs, job.Id, view => view.State == JobState.Done);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_process_ends_while_a_job_runs_and_the_next_one_completes_it()
    {
        var store = ("Khitab:Store", Path.Combine(_folder, "news.khitab"));
        Guid id;
        using (var host = await StartAsync(store))
        {
            _importer.WorkForEver();
            id = (await host.Services.GetRequiredService<IImportJobs>().AddTextAsync("نص", null)).Id;
            await _importer.Begun;
            await host.StopAsync();
            Assert.Equal(JobState.Waiting, (await host.Services.GetRequiredService<JobStore>().FindAsync(id))!.State);
        }

        _importer.Work = (_, _, _) => Task.FromResult(FakeImporter.Nothing);
        using var next = await StartAsync(store);
        await UntilAsync(next.Services.GetRequiredService<IImportJobs>(), id, job => job.State == JobState.Done);
        await next.StopAsync();
    }

    [Fact]
    public async Task A_configured_folder_is_imported_and_what_is_added_later_too()
    {
        var watched = Directory.CreateDirectory(Path.Combine(_folder, "watched")).FullName;
        File.WriteAllText(Path.Combine(watched, "a.txt"), "a");
        using var host = await StartAsync(("Khitab:Watch:0", watched), ("Khitab:FolderInterval", "00:00:00.1"));
        var shown = await NamesAsync();
        Assert.Equal(["a.txt"], shown);
        _importer.Again();
        File.WriteAllText(Path.Combine(watched, "b.txt"), "b");
        shown = await NamesAsync();
        Assert.Equal(["b.txt"], shown);
        var schedule = Assert.Single(await host.Services.GetRequiredService<IImportJobs>().SchedulesAsync());
        Assert.True(schedule is { IsConfigured: true, Error: null, Kind: SourceKind.Folder });
        await host.StopAsync();

        async Task<IReadOnlyList<string>> NamesAsync() => [.. (await _importer.Begun).Names.Values];
    }

    private async Task<IHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            settings.Append(("Khitab:Spool", Path.Combine(_folder, "spool"))).Append(("Khitab:FirstBackOff", "00:00:00.01"))
                .Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2)));
        builder.Logging.ClearProviders();
        builder.Services.AddKhitabStorage(builder.Configuration).AddImportJobs(builder.Configuration);
        builder.Services.AddSingleton<IImporter>(_importer);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task UntilAsync(IImportJobs jobs, Guid id, Func<JobView, bool> holds)
    {
        var changed = new SemaphoreSlim(1);
        void Release() => changed.Release();
        jobs.Changed += Release;
        try
        {
            do Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), "nothing has changed for a minute");
            while (!holds((await jobs.FindAsync(id))!));
        }
        finally
        {
            jobs.Changed -= Release;
        }
    }
}
