using System.Text;
using Khitab.Discourse;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>
/// The network of a link as a file for other programs: all of it, also what the page leaves off because no picture would show it, and the
/// actors without ties. Beyond what a layout can bear it is cut, and its title says so.
/// </summary>
internal static class NetworkFiles
{
    private const int MostNodes = 3_000;
    private const int MostEdges = 200_000;

    private static readonly Dictionary<string, (string Type, Action<GraphFile, TextWriter> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["graphml"] = ("application/graphml+xml", GraphMlWriter.Write),
        ["gexf"] = ("application/gexf+xml", GexfWriter.Version13.Write),
        // Readers that know no newer version find no graph in 1.3.
        ["1.2.gexf"] = ("application/gexf+xml", GexfWriter.Version12.Write),
        // Without a byte order mark, spreadsheets show Arabic as garbage.
        ["csv"] = ("text/csv; charset=utf-8", EdgeCsvWriter.Write),
    };

    /// <summary>The file, or null for a format that is none of them.</summary>
    public static IResult? Of(SelectionResult result, string format)
    {
        if (!Formats.TryGetValue(format, out var chosen)) return null;
        var words = new UiText(UiLanguage.Find(result.Selection.Language));
        var network = result.Network(NetworkChoices.From(result.Selection) with { MaxNodes = MostNodes, MaxEdges = MostEdges });
        var colours = NodeColours.Of(network, NetworkChoices.ColourOf(result.Selection), result);
        var graph = NetworkGraphFile.Of(
            network, Plain(Title(network, words)), id => words.Node(result.Snapshot, id),
            node => GraphColour.Parse(TokenColours.Light(colours.TokenOf(node) ?? NodeColours.TypeToken(node))));
        using var bytes = new MemoryStream();
        using (
            var text = new StreamWriter(
                bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == "csv"), leaveOpen: true)) chosen.Write(graph, text);
        return TypedResults.File(bytes.ToArray(), chosen.Type, "khitab-network." + format);
    }

    // Other programs show the marks that keep directions apart on a page as boxes.
    private static string Plain(string text) => new([.. text.Where(c => c is not (>= '\u2066' and <= '\u2069'))]);

    private static string Title(Network network, UiText words)
    {
        var title = words.Format(
            "network.file", words["network.label"], words.Nodes(network.Nodes.Concat(network.Isolates)),
            words.Count("relation", network.Edges.Count));
        var left = network.OtherNodeCount + network.IsolateCount - network.Isolates.Count;
        return left + network.OtherEdgeCount == 0 ? title
            : words.Format("network.file.cut", title, words.Count("actor", left), words.Count("relation", network.OtherEdgeCount));
    }
}
