using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.Components.Article;

namespace Khitab.Web.State;

/// <summary>Every page's own keys, and the query strings that hold them; whole links are <see cref="PageLink"/>'s.</summary>
public static class Links
{
    /// <summary>The layers of marks in an article, and its notes.</summary>
    public static IReadOnlyList<string> Layers { get; } = ["actors", "themes", "stance", "quotes", "sources", "shared", "notes"];

    /// <summary>The columns that grids can be sorted by; a page leaves those alone that it does not have.</summary>
    public static IReadOnlyList<string> SortColumns { get; } =
    [
        "title", "outlet", "date", "mentions", "statements", ArticleGrid.Relevance,
        "place", "holder", "target", "polarity", "voice", "modality", "act", "class", "confidence",
        "name", "type", "articles", "quoted", "for", "against", "cues",
    ];

    /// <summary>The greatest row of the evidence that a link may name.</summary>
    public const int MostAt = 20_000;

    /// <summary>How many rows a page of a grid may have.</summary>
    public static IReadOnlyList<string> RowChoices { get; } = ["25", "50", "100", "500"];

    /// <summary>The mark whose evidence is open beside the page.</summary>
    public static PageKey Evidence { get; } = new("evidence", null, value => Mark.TryParse(value, out _));

    /// <summary>What statements are grouped by.</summary>
    public static PageKey Group { get; } = new("group", null, value => StatementRows.Groupings.ContainsKey(value));

    /// <summary>The value of the group whose statements alone are listed.</summary>
    public static PageKey Opened { get; } = new("open");

    /// <summary>The page of a grid, from 1; one beyond the last is the last.</summary>
    public static PageKey Page { get; } = new("page", "1", value => IsNumber(value, 1, 9_999_999));

    /// <summary>How many rows a page of a grid has.</summary>
    public static PageKey Rows { get; } = new("rows", "25", value => RowChoices.Contains(value));

    /// <summary>How many articles the heat map may show.</summary>
    public static IReadOnlyList<string> ShownChoices { get; } = ["12", "24", "48", "96"];

    /// <summary>How many articles the heat map shows.</summary>
    public static PageKey Shown { get; } = new("shown", "12", value => ShownChoices.Contains(value));

    /// <summary>What ties actors in the network.</summary>
    public static PageKey Tie { get; } = new("tie", "signed", NetworkChoices.Ties.Contains);

    /// <summary>The least weight of an edge; absent where one is proposed from the data.</summary>
    public static PageKey Least { get; } = new("least", null, value => NetworkChoices.LeastOf(value) is not null);

    /// <summary>What weights of a network of concepts are divided by.</summary>
    public static PageKey Norm { get; } = new("norm", "none", NetworkChoices.Norms.Contains);

    /// <summary>Whether positions count in a network of concepts.</summary>
    public static PageKey Positions { get; } = new("positions", "usual", NetworkChoices.Positions.Contains);

    /// <summary>Which repeated statements a network of concepts drops.</summary>
    public static PageKey Repeats { get; } = new("repeats", "keep", NetworkChoices.Repeats.Contains);

    /// <summary>How many of the most tied nodes the network shows at most.</summary>
    public static PageKey Most { get; } = new("most", "300", NetworkChoices.Most.Contains);

    /// <summary>What is a concept.</summary>
    public static PageKey Concepts { get; } = new("concepts", "targets", NetworkChoices.Concepts.Contains);

    /// <summary>The window that moves through time, as <c>30d</c> (days) or <c>100e</c> (statements); absent for none.</summary>
    public static PageKey Window { get; } = new("window", null, value => NetworkChoices.WindowOf(value) is not null);

    /// <summary>How much a statement of a network of concepts counts by its distance from the middle of the time.</summary>
    public static PageKey Kernel { get; } = new("kernel", "uniform", NetworkChoices.Kernels.Contains);

    /// <summary>The probability below which an edge of a network's backbone would be as heavy by chance; absent for all edges.</summary>
    public static PageKey Backbone { get; } = new("backbone", null, NetworkChoices.Backbones.Contains);

    /// <summary>By which method communities are found.</summary>
    public static PageKey Groups { get; } = new("groups", "leiden", NetworkChoices.Groups.Contains);

    /// <summary>The two ends of the tie whose card is open in a network of concepts, as their mark.</summary>
    public static PageKey Pair { get; } = new("pair", null, value => Mark.TryParse(value, out var mark) && mark is EdgeMark);

    /// <summary>The actor whose neighbourhood alone is shown.</summary>
    public static PageKey Focus { get; } = new("focus");

    /// <summary>The actor whose card is open in the network.</summary>
    public static PageKey Node { get; } = new("node");

    /// <summary>What the colour of a node says.</summary>
    public static PageKey Colour { get; } = new("colour", "type", value => value is "type" or "community" or "stance");

    /// <summary>What the size of a node says.</summary>
    public static PageKey Size { get; } = new("size", "mentions", NetworkChoices.Sizes.Contains);

    /// <summary>Whether the network is shown as tables (1) or as an ordered matrix.</summary>
    public static PageKey Table { get; } = new("table", null, value => value is "1" or NetworkChoices.Matrix);

    /// <summary>The layers of marks that an article does not show, separated by commas.</summary>
    public static PageKey Hidden { get; } = new("hide", null, value => value.Split(',').All(Layers.Contains));

    /// <summary>Whether the filter panel is open.</summary>
    public static PageKey Panel { get; } = new("panel", null, value => value == "1");

    /// <summary>The column that a grid is sorted by, with a minus before it for the other direction.</summary>
    public static PageKey Sort { get; } = new("sort", null, value => SortColumns.Contains(value.StartsWith('-') ? value[1..] : value));

    /// <summary>What a grid's rows are called, or a part of it, in any spelling.</summary>
    public static PageKey Find { get; } = new("find", null, value => value.Length <= Selection.MaxSearchLength);

    /// <summary>The type of the actors that their grid shows.</summary>
    public static PageKey Type { get; } = new("type", null, value => Enum.GetValues<ActorType>().Any(type => type.Key() == value));

    /// <summary>The country of the actors that their grid shows, by its id.</summary>
    public static PageKey Country { get; } = new("country");

    /// <summary>What an article shows side by side with others: a shared passage, or a claim on which they differ.</summary>
    public static PageKey Beside { get; } = new("beside", null, value => BesideChoice.TryParse(value, out _));

    /// <summary>
    /// What the number that opened the evidence counts, where it is not what its mark counts by itself: the drawer says it first.
    /// </summary>
    public static PageKey Counts { get; } = new("counts", null, EvidenceUnits.IsKnown);

    /// <summary>The name under which a sample is coded.</summary>
    public static PageKey Coder { get; } = new("coder", null, value => value.Length <= 80);

    /// <summary>The parts of the page that are opened where they are folded away otherwise; see <see cref="NameList"/>.</summary>
    public static PageKey Unfolded { get; } = new("unfold", null, NameList.IsOne);

    /// <summary>The cards whose charts are shown as tables, by their ids; see <see cref="NameList"/>.</summary>
    public static PageKey Tables { get; } = new("astable", null, NameList.IsOne);

    /// <summary>The row of the open evidence that is read, from 1: the drawer begins with it.</summary>
    public static PageKey At { get; } = new("at", null, value => IsNumber(value, 1, MostAt));

    /// <summary>The part of the page that a citation or an embedded frame is about: the id of a card.</summary>
    public static PageKey Part { get; } = new(
        "part", null, value => NameList.IsOne(value) && !value.Contains(',', StringComparison.Ordinal));

    /// <summary>The passage of an article that an embedded frame shows; see <see cref="PageLink.TryPassage"/>.</summary>
    public static PageKey Passage { get; } = new("passage", null, value => PageLink.TryPassage(value, out _));

    /// <summary>Whose evidence is open in a comparison: <c>b</c> for the second selection's, absent for the first's.</summary>
    public static PageKey Side { get; } = new("side", null, value => value == "b");

    /// <summary>The two articles that a comparison shows sentence by sentence, one of each side, by their mark.</summary>
    public static PageKey Both { get; } = new("both", null, value => Mark.TryParse(value, out var mark) && mark is SharedMark);

    /// <summary>Every key above, by name: a page adds its own as one more property and nothing else.</summary>
    public static IReadOnlyList<PageKey> PageKeys { get; } =
        [.. typeof(Links).GetProperties().Where(p => p.PropertyType == typeof(PageKey)).Select(p => (PageKey)p.GetValue(null)!)
            .OrderBy(k => k.Name, StringComparer.Ordinal)];

    /// <summary>Writes and reads query strings. It stands last: what is above has to be there when it is made.</summary>
    public static SelectionLink Query { get; } = new(PageKeys, UiLanguage.All.Select(l => l.Code));

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most;
}
