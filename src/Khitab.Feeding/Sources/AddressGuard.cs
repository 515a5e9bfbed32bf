using System.Net;
using System.Net.Sockets;

namespace Khitab.Feeding.Sources;

/// <summary>
/// Which addresses may be fetched for somebody who is not trusted: those of the public web. Addresses of this machine, of its network and
/// of a cloud's own services (169.254.169.254) would let a page's visitor ask what only the server can reach.
/// </summary>
internal static class AddressGuard
{
    private const int Longest = 2_000;

    // The registries of special purposes of IPv4 and IPv6 (RFC 6890 and its successors), without those that are globally reachable.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only 2000::/3 is given out; these lie in it. What carries an address of IPv4 inside is not needed to reach anything.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialInGlobal =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>An address as somebody wrote it.</summary>
    /// <param name="address">What was written; without a scheme, https is meant.</param>
    /// <param name="cause">Why it is none, in words.</param>
    /// <returns>The address, or null.</returns>
    public static Uri? Read(string? address, out string cause)
    {
        cause = "no address of the web";
        var text = address?.Trim() ?? "";
        if (text.Length is 0 or > Longest) return null;
        if (!text.Contains("://", StringComparison.Ordinal)) text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return null;
        cause = Fault(uri) ?? "";
        return cause.Length == 0 ? uri : null;
    }

    /// <summary>Why an address cannot be fetched whatever its host resolves to; null where it can.</summary>
    public static string? Fault(Uri uri) =>
        uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps ? "only http and https are fetched"
        : uri.UserInfo.Length > 0 ? "names and passwords do not belong into an address"
        : uri.Host.Length == 0 ? "no host in it"
        : null;

    /// <summary>Whether an address written as a number is one that is refused; names are looked up when they are connected to.</summary>
    public static bool IsRefusedAsWritten(Uri uri) =>
        (IPAddress.TryParse(uri.DnsSafeHost, out var address) && !IsPublic(address))
        || string.Equals(uri.IdnHost.TrimEnd('.'), "localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Special.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalUnicast.Contains(address) && !SpecialInGlobal.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
