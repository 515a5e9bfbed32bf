using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>
/// Keeps import jobs. A worker takes one, says again and again that it is alive, and ends it; a job whose worker has fallen silent is taken
/// by another, which begins it anew: articles that are stored already are not stored twice.
/// </summary>
public sealed class JobStore
{
    private const int LongestName = 400;
    private const int LongestText = 2_000;

    private readonly StoreAccess _access;

    internal JobStore(StoreAccess access) => _access = access;

    /// <summary>Adds a job that waits for a worker.</summary>
    /// <param name="input">What is to be read, as JSON.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImportJob> CreateAsync(string input, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var id = Guid.NewGuid();
        return await _access.WriteAsync("create job", async (writing, token) =>
        {
            // The first try may have been kept without an answer.
            var row = await FindAsync(writing.Context, id, token);
            if (row is null) writing.Context.Add(row = new StoredJob { Id = id, Created = Moment.Cut(now), Input = input });
            return row.ToRecord();
        }, Patience.OfReaders, cancellation);
    }

    /// <summary>The job with an id, or null.</summary>
    public Task<ImportJob?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        _access.ReadAsync("job", async (context, token) => (await FindAsync(context, id, token))?.ToRecord(), cancellation);

    /// <summary>The latest jobs, the latest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<ImportJob>> LatestAsync(int most, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<ImportJob>>("jobs", async (context, token) =>
            (await context.Set<StoredJob>().OrderByDescending(row => row.Number).Take(most).ToListAsync(token))
            .ConvertAll(row => row.ToRecord()), cancellation);

    /// <summary>Gives a worker a certain job, where it waits or its worker has fallen silent; null where neither holds.</summary>
    /// <param name="id">The job.</param>
    /// <param name="owner">The worker; a name that no other has.</param>
    /// <param name="now">The moment.</param>
    /// <param name="silence">How long its worker may have been silent.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ImportJob?> TakeAsync(
        Guid id, string owner, DateTimeOffset now, TimeSpan silence, CancellationToken cancellation = default) =>
        _access.WriteAsync("take job", async (writing, token) =>
        {
            var row = await FindAsync(writing.Context, id, token);
            if (row is null || (row.State != JobState.Waiting && (row.State != JobState.Running || row.Heartbeat > now - silence)))
                return null;
            (row.State, row.Owner, row.Heartbeat, row.Message) = (JobState.Running, owner, Moment.Cut(now), null);
            row.Attempts++;
            return row.ToRecord();
        }, Patience.OfReaders, cancellation);

    /// <summary>The jobs that wait for a worker or have one, the oldest first.</summary>
    public Task<IReadOnlyList<ImportJob>> OpenAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<ImportJob>>("open jobs", async (context, token) =>
            (await context.Set<StoredJob>().Where(row => row.State == JobState.Waiting || row.State == JobState.Running)
                .OrderBy(row => row.Number).ToListAsync(token)).ConvertAll(row => row.ToRecord()), cancellation);

    /// <summary>Takes a job that has ended off the list, with its items.</summary>
    /// <returns>Whether it was there and had ended.</returns>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default) =>
        _access.WriteAsync("remove job", async (writing, token) =>
        {
            if (await FindAsync(writing.Context, id, token) is not { } row || !row.ToRecord().HasEnded) return false;
            writing.Context.RemoveRange(await writing.Context.Set<StoredJobItem>().Where(item => item.Job == id).ToListAsync(token));
            writing.Context.Remove(row);
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>A worker says that it is alive.</summary>
    /// <param name="id">Its job.</param>
    /// <param name="owner">The worker.</param>
    /// <param name="stage">What it is doing; null where that has not changed.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>
    /// The job's state, by which the worker goes on or stops (paused, cancelled); null where the job is no longer its own.
    /// </returns>
    public Task<JobState?> BeatAsync(
        Guid id, string owner, string? stage, DateTimeOffset now, CancellationToken cancellation = default) =>
        _access.WriteAsync<JobState?>("heartbeat", async (writing, token) =>
        {
            var row = await FindAsync(writing.Context, id, token);
            if (row is null || row.Owner != owner) return null;
            row.Heartbeat = Moment.Cut(now);
            row.Stage = stage ?? row.Stage;
            return row.State;
        }, Patience.OfWorkers, cancellation);

    /// <summary>A person stops a job for a while; its worker learns that by its next heartbeat.</summary>
    /// <returns>Whether it was waiting or running.</returns>
    public Task<bool> PauseAsync(Guid id, CancellationToken cancellation = default) =>
        MoveAsync(id, JobState.Paused, state => state is JobState.Waiting or JobState.Running, cancellation);

    /// <summary>A person stops a job for good; what it has stored stays.</summary>
    /// <returns>Whether it had not ended yet.</returns>
    public Task<bool> CancelAsync(Guid id, CancellationToken cancellation = default) =>
        MoveAsync(id, JobState.Cancelled, state => state is JobState.Waiting or JobState.Running or JobState.Paused, cancellation);

    /// <summary>A person lets a job go on that was paused, cancelled or failed: it waits for a worker.</summary>
    /// <returns>Whether it was one of these.</returns>
    public Task<bool> ResumeAsync(Guid id, CancellationToken cancellation = default) =>
        _access.WriteAsync("resume job", async (writing, token) =>
        {
            var row = await FindAsync(writing.Context, id, token);
            if (row is null || row.State is not (JobState.Paused or JobState.Cancelled or JobState.Failed)) return false;
            (row.State, row.Message, row.Attempts) = (JobState.Waiting, null, 0);
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>A worker ends its job, or gives it back to be tried again.</summary>
    /// <param name="id">Its job.</param>
    /// <param name="owner">The worker.</param>
    /// <param name="state">
    /// <see cref="JobState.Done"/>, <see cref="JobState.Failed"/>, or <see cref="JobState.Waiting"/> to try again.
    /// </param>
    /// <param name="message">
    /// Why, where it failed; in words for the reader. A job given back without one was interrupted, which counts as no attempt.
    /// </param>
    /// <param name="read">How many articles it has read in all; a smaller number than before changes nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was still running and the worker's own; where a person stopped it meanwhile that stays.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is none of the three.</exception>
    public Task<bool> EndAsync(
        Guid id, string owner, JobState state, string? message, int read = 0, CancellationToken cancellation = default)
    {
        if (state is not (JobState.Done or JobState.Failed or JobState.Waiting)) throw new ArgumentOutOfRangeException(nameof(state));
        return _access.WriteAsync("end job", async (writing, token) =>
        {
            var row = await FindAsync(writing.Context, id, token);
            if (row is null || row.Owner != owner || row.State != JobState.Running) return false;
            (row.State, row.Message, row.Read) = (state, Cut(message, LongestText), Math.Max(row.Read, read));
            if (state == JobState.Waiting && message is null) row.Attempts = Math.Max(0, row.Attempts - 1);
            return true;
        }, Patience.OfWorkers, cancellation);
    }

    /// <summary>
    /// Notes items that could not be read or were passed over. Within a job each name is kept once, with what was said of it last, so that
    /// a job that begins anew does not count them twice.
    /// </summary>
    public Task AddItemsAsync(Guid job, IReadOnlyList<JobItem> items, CancellationToken cancellation = default) =>
        _access.WriteAsync("add job items", async (writing, token) =>
        {
            if (await FindAsync(writing.Context, job, token) is not { } row) throw new JobLostException(job);
            var set = writing.Context.Set<StoredJobItem>();
            foreach (var some in items.DistinctBy(item => Cut(item.Name, LongestName)).Chunk(1_000))
            {
                var names = some.Select(item => PlainText.Of(Cut(item.Name, LongestName)!)).ToList();
                var known = await set.Where(item => item.Job == job && names.Contains(item.Name))
                    .ToDictionaryAsync(item => item.Name, StringComparer.Ordinal, token);
                foreach (var (name, item) in names.Zip(some))
                {
                    if (!known.TryGetValue(name, out var kept))
                    {
                        set.Add(kept = new StoredJobItem { Job = job, Name = name, Cause = "" });
                        known.Add(name, kept);
                    }
                    else
                    {
                        Count(row, kept.PassedOver, -1);
                    }

                    (kept.Cause, kept.When, kept.PassedOver) = (Cut(item.Cause, LongestText)!, item.When, item.PassedOver);
                    Count(row, kept.PassedOver, 1);
                }
            }

            return true;
        }, Patience.OfWorkers, cancellation);

    /// <summary>What a job could not read or passed over, in the order found.</summary>
    /// <param name="job">Id of the job.</param>
    /// <param name="skip">How many are left out at the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<JobItem>> ItemsAsync(Guid job, int skip, int most, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<JobItem>>("job items", async (context, token) =>
            (await context.Set<StoredJobItem>().Where(row => row.Job == job).OrderBy(row => row.Number).Skip(skip).Take(most)
                .ToListAsync(token)).ConvertAll(row => row.ToRecord()), cancellation);

    private static Task<StoredJob?> FindAsync(KhitabContext context, Guid id, CancellationToken cancellation) =>
        context.Set<StoredJob>().FirstOrDefaultAsync(row => row.Id == id, cancellation);

    private static void Count(StoredJob row, bool passedOver, int by)
    {
        if (passedOver) row.PassedOver += by;
        else row.Failed += by;
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];

    private Task<bool> MoveAsync(Guid id, JobState to, Func<JobState, bool> may, CancellationToken cancellation) =>
        _access.WriteAsync("move job", async (writing, token) =>
        {
            var row = await FindAsync(writing.Context, id, token);
            if (row is null || !may(row.State)) return false;
            row.State = to;
            return true;
        }, Patience.OfReaders, cancellation);
}
