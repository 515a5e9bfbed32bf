using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>What a folder holds is read, counted or named: nothing is left out without a word, and nothing waits for ever.</summary>
public sealed class FolderReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Links_and_hidden_files_are_counted()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(At("a.txt"), Prose);
        File.WriteAllText(At(".b.txt"), Prose);
        Directory.CreateDirectory(At(".hidden"));
        File.CreateSymbolicLink(At("c.txt"), At("a.txt"));
        Directory.CreateSymbolicLink(At("round"), _folder);
        var latest = Latest(out var outcomes);
        Assert.Equal("a.txt", Assert.Single(outcomes).File);
        Assert.Equal("hidden 2, link 2", latest.PassedFiles.ToString());
    }

    // A store that is kept among the articles was read with them the next time.
    [Fact]
    public void What_a_store_keeps_beside_itself_is_no_article()
    {
        File.WriteAllText(At("a.txt"), Prose);
        Directory.CreateDirectory(At("news.khitab.segments"));
        File.WriteAllText(At("news.khitab.segments/segments.json"), "{}");
        var latest = Latest(out var outcomes);
        Assert.Equal("a.txt", Assert.Single(outcomes).File);
        Assert.Equal(".segments 1", latest.PassedFiles.ToString());
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_named_and_the_rest_is_read()
    {
        File.WriteAllText(At("a.txt"), Prose);
        Directory.CreateDirectory(At("closed"));
        var walk = FolderWalk.Of(_folder, default, folder => folder.EndsWith("closed", StringComparison.Ordinal)
            ? throw new UnauthorizedAccessException() : new DirectoryInfo(folder).EnumerateFileSystemInfos());
        Assert.Equal([At("a.txt")], walk.Files);
        Assert.Equal([(At("closed"), "no permission to list the folder")], walk.Unread);
        var root = FolderWalk.Of(_folder, default, _ => throw new UnauthorizedAccessException());
        Assert.Equal(_folder, Assert.Single(root.Unread).Path);
    }

    [Fact]
    public void An_empty_folder_is_named()
    {
        Assert.Equal("an empty folder", Assert.Single(CorpusReader.Read([_folder])).Cause);
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(At(".a.txt"), Prose);
        Assert.Equal("no files but links and hidden ones", Assert.Single(CorpusReader.Read([_folder])).Cause);
    }

    // Opening a pipe waits for somebody to write into it.
    [Fact]
    public void A_pipe_is_named_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        using (var make = System.Diagnostics.Process.Start("mkfifo", At("a.txt"))) make.WaitForExit();
        File.WriteAllText(At("b.txt"), Prose);
        var outcomes = CorpusReader.Read([_folder]).ToList();
        Assert.Equal("a.txt: empty, or a pipe or device: it has no bytes", outcomes[0].Message);
        Assert.NotNull(outcomes[1].Article);
        Assert.NotNull(Assert.Single(CorpusReader.Read([At("a.txt")])).Cause);
        File.CreateSymbolicLink(At("c.txt"), At("a.txt"));
        Assert.NotNull(Assert.Single(CorpusReader.Read([At("c.txt")])).Cause);
        Assert.NotNull(Assert.Single(CorpusReader.Read(["/dev/zero"])).Cause);
    }

    // As «\u001b[2J», which clears a terminal, or a mark that turns the rest of its line around.
    [Fact]
    public void Names_have_no_control_characters()
    {
        var article = One("a.json", """{"title": "خبر\u001b[2J عاجل", "text": "وصل الوفد إلى المدينة.", "source": "المدينة\u0007\u202e"}""");
        Assert.Equal("خبر [2J عاجل", article.Title);
        Assert.Equal("المدينة", article.OutletName);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private ReadProgress Latest(out List<ReadOutcome> outcomes)
    {
        var progress = new Last();
        outcomes = [.. CorpusReader.Read([_folder], null, progress)];
        return progress.Value!;
    }

    private sealed class Last : IProgress<ReadProgress>
    {
        public ReadProgress? Value { get; private set; }

        public void Report(ReadProgress value) => Value = value;
    }
}
