using Khitab.Storage;
using Khitab.Storage.Tests.Stores;

namespace Khitab.Survival.Tests;

/// <summary>A node that shows pages and another that imports, on one database: either may die, and the other does its part.</summary>
public class WorkerTests
{
    private const int Articles = 600;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [PostgresFact]
    public async Task Pages_outlive_the_worker_and_the_import_outlives_the_pages()
    {
        await using var place = await Place.MakeAsync(StoreKind.Postgres);
        var job = (await place.Jobs.AddUploadAsync(SyntheticNews.Files(Articles).ToAsyncEnumerable())).Id;
        // Segments are each node's own, as on machines of their own.
        var pages = place.With(("Khitab:Together", "0"), ("Khitab:Segments", place.Settings["Khitab:Segments"] + "-pages"));
        using var web = WebProcess.Start(pages);
        using (var worker = WebProcess.Start(place.Settings))
        {
            await UntilAsync(async () => (await place.Jobs.FindAsync(job))!.Stored > 0, worker);
            await worker.KillAsync();
        }

        var stored = (await place.Jobs.FindAsync(job))!.Stored;
        Assert.InRange(stored, 1, Articles - 1);
        await UntilAsync(() => ShowsAsync(web, stored), web);

        // Another worker takes over what the dead one has left, and needs nobody who shows it.
        using var next = WebProcess.Start(place.Settings);
        await web.KillAsync();
        await UntilAsync(async () => (await place.Jobs.FindAsync(job))!.State == JobState.Done, next);
        Assert.Equal(Articles, (await place.Articles.IdsAsync()).Distinct(StringComparer.Ordinal).Count());
        using var again = WebProcess.Start(pages);
        await UntilAsync(() => ShowsAsync(again, Articles), again);
        await UntilAsync(async () => await Shown.OverviewAsync(again) == await Shown.OverviewAsync(next), again);
    }

    private static async Task<bool> ShowsAsync(WebProcess app, int articles) =>
        (await Shown.OverviewAsync(app)).Contains($"\"articles\":{articles},", StringComparison.Ordinal);

    private static async Task UntilAsync(Func<Task<bool>> holds, WebProcess app) =>
        Assert.True(await Until.HoldsAsync(holds, so => so, Patience), app.Log);
}
