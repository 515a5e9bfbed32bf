namespace Khitab.Corpus.Metadata;

/// <summary>Addresses of originals. Only what a browser may safely open counts: http and https.</summary>
internal static class WebAddress
{
    private const int Longest = 2000;

    /// <summary>Whether a value is an address.</summary>
    public static bool IsOne(string value) => Of(value) is not null;

    /// <summary>The address as it was written; null for anything else.</summary>
    public static string? Of(string? value)
    {
        if (value is null) return null;
        var address = value.Trim();
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        return address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            && uri.Host.Length > 0
            ? address : null;
    }
}
