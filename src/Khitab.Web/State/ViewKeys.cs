namespace Khitab.Web.State;

/// <summary>
/// The keys of a link that choose how things look and not what is counted, and how one of them is changed while everything else in
/// the link stays, byte for byte.
/// </summary>
public static class ViewKeys
{
    /// <summary>Language of the interface.</summary>
    public const string Language = "ui";

    /// <summary>Light, dark or contrast; absent follows the system.</summary>
    public const string Look = "look";

    /// <summary>The values of <see cref="Look"/>.</summary>
    public static IReadOnlyList<string> Looks { get; } = ["light", "dark", "contrast"];

    /// <summary>The look named, or null (the system's) for anything else.</summary>
    public static string? FindLook(string? value) => Looks.FirstOrDefault(l => l == value);

    /// <summary>The link with one key set, or left out where the value is null.</summary>
    /// <param name="link">Path and query, with or without a fragment.</param>
    /// <param name="key">The key; it needs no escaping.</param>
    /// <param name="value">Its one value, unescaped.</param>
    public static string With(string link, string key, string? value)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : link[hash..];
        var rest = hash < 0 ? link : link[..hash];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? rest : rest[..mark];
        var pairs = mark < 0 ? [] : rest[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).ToList();
        pairs.RemoveAll(pair => pair == key || pair.StartsWith(key + "=", StringComparison.Ordinal));
        if (value is not null) pairs.Add($"{key}={Uri.EscapeDataString(value)}");
        return path + (pairs.Count == 0 ? "" : "?" + string.Join('&', pairs)) + fragment;
    }

    /// <summary>The last value of a key in a query string, unescaped, or null.</summary>
    public static string? Read(string link, string key)
    {
        var mark = link.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0) return null;
        var hash = link.IndexOf('#', mark);
        var query = hash < 0 ? link[(mark + 1)..] : link[(mark + 1)..hash];
        var pair = query.Split('&').LastOrDefault(p => p.StartsWith(key + "=", StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair[(key.Length + 1)..].Replace('+', ' '));
    }

    /// <summary>Another page with the same view: its path and this link's query.</summary>
    public static string OnPage(string link, string path)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var rest = hash < 0 ? link : link[..hash];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        return path + (mark < 0 ? "" : rest[mark..]);
    }
}
