using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Khitab.Storage.Keys;

/// <summary>
/// Has keys read anew when the store comes back: those of other nodes, and of before the start, could not be read while it was away, and
/// are otherwise read once a day.
/// </summary>
internal sealed class FollowingKeyManager : IKeyManager, IDisposable
{
    private readonly XmlKeyManager _keys;
    private readonly StoreAvailability _availability;
    private CancellationTokenSource _back = new();

    public FollowingKeyManager(XmlKeyManager keys, StoreAvailability availability)
    {
        (_keys, _availability) = (keys, availability);
        _availability.Changed += Follow;
    }

    /// <inheritdoc/>
    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) =>
        _keys.CreateNewKey(activationDate, expirationDate);

    /// <inheritdoc/>
    public IReadOnlyCollection<IKey> GetAllKeys() => _keys.GetAllKeys();

    /// <inheritdoc/>
    public CancellationToken GetCacheExpirationToken() =>
        CancellationTokenSource.CreateLinkedTokenSource(_keys.GetCacheExpirationToken(), _back.Token).Token;

    /// <inheritdoc/>
    public void RevokeKey(Guid keyId, string? reason = null) => _keys.RevokeKey(keyId, reason);

    /// <inheritdoc/>
    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => _keys.RevokeAllKeys(revocationDate, reason);

    /// <inheritdoc/>
    public void Dispose()
    {
        _availability.Changed -= Follow;
        _back.Dispose();
    }

    private void Follow()
    {
        if (!_availability.IsAvailable) return;
        using var before = Interlocked.Exchange(ref _back, new CancellationTokenSource());
        before.Cancel();
    }
}
