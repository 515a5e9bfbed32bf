using System.Diagnostics;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Storage.Tests.Stores;
using Xunit.Abstractions;

namespace Khitab.Survival.Tests;

/// <summary>
/// An app that is killed while it imports, again and again, ends with what an undisturbed one has: by itself, with every article once, and
/// with everything that people corrected meanwhile.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private static readonly Lazy<Task<Undisturbed>> Expected = new(Undisturbed.ImportAsync);

    [Fact]
    public Task An_import_into_a_file_survives_being_killed() => SurviveAsync(StoreKind.Sqlite);

    [PostgresFact]
    public Task An_import_into_PostgreSQL_survives_being_killed() => SurviveAsync(StoreKind.Postgres);

    private async Task SurviveAsync(StoreKind kind)
    {
        var expected = await Expected.Value;
        output.WriteLine($"undisturbed: {expected.Shown.Ids.Count} articles, {expected.Took.TotalSeconds:F1} s");
        var random = new Random(Trial.Seed);
        // An import may be through before it was killed as often as that; then there is another one.
        for (var left = Trial.Kills; left > 0;) left -= await SurviveOnceAsync(kind, expected, left, random);
    }

    private async Task<int> SurviveOnceAsync(StoreKind kind, Undisturbed expected, int most, Random random)
    {
        await using var place = await Place.MakeAsync(kind);
        var corrections = new Queue<Correction>(expected.Corrections);
        for (var i = 0; i < 2; i++) await place.Corrections.AddAsync(corrections.Dequeue());
        var job = (await place.Jobs.AddUploadAsync(Trial.Files().ToAsyncEnumerable())).Id;
        var kills = 0;
        for (var isOver = false; kills < most && !isOver;)
        {
            using var app = WebProcess.Start(place.Settings);
            var moment = Stopwatch.StartNew();
            // Whatever it is doing then, from its first steps to the last ones of the import; the last time when all articles are stored
            // and the import isn't through, a moment that chance alone would seldom find.
            if (kills < most - 1) await Task.Delay(expected.Took * random.NextDouble());
            else await Until.HoldsAsync(() => place.Articles.IdsAsync(), ids => ids.Count == expected.Shown.Ids.Count, expected.Patience);
            await app.KillAsync();
            var view = await place.Jobs.FindAsync(job);
            isOver = view!.State == JobState.Done;
            if (!isOver || kills == 0) kills++;
            output.WriteLine(
                $"{kind}: killed after {moment.Elapsed.TotalSeconds:F1} s, {(await place.Articles.IdsAsync()).Count} articles, "
                + $"{view.State} {view.Stage}, attempt {view.Attempts}");
            if (corrections.TryDequeue(out var correction)) Assert.True(await place.Corrections.AddAsync(correction));
        }

        var since = Stopwatch.StartNew();
        using (var last = WebProcess.Start(place.Settings))
        {
            var view = await Until.HoldsAsync(() => place.Jobs.FindAsync(job), view => view!.CanRemove, expected.Patience);
            output.WriteLine($"{kind}: {view!.State} {since.Elapsed.TotalSeconds:F1} s after the last start; {view}");
            Assert.True(view.State == JobState.Done, $"{view}\n{last.Log}");
            Assert.Equal(expected.Shown.Ids.Count, view.Stored);
            while (corrections.TryDequeue(out var correction)) await place.Corrections.AddAsync(correction);
            await AssertSameAsync(expected, place, last);
            await last.KillAsync();
        }

        // Also what a start reads of the model's own files is the same, after an end like that.
        using var restarted = WebProcess.Start(place.Settings);
        await AssertSameAsync(expected, place, restarted);
        return kills;
    }

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
