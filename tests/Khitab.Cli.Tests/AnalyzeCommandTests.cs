using System.Text.Json;

namespace Khitab.Cli.Tests;

/// <summary>The command line's contract: what is written, what is said, and with which exit status.</summary>
public sealed class AnalyzeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_seeds_become_an_analysis_of_format_1_whose_spans_lie_in_the_texts()
    {
        var output = Path.Combine(_folder, "a.json");
        var said = new StringWriter();
        Assert.Equal(0, AnalyzeCommand.Run([Path.Combine(Root(), "seeds")], null, output, said));
        using var json = JsonDocument.Parse(File.ReadAllBytes(output));
        Assert.Equal(1, json.RootElement.GetProperty("format").GetInt32());
        Assert.Equal(5, json.RootElement.GetProperty("corpus").GetProperty("articles").GetInt32());
        foreach (var article in json.RootElement.GetProperty("articles").EnumerateArray())
        {
            var length = article.GetProperty("text").GetString()!.Length;
            foreach (
                var list in (string[])["segments", "mentions", "themeMentions", "statements", "quotes", "relays", "references", "dates"])
            {
                foreach (var item in article.GetProperty(list).EnumerateArray())
                {
                    var start = item.GetProperty("start").GetInt32();
                    Assert.InRange(start + item.GetProperty("length").GetInt32(), start + 1, length);
                }
            }
        }

        Assert.Contains("5/5", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_articles_give_the_same_bytes()
    {
        var outputs = new[] { Path.Combine(_folder, "1.json"), Path.Combine(_folder, "2.json") };
        foreach (var output in outputs) AnalyzeCommand.Run([Path.Combine(Root(), "seeds")], null, output, TextWriter.Null);
        Assert.Equal(File.ReadAllBytes(outputs[0]), File.ReadAllBytes(outputs[1]));
    }

    [Fact]
    public void Input_that_cannot_be_read_is_named_and_the_rest_is_analysed()
    {
        var good = Path.Combine(_folder, "good.txt");
        File.WriteAllText(good, "أكدت فرنسا دعمها للمغرب في باريس.");
        var output = Path.Combine(_folder, "a.json");
        var said = new StringWriter();
        Assert.Equal(1, AnalyzeCommand.Run([good, Path.Combine(_folder, "missing.txt")], null, output, said));
        Assert.Contains("missing.txt: no such file", said.ToString(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(output));
        Assert.Equal(1, json.RootElement.GetProperty("corpus").GetProperty("articles").GetInt32());
    }

    [Fact]
    public void Files_of_any_kind_are_analysed_and_a_broken_item_is_named_by_file_item_and_cause()
    {
        File.WriteAllText(
            Path.Combine(_folder, "a.jsonl"),
            "{\"title\": \"فرنسا تدعم المغرب\", \"text\": \"أكدت فرنسا دعمها للمغرب في باريس.\", \"date\": \"2025-02-17\", \"url\": \"https://www.hespress.com/1\"}\n{broken\n");
        File.WriteAllText(Path.Combine(_folder, "b.csv"), "kop,inhoud\nفرنسا,أكدت فرنسا دعمها للمغرب في باريس.\n");
        File.WriteAllText(Path.Combine(_folder, "m.yaml"), "fields: {text: inhoud, title: kop}\n");
        var output = Path.Combine(_folder, "a.json");
        var said = new StringWriter();
        Assert.Equal(1, AnalyzeCommand.Run([Path.Combine(_folder, "a.jsonl"), Path.Combine(_folder, "b.csv")], null, output, said));
        Assert.Contains("a.jsonl, line 2: not well-formed JSON", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("b.csv, row 1 (line 2): no field that holds a text: it has kop, inhoud", said.ToString(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(output));
        var article = Assert.Single(json.RootElement.GetProperty("articles").EnumerateArray());
        Assert.Equal("hespress", article.GetProperty("outlet").GetString());
        Assert.Equal("2025-02-17", article.GetProperty("published").GetProperty("value").GetString());

        Assert.Equal(0, AnalyzeCommand.Run([Path.Combine(_folder, "b.csv")], null, output, said, Path.Combine(_folder, "m.yaml")));
        Assert.Contains("read 1 articles from 1 files", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_cannot_be_used_is_named()
    {
        var said = new StringWriter();
        Assert.Equal(1, AnalyzeCommand.Run([Path.Combine(_folder, "a.txt")], null, Path.Combine(_folder, "a.json"), said, Path.Combine(_folder, "none.yaml")));
        Assert.Contains("none.yaml: no such file", said.ToString(), StringComparison.Ordinal);
    }

    // An empty analysis and exit status 0 look like a corpus without articles.
    [Fact]
    public void Where_all_files_are_of_other_kinds_it_is_said_and_the_status_is_not_0()
    {
        var corpus = Directory.CreateDirectory(Path.Combine(_folder, "corpus")).FullName;
        foreach (var name in (string[])["a.doc", "b.jpg", "c.mhtml"]) File.WriteAllText(Path.Combine(corpus, name), "x");
        var (read, analysed) = (new StringWriter(), new StringWriter());
        Assert.Equal(1, ReadCommand.Run([corpus], null, TextWriter.Null, read));
        Assert.Equal(1, AnalyzeCommand.Run([corpus], null, Path.Combine(_folder, "a.json"), analysed));
        foreach (var said in (string[])[read.ToString(), analysed.ToString()])
            Assert.Contains("nothing was read: 3 files of other kinds were passed over", said, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(corpus, "d.txt"), "أكدت فرنسا دعمها للمغرب في باريس.");
        read = new StringWriter();
        Assert.Equal(0, ReadCommand.Run([corpus], null, TextWriter.Null, read));
        Assert.Contains("read 1 articles from 1 files; 0 items unread; 3 files of other kinds passed over (.doc 1, .jpg 1, .mhtml 1)", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_alone_lists_outlets_languages_and_days()
    {
        File.WriteAllText(
            Path.Combine(_folder, "a.json"),
            "[{\"text\": \"اجتمع المجلس أمس\", \"source\": \"المدينة\", \"date\": \"2025-02-17\"}, {\"text\": \"The council met in the city\"}]");
        var said = new StringWriter();
        Assert.Equal(0, ReadCommand.Run([Path.Combine(_folder, "a.json")], null, said, TextWriter.Null));
        string[] expected = [
            "articles\t2", "dated\t1\t2025-02-17\t2025-02-17", "language\tar\t1", "language\ten\t1", "outlet\tالمدينه\tالمدينة\t1",
            "outlet\t(unknown)\t1"];
        Assert.All(expected, line => Assert.Contains(line, said.ToString().Split(Environment.NewLine)));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "seeds", "--mappping", "x")]
    [InlineData("analyze")]
    [InlineData("analyze", "seeds")]
    [InlineData("analyze", "seeds", "--out")]
    [InlineData("analyze", "seeds", "--out", "x", "--colour")]
    [InlineData("frobnicate")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, await Program.RunAsync(arguments));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Dashboard.sln is not above the tests.");
    }
}
