using System.Collections.Concurrent;
using System.Data.Common;
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
    private readonly IDbContextFactory<KhitabContext> _contexts;
    private readonly StoreAvailability _availability;
    private readonly ConcurrentDictionary<string, XElement> _waiting = new(StringComparer.Ordinal);

    public KeysInStore(IDbContextFactory<KhitabContext> contexts, StoreAvailability availability)
    {
        (_contexts, _availability) = (contexts, availability);
        _availability.Changed += Follow;
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        List<string> stored = [];
        Try(keys => stored = [.. keys.Where(key => key.Xml != null).OrderBy(key => key.Id).Select(key => key.Xml!)]);
        return [.. stored.Select(XElement.Parse), .. _waiting.Values];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        _waiting[friendlyName] = element;
        StoreWaiting();
    }

    /// <inheritdoc/>
    public void Dispose() => _availability.Changed -= Follow;

    private void Follow()
    {
        if (_availability.IsAvailable && !_waiting.IsEmpty) _ = Task.Run(StoreWaiting);
    }

    private void StoreWaiting()
    {
        foreach (var (name, element) in _waiting)
        {
            var isStored = Try(keys =>
            {
                if (keys.Any(key => key.FriendlyName == name)) return;
                keys.Add(new DataProtectionKey { FriendlyName = name, Xml = element.ToString(SaveOptions.DisableFormatting) });
            });
            if (isStored) _waiting.TryRemove(name, out _);
        }
    }

    // Data protection asks without waiting for anybody. A page that asks a store that is known to be away would wait in vain.
    private bool Try(Action<DbSet<DataProtectionKey>> work)
    {
        if (!_availability.IsAvailable) return false;
        try
        {
            using var context = _contexts.CreateDbContext();
            work(context.DataProtectionKeys);
            context.SaveChanges();
            return true;
        }
        catch (Exception error) when (error is DbException or DbUpdateException || Patience.IsPassing(error))
        {
            return false;
        }
    }
}
