using System.Diagnostics;
using System.Text;

namespace Khitab.Cli.Tests;

/// <summary>A command that is told to stop does, in the middle of whatever it is at.</summary>
public sealed class StoppingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // One article that takes far longer than a test may: signals had been heard between articles only.
    [Fact]
    public async Task A_signal_ends_an_analysis_in_the_middle_of_an_article()
    {
        if (OperatingSystem.IsWindows()) return;
        var (input, output) = (Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "a.json"));
        File.WriteAllText(input, string.Concat(Enumerable.Range(0, 400_000).Select(i => $"أكد محمد بن علي {i} دعم فرنسا. ")));
        File.WriteAllText(output, "old");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(AtomicFile).Assembly.Location, "analyze", input, "--out", output])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;

        // Reading is over: the analysis is at its only article.
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("read ", StringComparison.Ordinal))
        {
        }

        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal("old", File.ReadAllText(output));
    }

    [Fact]
    public void What_is_printed_moves_no_cursor_and_turns_no_line()
    {
        var said = new StringWriter();
        using (var plain = new PlainWriter(said))
        {
            plain.Write("المدينة\u001b[31m\t1\r\n");
            plain.Write('\u0007');
            plain.WriteLine(new StringBuilder("a\u202Eb"));
        }

        Assert.Equal("المدينة[31m\t1\r\nab" + Environment.NewLine, said.ToString());
    }
}
