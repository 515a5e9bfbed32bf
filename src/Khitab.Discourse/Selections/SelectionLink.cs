using System.Globalization;
using System.Net;
using System.Text;

namespace Khitab.Discourse;

/// <summary>
/// Turns a selection into a query string and back; nothing else does. Keys are in a fixed order, defaults are left out, and
/// <c>Parse(Format(s)).Selection == s</c> whatever the values hold. <c>key=-x</c> leaves x out; a value that itself begins with
/// <c>-</c> or <c>~</c> is written with <c>~</c> before it. <c>stance=-1</c> is the value; leaving it out is <c>stance=--1</c>, and
/// leaving +1 out is <c>stance=-%2B1</c>. What a selection is compared with has the same keys with <c>b.</c> before them, those only that
/// choose something: <c>b.outlet=okaz</c>.
/// </summary>
public sealed class SelectionLink
{
    /// <summary>
    /// The version of the format that is written. A link without <c>v</c> is of version 1. It rises when a key or a value that is out there
    /// comes to mean something else; new keys and values alone don't raise it, since an older program says that it does not know them.
    /// </summary>
    public const int CurrentVersion = 1;

    /// <summary>The most notices that a reading gives.</summary>
    public const int MaxNotices = 20;

    /// <summary>The most UTF-16 code units of a query string that are read; the longest that is written stays below.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>The most <c>key=value</c> pairs that are read.</summary>
    public const int MaxPairs = 1_000;

    private readonly Dictionary<string, PageKey> _pageKeys;
    private readonly HashSet<string> _languages;

    /// <summary>A link builder that knows the pages' own keys and the interface languages.</summary>
    /// <param name="pageKeys">The keys that pages register; the same key may be registered by several pages.</param>
    /// <param name="languages">The interface languages; Arabic and English where null.</param>
    /// <exception cref="ArgumentException">A page's key takes a name that is not free or not plain.</exception>
    public SelectionLink(IEnumerable<PageKey>? pageKeys = null, IEnumerable<string>? languages = null)
    {
        _languages = new HashSet<string>(languages ?? [Selection.DefaultLanguage, "en"], StringComparer.Ordinal);
        _pageKeys = new Dictionary<string, PageKey>(StringComparer.Ordinal);
        foreach (var key in pageKeys ?? [])
        {
            if (!IsPlain(key.Name) || SelectionNames.Lists.ContainsKey(key.Name) || SelectionNames.Singles.Contains(key.Name))
            {
                throw new ArgumentException($"A page cannot own the key '{key.Name}'.", nameof(pageKeys));
            }

            _pageKeys[key.Name] = key;
        }
    }

    /// <summary>The selection's name of a key: the first part of <c>key=value</c> in a link.</summary>
    public static string NameOf(SelectionKey key) => key switch
    {
        SelectionKey.Dates => "from",
        SelectionKey.Search => "q",
        _ => SelectionNames.Lists.First(pair => pair.Value == key).Key,
    };

    /// <summary>What a key of the selection that another is compared with is called in a link.</summary>
    public static string OtherKey(string name) => SelectionNames.Other + name;

    /// <summary>The selection as a query string without <c>?</c>, in ASCII; empty for the default view.</summary>
    public string Format(Selection selection)
    {
        var link = new StringBuilder();
        Append(link, "scheme", selection.Scheme == ThemeScheme.Codebook ? null : selection.Scheme);
        AppendChosen(link, "", selection);
        Append(link, "demonyms", selection.Demonyms ? "1" : null);
        Append(link, "unsure", selection.Unsure ? "1" : null);
        Append(link, "level", selection.Level == default ? null : selection.Level.ToString().ToLowerInvariant());
        Append(link, "unit", selection.Unit == default ? null : selection.Unit.ToString().ToLowerInvariant());
        if (selection.Against is { } other) AppendChosen(link, SelectionNames.Other, other);
        foreach (var (name, value) in selection.Page)
        {
            if (_pageKeys.ContainsKey(name)) Append(link, name, value);
        }

        Append(link, "ui", selection.Language == Selection.DefaultLanguage ? null : selection.Language);
        Append(link, "look", selection.Look == default ? null : selection.Look.ToString().ToLowerInvariant());
        Append(link, "v", CurrentVersion == 1 ? null : CurrentVersion.ToString(CultureInfo.InvariantCulture));
        Append(link, "corpus", selection.Corpus);
        return link.ToString();
    }

    /// <summary>
    /// Reads a query string, with or without <c>?</c>. Never throws: what it does not know becomes a notice. Of a link of a newer version
    /// nothing but language and look is read: its keys may mean something else by then.
    /// </summary>
    public ParsedSelection Parse(string? query)
    {
        var reading = new SelectionReader(_pageKeys, _languages);
        var rest = query.AsSpan();
        if (rest.Length > 0 && rest[0] == '?') rest = rest[1..];
        if (rest.Length > MaxLength)
        {
            reading.Notice(LinkNoticeKind.TooLong, "", "");
            rest = rest[..MaxLength];
            rest = rest[..Math.Max(0, rest.LastIndexOf('&'))];
        }

        var pairs = 0;
        foreach (var range in rest.Split('&'))
        {
            var pair = rest[range];
            if (pair.IsEmpty) continue;
            if (++pairs > MaxPairs)
            {
                reading.Notice(LinkNoticeKind.TooMany, "", "");
                break;
            }

            var equals = pair.IndexOf('=');
            var name = WebUtility.UrlDecode((equals < 0 ? pair : pair[..equals]).ToString());
            var value = equals < 0 ? "" : LinkText.Clean(WebUtility.UrlDecode(pair[(equals + 1)..].ToString()));
            reading.Take(name, value);
        }

        return reading.Result();
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 40 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static void AppendChosen(StringBuilder link, string prefix, Selection selection)
    {
        foreach (var (name, key) in SelectionNames.First) Append(link, prefix, name, selection[key]);
        Append(link, prefix + "from", selection.From?.ToString());
        Append(link, prefix + "to", selection.To?.ToString());
        Append(link, prefix + "dates", selection.DateField == DateField.Published ? null : "events");
        foreach (var (name, key) in SelectionNames.Then) Append(link, prefix, name, selection[key]);
        Append(link, prefix + "q", selection.Search);
    }

    private static void Append(StringBuilder link, string name, string? value)
    {
        if (value is null) return;
        if (link.Length > 0) link.Append('&');
        link.Append(name).Append('=');
        LinkText.AppendEncoded(link, value);
    }

    private static void Append(StringBuilder link, string prefix, string name, KeyFilter filter)
    {
        foreach (var value in filter.Included)
            Append(link, prefix + name, name != "stance" && value[0] is '-' or '~' ? "~" + value : value);
        foreach (var value in filter.Excluded) Append(link, prefix + name, name == "stance" && value == "1" ? "-+1" : "-" + value);
    }
}
