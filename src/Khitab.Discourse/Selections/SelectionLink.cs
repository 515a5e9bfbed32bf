using System.Globalization;
using System.Net;
using System.Text;

namespace Khitab.Discourse;

/// <summary>
/// Turns a selection into a query string and back; nothing else builds links. Keys are in a fixed order, defaults are left out, and
/// <c>Parse(Format(s)).Selection == s</c> whatever the values hold. <c>key=-x</c> leaves x out; a value that itself begins with
/// <c>-</c> or <c>~</c> is written with <c>~</c> before it. <c>stance=-1</c> is the value; leaving it out is <c>stance=--1</c>, and
/// leaving +1 out is <c>stance=-%2B1</c>.
/// </summary>
public sealed class SelectionLink
{
    /// <summary>The most notices that a reading gives.</summary>
    public const int MaxNotices = 20;

    /// <summary>The most UTF-16 code units of a query string that are read; the longest that is written stays below.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>The most <c>key=value</c> pairs that are read.</summary>
    public const int MaxPairs = 1_000;

    private const int NoticeLength = 80;

    private static readonly (string Name, SelectionKey Key)[] ArticleNames =
    [
        ("actor", SelectionKey.Actor), ("theme", SelectionKey.Theme), ("outlet", SelectionKey.Outlet), ("section", SelectionKey.Section),
        ("folder", SelectionKey.Folder), ("holder", SelectionKey.Holder), ("target", SelectionKey.Target),
            ("article", SelectionKey.Article),
    ];

    private static readonly (string Name, SelectionKey Key)[] RowNames =
    [
        ("stance", SelectionKey.Stance), ("voice", SelectionKey.Voice), ("modality", SelectionKey.Modality),
    ];

    private static readonly Dictionary<string, SelectionKey> Lists =
        ArticleNames.Concat(RowNames).ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);

    private static readonly HashSet<string> Singles =
        new(
            ["from", "to", "dates", "q", "demonyms", "unsure", "level", "scheme", "unit", "ui", "look", "v", "corpus"],
            StringComparer.Ordinal);

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
            if (!IsPlain(key.Name) || Lists.ContainsKey(key.Name) || Singles.Contains(key.Name))
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
        _ => Lists.First(pair => pair.Value == key).Key,
    };

    /// <summary>A path with the selection as its query, and a fragment where one is given.</summary>
    /// <param name="path">The path, already encoded.</param>
    /// <param name="selection">The selection.</param>
    /// <param name="fragment">What follows <c>#</c>, not yet encoded, or null.</param>
    public string Link(string path, Selection selection, string? fragment = null)
    {
        var link = new StringBuilder(path);
        var query = Format(selection);
        if (query.Length > 0) link.Append('?').Append(query);
        if (fragment is null) return link.ToString();
        link.Append('#');
        var equals = fragment.IndexOf('=', StringComparison.Ordinal);
        LinkText.AppendEncoded(link, LinkText.Clean(equals < 0 ? fragment : fragment[..equals]));
        if (equals < 0) return link.ToString();
        link.Append('=');
        LinkText.AppendEncoded(link, LinkText.Clean(fragment[(equals + 1)..]));
        return link.ToString();
    }

    /// <summary>The selection as a query string without <c>?</c>, in ASCII; empty for the default view.</summary>
    public string Format(Selection selection)
    {
        var link = new StringBuilder();
        Append(link, "scheme", selection.Scheme == ThemeScheme.Codebook ? null : selection.Scheme);
        foreach (var (name, key) in ArticleNames) Append(link, name, selection[key]);
        Append(link, "from", selection.From?.ToString());
        Append(link, "to", selection.To?.ToString());
        Append(link, "dates", selection.DateField == DateField.Published ? null : "events");
        foreach (var (name, key) in RowNames) Append(link, name, selection[key]);
        Append(link, "q", selection.Search);
        Append(link, "demonyms", selection.Demonyms ? "1" : null);
        Append(link, "unsure", selection.Unsure ? "1" : null);
        Append(link, "level", selection.Level == default ? null : selection.Level.ToString().ToLowerInvariant());
        Append(link, "unit", selection.Unit == default ? null : selection.Unit.ToString().ToLowerInvariant());
        foreach (var (name, value) in selection.Page)
        {
            if (_pageKeys.ContainsKey(name)) Append(link, name, value);
        }

        Append(link, "ui", selection.Language == Selection.DefaultLanguage ? null : selection.Language);
        Append(link, "look", selection.Look == default ? null : selection.Look.ToString().ToLowerInvariant());
        Append(link, "v", selection.Version == Selection.CurrentVersion ? null : selection.Version.ToString(CultureInfo.InvariantCulture));
        Append(link, "corpus", selection.Corpus);
        return link.ToString();
    }

    /// <summary>Reads a query string, with or without <c>?</c>. Never throws: what it does not know becomes a notice.</summary>
    public ParsedSelection Parse(string? query)
    {
        var reading = new Reader(this);
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

    private static void Append(StringBuilder link, string name, string? value)
    {
        if (value is null) return;
        if (link.Length > 0) link.Append('&');
        link.Append(name).Append('=');
        LinkText.AppendEncoded(link, value);
    }

    private static void Append(StringBuilder link, string name, KeyFilter filter)
    {
        foreach (var value in filter.Included) Append(link, name, name != "stance" && value[0] is '-' or '~' ? "~" + value : value);
        foreach (var value in filter.Excluded) Append(link, name, name == "stance" && value == "1" ? "-+1" : "-" + value);
    }

    /// <summary>One reading of one query string.</summary>
    private sealed class Reader(SelectionLink link)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly List<LinkNotice> _notices = [];
        private Selection _selection = Selection.Empty;

        public ParsedSelection Result() => new(_selection, _notices.AsReadOnly());

        public void Notice(LinkNoticeKind kind, string name, string value)
        {
            if (_notices.Count >= MaxNotices) return;
            _notices.Add(new LinkNotice(kind, LinkText.Head(LinkText.Clean(name), NoticeLength), LinkText.Head(value, NoticeLength)));
        }

        public void Take(string name, string value)
        {
            if (Lists.TryGetValue(name, out var key))
            {
                TakeListed(name, key, value);
            }
            else if (Singles.Contains(name))
            {
                if (!_seen.Add(name)) Notice(LinkNoticeKind.Repeated, name, value);
                else if (!TakeSingle(name, value)) Notice(LinkNoticeKind.UnknownValue, name, value);
            }
            else if (link._pageKeys.TryGetValue(name, out var page))
            {
                TakePage(page, value);
            }
            else
            {
                Notice(LinkNoticeKind.UnknownKey, name, value);
            }
        }

        private void TakeListed(string name, SelectionKey key, string written)
        {
            var (value, excluded) = Unwrap(key, written);
            if (value.Length > Selection.MaxValueLength)
            {
                Notice(LinkNoticeKind.TooLong, name, value);
            }
            else if (Selection.CleanValue(key, value) is not { } clean)
            {
                Notice(LinkNoticeKind.UnknownValue, name, written);
            }
            else
            {
                var filter = _selection[key];
                var full = filter.Count >= Selection.MaxValues && !filter.Included.Contains(clean) && !filter.Excluded.Contains(clean);
                if (full) Notice(LinkNoticeKind.TooMany, name, value);
                else _selection = excluded ? _selection.Exclude(key, clean) : _selection.With(key, clean);
            }
        }

        /// <summary>The value and whether it is left out: <c>-x</c> leaves x out, <c>~-x</c> and <c>stance=-1</c> are values.</summary>
        private static (string Value, bool Excluded) Unwrap(SelectionKey key, string written)
        {
            if (key == SelectionKey.Stance && written == "-1") return (written, false);
            if (written.StartsWith('-')) return (written[1..], true);
            return (key != SelectionKey.Stance && written.StartsWith('~') ? written[1..] : written, false);
        }

        private void TakePage(PageKey page, string value)
        {
            if (_selection.Page[page.Name] is not null) Notice(LinkNoticeKind.Repeated, page.Name, value);
            else if (value.Length > Selection.MaxValueLength) Notice(LinkNoticeKind.TooLong, page.Name, value);
            else if (value.Length == 0 || page.Accepts?.Invoke(value) == false) Notice(LinkNoticeKind.UnknownValue, page.Name, value);
            else if (_selection.Page.Count >= Selection.MaxPageValues) Notice(LinkNoticeKind.TooMany, page.Name, value);
            else _selection = _selection.WithPage(page, value);
        }

        private bool TakeSingle(string name, string value)
        {
            switch (name)
            {
                case "from" or "to":
                    if (!PartialDate.TryParse(value, out var date)) return false;
                    _selection = name == "from" ? _selection with { From = date } : _selection with { To = date };
                    return true;
                case "dates":
                    _selection = _selection with { DateField = value == "events" ? DateField.Events : DateField.Published };
                    return value is "events" or "published";
                case "q":
                    if (value.Length > Selection.MaxSearchLength) Notice(LinkNoticeKind.TooLong, name, value);
                    _selection = _selection.WithSearch(value);
                    return true;
                case "demonyms":
                    _selection = _selection with { Demonyms = value == "1" };
                    return value is "1" or "0";
                case "unsure":
                    _selection = _selection with { Unsure = value == "1" };
                    return value is "1" or "0";
                case "scheme":
                    // Links are edited by hand: themes named before their scheme are still themes of it.
                    var themes = _selection.Themes;
                    _selection = themes.Included.Aggregate(_selection.WithScheme(value), (s, theme) => s.With(SelectionKey.Theme, theme));
                    _selection = themes.Excluded.Aggregate(_selection, (s, theme) => s.Exclude(SelectionKey.Theme, theme));
                    return _selection.Scheme == value;
                case "level":
                    if (!TryName<ActorLevel>(value, out var level)) return false;
                    _selection = _selection with { Level = level };
                    return true;
                case "unit":
                    if (!TryName<CountUnit>(value, out var unit)) return false;
                    _selection = _selection with { Unit = unit };
                    return true;
                case "ui":
                    _selection = link._languages.Contains(value) ? _selection.WithLanguage(value) : _selection;
                    return link._languages.Contains(value);
                case "look":
                    if (!TryName<Look>(value, out var look)) return false;
                    _selection = _selection with { Look = look };
                    return true;
                case "v":
                    if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1) return false;
                    _selection = _selection.WithVersion(version);
                    return true;
                default:
                    _selection = _selection.WithCorpus(value);
                    return _selection.Corpus is not null;
            }
        }

        private static bool TryName<T>(string written, out T value)
            where T : struct, Enum
        {
            value = default;
            // Enum.TryParse alone would take numbers too.
            return Selection.Names<T>().Contains(written) && Enum.TryParse(written, ignoreCase: true, out value);
        }
    }
}
