using CsvHelper;

namespace Khitab.Discourse;

/// <summary>
/// Writes a graph's edges as CSV (RFC 4180): ids of both ends first, under the names that Gephi expects and where igraph looks for them,
/// then the kind, the weight, the names of both ends, and what else is known. A text that a spreadsheet would run as a formula is kept as
/// text.
/// </summary>
public static class EdgeCsvWriter
{
    /// <summary>Writes the edges, one a line, under a line of headings.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="to">Where to write. Spreadsheets need a byte order mark before Arabic: it is the encoding's, and not written
    /// here.</param>
    public static void Write(GraphFile graph, TextWriter to)
    {
        var options = CsvWriterOptions.Default with { NewLine = "\r\n", Injection = CsvInjection.Escape };
        using var csv = CsvWriter.Create(to, options, leaveOpen: true);
        var labels = graph.Nodes.ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        var columns = GraphFile.Columns(graph.Edges.Select(edge => edge.Values));
        string[] headings = ["Source", "Target", "Type", "Weight", "source_name", "target_name"];
        foreach (var heading in headings.Concat(columns.Select(column => column.Name))) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var edge in graph.Edges)
        {
            csv.WriteField(edge.From);
            csv.WriteField(edge.To);
            csv.WriteField(graph.Directed ? "Directed" : "Undirected");
            csv.WriteField(edge.Weight, default);
            csv.WriteField(labels[edge.From]);
            csv.WriteField(labels[edge.To]);
            foreach (var (name, _) in columns) csv.WriteField(edge.Values.GetValueOrDefault(name));
            csv.EndRecord();
        }
    }
}
