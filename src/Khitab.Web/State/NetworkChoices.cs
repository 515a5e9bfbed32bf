using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The network page's own keys as options of the model.</summary>
public static class NetworkChoices
{
    /// <summary>The value of <see cref="Links.Table"/> for an ordered matrix.</summary>
    public const string Matrix = "matrix";

    // More edges than this hide what they tie.
    private const int EdgesOfNode = 5;

    private static readonly Dictionary<string, NetworkKind> Kinds = new(StringComparer.Ordinal)
    {
        ["signed"] = NetworkKind.Signed,
        ["articles"] = NetworkKind.CoMention,
        ["sentences"] = NetworkKind.SentenceCoMention,
        ["congruence"] = NetworkKind.Congruence,
        ["conflict"] = NetworkKind.Conflict,
        ["subtract"] = NetworkKind.Subtract,
        ["two-mode"] = NetworkKind.TwoMode,
    };

    /// <summary>What can tie nodes, as links write it.</summary>
    public static IReadOnlyList<string> Ties { get; } = [.. Kinds.Keys];

    /// <summary>What weights can be divided by.</summary>
    public static IReadOnlyList<string> Norms { get; } = Names<Normalization>();

    /// <summary>Within what repeated statements can be dropped.</summary>
    public static IReadOnlyList<string> Repeats { get; } = Names<Duplicates>();

    /// <summary>What can be a concept.</summary>
    public static IReadOnlyList<string> Concepts { get; } = Names<ConceptChoice>();

    /// <summary>What the size of a node can say.</summary>
    public static IReadOnlyList<string> Sizes { get; } = Names<NodeSize>();

    /// <summary>How many nodes a picture can have.</summary>
    public static IReadOnlyList<string> Most { get; } = ["100", "300", "1000"];

    /// <summary>How much statements can count by their distance from the middle of the time.</summary>
    public static IReadOnlyList<string> Kernels { get; } = Names<Kernel>();

    /// <summary>The probabilities by which a backbone can be chosen.</summary>
    public static IReadOnlyList<string> Backbones { get; } = ["0.1", "0.05", "0.01"];

    /// <summary>By which methods communities can be found.</summary>
    public static IReadOnlyList<string> Groups { get; } = Names<CommunityMethod>();

    /// <summary>Whether positions count in a network of concepts.</summary>
    public static IReadOnlyList<string> Positions { get; } = ["usual", "use", "ignore"];

    /// <summary>What the link asks for.</summary>
    public static NetworkOptions From(Selection selection) => Asked(selection) with
    {
        UsesPositions = selection.PageValue(Links.Positions) switch { "use" => true, "ignore" => false, _ => null },
    };

    private static NetworkOptions Asked(Selection selection) => new(
        Kinds.GetValueOrDefault(selection.PageValue(Links.Tie) ?? ""),
        LeastOf(selection.PageValue(Links.Least)),
        MostOf(selection),
        EdgesOfNode * MostOf(selection),
        selection.PageValue(Links.Focus),
        Sized: Of<NodeSize>(selection, Links.Size),
        Normalization: Of<Normalization>(selection, Links.Norm),
        Duplicates: Of<Duplicates>(selection, Links.Repeats),
        Concepts: Of<ConceptChoice>(selection, Links.Concepts),
        Kernel: Of<Kernel>(selection, Links.Kernel),
        Backbone: selection.PageValue(Links.Backbone) is { } p ? double.Parse(p, CultureInfo.InvariantCulture) : null,
        Communities: Of<CommunityMethod>(selection, Links.Groups));

    /// <summary>A window as links write it: <c>30d</c> or <c>100e</c>, of 1 to 99,999; null for anything else.</summary>
    public static NetworkWindow? WindowOf(string? written) =>
        written is { Length: >= 2 and <= 6 }
        && int.TryParse(written[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? written[^1] switch
            {
                'd' => new NetworkWindow(WindowUnit.Days, size),
                'e' => new NetworkWindow(WindowUnit.Events, size),
                _ => null,
            }
            : null;

    /// <summary>Whether positions can count in a kind of network, as links write it; one value where there is no choice.</summary>
    public static IReadOnlyList<string> PositionsOf(NetworkKind kind) => kind switch
    {
        NetworkKind.Congruence => ["usual", "ignore"],
        NetworkKind.TwoMode => ["usual", "use"],
        _ => ["usual"],
    };

    /// <summary>What weights of a kind of network can be divided by, as links write it.</summary>
    public static IReadOnlyList<string> NormsOf(NetworkKind kind) =>
        [.. StanceOptions.NormalizationsOf(kind).Select(by => by.ToString().ToLowerInvariant())];

    /// <summary>A least weight as links write it: above 0, with up to four decimals; null for anything else.</summary>
    public static double? LeastOf(string? written) =>
        written is { Length: > 0 and <= 12 }
        && double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least)
        && least is > 0 and <= 1_000_000 ? least : null;

    /// <summary>What the colour of a node says: type, community or stance.</summary>
    public static string ColourOf(Selection selection) => selection.PageValue(Links.Colour)!;

    /// <summary>Whether ties of a kind are made of what both ends say on concepts: they open a card and not sentences.</summary>
    public static bool IsOfConcepts(NetworkKind kind) => new NetworkOptions(kind).IsOfConcepts;

    /// <summary>The mark of an edge, whose evidence it opens; in a network of concepts it names the ends of the card.</summary>
    public static Mark MarkOf(NetworkKind kind, NetworkEdge edge) => kind switch
    {
        NetworkKind.CoMention => new TogetherMark(edge.From, edge.To),
        NetworkKind.SentenceCoMention => new BesideMark(edge.From, edge.To),
        _ => new EdgeMark(edge.From, edge.To),
    };

    /// <summary>The ends of the edge that a mark is the evidence of; null where it is of none.</summary>
    public static (string From, string To)? EndsOf(Mark? mark) => mark switch
    {
        EdgeMark edge => (edge.From, edge.To),
        TogetherMark both => (both.A, both.B),
        BesideMark both => (both.A, both.B),
        _ => null,
    };

    /// <summary>What the evidence of an edge is counted in.</summary>
    public static string UnitOf(NetworkKind kind) => kind switch
    {
        NetworkKind.CoMention => "article",
        NetworkKind.SentenceCoMention => "sentence",
        _ => "statement",
    };

    /// <summary>How many of that unit the mark of an edge opens: statements that take no side are among them.</summary>
    public static int CountOf(NetworkKind kind, NetworkEdge edge) => kind switch
    {
        NetworkKind.Signed or NetworkKind.TwoMode => edge.For + edge.Against + edge.Neutral,
        NetworkKind.CoMention or NetworkKind.SentenceCoMention => (int)edge.Weight,
        _ => 0,
    };

    private static int MostOf(Selection selection) =>
        int.Parse(selection.PageValue(Links.Most)!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Names<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), name => name.ToLowerInvariant());

    private static T Of<T>(Selection selection, PageKey key)
        where T : struct, Enum => Enum.TryParse<T>(selection.PageValue(key), ignoreCase: true, out var value) ? value : default;
}

/// <summary>A window that moves through the time of publication.</summary>
/// <param name="Unit">What its size is counted in.</param>
/// <param name="Size">How many days or statements it holds, from 1.</param>
public sealed record NetworkWindow(WindowUnit Unit, int Size)
{
    /// <summary>The most places that a window stands at on its way.</summary>
    public const int MostPlaces = 240;

    /// <summary>The places of the window in all of a selection's time.</summary>
    /// <param name="snapshot">What is selected from.</param>
    /// <param name="selection">The selection; its dates are left out of account.</param>
    public IReadOnlyList<WindowPlace> Places(CorpusSnapshot snapshot, Selection selection) => WindowPlaces.Of(
        snapshot.Select(selection.Without(SelectionKey.Dates).WithoutPage()), Unit, Size, MostPlaces);

    /// <summary>The selection with a place of the window as its time.</summary>
    public static Selection At(Selection selection, WindowPlace place) => selection with
    {
        From = PartialDate.Day(place.First),
        To = PartialDate.Day(place.Last),
        DateField = DateField.Published,
    };

    /// <summary>As links write it.</summary>
    public override string ToString() =>
        Size.ToString(CultureInfo.InvariantCulture) + (Unit == WindowUnit.Days ? "d" : "e");
}
