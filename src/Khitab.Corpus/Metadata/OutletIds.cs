namespace Khitab.Corpus.Metadata;

/// <summary>The ids that outlets get from their addresses, for lists of outlets by site.</summary>
public static class OutletIds
{
    /// <summary>
    /// The id of the outlet that publishes at an address or host: «hespress» for <c>https://www.hespress.com/1.html</c> and
    /// <c>hespress.com</c>.
    /// </summary>
    /// <param name="address">An address of the web, or a host alone; null where there is none.</param>
    /// <returns>The id, or null where it is no address.</returns>
    public static string? Of(string? address) => HostOf(address) is { } host ? OutletIdentity.OfUrl("https://" + host)?.Id : null;

    /// <summary>The host of an address, or of a host alone, in small letters; null where it is neither.</summary>
    public static string? HostOf(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        var written = WebAddress.Of(address)
            ?? (address.Contains('.', StringComparison.Ordinal)
            && !address.Any(char.IsWhiteSpace) ? WebAddress.Of("https://" + address.Trim()) : null);
        return written is null ? null : new Uri(written).Host.ToLowerInvariant().TrimEnd('.');
    }
}
