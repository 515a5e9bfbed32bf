using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>
/// A link inside the app: path, query and place in the page. Nothing else puts the three together. Its path begins with one slash and
/// never with two, or with one and a backslash: browsers would take what follows for the name of a host.
/// </summary>
public sealed record PageLink
{
    private PageLink(string path, string query, string place) => (Path, Query, Place) = (Rooted(path), query, place);

    /// <summary>The path, encoded.</summary>
    public string Path { get; }

    /// <summary>What follows <c>?</c>, encoded; empty where nothing does.</summary>
    public string Query { get; }

    /// <summary>What follows <c>#</c>, encoded: the id of an element, or where a passage lies; empty where nothing does.</summary>
    public string Place { get; }

    /// <summary>Reads an address, whole or from its path on; never an exception. Its scheme and host are left out.</summary>
    public static PageLink Read(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (rest, place) = hash < 0 ? (address, "") : (address[..hash], address[(hash + 1)..]);
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (rest, "") : (rest[..mark], rest[(mark + 1)..]);
        if (path.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && !path.StartsWith('/'))
        {
            var root = path.IndexOf('/', scheme + 3);
            path = root < 0 ? "/" : path[root..];
        }

        return new PageLink(path, query, place);
    }

    /// <summary>A page, or a file, with a selection.</summary>
    /// <param name="path">The path, encoded; see <see cref="PagePaths"/>.</param>
    /// <param name="selection">The selection; null for none.</param>
    /// <param name="place">The place in the page, not yet encoded, or null; see <see cref="PlaceOf"/>.</param>
    public static PageLink Of(string path, Selection? selection = null, string? place = null) =>
        new(path, selection is null ? "" : Links.Query.Format(selection), Encoded(place));

    /// <summary>The place of a passage in an article's page.</summary>
    public static string PlaceOf(TextSpan span) => FormattableString.Invariant($"e={span.Start}-{span.Length}");

    /// <summary>Reads a passage as <c>START-LENGTH</c>; false for anything else.</summary>
    public static bool TryPassage(string? written, out TextSpan span)
    {
        span = default;
        var parts = (written ?? "").Split('-');
        if (parts.Length != 2 || !Number(parts[0], out var start) || !Number(parts[1], out var length) || length == 0) return false;
        span = new TextSpan(start, length);
        return true;

        static bool Number(string digits, out int n) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out n) && n < 100_000_000;
    }

    /// <summary>Another page with the same query, from its beginning.</summary>
    /// <param name="path">Its path, encoded.</param>
    public PageLink OnPage(string path) => new(path, Query, "");

    /// <summary>The link with one key set, or left out where the value is null; everything else stays, byte for byte.</summary>
    /// <param name="key">The key; it needs no escaping.</param>
    /// <param name="value">Its one value, unescaped.</param>
    public PageLink With(string key, string? value)
    {
        var pairs = Query.Split('&', StringSplitOptions.RemoveEmptyEntries).ToList();
        pairs.RemoveAll(pair => pair == key || pair.StartsWith(key + "=", StringComparison.Ordinal));
        if (value is not null) pairs.Add(key + "=" + Uri.EscapeDataString(value));
        return new PageLink(Path, string.Join('&', pairs), Place);
    }

    /// <summary>The link of another place in the page, or of its beginning.</summary>
    /// <param name="place">The place, not yet encoded, or null.</param>
    public PageLink At(string? place) => new(Path, Query, Encoded(place));

    /// <summary>The link of another place in the page, as an address has it.</summary>
    /// <param name="place">The place, encoded; empty for the page's beginning.</param>
    public PageLink AtPlace(string place) => new(Path, Query, place);

    /// <summary>The place in an article's page of a passage that is written as <see cref="TryPassage"/> reads it.</summary>
    public static string PlaceOfPassage(string passage) => "e=" + passage;

    /// <summary>A page's link by the path that stands behind another one's: that of a citation, of a frame.</summary>
    /// <param name="path">The path, decoded by routing, without its first slash; null for the overview.</param>
    /// <param name="query">The page's query; what of it is not known is left out.</param>
    public static PageLink Behind(string? path, string? query) => Of(
        string.Join('/', (path ?? "").Split('/').Select(Uri.EscapeDataString)), Links.Query.Parse(query).Selection);

    /// <summary>The link with another path before its own, which stays as it is: the page's citation, its picture.</summary>
    /// <param name="path">The path before, with a slash before it and none after it.</param>
    public PageLink After(string path) => new(path + Path, Query, "");

    /// <summary>What was asked of this server, whole.</summary>
    public static PageLink Asked(HttpRequest request) =>
        new(request.Path.ToUriComponent(), request.QueryString.ToUriComponent().TrimStart('?'), "");

    /// <summary>The last value of a key, unescaped, or null.</summary>
    public string? Value(string key)
    {
        var pair = Query.Split('&').LastOrDefault(p => p.StartsWith(key + "=", StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair[(key.Length + 1)..].Replace('+', ' '));
    }

    /// <summary>Whether the page is this one or about something that this one lists.</summary>
    public bool IsWithin(string path) =>
        Path == path || (path.Length > 1 && Path.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>As an attribute holds it.</summary>
    public override string ToString() => Path + (Query.Length == 0 ? "" : "?" + Query) + (Place.Length == 0 ? "" : "#" + Place);

    // Browsers leave out tabs and line ends wherever they stand, and blanks before a link.
    private static string Rooted(string path) => "/" + path.ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal)
        .TrimStart('/', '\\', ' ');

    private static string Encoded(string? place) =>
        place is null ? "" : string.Join('=', place.Split('=', 2).Select(Uri.EscapeDataString));
}
