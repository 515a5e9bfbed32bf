using Khitab.Cli;

namespace Khitab.Cli.Tests;

public class NerCommandsTests
{
    [Fact]
    public void Evaluation_prints_each_class_and_all()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "في\tO\nالقاهرة\tB-LOC\n\n");
            var output = new StringWriter();
            Assert.Equal(0, NerCommands.Evaluate(file, null, [file], output, TextWriter.Null));
            var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.Equal(["PER", "LOC", "ORG", "all"], lines[1..5].Select(l => l.Split(' ')[0]));
            Assert.Contains("1.0000", lines[2], StringComparison.Ordinal);
            Assert.Contains("not seen before", lines[5], StringComparison.Ordinal);
            Assert.EndsWith("tokens a second", lines[^1], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var errors = new StringWriter();
        Assert.Equal(1, NerCommands.Evaluate("/nowhere/x.conll", null, [], TextWriter.Null, errors));
        Assert.Contains("x.conll", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_twice_writes_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(folder, "aqmar.conll"),
                string.Concat(Enumerable.Repeat("زار\tO\nمحمد\tB-PER\nعلي\tI-PER\nلندن\tB-LOC\n\n", 20)));
            var (a, b) = (Path.Combine(folder, "a"), Path.Combine(folder, "b"));
            Assert.Equal(0, NerCommands.Train(folder, [], a, 5, TextWriter.Null));
            Assert.Equal(0, NerCommands.Train(folder, [], b, 5, TextWriter.Null));
            Assert.Equal(File.ReadAllBytes(a), File.ReadAllBytes(b));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
