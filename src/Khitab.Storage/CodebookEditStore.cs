using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>Keeps what people changed in the codebook. Nothing is ever taken out: what is undone says so.</summary>
public sealed class CodebookEditStore
{
    private readonly StoreAccess _access;

    internal CodebookEditStore(StoreAccess access) => _access = access;

    /// <summary>Adds an edit; one that is there already, by its id, is left as it is. Whoever follows the store hears of it.</summary>
    /// <returns>Whether it was new.</returns>
    public Task<bool> AddAsync(CodebookEdit edit, CancellationToken cancellation = default) =>
        _access.WriteAsync("add codebook edit", async (writing, token) =>
        {
            var set = writing.Context.Set<StoredCodebookEdit>();
            if (await set.AnyAsync(row => row.Id == edit.Id, token)) return false;
            set.Add(StoredCodebookEdit.From(edit));
            writing.Move();
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>Undoes an edit, or makes it hold again in its old place in the order.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="undone">When it was undone; null to make it hold.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was there and the other way.</returns>
    public Task<bool> TurnAsync(Guid id, DateTimeOffset? undone, CancellationToken cancellation = default) =>
        _access.WriteAsync("turn codebook edit", async (writing, token) =>
        {
            var row = await writing.Context.Set<StoredCodebookEdit>().FirstOrDefaultAsync(row => row.Id == id, token);
            if (row is null || row.Undone is null == undone is null) return false;
            row.Undone = undone;
            writing.Move();
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>All edits in the order added, those undone among them.</summary>
    public Task<IReadOnlyList<CodebookEdit>> AllAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<CodebookEdit>>("codebook edits", async (context, token) =>
            (await context.Set<StoredCodebookEdit>().OrderBy(row => row.Number).ToListAsync(token)).ConvertAll(row => row.ToRecord()),
            cancellation);
}
