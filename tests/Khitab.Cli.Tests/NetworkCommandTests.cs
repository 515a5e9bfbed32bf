using System.Xml.Linq;

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
        var (status, printed, _) = Run("actor,concept,agreement\nا,س,1\nب,س,1\nج,س,0\n", Discourse.CodedNetworkType.Congruence, name);

        Assert.Equal(0, status);
        Assert.Equal(["nodes 3", "edges 1", "matrix sum 2"], printed);
        var file = File.ReadAllText(Path.Combine(_folder, name));
        if (name.EndsWith(".csv", StringComparison.Ordinal)) Assert.Equal("ا,ا,ب,ب,1", file.Split("\r\n")[1]);
        else Assert.Single(XDocument.Parse(file).Descendants(), e => e.Name.LocalName == "edge");
    }

    // The rest is still done, and whoever runs it in a script sees that something is missing.
    [Fact]
    public void A_bad_row_is_named_and_the_status_says_so()
    {
        var (status, printed, errors) = Run("actor,concept,agreement\nا,س,1\nب,س,ربما\n", Discourse.CodedNetworkType.TwoMode, "net.csv");

        Assert.Equal(1, status);
        Assert.Equal("nodes 2", printed[0]);
        Assert.Contains("statements.csv, row 2 (line 3): «ربما»", errors, StringComparison.Ordinal);
    }

    [Theory]
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

    private (int Status, string[] Printed, string Errors) Run(string table, Discourse.CodedNetworkType type, string output)
    {
        var file = Path.Combine(_folder, "statements.csv");
        File.WriteAllText(file, table);
        var (printed, errors) = (new StringWriter(), new StringWriter());
        var status = NetworkCommand.Run(
            file, new Discourse.CodedNetworkOptions(type), new Discourse.CodedColumns(), Path.Combine(_folder, output), printed, errors);
        return (
            status, printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            errors.ToString());
    }
}
