using System.Diagnostics;
using Khitab.Feeding.Jobs;
using Khitab.Storage;

namespace Khitab.Survival.Tests;

/// <summary>An import that nothing happened to.</summary>
/// <param name="Shown">What came of it.</param>
/// <param name="Corrections">The corrections that were made after it.</param>
/// <param name="Took">How long it took, from the start of the process.</param>
internal sealed record Undisturbed(Shown Shown, IReadOnlyList<Correction> Corrections, TimeSpan Took)
{
    /// <summary>How long to wait for something like it before it has failed.</summary>
    public TimeSpan Patience => TimeSpan.FromMinutes(3) + (10 * Took);

    /// <summary>Imports into a file, and kills the process only afterwards.</summary>
    public static async Task<Undisturbed> ImportAsync()
    {
        await using var place = await Place.MakeAsync(StoreKind.Sqlite);
        var job = (await place.Jobs.AddUploadAsync(Trial.Files().ToAsyncEnumerable())).Id;
        var took = Stopwatch.StartNew();
        using var app = WebProcess.Start(place.Settings);
        var view = await Until.HoldsAsync(() => place.Jobs.FindAsync(job), view => view!.CanRemove, TimeSpan.FromMinutes(30));
        took.Stop();
        Assert.True(view!.State == JobState.Done, $"{view}\n{app.Log}");
        var corrections = Trial.Corrections(await place.Articles.IdsAsync(), 2 + Trial.Kills);
        var before = await Shown.OverviewAsync(app);
        await place.Corrections.AddAsync(corrections);
        await Until.HoldsAsync(() => Shown.OverviewAsync(app), text => text != before, TimeSpan.FromMinutes(2));
        var shown = await Shown.OfAsync(place, app);
        Assert.Equal(view.Stored, shown.Ids.Count);
        Assert.NotEqual(before, shown.Overview);
        return new Undisturbed(shown, corrections, took.Elapsed);
    }
}
