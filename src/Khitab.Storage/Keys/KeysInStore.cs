using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage.Keys;

/// <summary>
/// Keeps in the store the keys by which the web app protects what it gives to browsers. Where the store is away, pages are still shown: a
/// key that is made meanwhile waits in memory, and is stored when the store is back.
/// </summary>
internal sealed class KeysInStore : IXmlRepository, IDisposable
{
    private readonly StoreAccess _access;
    private readonly StoreAvailability _availability;
    private readonly ConcurrentDictionary<string, XElement> _waiting = new(StringComparer.Ordinal);

    public KeysInStore(StoreAccess access, StoreAvailability availability)
    {
        (_access, _availability) = (access, availability);
        _availability.Changed += Follow;
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => Ask(
        async () => (IReadOnlyCollection<XElement>)
        [
            .. (await _access.ReadAsync("keys", ReadAsync, CancellationToken.None)).Select(key => XElement.Parse(key.Xml!)),
            .. _waiting.Values,
        ]) ?? [.. _waiting.Values];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        _waiting[friendlyName] = element;
        Ask(async () =>
        {
            await StoreAsync(friendlyName, element);
            return friendlyName;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _availability.Changed -= Follow;

    private static Task<List<DataProtectionKey>> ReadAsync(KhitabContext context, CancellationToken cancellation) =>
        context.DataProtectionKeys.Where(key => key.Xml != null).OrderBy(key => key.Id).ToListAsync(cancellation);

    // Whoever needs a key cannot wait for it otherwise. A page that waits for a store that is known to be away would wait in vain.
    private T? Ask<T>(Func<Task<T>> ask)
        where T : class
    {
        if (!_availability.IsAvailable) return null;
        try
        {
            return Task.Run(ask).GetAwaiter().GetResult();
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private async Task StoreAsync(string name, XElement element)
    {
        await _access.WriteAsync("store key", async (writing, token) =>
        {
            var keys = writing.Context.DataProtectionKeys;
            // The first try may have been kept without an answer.
            if (!await keys.AnyAsync(key => key.FriendlyName == name, token))
                keys.Add(new DataProtectionKey { FriendlyName = name, Xml = element.ToString(SaveOptions.DisableFormatting) });
            return true;
        }, Patience.OfReaders, CancellationToken.None);
        _waiting.TryRemove(name, out _);
    }

    private void Follow()
    {
        if (_availability.IsAvailable && !_waiting.IsEmpty) _ = Task.Run(StoreWaitingAsync);
    }

    private async Task StoreWaitingAsync()
    {
        try
        {
            foreach (var (name, element) in _waiting) await StoreAsync(name, element);
        }
        catch (StoreException)
        {
            // It has gone again; what waits goes on waiting.
        }
    }
}
