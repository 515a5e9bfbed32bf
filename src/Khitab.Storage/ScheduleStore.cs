using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>Keeps what is looked at again and again for new articles, and what was found the last time.</summary>
public sealed class ScheduleStore
{
    private readonly StoreAccess _access;

    internal ScheduleStore(StoreAccess access) => _access = access;

    /// <summary>All of them, in the order added.</summary>
    public Task<IReadOnlyList<ImportSchedule>> AllAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<ImportSchedule>>("schedules", async (context, token) =>
            (await context.Set<StoredSchedule>().OrderBy(row => row.Number).ToListAsync(token)).ConvertAll(row => row.ToRecord()),
            cancellation);

    /// <summary>The one with an id, or null.</summary>
    public Task<ImportSchedule?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        _access.ReadAsync("schedule", async (context, token) =>
            (await context.Set<StoredSchedule>().FirstOrDefaultAsync(row => row.Id == id, token))?.ToRecord(), cancellation);

    /// <summary>Adds one; where there is one with that id its settings are replaced, and what was found stays.</summary>
    public Task<ImportSchedule> AddAsync(Guid id, string settings, CancellationToken cancellation = default) =>
        _access.WriteAsync("add schedule", async (writing, token) =>
        {
            var set = writing.Context.Set<StoredSchedule>();
            var row = await set.FirstOrDefaultAsync(row => row.Id == id, token);
            if (row is null) set.Add(row = new StoredSchedule { Id = id, Settings = settings });
            else row.Settings = settings;
            return row.ToRecord();
        }, Patience.OfReaders, cancellation);

    /// <summary>Keeps what was found.</summary>
    /// <returns>Whether the schedule is still there.</returns>
    public Task<bool> SaveAsync(Guid id, string state, CancellationToken cancellation = default) =>
        _access.WriteAsync("save schedule", async (writing, token) =>
        {
            if (await writing.Context.Set<StoredSchedule>().FirstOrDefaultAsync(row => row.Id == id, token) is not { } row) return false;
            row.State = state;
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>Removes one.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default) =>
        _access.WriteAsync("remove schedule", async (writing, token) =>
        {
            if (await writing.Context.Set<StoredSchedule>().FirstOrDefaultAsync(row => row.Id == id, token) is not { } row) return false;
            writing.Context.Remove(row);
            return true;
        }, Patience.OfReaders, cancellation);
}
