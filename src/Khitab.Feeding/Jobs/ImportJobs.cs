using System.Globalization;
using System.Text;
using Khitab.Corpus.Files;
using Khitab.Feeding.Sources;
using Khitab.Storage;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Jobs;

/// <inheritdoc cref="IImportJobs"/>
internal sealed class ImportJobs(
    JobStore store, JobMaker maker, LiveJobs live, JobSignal signal, Spool spool, IWorkQueue queue, Schedules schedules,
    AllowedFolders allowed, IOptions<ImportOptions> options, TimeProvider clock) : IImportJobs
{
    private const int LongestName = 60;
    private const int MostKinds = 50;

    /// <inheritdoc/>
    public event Action? Changed
    {
        add => signal.Changed += value;
        remove => signal.Changed -= value;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JobView>> JobsAsync(int most, CancellationToken cancellation = default) =>
        [.. (await store.LatestAsync(most, cancellation)).Select(View)];

    /// <inheritdoc/>
    public async Task<JobView?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        await store.FindAsync(id, cancellation) is { } job ? View(job) : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<JobItem>> ItemsAsync(Guid id, int skip, int most, CancellationToken cancellation = default) =>
        store.ItemsAsync(id, skip, most, cancellation);

    /// <inheritdoc/>
    public async Task<JobView> AddUploadAsync(
        IAsyncEnumerable<UploadedFile> files, IReadOnlyDictionary<string, string>? columns = null,
        CancellationToken cancellation = default)
    {
        var folder = spool.Create();
        try
        {
            var passed = new SortedDictionary<string, int>(StringComparer.Ordinal);
            long size = 0;
            await foreach (var file in files.WithCancellation(cancellation))
            {
                var name = UploadName.Clean(file.Name);

                // As in any folder: pictures and programs beside articles are no failures.
                if (name.Contains('/', StringComparison.Ordinal) && CorpusReader.KnownExtension(name) is null)
                {
                    PassOver(passed, Path.GetExtension(name).ToLowerInvariant());
                    continue;
                }

                if (folder.Names.Count == options.Value.MostFiles) throw TooMany();
                await using var content = file.Open(cancellation);
                var most = Math.Min(options.Value.LargestFile, options.Value.LargestUpload - size);
                size += await folder.AddAsync(name, content, most, cancellation);
            }

            if (folder.Names.Count == 0)
            {
                var kinds = string.Join(", ", passed.Select(kind => $"{kind.Key} {kind.Value}"));
                throw new ImportRefusedException(ImportRefusal.Nothing, $"no file of a kind that is read ({kinds})");
            }

            await folder.CompleteAsync(cancellation);
            var input = new JobInput(SourceKind.Upload, Called(folder.Names.Values)) { Folder = folder.Name, Columns = columns };
            var items = passed.Select(kind => (kind.Key, string.Create(
                CultureInfo.InvariantCulture, $"{kind.Value} of this kind are no articles"), true));
            return View(await maker.MakeAsync(input, [.. items], cancellation));
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<JobView> AddPathsAsync(IReadOnlyList<string> paths, CancellationToken cancellation = default)
    {
        if (paths.Count == 0) throw new ImportRefusedException(ImportRefusal.Nothing, "no path");
        var real = paths.Select(allowed.Real).ToList();
        var name = paths.Count == 1 ? paths[0] : string.Create(CultureInfo.InvariantCulture, $"{paths[0]} (+{paths.Count - 1})");
        return View(await maker.MakeAsync(new JobInput(SourceKind.Paths, UploadName.Clean(name)) { Paths = real }, [], cancellation));
    }

    /// <inheritdoc/>
    public async Task<JobView> AddTextAsync(string text, string? name, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ImportRefusedException(ImportRefusal.Nothing, "an empty text");
        if (text.Length > options.Value.LongestText)
        {
            throw new ImportRefusedException(
                ImportRefusal.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"a text longer than {options.Value.LongestText} letters"));
        }

        var shown = UploadName.Clean(string.IsNullOrWhiteSpace(name) ? FirstWords(text) : name).Replace('/', ' ');
        var folder = spool.Create();
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
            await folder.AddAsync(shown, ".txt", content, long.MaxValue, cancellation);
            await folder.CompleteAsync(cancellation);
            return View(await maker.MakeAsync(new JobInput(SourceKind.Text, shown) { Folder = folder.Name }, [], cancellation));
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<JobView> AddAddressAsync(string address, CancellationToken cancellation = default)
    {
        var uri = schedules.Address(address);
        var folder = spool.Create();
        try
        {
            var input = new JobInput(SourceKind.Address, UploadName.Clean(uri.Host + uri.AbsolutePath))
            {
                Folder = folder.Name,
                Address = uri.AbsoluteUri,
            };
            return View(await maker.MakeAsync(input, [], cancellation));
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<bool> PauseAsync(Guid id, CancellationToken cancellation = default) => StopAsync(id, store.PauseAsync, cancellation);

    /// <inheritdoc/>
    public Task<bool> CancelAsync(Guid id, CancellationToken cancellation = default) => StopAsync(id, store.CancelAsync, cancellation);

    /// <inheritdoc/>
    public Task<bool> ResumeAsync(Guid id, CancellationToken cancellation = default) =>
        StartAsync(id, job => job.State is JobState.Paused or JobState.Cancelled, cancellation);

    /// <inheritdoc/>
    public Task<bool> RetryAsync(Guid id, CancellationToken cancellation = default) =>
        StartAsync(id, job => job.State == JobState.Failed, cancellation);

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        var job = await store.FindAsync(id, cancellation);
        if (job is null || !await store.RemoveAsync(id, cancellation)) return false;
        spool.Delete(JobInput.Of(job).Folder);
        await queue.ForgetAsync(id, cancellation);
        signal.Raise();
        return true;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScheduleView>> SchedulesAsync(CancellationToken cancellation = default) => schedules.AllAsync(cancellation);

    /// <inheritdoc/>
    public Task<ScheduleView> AddFeedAsync(
        string address, TimeSpan every, bool pages = false, CancellationToken cancellation = default) =>
        schedules.AddFeedAsync(address, every, pages, cancellation);

    /// <inheritdoc/>
    public Task<ScheduleView> AddFolderAsync(string folder, CancellationToken cancellation = default) =>
        schedules.AddFolderAsync(folder, cancellation);

    /// <inheritdoc/>
    public Task<bool> RemoveScheduleAsync(Guid id, CancellationToken cancellation = default) => schedules.RemoveAsync(id, cancellation);

    private async Task<bool> StopAsync(Guid id, Func<Guid, CancellationToken, Task<bool>> move, CancellationToken cancellation)
    {
        if (!await move(id, cancellation)) return false;
        live.Stop(id);
        signal.Raise();
        return true;
    }

    private async Task<bool> StartAsync(Guid id, Func<ImportJob, bool> may, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } job || !may(job)) return false;
        var input = JobInput.Of(job);
        if (input.Folder is { } folder && spool.Find(folder) is null)
            throw new ImportRefusedException(ImportRefusal.FilesGone, $"{input.Name}: the files are no longer there");
        if (!await store.ResumeAsync(id, cancellation)) return false;
        await queue.RunAsync(id, clock.GetUtcNow(), sooner: true, cancellation);
        signal.Raise();
        return true;
    }

    private JobView View(ImportJob job)
    {
        var input = JobInput.Of(job);
        var isRunning = job.State == JobState.Running;
        var here = isRunning ? live.Progress(job.Id) : null;
        var (read, stored) = (Math.Max(job.Read, here?.Read ?? 0), Math.Max(job.Stored, here?.Stored ?? 0));
        // Of what this run has read, some may wait for their analysis; what an earlier run of the job stored was not there before it.
        var known = Math.Max(0, here is null ? read - stored : here.Known - (stored - here.Stored));
        var stage = here?.Stage ?? (Enum.TryParse<ImportStage>(job.Stage, out var said) ? said : ImportStage.Reading);

        // A job with a message that waits is tried again; the message goes when a worker takes it up.
        var next = job is { State: JobState.Waiting, Message: not null, Heartbeat: { } beat }
            ? beat + BackOff.After(job.Attempts, options.Value.FirstBackOff, options.Value.LongestBackOff) : (DateTimeOffset?)null;
        return new JobView(
            job.Id, input.Name, input.Kind, job.Created, job.State, isRunning ? stage : null, read, known, stored,
            Math.Max(job.Failed, here?.Failed ?? 0), job.PassedOver, here?.Total, here?.Current, job.Message, next, job.Attempts);
    }

    private ImportRefusedException TooMany() => new(
        ImportRefusal.TooManyFiles, string.Create(CultureInfo.InvariantCulture, $"more than {options.Value.MostFiles} files"));

    private static void PassOver(SortedDictionary<string, int> passed, string extension)
    {
        var kind = extension.Length is > 1 and <= 12 ? extension : "no extension";
        if (passed.Count >= MostKinds && !passed.ContainsKey(kind)) kind = "others";
        passed[kind] = passed.GetValueOrDefault(kind) + 1;
    }

    // The folder that was dropped, or the first file.
    private static string Called(IEnumerable<string> names)
    {
        var all = names.ToList();
        var first = all[0].Split('/')[0];
        return all.Count == 1 ? all[0]
            : all.TrueForAll(name => name.StartsWith(first + "/", StringComparison.Ordinal)) ? first
            : string.Create(CultureInfo.InvariantCulture, $"{all[0]} (+{all.Count - 1})");
    }

    private static string FirstWords(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        if (line.Length <= LongestName) return line;
        var cut = line.LastIndexOf(' ', LongestName);
        return line[..(cut > 0 ? cut : char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
    }
}
