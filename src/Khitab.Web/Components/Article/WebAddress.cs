namespace Khitab.Web.Components.Article;

/// <summary>Addresses that articles give: text of strangers, of which only web pages become links.</summary>
public static class WebAddress
{
    /// <summary>The address where it is one of a web page (http or https), or null.</summary>
    public static Uri? Of(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <summary>The site, without «www.».</summary>
    public static string HostOf(Uri address) =>
        address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
}
