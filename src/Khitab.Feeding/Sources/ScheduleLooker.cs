using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Sources;

/// <summary>
/// Looks at a schedule's place: what is new becomes a job, and the next look is planned. A look that fails waits longer each time. What is
/// found is kept after the job is made: a process that dies between the two looks again, and the articles are known.
/// </summary>
internal sealed partial class ScheduleLooker(
    ScheduleStore store, FeedSource feeds, FolderSource folders, JobMaker maker, IWorkQueue queue, JobSignal signal, TimeProvider clock,
    ILogger<ScheduleLooker> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(Guid id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } schedule || ScheduleSettings.Of(schedule) is not { } settings)
        {
            await queue.ForgetAsync(id, cancellation);
            return;
        }

        var before = ScheduleState.Of(schedule);
        var state = await LookAsync(settings, before, cancellation);
        var json = state.ToJson();
        // A quiet folder is looked at every few seconds: that is not written down each time.
        var isNews = settings.Kind == SourceKind.Feed || (before with { Looked = state.Looked, Next = state.Next }).ToJson() != json;
        if (isNews && !await store.SaveAsync(id, json, cancellation)) return;
        await queue.LookAsync(id, state.Next ?? clock.GetUtcNow(), sooner: false, cancellation);
        if (isNews) signal.Raise();
    }

    private async Task<ScheduleState> LookAsync(ScheduleSettings settings, ScheduleState before, CancellationToken cancellation)
    {
        try
        {
            var result = await (settings.Kind == SourceKind.Feed
                ? feeds.LookAsync(settings, before, cancellation)
                : folders.LookAsync(settings, before, cancellation));
            if (result.Folder is not null) await ImportAsync(settings, result, result.Folder, cancellation);
            var now = clock.GetUtcNow();
            return result.State with
            {
                Looked = now,
                Changed = result.Folder is null ? before.Changed : now,
                Next = now + (result.Wait > settings.Every ? result.Wait : settings.Every),
                Failures = 0,
                Error = null,
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogFailed(settings.Place, error.Message);
            var now = clock.GetUtcNow();
            var failures = before.Failures + 1;
            var wait = BackOff.After(failures + 1, settings.Every, LongestWait);
            var asked = (error as FetchException)?.RetryAfter ?? TimeSpan.Zero;
            if (asked > wait) wait = asked < LongestWait ? asked : LongestWait;
            return before with { Looked = now, Next = now + wait, Failures = failures, Error = error.Message };
        }
    }

    private async Task ImportAsync(ScheduleSettings settings, LookResult result, SpoolFolder folder, CancellationToken cancellation)
    {
        try
        {
            var name = UploadName.Clean(
                settings.Kind == SourceKind.Feed && Uri.TryCreate(settings.Place, UriKind.Absolute, out var uri)
                    ? uri.Host + uri.AbsolutePath : settings.Place);
            await maker.MakeAsync(new JobInput(settings.Kind, name) { Folder = folder.Name }, result.Items, cancellation);
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking at {Place} failed: {Cause}")]
    private partial void LogFailed(string place, string cause);
}
