using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The one builder of links, with every page's own keys.</summary>
public static class Links
{
    /// <summary>The layers of marks in an article.</summary>
    public static IReadOnlyList<string> Layers { get; } = ["actors", "themes", "stance", "quotes"];

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

    /// <summary>The actor whose card is open in the network.</summary>
    public static PageKey Node { get; } = new("node");

    /// <summary>What the colour of a node says.</summary>
    public static PageKey Colour { get; } = new("colour", "type", value => value is "type" or "community");

    /// <summary>What the size of a node says.</summary>
    public static PageKey Size { get; } = new("size", "mentions", value => value is "mentions" or "degree");

    /// <summary>Whether the network is shown as tables.</summary>
    public static PageKey Table { get; } = new("table", null, value => value == "1");

    /// <summary>The layers of marks that an article does not show, separated by commas.</summary>
    public static PageKey Hidden { get; } = new("hide", null, value => value.Split(',').All(Layers.Contains));

    /// <summary>Whether the filter panel is open.</summary>
    public static PageKey Panel { get; } = new("panel", null, value => value == "1");

    /// <summary>The column that the grid of articles is sorted by, with a minus before it for the other direction.</summary>
    public static PageKey Sort { get; } = new("sort", null, value => SortColumns.Contains(value.TrimStart('-')));

    /// <summary>The builder.</summary>
    public static SelectionLink Builder { get; } =
        new([Evidence, Tie, Least, Focus, Node, Colour, Size, Table, Hidden, Panel, Sort], UiLanguage.All.Select(l => l.Code));

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most;
}
