using System.Diagnostics;
using System.Globalization;
using Khitab.Feeding.Jobs;

namespace Khitab.Survival.Tests;

/// <summary>Sees from outside what an app does with the one job of a store, and waits for a moment in it.</summary>
internal sealed class Watch(Place place, Guid job, Undisturbed usual)
{
    // Where no segment is saved while so large a share of the articles is stored, it is killed all the same.
    private const double LongWithoutSaving = 0.1;

    private ImportJob? _before;
    private Stopwatch _since = Stopwatch.StartNew();

    /// <summary>How long the app has been up.</summary>
    public TimeSpan Since => _since.Elapsed;

    private int All => usual.Shown.Ids.Count;

    /// <summary>The job as the store has it.</summary>
    public async Task<ImportJob> JobAsync() => (await place.JobRows.FindAsync(job))!;

    /// <summary>Starts an app, and notes what there was before.</summary>
    public async Task<WebProcess> StartAsync()
    {
        _before = await JobAsync();
        _since = Stopwatch.StartNew();
        return WebProcess.Start(place.Settings);
    }

    /// <summary>Waits until the app has taken the job up by itself, or shows all articles where the job was through.</summary>
    public async Task<bool> GoesOnAsync(WebProcess app)
    {
        var row = await Until.HoldsAsync(JobAsync, row => row.HasEnded || IsTaken(row), usual.Patience);
        if (!row.HasEnded) return IsTaken(row);
        var all = string.Create(CultureInfo.InvariantCulture, $"\"articles\":{All},");
        bool IsAll(string text) => text.Contains(all, StringComparison.Ordinal);
        return IsAll(await Until.HoldsAsync(() => Shown.OverviewAsync(app), IsAll, usual.Patience));
    }

    /// <summary>Waits for a moment; one that the app is past already is over at once.</summary>
    public Task ReachAsync(Moment moment) => moment.Doing switch
    {
        Doing.Starting => ChanceAsync(usual.Starting * moment.Within),
        Doing.Storing => StoredAsync(moment),
        Doing.Comparing => ComparesAsync(moment),
        _ => SavesAsync(moment),
    };

    private async Task StoredAsync(Moment moment)
    {
        await Until.HoldsAsync(JobAsync, row => row.HasEnded || row.Stored > moment.Progress * All, usual.Patience);
        await ChanceAsync(usual.Batch * moment.Within);
    }

    private async Task ComparesAsync(Moment moment)
    {
        // That all are stored is seen at once; an app that found them stored says with its signs of life what it is doing.
        await Until.HoldsAsync(
            JobAsync, row => row.HasEnded || (row.Stored == All && (_before!.Stored < All || SaysThatItCompares(row))), usual.Patience);
        await ChanceAsync(usual.Comparing * moment.Within);
    }

    private async Task SavesAsync(Moment moment)
    {
        var before = Segments().ToHashSet(StringComparer.Ordinal);
        await Until.HoldsAsync(
            JobAsync, row => Segments().Any(name => !before.Contains(name)) || row.Stored > (moment.Progress + LongWithoutSaving) * All,
            usual.Patience);
    }

    private bool SaysThatItCompares(ImportJob row) =>
        IsTaken(row) && row.Stage == nameof(ImportStage.Comparing) && row.Heartbeat > _before!.Heartbeat + usual.Starting / 2;

    private bool IsTaken(ImportJob row) => row.Owner is not null && row.Owner != _before!.Owner;

    private IEnumerable<string> Segments()
    {
        var folder = place.Settings["Khitab:Segments"]!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.segment") : [];
    }

#pragma warning disable RS0030 // To be killed at a moment of chance is the subject: nothing is waited for.
    private static Task ChanceAsync(TimeSpan time) => Task.Delay(time);
#pragma warning restore RS0030
}
