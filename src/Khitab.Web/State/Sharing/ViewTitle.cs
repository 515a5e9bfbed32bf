using Khitab.Discourse;
using Khitab.Web.Components.Layout;

namespace Khitab.Web.State;

/// <summary>What a view is called, in words: its page, then each condition of its selection.</summary>
public static class ViewTitle
{
    private static readonly (string Path, string Text)[] Others =
        [("/check", "page.check"), (PagePaths.Propositions, "page.propositions"), (PagePaths.Codebooks, "page.codebook"),
            (PagePaths.Views, "page.views")];

    /// <summary>The title: «الشبكة: الفاعل: مالي؛ المنبر: هسبريس».</summary>
    /// <param name="link">The view.</param>
    /// <param name="snapshot">The model.</param>
    /// <param name="words">The language.</param>
    /// <param name="part">What the part of the page is called that is meant, or null for the page.</param>
    public static string Of(PageLink link, CorpusSnapshot snapshot, UiText words, string? part = null)
    {
        var (read, selection) = Read(link, snapshot);
        var page = Page(link.Path, read, words);
        var conditions = SelectionChips.Of(read, selection, _ => "", words).Select(chip => Condition(chip, words)).ToList();
        if (part is not null) page = words.Format("share.part", page, part);
        return conditions.Count == 0 ? page : words.Format("share.titled", page, string.Join(words["list.semicolon"], conditions));
    }

    /// <summary>What the page of a path is called: an actor, a theme or an article by its own name.</summary>
    public static string Page(string path, CorpusSnapshot snapshot, UiText words)
    {
        if (SitePages.All.FirstOrDefault(page => page.Path == path) is { } page) return words["page." + page.Name];
        if (IdIn(path, "/actors/") is { } actor)
            return snapshot.FindActor(actor) is null ? words["page.actors"] : words.Actor(snapshot, actor);
        if (IdIn(path, "/themes/") is { } theme)
            return snapshot.FindTheme(theme) is null ? words["page.themes"] : words.Theme(snapshot, theme);
        if (IdIn(path, "/articles/") is { } article)
            return snapshot.TryFindArticle(article, out var header) ? header.DisplayTitle : words["page.articles"];
        if (Others.FirstOrDefault(other => path.StartsWith(other.Path, StringComparison.Ordinal)).Text is { } text) return words[text];
        return SitePages.All.Skip(1).FirstOrDefault(listed => PageLink.Of(path).IsWithin(listed.Path)) is { } within
            ? words["page." + within.Name] : words["app.name"];
    }

    /// <summary>What is behind a title in numbers: «5 مقالات · 120 ذكرا · 143 موقفا».</summary>
    public static string Counts(PageLink link, CorpusSnapshot snapshot, UiText words)
    {
        var (read, selection) = Read(link, snapshot);
        var result = read.Select(selection.WithoutPage());
        return string.Join(
            " · ", words.Count("article", result.Articles.Count), words.Count("mention", result.MentionCount),
            words.Count("statement", result.StatementCount));
    }

    /// <summary>Text without the marks that set names apart: for files and pictures that don't know them.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => c is not (>= '\u2066' and <= '\u2069')));

    /// <summary>The id at the end of a path, decoded; null where the path is not of that kind.</summary>
    public static string? IdIn(string path, string before) =>
        path.StartsWith(before, StringComparison.Ordinal) && path.Length > before.Length
            && !path[before.Length..].Contains('/', StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[before.Length..]) : null;

    private static (CorpusSnapshot Snapshot, Selection Selection) Read(PageLink link, CorpusSnapshot snapshot)
    {
        var selection = Links.Query.Parse(link.Query).Selection;
        var read = snapshot.As(selection);
        return (read, read.Counted(selection));
    }

    private static string Condition(SelectionChip chip, UiText words) =>
        (chip.Kind is null ? "" : chip.Kind + words["list.colon"])
        + (chip.Excluded ? words["selection.excluded"] + " " : "") + UiText.Isolate(chip.Label);
}
