using System.Xml;

namespace Khitab.Discourse;

/// <summary>A node of a written graph.</summary>
/// <param name="Id">Its id, unlike any other's.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Values">What else is known of it: texts, whole numbers (<see cref="int"/>, <see cref="long"/>) and <see
/// cref="double"/>.</param>
/// <param name="X">Place to the right, or null where it has none.</param>
/// <param name="Y">Place upwards, or null where it has none.</param>
/// <param name="Radius">Radius in the same units, or null.</param>
/// <param name="Colour">Its colour as it is drawn, or null.</param>
public sealed record GraphFileNode(
    string Id, string Label, IReadOnlyDictionary<string, object> Values, double? X = null, double? Y = null, double? Radius = null,
    GraphColour? Colour = null);

/// <summary>An edge of a written graph.</summary>
/// <param name="From">Id of the node that it starts from.</param>
/// <param name="To">Id of the node that it goes to.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Values">What else is known of it, as of a node.</param>
/// <param name="Colour">Its colour as it is drawn, or null.</param>
public sealed record GraphFileEdge(
    string From, string To, double Weight, IReadOnlyDictionary<string, object> Values, GraphColour? Colour = null);

/// <summary>
/// A graph ready to be written to a file that other programs read: GraphML, GEXF or CSV. It knows nothing of where the graph comes from, so
/// that every kind of network is written by the same code.
/// </summary>
/// <param name="Title">What the graph is called.</param>
/// <param name="Directed">Whether its edges have a direction.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The edges; both ends are among the nodes.</param>
public sealed record GraphFile(string Title, bool Directed, IReadOnlyList<GraphFileNode> Nodes, IReadOnlyList<GraphFileEdge> Edges)
{
    /// <summary>The names of all values of nodes or edges, each with a value of it, in the order in which they are first met.</summary>
    internal static IReadOnlyList<(string Name, object Sample)> Columns(IEnumerable<IReadOnlyDictionary<string, object>> rows)
    {
        var columns = new List<(string, object)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in rows.SelectMany(row => row))
        {
            if (known.Add(name)) columns.Add((name, value));
        }

        return columns;
    }

    /// <summary>A value as XML writes it: numbers as everywhere, texts without the characters that XML cannot hold.</summary>
    internal static string Written(object value) => value switch
    {
        string text => new string([.. text.Select((c, i) => IsWritable(text, i) ? c : '\uFFFD')]),
        int number => XmlConvert.ToString(number),
        long number => XmlConvert.ToString(number),
        double number => XmlConvert.ToString(number),
        _ => throw new ArgumentException($"A value of {value.GetType().Name} cannot be written.", nameof(value)),
    };

    /// <summary>What a value is called in both XML formats: <c>string</c>, <c>int</c>, <c>long</c> or <c>double</c>.</summary>
    internal static string TypeOf(object value) => value switch { int => "int", long => "long", double => "double", _ => "string" };

    private static bool IsWritable(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
