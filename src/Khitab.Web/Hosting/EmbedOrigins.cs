namespace Khitab.Web.Hosting;

/// <summary>
/// The sites that may show parts of this one in frames of theirs (<c>Khitab:EmbedOrigins</c>): none unless they are named. What is framed
/// has no scripts and changes nothing, and no other page may be framed by anybody.
/// </summary>
public sealed class EmbedOrigins
{
    /// <summary>Where what may be framed is.</summary>
    public const string Path = "/embed";

    /// <summary>The setting.</summary>
    public const string Setting = "Khitab:EmbedOrigins";

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">Something in it is no origin.</exception>
    public EmbedOrigins(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        var written = section.GetChildren().Select(child => child.Value ?? "")
            .Concat((section.Value ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries));
        Origins = [.. written.Where(value => value.Length > 0).Select(Origin).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The origins, each as a browser names it: «https://news.example.org».</summary>
    public IReadOnlyList<string> Origins { get; }

    /// <summary>Whether anybody may frame anything.</summary>
    public bool IsAny => Origins.Count > 0;

    /// <summary>
    /// The policy of a framed page: the same as everywhere, without scripts, and with the origins that may frame it.
    /// </summary>
    public string Policy => SecurityHeaders.ContentSecurityPolicy
        .Replace("script-src 'self'", "script-src 'none'", StringComparison.Ordinal)
        .Replace("frame-ancestors 'none'", "frame-ancestors " + string.Join(' ', Origins), StringComparison.Ordinal);

    /// <summary>Whether a path is one of those that may be framed.</summary>
    public static bool IsEmbedded(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);

    // What stands in a header must be an origin and nothing else: no path, no user, no wildcard, no second directive.
    private static string Origin(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && !uri.Host.Contains('*', StringComparison.Ordinal)
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}"))}"
            : throw new InvalidOperationException($"{Setting}: '{value}' is no origin, as 'https://news.example.org' is one.");
}
