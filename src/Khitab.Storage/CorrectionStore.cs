using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>Keeps what people corrected. Nothing is ever taken out: what is undone says so.</summary>
public sealed class CorrectionStore
{
    /// <summary>How many ids one question names.</summary>
    private const int MostIds = 1_000;

    private readonly StoreAccess _access;

    internal CorrectionStore(StoreAccess access) => _access = access;

    /// <summary>Adds a correction; one that is there already, by its id, is left as it is.</summary>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> AddAsync(Correction correction, CancellationToken cancellation = default) =>
        await AddAsync([correction], cancellation) == 1;

    /// <summary>Adds corrections, all or none; those that are there already, by their ids, are left as they are.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> AddAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellation = default) =>
        _access.WriteAsync("add corrections", async (writing, token) =>
        {
            var (stored, known) = (writing.Context.Set<StoredCorrection>().Select(row => row.Id), new HashSet<Guid>());
            foreach (var ids in corrections.Select(c => c.Id).Chunk(MostIds))
                known.UnionWith(await stored.Where(id => ids.Contains(id)).ToListAsync(token));
            var fresh = corrections.DistinctBy(c => c.Id).Where(c => !known.Contains(c.Id)).Select(StoredCorrection.From).ToList();
            foreach (var row in fresh) row.Changed = writing.Move();
            writing.Context.AddRange(fresh);
            return fresh.Count;
        }, Patience.OfReaders, cancellation);

    /// <summary>Undoes a correction.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="who">Who undoes it.</param>
    /// <param name="when">When.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was there and held until now.</returns>
    public Task<bool> UndoAsync(Guid id, string who, DateTimeOffset when, CancellationToken cancellation = default) =>
        _access.WriteAsync("undo correction", async (writing, token) =>
        {
            var row = await writing.Context.Set<StoredCorrection>().FirstOrDefaultAsync(row => row.Id == id, token);
            // Undone by the same at the same moment, it was undone by a first try that nobody heard the answer of.
            if (row is null || row.Undone is not null) return row?.Undone == Moment.Cut(when) && row.UndoneBy == who;
            (row.Undone, row.UndoneBy, row.Changed) = (when, who, writing.Move());
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>Makes an undone correction hold again, in its old place in the order.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was there and undone.</returns>
    public Task<bool> RedoAsync(Guid id, CancellationToken cancellation = default) =>
        _access.WriteAsync("redo correction", async (writing, token) =>
        {
            var row = await writing.Context.Set<StoredCorrection>().FirstOrDefaultAsync(row => row.Id == id, token);
            if (row?.Undone is null) return false;
            (row.Undone, row.UndoneBy, row.Changed) = (null, null, writing.Move());
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>All corrections in the order added, those undone among them.</summary>
    public Task<IReadOnlyList<Correction>> AllAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<Correction>>("corrections", async (context, token) =>
            (await context.Set<StoredCorrection>().OrderBy(row => row.Number).ToListAsync(token)).ConvertAll(row => row.ToRecord()),
            cancellation);

    /// <summary>Who undid which correction, by its id.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> UndoneByAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyDictionary<Guid, string>>("corrections", async (context, token) =>
            await context.Set<StoredCorrection>().Where(row => row.UndoneBy != null)
                .ToDictionaryAsync(row => row.Id, row => row.UndoneBy!, token), cancellation);
}
