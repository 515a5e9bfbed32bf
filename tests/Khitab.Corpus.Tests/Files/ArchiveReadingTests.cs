using System.Text;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Archives, honest and not.</summary>
public sealed class ArchiveReadingTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(Prose);

    [Fact]
    public void An_archive_gives_the_files_of_every_kind_in_it()
    {
        var inner = Zip(("deep.txt", Text));
        var zip = Zip(
            ("folder/a.txt", Text), ("b.jsonl", "{\"text\": \"نص\"}\n{\"text\": \"نص ثان\"}"u8.ToArray()), ("inner.zip", inner),
            ("picture.png", [1, 2]), ("__MACOSX/folder/._a.txt", [0, 5]));
        Assert.Equal(
            ["z.zip/b.jsonl#1", "z.zip/b.jsonl#2", "z.zip/folder/a.txt", "z.zip/inner.zip/deep.txt"], Read("z.zip", zip)
            .Select(o => o.Article!.File));
        Assert.Equal([null, null, "folder", null], Read("z.zip", zip).Select(o => o.Article!.Folder));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("/etc/passwd.txt")]
    [InlineData("C:\\a.txt")]
    [InlineData("..\\a.txt")]
    public void A_path_that_leads_out_is_refused_and_the_rest_is_read(string path)
    {
        var outcomes = Read("z.zip", Zip((path, Text), ("good.txt", Text)));
        Assert.Single(outcomes, o => o.Cause == "its path leads out of the archive");
        Assert.Single(outcomes, o => o.Article is not null);
    }

    [Fact]
    public void An_entry_that_unpacks_without_measure_is_cut_off()
    {
        var options = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 100_000 } };
        var bomb = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"{{\"text\": \"{new string('a', 50_000)}\"}}\n", 100)));
        var outcomes = Read("z.zip", Zip(("bomb.jsonl", bomb), ("good.txt", Text)), options);
        Assert.Contains(outcomes, o => o.Cause == "unpacks to more than 200 times its size");
        Assert.NotNull(outcomes[^1].Article);
    }

    [Fact]
    public void An_archive_that_unpacks_too_far_in_all_is_cut_off()
    {
        var options = ReadOptions.Default with { Limits = new ReadLimits { LargestArchive = 3 << 20 } };
        var entries = Enumerable.Range(0, 8).Select(i => ($"{i}.txt", Enumerable.Repeat((byte)'a', 1 << 20).ToArray())).ToArray();
        var outcomes = Read("z.zip", Zip(entries), options);
        Assert.Contains(outcomes, o => o.Article is not null);
        Assert.Equal("unpacks to more than 3 MB in all", outcomes[^1].Cause);
    }

    [Fact]
    public void Archives_inside_archives_end_somewhere()
    {
        var zip = Zip(("a.txt", Text));
        for (var i = 0; i < 6; i++) zip = Zip(($"{i}.zip", zip));
        Assert.Equal("archives deeper inside one another than 3", Assert.Single(Read("z.zip", zip)).Cause);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var options = ReadOptions.Default with { Limits = new ReadLimits { MostEntries = 10 } };
        Assert.Equal(
            "more than 10 entries",
            Assert.Single(Read("z.zip", Zip([.. Enumerable.Range(0, 11).Select(i => ($"{i}.txt", Text))]), options)).Cause);
    }

    [Fact]
    public void What_only_calls_itself_an_archive_is_named() => Assert.NotNull(Assert.Single(Read("z.zip", Text)).Cause);
}
