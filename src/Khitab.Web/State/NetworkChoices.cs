using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The network page's own keys as options of the model.</summary>
public static class NetworkChoices
{
    /// <summary>What the link asks for.</summary>
    public static NetworkOptions From(Selection selection) => new(
        selection.PageValue(Links.Tie) switch
        {
            "articles" => NetworkKind.CoMention,
            "sentences" => NetworkKind.SentenceCoMention,
            _ => NetworkKind.Signed,
        },
        int.Parse(selection.PageValue(Links.Least)!, NumberStyles.None, CultureInfo.InvariantCulture),
        Focus: selection.PageValue(Links.Focus),
        Sized: selection.PageValue(Links.Size) == "degree" ? NodeSize.Degree : NodeSize.Mentions);

    /// <summary>Whether the colour of a node says its community rather than its type.</summary>
    public static bool ByCommunity(Selection selection) => selection.PageValue(Links.Colour) == "community";

    /// <summary>The mark of an edge, whose evidence it opens.</summary>
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
    public static int CountOf(NetworkKind kind, NetworkEdge edge) => kind == NetworkKind.Signed ? edge.Weight + edge.Neutral : edge.Weight;
}
