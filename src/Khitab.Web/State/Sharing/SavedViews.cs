using Khitab.Analysis.Corrections;
using Khitab.Storage;

namespace Khitab.Web.State;

/// <summary>Views that people gave a name, for everybody who uses this Khitab.</summary>
/// <param name="store">Keeps them, as long as it lasts.</param>
/// <param name="clock">Says when.</param>
public sealed class SavedViews(ViewStore store, TimeProvider clock)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>How many there are at most.</summary>
    public const int Most = 500;

    /// <summary>Whether they end with the process.</summary>
    public bool IsPassing => store.Kind == StoreKind.Memory;

    /// <summary>A name as it is kept: without line ends and blanks around it, not too long; empty for none.</summary>
    public static string Clean(string? name)
    {
        var clean = PastedText.Clean(name ?? "").ReplaceLineEndings(" ").Trim();
        return clean.Length <= LongestName ? clean : clean[..LongestName].Trim();
    }

    /// <summary>All of them, the latest first.</summary>
    /// <exception cref="StoreException">The store is away.</exception>
    public async Task<IReadOnlyList<SavedView>> AllAsync() =>
        [.. (await store.TitledAsync(Most)).OrderByDescending(view => view.When)];

    /// <summary>Saves a view.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="link">The view.</param>
    /// <returns>The view, or null where it has no name, is no view, or there are too many.</returns>
    /// <exception cref="StoreException">The store is away.</exception>
    public async Task<SavedView?> SaveAsync(string? name, string link)
    {
        if (Clean(name) is not { Length: > 0 } clean || ShortLinks.Clean(link) is not { } view) return null;
        if ((await store.TitledAsync(Most)).Count >= Most) return null;
        var saved = new SavedView(ShortLinks.RandomKey(), view.ToString(), clean, "", clock.GetUtcNow());
        return await store.AddAsync(saved) ? saved : null;
    }

    /// <summary>Gives a view another name.</summary>
    /// <returns>Whether it is there and the name is one.</returns>
    /// <exception cref="StoreException">The store is away.</exception>
    public async Task<bool> RenameAsync(string key, string? name) =>
        Clean(name) is { Length: > 0 } clean && await store.RenameAsync(key, clean);

    /// <summary>Deletes a view.</summary>
    /// <exception cref="StoreException">The store is away.</exception>
    public Task<bool> RemoveAsync(SavedView view) => store.RemoveAsync(view.Key);

    /// <summary>Puts a view that was deleted back, with its key: its short links lead to it again.</summary>
    /// <exception cref="StoreException">The store is away.</exception>
    public Task<bool> PutBackAsync(SavedView view) => store.AddAsync(view);
}
