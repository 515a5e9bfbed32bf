using Khitab.Feeding.Jobs;
using Khitab.Storage;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>What becomes of a job by what happens to its run. Each of these would otherwise lose an import, or run it for ever.</summary>
public sealed class JobRunTests : IAsyncDisposable
{
    private readonly JobRoom _room = new();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task A_job_that_comes_to_its_end_is_done_and_its_files_are_gone()
    {
        var texts = new List<string>();
        _room.Importer.Work = (request, progress, _) =>
        {
            texts.AddRange(request.Paths.Select(File.ReadAllText));
            progress.Report(new ImportProgress(ImportStage.Reading, 1, 0, 0, 0, 1, "a"));
            return Task.FromResult(new ImportResult(
                1, 0, 1, [new ImportFailure("b.txt", "empty")], new Dictionary<string, int> { [".jpg"] = 2 }));
        };
        var job = await _room.Jobs.AddTextAsync("قال الوزير.", "عنوان");
        Assert.Equal(JobState.Waiting, job.State);
        Assert.Equal(_room.Clock.GetUtcNow(), _room.Queue.Runs[job.Id]);

        await _room.Runner.RunAsync(job.Id, default);

        var done = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal((JobState.Done, 1, 1, 1), (done.State, done.Read, done.Failed, done.PassedOver));
        Assert.Equal(["قال الوزير."], texts);
        Assert.Equal("عنوان", Assert.Single(_room.Importer.Requests).Shown("000001.txt"));
        Assert.Equal(["b.txt: empty", ".jpg: 2 of this kind are no articles"],
            (await _room.Jobs.ItemsAsync(job.Id, 0, 10)).Select(item => $"{item.Name}: {item.Cause}"));
        Assert.Equal(0, _room.SpooledFolders);
        Assert.Empty(_room.Queue.Runs);
    }

    [Fact]
    public async Task A_paused_job_keeps_its_files_and_goes_on_when_it_is_resumed()
    {
        _room.Importer.WorkForEver();
        var job = await _room.Jobs.AddTextAsync("نص", null);
        var running = _room.Runner.RunAsync(job.Id, default);
        await _room.Importer.Begun;
        Assert.Equal(JobState.Running, (await _room.Jobs.FindAsync(job.Id))!.State);

        Assert.True(await _room.Jobs.PauseAsync(job.Id));
        await running;
        Assert.Equal(JobState.Paused, (await _room.Jobs.FindAsync(job.Id))!.State);
        Assert.Equal(1, _room.SpooledFolders);

        // A run that was planned before the pause finds nothing to do.
        await _room.Runner.RunAsync(job.Id, default);
        Assert.Single(_room.Importer.Requests);

        _room.Importer.Work = (_, _, _) => Task.FromResult(FakeImporter.Nothing);
        Assert.True(await _room.Jobs.ResumeAsync(job.Id));
        await _room.Runner.RunAsync(job.Id, default);
        Assert.Equal(JobState.Done, (await _room.Jobs.FindAsync(job.Id))!.State);
    }

    [Fact]
    public async Task What_a_cancelled_job_has_stored_stays_and_is_known_when_it_goes_on()
    {
        var articles = _room.Get<ArticleStore>();
        var version = new ArticleVersion("c", "a");
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _room.Importer.Work = async (request, _, cancellation) =>
        {
            await articles.AddAsync([Bare("a1"), Bare("a2")], version, new JobProgress(request.Job, 2, request.Owner), cancellation);
            stored.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return FakeImporter.Nothing;
        };
        var job = await _room.Jobs.AddTextAsync("نص", null);
        var running = _room.Runner.RunAsync(job.Id, default);
        await stored.Task;
        Assert.True(await _room.Jobs.CancelAsync(job.Id));
        await running;
        var cancelled = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal((JobState.Cancelled, 2), (cancelled.State, cancelled.Stored));
        Assert.Equal(2, (await articles.IdsAsync()).Count);

        _room.Importer.Work = async (request, _, cancellation) =>
        {
            var added = await articles.AddAsync(
                [Bare("a1"), Bare("a2"), Bare("a3")], version, new JobProgress(request.Job, 3, request.Owner), cancellation);
            return FakeImporter.Nothing with { Read = 3, Known = 3 - added, Stored = added };
        };
        Assert.True(await _room.Jobs.ResumeAsync(job.Id));
        await _room.Runner.RunAsync(job.Id, default);
        var done = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal((JobState.Done, 3, 3), (done.State, done.Read, done.Stored));
        Assert.Equal(3, (await articles.IdsAsync()).Count);
    }

    [Fact]
    public async Task A_shutdown_gives_the_job_back_and_counts_as_no_attempt()
    {
        _room.Importer.WorkForEver();
        var job = await _room.Jobs.AddTextAsync("نص", null);
        using var stopping = new CancellationTokenSource();
        var running = _room.Runner.RunAsync(job.Id, stopping.Token);
        await _room.Importer.Begun;
        await stopping.CancelAsync();
        await running;
        var back = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal((JobState.Waiting, 0, (string?)null), (back.State, back.Attempts, back.Message));
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again_with_growing_pauses_and_not_for_ever()
    {
        _room.Importer.Work = (_, _, _) => throw new IOException("news.zip: the disk is gone");
        var job = await _room.Jobs.AddTextAsync("نص", null);
        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt < _room.Options.MostAttempts; attempt++)
        {
            _room.Queue.Runs.Clear();
            await _room.Runner.RunAsync(job.Id, default);
            var waiting = (await _room.Jobs.FindAsync(job.Id))!;
            Assert.Equal((JobState.Waiting, "news.zip: the disk is gone"), (waiting.State, waiting.Message));
            Assert.Equal(_room.Queue.Runs[job.Id], waiting.NextAttempt);
            pauses.Add(_room.Queue.Runs[job.Id] - _room.Clock.GetUtcNow());
            _room.Clock.Advance(pauses[^1]);
        }

        Assert.Equal(_room.Options.FirstBackOff, pauses[0]);
        Assert.Equal(pauses.Order(), pauses);
        Assert.All(pauses, pause => Assert.True(pause <= _room.Options.LongestBackOff));
        await _room.Runner.RunAsync(job.Id, default);
        var failed = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal(JobState.Failed, failed.State);
        Assert.StartsWith("news.zip: the disk is gone", failed.Message, StringComparison.Ordinal);

        // A person says try again: all attempts are there again.
        Assert.True(await _room.Jobs.RetryAsync(job.Id));
        await _room.Runner.RunAsync(job.Id, default);
        var again = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal((JobState.Waiting, 1), (again.State, again.Attempts));
    }

    [Fact]
    public async Task An_error_of_the_program_fails_at_once_and_keeps_its_details_to_the_log()
    {
        _room.Importer.Work = (_, _, _) => throw new InvalidOperationException("secret detail");
        var job = await _room.Jobs.AddTextAsync("نص", null);
        await _room.Runner.RunAsync(job.Id, default);
        var failed = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal(JobState.Failed, failed.State);
        Assert.DoesNotContain("secret", failed.Message, StringComparison.Ordinal);
    }

    // A file on which the process dies each time must not kill it for ever.
    [Fact]
    public async Task A_job_whose_workers_all_die_is_given_up()
    {
        var job = await _room.Jobs.AddTextAsync("نص", null);
        for (var i = 0; i < _room.Options.MostDeaths; i++)
            Assert.NotNull(await _room.Store.TakeAsync(job.Id, $"other:1:{i}", _room.Clock.GetUtcNow(), TimeSpan.FromSeconds(-1)));
        _room.Clock.Advance(_room.Options.Silence * 2);
        await _room.Runner.RunAsync(job.Id, default);
        Assert.Equal(JobState.Failed, (await _room.Jobs.FindAsync(job.Id))!.State);
        Assert.Empty(_room.Importer.Requests);
    }

    [Fact]
    public async Task The_job_of_a_silent_worker_is_taken_over_and_not_before()
    {
        var job = await _room.Jobs.AddTextAsync("نص", null);
        Assert.NotNull(await _room.Store.TakeAsync(job.Id, "elsewhere:7:x", _room.Clock.GetUtcNow(), _room.Options.Silence));
        _room.Queue.Runs.Clear();
        var sweep = _room.Get<JobSweep>();

        _room.Clock.Advance(_room.Options.Silence - TimeSpan.FromSeconds(1));
        await sweep.RunAsync(default);
        Assert.Empty(_room.Queue.Runs);
        await _room.Runner.RunAsync(job.Id, default);
        Assert.Empty(_room.Importer.Requests);

        _room.Clock.Advance(TimeSpan.FromSeconds(2));
        await sweep.RunAsync(default);
        Assert.Equal([job.Id], _room.Queue.Runs.Keys);
        await _room.Runner.RunAsync(job.Id, default);
        Assert.Equal(JobState.Done, (await _room.Jobs.FindAsync(job.Id))!.State);

        // The old worker was only slow: it is told that the job is no longer its own.
        Assert.Null(await _room.Store.BeatAsync(job.Id, "elsewhere:7:x", null, _room.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task After_a_crash_of_this_machines_own_process_nobody_waits_for_it()
    {
        var job = await _room.Jobs.AddTextAsync("نص", null);
        var before = FormattableString.Invariant($"{Environment.MachineName}:{Environment.ProcessId}:before");
        Assert.NotNull(await _room.Store.TakeAsync(job.Id, before, _room.Clock.GetUtcNow(), _room.Options.Silence));
        _room.Queue.Runs.Clear();
        await _room.Get<JobSweep>().RunAsync(default);
        Assert.Equal([job.Id], _room.Queue.Runs.Keys);
        await _room.Runner.RunAsync(job.Id, default);
        Assert.Equal(JobState.Done, (await _room.Jobs.FindAsync(job.Id))!.State);
    }

    [Fact]
    public async Task A_worker_that_has_lost_its_job_stops_and_leaves_it_alone()
    {
        _room.Importer.WorkForEver();
        var job = await _room.Jobs.AddTextAsync("نص", null);
        var running = _room.Runner.RunAsync(job.Id, default);
        await _room.Importer.Begun;
        Assert.NotNull(await _room.Store.TakeAsync(job.Id, "elsewhere:7:x", _room.Clock.GetUtcNow(), TimeSpan.FromSeconds(-1)));
        await BeatUntilAsync(running);
        var taken = (await _room.Store.FindAsync(job.Id))!;
        Assert.Equal((JobState.Running, "elsewhere:7:x"), (taken.State, taken.Owner));
    }

    [Fact]
    public async Task Failures_are_seen_while_the_job_runs_and_are_counted_once()
    {
        var failure = new ImportFailure("b.txt", "empty");
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _room.Importer.Work = async (_, progress, _) =>
        {
            progress.Report(new ImportProgress(ImportStage.Analysing, 5, 0, 0, 1, 9, "b.txt") { NewFailures = [failure] });
            told.SetResult();
            await goOn.Task;
            return FakeImporter.Nothing with { Read = 9, Failures = [failure] };
        };
        var job = await _room.Jobs.AddTextAsync("نص", null);
        var running = _room.Runner.RunAsync(job.Id, default);
        await told.Task;
        var seen = (await _room.Jobs.FindAsync(job.Id))!;
        Assert.Equal((ImportStage.Analysing, 5, 9, "b.txt"), (seen.Stage, seen.Read, seen.Total, seen.Current));
        while ((await _room.Jobs.ItemsAsync(job.Id, 0, 10)).Count == 0)
        {
            _room.Clock.Advance(_room.Options.Heartbeat);
            await Task.Yield();
        }

        goOn.SetResult();
        await running;
        Assert.Equal(1, (await _room.Jobs.FindAsync(job.Id))!.Failed);
    }

    [Fact]
    public async Task Two_runs_of_one_job_are_one()
    {
        _room.Importer.WorkForEver();
        var job = await _room.Jobs.AddTextAsync("نص", null);
        using var stopping = new CancellationTokenSource();
        var running = _room.Runner.RunAsync(job.Id, stopping.Token);
        await _room.Importer.Begun;
        await _room.Runner.RunAsync(job.Id, stopping.Token);
        Assert.Single(_room.Importer.Requests);
        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public void Pauses_double_up_to_the_longest()
    {
        var (first, longest) = (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 600, 600],
            Enumerable.Range(1, 9).Select(n => (int)BackOff.After(n, first, longest).TotalSeconds));
        Assert.Equal(longest, BackOff.After(int.MaxValue, first, longest));
        Assert.Equal(first, BackOff.After(0, first, longest));
    }

    private async Task BeatUntilAsync(Task running)
    {
        while (!running.IsCompleted)
        {
            _room.Clock.Advance(_room.Options.Heartbeat);
            await Task.Yield();
        }

        await running;
    }

    private static AnalyzedArticle Bare(string id) => new(
        new Article(id, "", "", [], null, null, null, null, null, "und", Publication.Unknown), [], [], [], [], [], [], [], [], [], [], []);
}
