using System.Globalization;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Sources;

/// <summary>Adds, lists and removes schedules.</summary>
internal sealed class Schedules(
    ScheduleStore store, IWorkQueue queue, AllowedFolders allowed, JobSignal signal, IOptions<ImportOptions> options, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>All schedules, those of the configuration first.</summary>
    public async Task<IReadOnlyList<ScheduleView>> AllAsync(CancellationToken cancellation) =>
        [.. (await store.AllAsync(cancellation)).Select(View).OfType<ScheduleView>().OrderByDescending(view => view.IsConfigured)];

    /// <summary>An address that may be asked for, as far as that is told by how it is written.</summary>
    /// <exception cref="ImportRefusedException">It is none, or not allowed.</exception>
    public Uri Address(string address)
    {
        if (AddressGuard.Read(address, out var cause) is not { } uri) throw new ImportRefusedException(ImportRefusal.NoAddress, cause);
        return options.Value.AllowPrivateAddresses || !AddressGuard.IsRefusedAsWritten(uri)
            ? uri
            : throw new ImportRefusedException(
                ImportRefusal.PrivateAddress, $"{uri.Host}: an address of this machine or a private network");
    }

    /// <summary>Adds an address.</summary>
    public Task<ScheduleView> AddFeedAsync(string address, TimeSpan every, bool pages, CancellationToken cancellation)
    {
        var settings = Feed(Address(address), every) with { Pages = pages };
        return AddAsync(settings, cancellation);
    }

    /// <summary>Adds a folder.</summary>
    public Task<ScheduleView> AddFolderAsync(string folder, CancellationToken cancellation)
    {
        var real = allowed.Real(folder);
        if (!Directory.Exists(real)) throw new ImportRefusedException(ImportRefusal.NoSuchPath, $"{folder}: no folder");
        return AddAsync(Folder(real), cancellation);
    }

    /// <summary>Removes one that was not configured.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } schedule) return false;
        if (ScheduleSettings.Of(schedule) is { IsConfigured: true })
            throw new ImportRefusedException(ImportRefusal.Configured, "the schedule comes from the configuration");
        if (!await store.RemoveAsync(id, cancellation)) return false;
        await queue.ForgetAsync(id, cancellation);
        signal.Raise();
        return true;
    }

    /// <summary>Settings of a feed, polite whatever somebody asks for.</summary>
    public ScheduleSettings Feed(Uri address, TimeSpan every) =>
        new(SourceKind.Feed, address.AbsoluteUri, every < options.Value.ShortestInterval ? options.Value.ShortestInterval : every);

    /// <summary>Settings of a folder.</summary>
    public ScheduleSettings Folder(string real) => new(SourceKind.Folder, real, options.Value.FolderInterval);

    private async Task<ScheduleView> AddAsync(ScheduleSettings settings, CancellationToken cancellation)
    {
        var all = await store.AllAsync(cancellation);
        if (all.FirstOrDefault(schedule => schedule.Id == settings.Id) is { } there && View(there) is { IsConfigured: true } configured)
            return configured;
        if (all.Count >= Most)
            throw new ImportRefusedException(
                ImportRefusal.TooManySchedules, string.Create(CultureInfo.InvariantCulture, $"more than {Most} schedules"));
        var schedule = await store.AddAsync(settings.Id, settings.ToJson(), cancellation);
        await queue.LookAsync(schedule.Id, clock.GetUtcNow(), sooner: true, cancellation);
        signal.Raise();
        return View(schedule)!;
    }

    private static ScheduleView? View(ImportSchedule schedule)
    {
        if (ScheduleSettings.Of(schedule) is not { } settings) return null;
        var state = ScheduleState.Of(schedule);
        return new ScheduleView(
            schedule.Id, settings.Kind, settings.Place, settings.Every, settings.Pages, settings.IsConfigured, state.Looked, state.Changed,
            state.Next, state.Failures, state.Error);
    }
}
