using Khitab.Storage;
using Khitab.Storage.Tests.Stores;
using Xunit.Abstractions;

namespace Khitab.Survival.Tests;

/// <summary>
/// An app that is killed again and again while it imports ends with what an undisturbed one has: by itself, with every article once, and
/// with everything that people corrected meanwhile.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private static readonly Lazy<Task<Undisturbed>> Expected = new(Undisturbed.ImportAsync);

    private readonly KillLog _log = new(output);

    [Fact]
    public Task An_import_into_a_file_survives_being_killed() => SurviveAsync(StoreKind.Sqlite, null);

    [PostgresFact]
    public async Task An_import_into_PostgreSQL_survives_being_killed_and_a_restart_of_the_server()
    {
        using var server = await PostgresServer.StartAsync();
        await SurviveAsync(StoreKind.Postgres, server);
    }

    private async Task SurviveAsync(StoreKind kind, PostgresServer? server)
    {
        var usual = await Expected.Value;
        var (starting, storing, comparing) = (usual.Starting.TotalSeconds, usual.Storing.TotalSeconds, usual.Comparing.TotalSeconds);
        _log.Say($"{kind}: undisturbed {usual.Shown.Ids.Count} articles; the first after {starting:F1} s, all {storing:F1} s later");
        _log.Say($"{kind}: and through {comparing:F1} s after that");
        await using var place = await Place.MakeAsync(kind, server);
        var corrections = new Queue<Correction>(usual.Corrections);
        async Task CorrectAsync() => Assert.True(await place.Corrections.AddAsync(corrections.Dequeue()));
        await CorrectAsync();
        var watch = new Watch(place, (await place.Jobs.AddUploadAsync(Trial.Files().ToAsyncEnumerable())).Id, usual);
        var moments = Moment.Draw(Trial.Kills, new Random(Trial.Seed));
        var hit = 0;
        foreach (var (number, moment) in moments.Index())
        {
            using var app = await watch.StartAsync();
            if (moment.Doing != Doing.Starting)
            {
                Assert.True(await watch.GoesOnAsync(app), $"{await watch.JobAsync()}\n{app.Log}");
                _log.Say($"{kind}: goes on {watch.Since.TotalSeconds:F1} s after the start");
                if (number == moments.Count / 2 && server is not null) await RestartAsync(server, watch, app, usual);
                // Some correct while it works, others while it is down.
                await CorrectAsync();
            }

            await watch.ReachAsync(moment);
            await app.KillAsync();
            var job = await watch.JobAsync();
            if (!job.HasEnded) hit++;
            var stored = (await place.Articles.IdsAsync()).Count;
            _log.Say($"{kind}: kill {number + 1} of {moments.Count}, {moment.Doing} from {moment.Progress:P0}, {stored} articles");
            _log.Say($"{kind}: {watch.Since.TotalSeconds:F1} s up, {job.State}, last said {job.Stage}, attempt {job.Attempts}");
            if (moment.Doing == Doing.Starting) await CorrectAsync();
        }

        Assert.NotEqual(0, hit);
        using (var last = await watch.StartAsync())
        {
            var job = await Until.HoldsAsync(watch.JobAsync, row => row.HasEnded, usual.Patience);
            _log.Say($"{kind}: {job.State} {watch.Since.TotalSeconds:F1} s after the last start, {job.Stored} articles");
            Assert.True(job.State == JobState.Done, $"{job}\n{last.Log}");
            Assert.Equal(usual.Shown.Ids.Count, job.Stored);
            while (corrections.Count > 0) await CorrectAsync();
            await AssertSameAsync(usual, place, last);
            await last.KillAsync();
        }

        // Also what a start reads of the model's own files is the same, after an end like that.
        using var restarted = await watch.StartAsync();
        await AssertSameAsync(usual, place, restarted);
        _log.Say($"{kind}: the same as undisturbed, {hit} kills before the import was through");
    }

    private async Task RestartAsync(PostgresServer server, Watch watch, WebProcess app, Undisturbed usual)
    {
        bool IsAnswer(string text) => text.Contains("\"articles\":", StringComparison.Ordinal);
        await Until.HoldsAsync(() => Shown.OverviewAsync(app), IsAnswer, usual.Patience);
        var before = await watch.JobAsync();
        await server.DownAsync();
        var away = await Until.HoldsAsync(() => app.TextAsync("/"), IsAway, usual.Patience);
        Assert.True(IsAway(away), app.Log);
        _log.Say($"the server is down and the first page says so, {before.Stored} articles, {before.State} {before.Stage}");
        await server.UpAsync();
        var page = await Until.HoldsAsync(() => app.TextAsync("/"), text => !IsAway(text), usual.Patience);
        Assert.False(IsAway(page), app.Log);
        var job = await Until.HoldsAsync(watch.JobAsync, row => row.HasEnded || row.Stored > before.Stored, usual.Patience);
        Assert.True(job.HasEnded || job.Stored > before.Stored, $"{job}\n{app.Log}");
        _log.Say($"the server is back, and the import has gone on by itself: {job.Stored} articles, {job.State} {job.Stage}");
    }

    private static bool IsAway(string page) => page.Contains("store-away", StringComparison.Ordinal);

    private static async Task AssertSameAsync(Undisturbed expected, Place place, WebProcess app)
    {
        await Until.HoldsAsync(() => Shown.OverviewAsync(app), text => text == expected.Shown.Overview, expected.Patience);
        var shown = await Shown.OfAsync(place, app);
        Assert.Equal(expected.Shown.Ids, shown.Ids);
        Assert.Equal(expected.Shown.Documents, shown.Documents);
        Assert.Equal(expected.Shown.Overview, shown.Overview);
        Assert.Equal(expected.Shown.Articles, shown.Articles);
        Assert.Equal(expected.Corrections, (await place.Corrections.AllAsync()).OrderBy(correction => correction.When));
    }
}
