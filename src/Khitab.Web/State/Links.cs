using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.Components.Article;

namespace Khitab.Web.State;

/// <summary>The one builder of links, with every page's own keys.</summary>
public static class Links
{
    /// <summary>The layers of marks in an article, and its notes.</summary>
    public static IReadOnlyList<string> Layers { get; } = ["actors", "themes", "stance", "quotes", "sources", "shared", "notes"];

    /// <summary>The columns that articles can be sorted by.</summary>
    public static IReadOnlyList<string> SortColumns { get; } = ["title", "outlet", "date", "mentions", "statements"];

    /// <summary>The mark whose evidence is open beside the page.</summary>
    public static PageKey Evidence { get; } = new("evidence", null, value => Mark.TryParse(value, out _));

    /// <summary>What ties actors in the network.</summary>
    public static PageKey Tie { get; } = new("tie", "signed", value => value is "signed" or "articles" or "sentences");

    /// <summary>The least weight of an edge.</summary>
    public static PageKey Least { get; } = new("least", "1", value => IsNumber(value, 1, 999));

    /// <summary>The actor whose neighbourhood alone is shown.</summary>
    public static PageKey Focus { get; } = new("focus");

    /// <summary>The layers of marks that an article does not show, separated by commas.</summary>
    public static PageKey Hidden { get; } = new("hide", null, value => value.Split(',').All(Layers.Contains));

    /// <summary>Whether the filter panel is open.</summary>
    public static PageKey Panel { get; } = new("panel", null, value => value == "1");

    /// <summary>The column that the grid of articles is sorted by, with a minus before it for the other direction.</summary>
    public static PageKey Sort { get; } = new("sort", null, value => SortColumns.Contains(value.StartsWith('-') ? value[1..] : value));

    /// <summary>Which page of the grid of articles is shown, from 1.</summary>
    public static PageKey Page { get; } = new("page", "1", value => IsNumber(value, 1, 99_999));

    /// <summary>What an article shows side by side with others: a shared passage, or a claim on which they differ.</summary>
    public static PageKey Beside { get; } = new("beside", null, value => BesideChoice.TryParse(value, out _));

    /// <summary>The builder.</summary>
    public static SelectionLink Builder { get; } =
        new([Evidence, Tie, Least, Focus, Hidden, Panel, Sort, Page, Beside], UiLanguage.All.Select(l => l.Code));

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most;
}
