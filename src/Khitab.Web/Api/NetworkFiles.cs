using System.Text;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>The network of a link as a file for other programs: the one that the page shows, no more and no less.</summary>
internal static class NetworkFiles
{
    private static readonly Dictionary<string, (string Type, Action<GraphFile, TextWriter> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["graphml"] = ("application/graphml+xml", GraphMlWriter.Write),
        ["gexf"] = ("application/gexf+xml", GexfWriter.Write),
        // Spreadsheets take Arabic for garbage without a byte order mark.
        ["csv"] = ("text/csv; charset=utf-8", EdgeCsvWriter.Write),
    };

    /// <summary>The file, or null for a format that is none of them.</summary>
    public static IResult? Of(SelectionResult result, string format)
    {
        if (!Formats.TryGetValue(format, out var chosen)) return null;
        var words = new Words(UiLanguage.Find(result.Selection.Language));
        var network = result.Network(NetworkChoices.From(result.Selection));
        var graph = GraphFile.Of(network, words["network.label"], actor => words.Actor(result.Snapshot, actor));
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == "csv"), leaveOpen: true)) chosen.Write(graph, text);
        return TypedResults.File(bytes.ToArray(), chosen.Type, "khitab-network." + format);
    }
}
