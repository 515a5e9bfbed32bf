using System.Diagnostics;
using System.Text;

namespace Khitab.Cli.Tests;

/// <summary>A result is the old one or the new one, whole, whatever happens; and nothing that is read is written over.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private const int Kills = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    private string Target => Path.Combine(_folder, "result.graphml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // At a random share of the new file each time, which it may have passed by the time the signal arrives.
    [Fact]
    public async Task Killed_while_writing_it_leaves_the_old_result_or_the_new_one()
    {
        var table = Path.Combine(_folder, "table.csv");
        File.WriteAllText(table, "actor,concept,agreement\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"فاعل {i},مفهوم {i},1\n")));
        using (var whole = Start(table)) await whole.WaitForExitAsync();
        var full = File.ReadAllBytes(Target);
        var random = new Random(14);
        var interrupted = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var old = Encoding.UTF8.GetBytes($"old {kill}");
            File.WriteAllBytes(Target, old);
            using var process = Start(table);
            var enough = random.Next(full.Length);
            while (!process.HasExited && Written() < enough) Thread.Yield();
            process.Kill();
            await process.WaitForExitAsync();
            var left = File.ReadAllBytes(Target);
            if (left.AsSpan().SequenceEqual(old)) interrupted++;
            else Assert.Equal(full, left);
        }

        Assert.InRange(interrupted, 1, Kills);

        // What the killed left behind is cleared away by the next that writes.
        using (var last = Start(table)) await last.WaitForExitAsync();
        Assert.Equal(["result.graphml", "table.csv"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        long Written() => new DirectoryInfo(_folder).EnumerateFiles(".result.graphml.*").Sum(Length);
    }

    [Fact]
    public void A_full_disk_leaves_the_old_result_and_no_part_of_the_new_one()
    {
        File.WriteAllText(Target, "old");
        var error = Assert.Throws<OutputException>(() => AtomicFile.Write(Target, stream =>
        {
            stream.Write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        }));
        Assert.Equal($"{Target}: No space left on device", error.Message);
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_writer_that_closes_its_stream_is_kept_all_the_same()
    {
        AtomicFile.Write(Target, stream =>
        {
            using var text = new StreamWriter(stream);
            text.Write("new");
        });
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void What_is_read_is_not_written_over()
    {
        var corpus = Directory.CreateDirectory(Path.Combine(_folder, "corpus")).FullName;
        var input = Path.Combine(corpus, "a.json");
        const string Article = """[{"title": "خبر", "text": "أكدت فرنسا دعمها للمغرب في باريس."}]""";
        File.WriteAllText(input, Article);
        Assert.Contains("it is read", Refused([input], input), StringComparison.Ordinal);
        Assert.Contains("it lies in", Refused([corpus], Path.Combine(corpus, "new", "..", "result.json")), StringComparison.Ordinal);
        Assert.Contains("it is a folder", Refused([input], corpus), StringComparison.Ordinal);
        Assert.Contains("no such folder", Refused([input], Path.Combine(_folder, "none", "a.json")), StringComparison.Ordinal);
        Assert.Contains("it is read", Refused([Path.Combine(_folder, "b.csv")], Path.Combine(_folder, "m.yaml"), Path.Combine(_folder, "m.yaml")), StringComparison.Ordinal);
        Assert.Equal(Article, File.ReadAllText(input));
        Assert.Equal([input], Directory.GetFileSystemEntries(corpus));
    }

    [Fact]
    public void A_link_to_what_is_read_is_no_way_around()
    {
        if (OperatingSystem.IsWindows()) return;
        var corpus = Directory.CreateDirectory(Path.Combine(_folder, "corpus")).FullName;
        var input = Path.Combine(corpus, "a.txt");
        File.WriteAllText(input, "أكدت فرنسا دعمها للمغرب في باريس.");
        var (file, folder) = (Path.Combine(_folder, "link.json"), Path.Combine(_folder, "linked"));
        File.CreateSymbolicLink(file, "corpus/a.txt");
        Directory.CreateSymbolicLink(folder, corpus);
        Assert.Contains("it is read", Refused([input], file), StringComparison.Ordinal);
        Assert.Contains("it lies in", Refused([corpus], Path.Combine(folder, "result.json")), StringComparison.Ordinal);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "circle"), Path.Combine(_folder, "circle"));
        Assert.Contains("circle", Refused([input], Path.Combine(_folder, "circle", "a.json")), StringComparison.Ordinal);

        // A link that leads to a result stays one, and the result is written where it leads.
        var result = Path.Combine(_folder, "results", "a.json");
        Directory.CreateDirectory(Path.GetDirectoryName(result)!);
        File.WriteAllText(result, "old");
        var link = Path.Combine(_folder, "latest.json");
        File.CreateSymbolicLink(link, result);
        AtomicFile.WriteText(link, "new");
        Assert.Equal("new", File.ReadAllText(result));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Theory]
    [InlineData("analyze", "seeds", "--out", "")]
    [InlineData("network", "a.csv", "--out", "")]
    [InlineData("train", "names", "--out", " ")]
    public async Task A_name_of_nothing_is_wrong_usage(params string[] arguments) => Assert.Equal(2, await Program.RunAsync(arguments));

    private static string Refused(string[] paths, string output, string? mapping = null)
    {
        var said = new StringWriter();
        Assert.Equal(1, AnalyzeCommand.Run(paths, null, output, said, mapping));
        return Assert.Single(said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            // Renamed between the listing and the question.
            return 0;
        }
    }

    private Process Start(string table)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(AtomicFile).Assembly.Location, "network", table, "--type", "two-mode", "--out", Target])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
