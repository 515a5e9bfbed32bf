using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>Keeps saved views and short links.</summary>
public sealed class ViewStore
{
    private readonly StoreAccess _access;

    internal ViewStore(StoreAccess access) => _access = access;

    /// <summary>Where they are kept, and so for how long.</summary>
    public StoreKind Kind => _access.Kind;

    /// <summary>Saves a view.</summary>
    /// <returns>False where its key is taken; nothing was saved then.</returns>
    public Task<bool> AddAsync(SavedView view, CancellationToken cancellation = default) =>
        _access.WriteAsync("add view", async (writing, token) =>
        {
            var set = writing.Context.Set<StoredView>();
            var kept = await set.FirstOrDefaultAsync(row => row.Key == view.Key, token);
            // The same view again is its first try, kept without an answer, or somebody who saves twice.
            if (kept is not null) return kept.Link == view.Link && kept.Title == view.Title && kept.Who == view.Who;
            set.Add(new StoredView { Key = view.Key, Link = view.Link, Title = view.Title, Who = view.Who, When = view.When });
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>The view with a key, or null.</summary>
    public Task<SavedView?> FindAsync(string key, CancellationToken cancellation = default) =>
        _access.ReadAsync("view", async (context, token) =>
            (await context.Set<StoredView>().FirstOrDefaultAsync(row => row.Key == key, token))?.ToRecord(), cancellation);

    /// <summary>The views that have a title, the latest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<SavedView>> TitledAsync(int most, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<SavedView>>("views", async (context, token) =>
            (await context.Set<StoredView>().Where(row => row.Title != null).OrderByDescending(row => row.Number).Take(most)
                .ToListAsync(token)).ConvertAll(row => row.ToRecord()), cancellation);

    /// <summary>How many views and short links there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync("view count", (context, token) => context.Set<StoredView>().CountAsync(token), cancellation);

    /// <summary>Gives a view another title.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> RenameAsync(string key, string title, CancellationToken cancellation = default) =>
        _access.WriteAsync("rename view", async (writing, token) =>
        {
            if (await writing.Context.Set<StoredView>().FirstOrDefaultAsync(row => row.Key == key, token) is not { } row) return false;
            row.Title = title;
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>Removes a view.</summary>
    /// <returns>Whether it was there.</returns>
    public Task<bool> RemoveAsync(string key, CancellationToken cancellation = default) =>
        _access.WriteAsync("remove view", async (writing, token) =>
        {
            if (await writing.Context.Set<StoredView>().FirstOrDefaultAsync(row => row.Key == key, token) is not { } row) return false;
            writing.Context.Remove(row);
            return true;
        }, Patience.OfReaders, cancellation);
}
