using CsvHelper;

namespace Khitab.Discourse;

/// <summary>
/// Writes a graph's edges as CSV (RFC 4180) for spreadsheets: ids and names of both ends, the weight, and what else is known. A text that a
/// spreadsheet would run as a formula is kept as text.
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
        string[] ends = graph.Directed ? ["source", "source_name", "target", "target_name"] : ["a", "a_name", "b", "b_name"];
        foreach (var heading in ends.Append("weight").Concat(columns.Select(column => column.Name))) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var edge in graph.Edges)
        {
            foreach (var end in (string[])[edge.From, edge.To])
            {
                csv.WriteField(end);
                csv.WriteField(labels[end]);
            }

            csv.WriteField(edge.Weight, default);
            foreach (var (name, _) in columns) csv.WriteField(edge.Values.GetValueOrDefault(name));
            csv.EndRecord();
        }
    }
}
