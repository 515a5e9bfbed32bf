using System.Diagnostics;
using Khitab.Storage;

namespace Khitab.Survival.Tests;

/// <summary>An import that nothing happened to.</summary>
/// <param name="Shown">What came of it.</param>
/// <param name="Corrections">The corrections that were made after it.</param>
/// <param name="Starting">How long it took from the start of the process until articles were stored.</param>
/// <param name="Storing">How long from then until all were.</param>
/// <param name="Comparing">How long from then until the import was through.</param>
internal sealed record Undisturbed(
    Shown Shown, IReadOnlyList<Correction> Corrections, TimeSpan Starting, TimeSpan Storing, TimeSpan Comparing)
{
    // As many articles are analysed and then stored together at most.
    private const int Together = 2_048;

    /// <summary>How long to wait for a step of something like it before it has failed.</summary>
    public TimeSpan Patience => TimeSpan.FromMinutes(3) + (3 * Took);

    /// <summary>How long some articles take that are stored together.</summary>
    public TimeSpan Batch => Storing * Math.Min(1, (double)Together / Shown.Ids.Count);

    /// <summary>How long it took, from the start of the process.</summary>
    public TimeSpan Took => Starting + Storing + Comparing;

    /// <summary>Imports into a file, and kills the process only afterwards.</summary>
    public static async Task<Undisturbed> ImportAsync()
    {
        var patience = TimeSpan.FromMinutes(30);
        await using var place = await Place.MakeAsync(StoreKind.Sqlite);
        var job = (await place.Jobs.AddUploadAsync(Trial.Files().ToAsyncEnumerable())).Id;
        var took = Stopwatch.StartNew();
        using var app = WebProcess.Start(place.Settings);
        await Until.HoldsAsync(() => place.Jobs.FindAsync(job), view => view!.CanRemove || view.Stored > 0, patience);
        var started = took.Elapsed;
        // Only its end tells how many there are: until then each further number might be the last.
        var (stored, last) = (started, 0);
        var view = await Until.HoldsAsync(
            () => place.Jobs.FindAsync(job),
            view =>
            {
                if (view!.Stored > last) (stored, last) = (took.Elapsed, view.Stored);
                return view.CanRemove;
            },
            patience);
        var ended = took.Elapsed;
        Assert.True(view!.State == JobState.Done, $"{view}\n{app.Log}");
        var corrections = Trial.Corrections(await place.Articles.IdsAsync(), 2 + Trial.Kills);
        var before = await Shown.OverviewAsync(app);
        await place.Corrections.AddAsync(corrections);
        await Until.HoldsAsync(() => Shown.OverviewAsync(app), text => text != before, TimeSpan.FromMinutes(2));
        var shown = await Shown.OfAsync(place, app);
        Assert.Equal(view.Stored, shown.Ids.Count);
        Assert.NotEqual(before, shown.Overview);
        return new Undisturbed(shown, corrections, started, stored - started, ended - stored);
    }
}
