using System.Text.Json;
using Khitab.Cli.Reading;

namespace Khitab.Cli.Tests;

/// <summary>
/// The figures must be those of the script that the marks came with, to the last letter: expected-*.txt is what it printed for these
/// articles, which are made up. They have what a copy of it would get wrong: actors named equally often, «لل», a name with its conjunction,
/// evidence that the text lacks, a picture before other words, an article not read.
/// </summary>
public class EvaluateReadingTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "reading");

    [Theory]
    [InlineData("0.3", 0.3)]
    [InlineData("0.5", 0.5)]
    [InlineData("0.7", 0.7)]
    public void An_analysis_scores_as_the_script_says(string name, double floor) => Assert.StartsWith(
        Expected(name), Output(Options() with { Analysis = In("analysis.json"), Floor = floor }), StringComparison.Ordinal);

    [Fact]
    public void A_second_reader_scores_as_the_script_says() =>
        Assert.StartsWith(Expected("second"), Output(Options() with { Analysis = In("second.jsonl") }), StringComparison.Ordinal);

    [Fact]
    public void Sources_signs_and_kinds_stand_beside_the_figures()
    {
        var output = Output(Options() with { Analysis = In("analysis.json"), BySource = true });
        Assert.Contains("expected calibration error 0.332 over 13 statements", output, StringComparison.Ordinal);
        Assert.Contains("against                         0.833   0.714   0.769   (7, 6)", output, StringComparison.Ordinal);
        Assert.Contains("acts                            0.667   0.714   0.690   (7, 6)", output, StringComparison.Ordinal);
        Assert.Contains("nahar-albahr                       1", output, StringComparison.Ordinal);
        Assert.Contains("sada-alwaha                        2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_are_written_as_json()
    {
        var file = Path.GetTempFileName();
        try
        {
            Output(Options() with { Analysis = In("analysis.json"), BySource = true, Json = file });
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Equal(0.7059, json.RootElement.GetProperty("others' statements").GetDouble());
            Assert.Equal(0.6909, json.RootElement.GetProperty("total").GetDouble());
            Assert.Equal(1, json.RootElement.GetProperty("flips").GetInt32());
            Assert.Equal(2, json.RootElement.GetProperty("sources").GetProperty("sada-alwaha").GetProperty("articles").GetInt32());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Without_an_analysis_the_texts_are_read_anew()
    {
        var output = Output(Options() with { Verbose = true });
        Assert.DoesNotContain("not read", output, StringComparison.Ordinal);
        Assert.Contains("articles 3", output, StringComparison.Ordinal);
        Assert.Contains("m1 author's judgements missed: author -> ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_mark_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{\"id\": \"m1\"}\n");
            var errors = new StringWriter();
            Assert.Equal(1, EvaluateReadingCommand.Run(new EvaluateReadingOptions(file, In("texts")), TextWriter.Null, errors));
            Assert.Contains("line 1", errors.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static EvaluateReadingOptions Options() => new(In("marks.jsonl"), In("texts"));

    private static string In(string name) => Path.Combine(Folder, name);

    private static string Expected(string name) => File.ReadAllText(In($"expected-{name}.txt")).ReplaceLineEndings();

    private static string Output(EvaluateReadingOptions options)
    {
        var output = new StringWriter();
        Assert.Equal(0, EvaluateReadingCommand.Run(options, output, TextWriter.Null));
        return output.ToString();
    }
}
