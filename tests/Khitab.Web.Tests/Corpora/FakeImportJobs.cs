using Khitab.Feeding.Jobs;

namespace Khitab.Web.Tests.Corpora;

/// <summary>Jobs that a test puts there; orders are noted and change their states as the real ones do. Nothing is imported.</summary>
public class FakeImportJobs : IImportJobs
{
    private readonly Lock _lock = new();
    private List<JobView> _jobs = [];

    public event Action? Changed;

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The files of uploads that were taken in, by name, with their bytes.</summary>
    public List<(string Name, long Bytes)> Files { get; } = [];

    /// <summary>The items of every job.</summary>
    public List<JobItem> Items { get; } = [];

    public List<ScheduleView> Schedules { get; } = [];

    /// <summary>Thrown by whatever is asked.</summary>
    public Exception? Failure { get; set; }

    /// <summary>A job of an upload that has nothing read yet.</summary>
    public static JobView Job(string name, JobState state = JobState.Running) => new(
        Guid.NewGuid(), name, SourceKind.Upload, new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), state,
        state == JobState.Running ? ImportStage.Analysing : null, 0, 0, 0, 0, 0, null, null, null, null, 1);

    /// <summary>Puts a job there, in the place of the one with its id.</summary>
    public JobView Put(JobView job)
    {
        lock (_lock) _jobs = [job, .. _jobs.Where(other => other.Id != job.Id)];
        Changed?.Invoke();
        return job;
    }

    public Task<IReadOnlyList<JobView>> JobsAsync(int most, CancellationToken cancellation = default) =>
        Answer<IReadOnlyList<JobView>>(() => [.. _jobs.Take(most)]);

    public Task<JobView?> FindAsync(Guid id, CancellationToken cancellation = default) => Answer(() => _jobs.Find(job => job.Id == id));

    public Task<IReadOnlyList<JobItem>> ItemsAsync(Guid id, int skip, int most, CancellationToken cancellation = default) =>
        Answer<IReadOnlyList<JobItem>>(() => [.. Items.Skip(skip).Take(most)]);

    public async Task<JobView> AddUploadAsync(
        IAsyncEnumerable<UploadedFile> files, IReadOnlyDictionary<string, string>? columns = null,
        CancellationToken cancellation = default)
    {
        if (Failure is not null) throw Failure;
        var before = Files.Count;
        await foreach (var file in files.WithCancellation(cancellation))
        {
            await using var stream = file.Open(cancellation);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            Files.Add((file.Name, bytes.Length));
        }

        if (Files.Count == before) throw new ImportRefusedException(ImportRefusal.Nothing, "no files");
        return Put(Job(Files[before].Name));
    }

    public Task<JobView> AddPathsAsync(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        Add("paths " + string.Join(' ', paths), SourceKind.Paths);

    public Task<JobView> AddTextAsync(string text, string? name, CancellationToken cancellation = default) =>
        Add($"text {name ?? "-"} {text.Length}", SourceKind.Text);

    public Task<JobView> AddAddressAsync(string address, CancellationToken cancellation = default) =>
        Add("address " + address, SourceKind.Address);

    public Task<bool> PauseAsync(Guid id, CancellationToken cancellation = default) => Move("pause", id, JobState.Paused);

    public Task<bool> ResumeAsync(Guid id, CancellationToken cancellation = default) => Move("resume", id, JobState.Running);

    public Task<bool> CancelAsync(Guid id, CancellationToken cancellation = default) => Move("cancel", id, JobState.Cancelled);

    public Task<bool> RetryAsync(Guid id, CancellationToken cancellation = default) => Move("retry", id, JobState.Waiting);

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default) => Answer(() =>
    {
        Asked.Add("remove");
        int removed;
        lock (_lock) removed = _jobs.RemoveAll(job => job.Id == id);
        Changed?.Invoke();
        return removed > 0;
    });

    public Task<IReadOnlyList<ScheduleView>> SchedulesAsync(CancellationToken cancellation = default) =>
        Answer<IReadOnlyList<ScheduleView>>(() => [.. Schedules]);

    public Task<ScheduleView> AddFeedAsync(
        string address, TimeSpan every, bool pages = false, CancellationToken cancellation = default) =>
        Answer(() =>
        {
            Asked.Add($"feed {address} {every.TotalMinutes} {pages}");
            var schedule = new ScheduleView(Guid.NewGuid(), SourceKind.Feed, address, every, pages, false, null, null, null, 0, null);
            Schedules.Add(schedule);
            Changed?.Invoke();
            return schedule;
        });

    public Task<ScheduleView> AddFolderAsync(string folder, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> RemoveScheduleAsync(Guid id, CancellationToken cancellation = default) => Answer(() =>
    {
        var removed = Schedules.RemoveAll(schedule => schedule.Id == id) > 0;
        Changed?.Invoke();
        return removed;
    });

    private Task<JobView> Add(string asked, SourceKind kind) => Answer(() =>
    {
        Asked.Add(asked);
        return Put(Job(asked) with { Kind = kind });
    });

    private Task<bool> Move(string order, Guid id, JobState state) => Answer(() =>
    {
        Asked.Add(order);
        if (_jobs.Find(job => job.Id == id) is not { } job) return false;
        Put(job with { State = state, Stage = state == JobState.Running ? ImportStage.Analysing : null });
        return true;
    });

    private Task<T> Answer<T>(Func<T> answer) => Failure is not null ? Task.FromException<T>(Failure) : Task.FromResult(answer());
}
