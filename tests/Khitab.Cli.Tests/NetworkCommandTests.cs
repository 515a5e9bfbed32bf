using System.Xml.Linq;
using Khitab.Coded;
using Khitab.Discourse;

namespace Khitab.Cli.Tests;

/// <summary>The command <c>network</c>: what it prints, what it writes and how it says what is wrong.</summary>
public sealed class NetworkCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Other programs read the file, scripts the three lines.
    [Theory]
    [InlineData("net.graphml")]
    [InlineData("net.gexf")]
    [InlineData("net.csv")]
    public void Three_lines_are_printed_and_the_file_has_the_edges(string name)
    {
        var (status, printed, _) = Run("actor,concept,agreement\nا,س,1\nب,س,1\nج,س,0\n", NetworkKind.Congruence, name);

        Assert.Equal(0, status);
        Assert.Equal(["nodes 3", "edges 1", "matrix sum 2"], printed);
        var file = File.ReadAllText(Path.Combine(_folder, name));
        if (name.EndsWith(".csv", StringComparison.Ordinal)) Assert.Equal("ا,ب,Undirected,1,ا,ب", file.Split("\r\n")[1]);
        else Assert.Single(XDocument.Parse(file).Descendants(), e => e.Name.LocalName == "edge");
    }

    // The rest is still done, and whoever runs it in a script sees that something is missing.
    [Fact]
    public void A_bad_row_is_named_and_the_status_says_so()
    {
        var (status, printed, errors) = Run("actor,concept,agreement\nا,س,1\nب,س,ربما\n", NetworkKind.TwoMode, "net.csv");

        Assert.Equal(1, status);
        Assert.Equal("nodes 2", printed[0]);
        Assert.Contains("statements.csv, row 2 (line 3): «ربما»", errors, StringComparison.Ordinal);
    }

    // A table that went through a spreadsheet: its separator, its dates, its encoding, its words for positions.
    [Theory]
    [InlineData("actor;concept;agreement;date\nا;س;1;26/01/2025 00:00\nب;س;1;27/01/2025\nج;س;0;27/01/2025\n", 1256)]
    [InlineData("actor;concept;agreement;date\nا;س;1;متى\nب;س;1;\nج;س;0;26 يناير\n", 65001)]
    [InlineData("sep=;\nactor;concept;agreement\nا;س;موافق\nب;س;موافق\nج;س;معارض\n;;\n", 65001)]
    [InlineData("actor\tconcept\tagreement\nا\tس\tagree\nب\tس\tagree\nج\tس\tdisagree\n", 1200)]
    [InlineData("actor,concept,agreement,date\nا,س,1.0,45683\nب,س,1.0,45684\nج,س,0.0,1/27/2025\n", 65001)]
    [InlineData("actor,concept,agreement\nا,س,oui\nب,س,Oui\nج,س,non\n", 65001)]
    public void A_table_from_a_spreadsheet_is_read(string table, int page)
    {
        var encoding = page == 1256
            ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!
            : System.Text.Encoding.GetEncoding(page);
        var file = Path.Combine(_folder, "events.csv");
        File.WriteAllBytes(file, [.. encoding.GetPreamble(), .. encoding.GetBytes(table)]);
        var printed = new StringWriter();
        var status = NetworkRun.Run(
            new NetworkRequest(file, new StanceOptions(NetworkKind.Congruence), CodedColumns.Usual, Path.Combine(_folder, "o.gexf")),
            printed, TextWriter.Null);
        Assert.Equal((0, "nodes 3\nedges 1\nmatrix sum 2\n"), (status, printed.ToString().ReplaceLineEndings("\n")));
    }

    // Names are for people, ids for programs; a picture has places, sizes and colours.
    [Theory]
    [InlineData(NetworkKind.Congruence, "actor:algeria", "الجزائر")]
    [InlineData(NetworkKind.TwoMode, "actor:x-1", "ليلى منصور")]
    [InlineData(NetworkKind.TwoMode, "concept:actor:mali", "مالي")]
    public void A_network_of_own_statements_has_the_names_of_its_actors(NetworkKind type, string id, string label)
    {
        var (status, _, _) = Run(
            "article,published,holder,holderName,target,targetName,polarity,modality\n"
            + "a1,2025-03-02,actor:algeria,الجزائر,actor:mali,مالي,-1,asserted\n"
            + "a1,2025-03-02,actor:x-1,ليلى منصور,actor:mali,مالي,-1,asserted\n", type, "o.gexf");
        Assert.Equal(0, status);
        var nodes = XDocument.Load(Path.Combine(_folder, "o.gexf")).Descendants().Where(e => e.Name.LocalName == "node").ToList();
        var node = Assert.Single(nodes, n => (string?)n.Attribute("id") == id);
        Assert.Equal(label, (string?)node.Attribute("label"));
        foreach (var part in (string[])["position", "size", "color"]) Assert.Single(node.Descendants(), e => e.Name.LocalName == part);
    }

    // What a paper reports beside the network: how far it is polarised and balanced, and the same over time. Two camps are parted wholly by
    // the E-I index; the absolute difference is greatest for the split across them: (4·½ + 4 + 4 + 8·½) / 2 / 12.
    [Fact]
    public void Polarisation_balance_and_windows_are_printed_where_asked_for()
    {
        const string Table =
            "actor,concept,agreement,date\nا,س,1,2025-01-01\nب,س,1,2025-01-02\nج,س,0,2025-01-09\nد,س,0,2025-01-10\n";
        var (_, printed, _) = Run(Table, NetworkKind.Subtract, "net.gexf", request => request with { Clusters = 2, WithBalance = true });
        Assert.Equal(
            ["nodes 4", "edges 6", "matrix sum -4", "polarisation (absolute difference) 0.583333", "polarisation (E-I) 1", "triangles 4",
                "balanced 1"],
            printed);

        (_, printed, _) = Run(
            Table.Replace("د,س", "د,ص", StringComparison.Ordinal), NetworkKind.Conflict, "net.gexf",
            request => request with { WithConceptBackbone = true });
        Assert.Equal("without ص: 0", printed[^1]);

        var window = new EventWindow(WindowUnit.Days, 7, 7);
        (_, printed, _) = Run(Table, NetworkKind.Congruence, "net.csv", request => request with { Window = window });
        Assert.Equal(
            ["first,last,statements,edges,matrix_sum", "2025-01-01,2025-01-07,2,1,2", "2025-01-08,2025-01-14,2,1,2"], printed);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_folder, "net-2025-01-08.csv")).Length);
    }

    // NetworkX before 3.6 finds no graph in version 1.3.
    [Fact]
    public void An_older_version_of_gexf_is_written_on_request()
    {
        const string Table = "actor,concept,agreement\nا,س,1\nب,س,1\n";
        Run(Table, NetworkKind.Congruence, "new.gexf");
        Run(Table, NetworkKind.Congruence, "old.gexf", request => request with { Gexf = GexfWriter.Version12 });
        string? Version(string name) => (string?)XDocument.Load(Path.Combine(_folder, name)).Root!.Attribute("version");
        Assert.Equal(("1.3", "1.2"), (Version("new.gexf"), Version("old.gexf")));
    }

    // Names of one's own are said on the command line or in a mapping file.
    [Theory]
    [InlineData("--map", "holder=Akteur", "--map", "concept=Begriff", "--map", "position=Haltung")]
    [InlineData("--actor", "Akteur", "--concept", "Begriff", "--position", "Haltung")]
    [InlineData("--mapping", "map.yaml")]
    [InlineData("--mapping", "map.yaml", "--map", "holder=Wer")]
    public async Task Columns_can_be_named(params string[] options)
    {
        var file = Path.Combine(_folder, "t.csv");
        File.WriteAllText(file, "Akteur;Begriff;Haltung;Wer\nا;س;1;و\nب;س;1;ز\n");
        File.WriteAllText(Path.Combine(_folder, "map.yaml"), "coded:\n  actor: Akteur\n  concept: Begriff\n  position: Haltung\n");
        var output = Path.Combine(_folder, "o.csv");
        string[] named = [.. options.Select(o => o == "map.yaml" ? Path.Combine(_folder, o) : o)];
        Assert.Equal(1, await Program.RunAsync(["network", file, "--out", output]));
        Assert.Equal(0, await Program.RunAsync(["network", file, .. named, "--out", output]));
        var edge = File.ReadAllLines(output)[1];
        Assert.StartsWith(options.Contains("holder=Wer") ? "ز,و" : "ا,ب", edge, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network", "x.csv", "--map", "nobody=A", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--map", "holder", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--window", "0", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--polarisation", "1", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--balance", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--type", "two-mode", "--concept-backbone", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--gexf", "1.1", "--out", "net.gexf")]
    [InlineData("network", "x.csv", "--out", "net.txt")]
    [InlineData("network", "x.csv", "--type", "friendship", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--type", "conflict", "--normalize", "activity", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--type", "two-mode", "--normalize", "jaccard", "--out", "net.csv")]
    [InlineData("network", "x.csv", "--type", "subtract", "--positions", "ignore", "--out", "net.csv")]
    [InlineData("network", "x.csv")]
    public async Task Wrong_usage_is_refused(params string[] arguments) => Assert.Equal(2, await Program.RunAsync(arguments));

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error_of_the_input() =>
        Assert.Equal(
            1, await Program.RunAsync(["network", Path.Combine(_folder, "nowhere.dna"), "--out", Path.Combine(_folder, "net.csv")]));

    private (int Status, string[] Printed, string Errors) Run(
        string table, NetworkKind type, string output, Func<NetworkRequest, NetworkRequest>? with = null)
    {
        var file = Path.Combine(_folder, "statements.csv");
        File.WriteAllText(file, table);
        var (printed, errors) = (new StringWriter(), new StringWriter());
        var request = new NetworkRequest(file, new StanceOptions(type), CodedColumns.Usual, Path.Combine(_folder, output));
        var status = NetworkRun.Run(with is null ? request : with(request), printed, errors);
        return (
            status, printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            errors.ToString());
    }
}
