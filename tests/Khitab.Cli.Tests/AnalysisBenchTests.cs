using Khitab.Cli.Bench;

namespace Khitab.Cli.Tests;

/// <summary>That the measurement of speed runs and says what it left out; how fast anything is, no test depends on.</summary>
public sealed class AnalysisBenchTests
{
    [Fact]
    public void A_path_that_is_not_there_is_said_and_the_others_are_measured()
    {
        var folder = Directory.CreateTempSubdirectory("khitab-bench-");
        try
        {
            var there = Path.Combine(folder.FullName, "one.txt");
            File.WriteAllText(there, "عنوان الخبر\n\nقال وزير الخارجية المغربي إن بلاده تدعم مالي في هذه المرحلة.\n");
            var (output, errors) = (new StringWriter(), new StringWriter());
            var status = AnalysisBench.Run(
                [Path.Combine(folder.FullName, "absent"), there], 1, 10, TimeSpan.Zero, output, errors, CancellationToken.None);
            Assert.Equal(0, status);
            Assert.Contains("absent: not there", errors.ToString(), StringComparison.Ordinal);
            Assert.Contains("1 articles", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("statements", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
