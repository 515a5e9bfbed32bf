using System.Globalization;

namespace Khitab.Discourse;

/// <summary>One reading of one query string, pair by pair: what it does not know becomes a notice.</summary>
/// <param name="pageKeys">The pages' own keys, by name.</param>
/// <param name="languages">The interface languages.</param>
internal sealed class SelectionReader(IReadOnlyDictionary<string, PageKey> pageKeys, IReadOnlySet<string> languages)
{
    private const int NoticeLength = 80;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LinkNotice> _notices = [];
    private Selection _selection = Selection.Empty;
    private SelectionReader? _other;
    private int _version = 1;

    public ParsedSelection Result()
    {
        if (_version > SelectionLink.CurrentVersion)
        {
            var newer = new LinkNotice(LinkNoticeKind.NewerVersion, "v", _version.ToString(CultureInfo.InvariantCulture));
            return new(Selection.Empty.WithLanguage(_selection.Language) with { Look = _selection.Look }, [newer]);
        }

        var other = _other?.Result();
        foreach (var notice in other?.Notices ?? []) Notice(notice.Kind, SelectionNames.Other + notice.Key, notice.Value);
        return new(_selection.WithAgainst(other?.Selection), _notices.AsReadOnly());
    }

    public void Notice(LinkNoticeKind kind, string name, string value)
    {
        if (_notices.Count >= SelectionLink.MaxNotices) return;
        _notices.Add(new LinkNotice(kind, LinkText.Head(LinkText.Clean(name), NoticeLength), LinkText.Head(value, NoticeLength)));
    }

    public void Take(string name, string value)
    {
        if (SelectionNames.Lists.TryGetValue(name, out var key))
        {
            TakeListed(name, key, value);
        }
        else if (SelectionNames.Singles.Contains(name))
        {
            if (!_seen.Add(name)) Notice(LinkNoticeKind.Repeated, name, value);
            else if (!TakeSingle(name, value)) Notice(LinkNoticeKind.UnknownValue, name, value);
        }
        else if (pageKeys.TryGetValue(name, out var page))
        {
            TakePage(page, value);
        }
        else if (IsOther(name))
        {
            _other ??= new SelectionReader(new Dictionary<string, PageKey>(), languages);
            _other.Take(name[SelectionNames.Other.Length..], value);
        }
        else
        {
            Notice(LinkNoticeKind.UnknownKey, name, value);
        }
    }

    private static bool IsOther(string name) => name.StartsWith(SelectionNames.Other, StringComparison.Ordinal)
        && name[SelectionNames.Other.Length..] is var key
        && (SelectionNames.Lists.ContainsKey(key) || SelectionNames.OtherSingles.Contains(key));

    private void TakeListed(string name, SelectionKey key, string written)
    {
        var (value, excluded) = Unwrap(key, written);
        if (value.Length > Selection.MaxValueLength)
        {
            Notice(LinkNoticeKind.TooLong, name, value);
        }
        else if (SelectionValues.Clean(key, value) is not { } clean)
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
                _selection = languages.Contains(value) ? _selection.WithLanguage(value) : _selection;
                return languages.Contains(value);
            case "look":
                if (!TryName<Look>(value, out var look)) return false;
                _selection = _selection with { Look = look };
                return true;
            case "v":
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1) return false;
                _version = version;
                return true;
            default:
                _selection = _selection.WithCorpus(value);
                return _selection.Corpus == value;
        }
    }

    private static bool TryName<T>(string written, out T value)
        where T : struct, Enum
    {
        value = default;
        // Enum.TryParse alone would take numbers too.
        return SelectionValues.Names<T>().Contains(written) && Enum.TryParse(written, ignoreCase: true, out value);
    }
}
