using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Plain texts, with and without a block of YAML above.</summary>
public sealed class TextReadingTests
{
    // Ids and links rest on it: a text alone stays exactly as it is.
    [Fact]
    public void A_plain_text_is_the_article()
    {
        var text = $"{Title}\r\n\r\n{Prose}\r\n";
        Assert.Equal(text, One("a.txt", text).Text);
        Assert.Equal("---\n" + text, One("b.txt", "---\n" + text).Text);
    }

    [Fact]
    public void A_block_of_YAML_above_says_what_is_known()
    {
        var article = One(
            "a.txt",
            $"---\ntitle: \"{Title}\"\nsource: hespress.com\ndate: 2025-02-17\nauthor:\n  - ليلى\n  - سعيد\ncategories: [سياسة, مجتمع]\n---\n\n{Prose}\n");
        Assert.Equal($"{Title}\n\n{Prose}\n", article.Text);
        Assert.Equal("hespress", article.Outlet);
        Assert.Equal("hespress.com", article.OutletName);
        Assert.Equal(new DateOnly(2025, 2, 17), article.Published.Value);
        Assert.Equal("ليلى، سعيد", article.Author);
        Assert.Equal("سياسة", article.Section);
    }

    // A colon in the title makes it bad YAML, and half of the headlines have one.
    [Fact]
    public void A_colon_in_a_headline_does_no_harm() =>
        Assert.Equal("مالي: ما بعد الانقلاب", One("a.txt", $"---\ntitle: مالي: ما بعد الانقلاب\noutlet: المدينة\n---\n{Prose}\n").Title);

    [Fact]
    public void A_block_that_cannot_be_read_is_named_with_its_line() =>
        Assert.Contains(
            "front matter: line", Assert.Single(Read("a.txt", $"---\ntitle: [x\n  - {{\n---\n{Prose}\n")).Cause, StringComparison.Ordinal);

    [Fact]
    public void The_same_text_twice_is_two_articles()
    {
        var articles = ArticleFactory.WithUniqueIds(
            Read("a.zip", Zip(("1.txt", "نص"u8.ToArray()), ("2.txt", "نص"u8.ToArray()))).Select(o => o.Article!));
        Assert.Equal(articles[0].Id + "-2", articles[1].Id);
    }

    [Fact]
    public void A_folder_gives_its_files_in_order_and_counts_what_it_passes_over()
    {
        var folder = Directory.CreateTempSubdirectory("khitab-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "ب"));
            File.WriteAllText(Path.Combine(folder, "ب", "x.txt"), Prose);
            File.WriteAllText(Path.Combine(folder, "a.jsonl"), $$"""{"text": "{{Prose}}"}""");
            File.WriteAllBytes(Path.Combine(folder, "picture.jpg"), [1, 2, 3]);
            ReadProgress? last = null;
            var files = CorpusReader.Read([folder, Path.Combine(folder, "none.txt")], progress: new Listener(p => last = p))
                .Select(o => o.Article?.File ?? o.Message).ToList();
            Assert.Equal(["a.jsonl#1", "ب/x.txt", "none.txt: no such file"], files);
            Assert.Equal([null, "ب"], CorpusReader.Read([folder]).Select(o => o.Article!.Folder));
            Assert.Equal((2, 2, 1, 1), (last!.Files, last.Articles, last.Failures, last.PassedOver));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Reading_stops_when_asked()
    {
        using var source = new CancellationTokenSource();
        var lines = string.Concat(Enumerable.Repeat("{\"text\": \"نص\"}\n", 100));
        var read = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in CorpusReader.Read("a.jsonl", System.Text.Encoding.UTF8.GetBytes(lines), cancellation: source.Token))
            {
                if (++read == 3) source.Cancel();
            }
        });
        Assert.Equal(3, read);
    }

    private sealed class Listener(Action<ReadProgress> listen) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => listen(value);
    }
}
