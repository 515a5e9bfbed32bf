using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Khitab.Coded;
using Khitab.Discourse;

namespace Khitab.Client.Tests;

/// <summary>
/// Networks that are written here, read by what others read them with: graphology in Node, and NetworkX where Python has it. A file that
/// only we can read is none.
/// </summary>
public sealed class GraphFileReadingTests : IDisposable
{
    private static readonly string Tools = ClientTests.FolderOfTests;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("net.gexf")]
    [InlineData("net-1.2.gexf")]
    [InlineData("net.graphml")]
    public async Task Graphology_reads_names_values_colours_places_and_sizes(string name)
    {
        var (file, graph) = Write(name);
        using var read = await ReadAsync("node", "read-graph.mjs", file);
        var nodes = read.RootElement.GetProperty("nodes").EnumerateArray().ToDictionary(n => n.GetProperty("key").GetString()!);

        Assert.Equal("undirected", read.RootElement.GetProperty("type").GetString());
        Assert.Equal(graph.Nodes.Select(n => n.Id).Order(), nodes.Keys.Order());
        foreach (var node in graph.Nodes)
        {
            var found = nodes[node.Id];
            Assert.Equal(node.Label, found.GetProperty("label").GetString());
            Assert.Equal((string)node.Values["type"], found.GetProperty("type").GetString());
            Assert.Equal((int)node.Values["degree"], found.GetProperty("degree").GetDouble());
            Assert.Equal(node.X!.Value, found.GetProperty("x").GetDouble(), 9);
            Assert.Equal(node.Y!.Value, found.GetProperty("y").GetDouble(), 9);
            Assert.Equal(node.Radius!.Value, found.GetProperty("size").GetDouble(), 9);
            Assert.Equal(node.Colour, ColourOf(found));
        }

        var edges = read.RootElement.GetProperty("edges").EnumerateArray()
            .Select(e => (e.GetProperty("source").GetString(), e.GetProperty("target").GetString(), e.GetProperty("weight").GetDouble()));
        Assert.Equal(graph.Edges.Select(e => ((string?)e.From, (string?)e.To, e.Weight)).Order(), edges.Order());
    }

    // Older readers find no graph in version 1.3, hence 1.2.
    [NetworkXTheory]
    [InlineData("net-1.2.gexf")]
    [InlineData("net.graphml")]
    public async Task NetworkX_reads_names_weights_and_places(string name)
    {
        var (file, graph) = Write(name);
        using var read = await ReadAsync("python3", "read_graph.py", file);
        var nodes = read.RootElement.GetProperty("nodes").EnumerateArray().ToDictionary(n => n.GetProperty("key").GetString()!);

        Assert.Equal(graph.Nodes.Select(n => n.Id).Order(), nodes.Keys.Order());
        foreach (var node in graph.Nodes)
        {
            var found = nodes[node.Id];
            Assert.Equal(node.Label, found.GetProperty("label").GetString());
            var place = found.TryGetProperty("viz", out var viz) ? viz.GetProperty("position") : found;
            Assert.Equal(node.X!.Value, place.GetProperty("x").GetDouble(), 9);
        }

        Assert.Equal(
            graph.Edges.Select(e => e.Weight).Order(),
            read.RootElement.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("weight").GetDouble()).Order());
    }

    private (string File, GraphFile Graph) Write(string name)
    {
        const string Table = "actor,concept,agreement\nمالي,المغرب,1\nالنيجر,المغرب,1\nالجزائر,المغرب,0\n"
            + "<&\" 'تجريب',الوساطة,1\nمالي,الوساطة,1\n";
        var events = CodedEvents.Of(CodedTable.Read(new StringReader(Table)));
        var graph = StanceGraphFile.Of(
            StanceNetwork.Of(events, new StanceOptions(NetworkKind.TwoMode, UsesPositions: true)), "شبكة", id => id);
        var file = Path.Combine(_folder, name);
        using var text = new StreamWriter(file);
        if (name.EndsWith(".graphml", StringComparison.Ordinal)) GraphMlWriter.Write(graph, text);
        else (name.Contains("1.2", StringComparison.Ordinal) ? GexfWriter.Version12 : GexfWriter.Version13).Write(graph, text);
        return (file, graph);
    }

    private static GraphColour? ColourOf(JsonElement node)
    {
        var written = node.GetProperty("color").GetString()!;
        if (GraphColour.Parse(written) is { } hex) return hex;
        var parts = written[(written.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split(',')
            .Select(part => byte.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new GraphColour(parts[0], parts[1], parts[2]);
    }

    private static async Task<JsonDocument> ReadAsync(string program, string script, string file)
    {
        var start = new ProcessStartInfo(program, [script, file])
        {
            WorkingDirectory = Tools,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync())
            .WaitAsync(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said[1]);
        return JsonDocument.Parse(said[0]);
    }
}

/// <summary>A test with rows of data that needs Python's NetworkX; skipped, with a word, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NetworkXTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> IsThere = new(() =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", "import networkx"]) { RedirectStandardError = true });
            process?.WaitForExit(TimeSpan.FromMinutes(1));
            return process is { HasExited: true, ExitCode: 0 };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no Python.
            return false;
        }
    });

    /// <summary>Skipped where NetworkX is not there.</summary>
    public NetworkXTheoryAttribute()
    {
        if (!IsThere.Value) Skip = "NetworkX is not there (Debian: python3-networkx)";
    }
}
