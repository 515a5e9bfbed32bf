using Khitab.Corpus.Pages;
using Khitab.Text;

namespace Khitab.Corpus.Metadata;

/// <summary>Who published an article.</summary>
/// <param name="Id">A stable id of small letters, digits and dashes, good for links: «hespress», «alwatan-sa», «الشرق-الأوسط».</param>
/// <param name="Name">What readers call it.</param>
internal sealed record OutletIdentity(string Id, string Name)
{
    private const int LongestName = 80;

    // Sites that lend their address to many authors: there the first part names who publishes.
    private static readonly HashSet<string> Platforms = new(StringComparer.Ordinal)
    {
        "blogspot.com", "wordpress.com", "medium.com", "substack.com", "wixsite.com", "over-blog.com", "tumblr.com", "github.io",
        "blogger.com", "weebly.com", "ghost.io",
    };

    private static readonly HashSet<string> SecondLevels = new(StringComparer.Ordinal)
    {
        "com", "co", "net", "org", "gov", "edu", "ac", "info", "or", "press", "presse", "gouv", "gob", "mil", "sch",
    };

    /// <summary>The outlet that a name or host in the data names.</summary>
    public static OutletIdentity? OfName(string? name)
    {
        if (MarkupText.Line(name) is not { } line) return null;
        if (WebAddress.IsOne(line)) return OfUrl(line);
        if (!line.Contains(' ', StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal)
            && OfUrl("http://" + line) is { } host)
        {
            return host;
        }

        if (line.Length > LongestName) line = line[..LongestName];

        // Arabic spellings of one name («الشرق الاوسط», «الشرق الأوسط») must give one id.
        var id = Slug(line.All(char.IsAscii) ? line.ToLowerInvariant() : ArabicNormalizer.Key(line));
        return id.Length == 0 ? null : new OutletIdentity(id, line);
    }

    /// <summary>
    /// The outlet of an address: its registered domain without «.com», so that www, ar, m and the desks' own hosts are one outlet, while
    /// alwatan.com, alwatan.com.sa and alwatan.sy stay three.
    /// </summary>
    /// <param name="url">The address, or null.</param>
    /// <param name="name">What metadata calls it, or null to call it by its domain.</param>
    public static OutletIdentity? OfUrl(string? url, string? name = null)
    {
        if (WebAddress.Of(url) is not { } address) return name is null ? null : OfName(name);
        var uri = new Uri(address);
        var domain = uri.HostNameType == UriHostNameType.Dns ? Registered(uri.Host.ToLowerInvariant().TrimEnd('.')) : uri.Host;
        var labels = domain.Split('.').ToList();
        if (labels.Count > 2 && SecondLevels.Contains(labels[^2]) && labels[^1].Length == 2) labels.RemoveAt(labels.Count - 2);
        if (labels.Count > 1 && labels[^1] == "com") labels.RemoveAt(labels.Count - 1);
        var id = Slug(string.Join('-', labels));
        if (id.Length == 0) return null;
        var called = MarkupText.Line(name);
        return new OutletIdentity(id, called is { Length: <= LongestName } ? called : domain);
    }

    private static string Registered(string host)
    {
        var labels = host.Split('.');
        if (labels.Length <= 2) return host;
        var kept = SecondLevels.Contains(labels[^2]) && labels[^1].Length == 2 ? 3 : 2;
        if (Platforms.Contains(string.Join('.', labels[^kept..])) && labels[^(kept + 1)] != "www") kept++;
        return string.Join('.', labels[^Math.Min(kept, labels.Length)..]);
    }

    // Letters of any script are kept: «الشرق-الأوسط» reads better in a link than its transliteration.
    private static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
