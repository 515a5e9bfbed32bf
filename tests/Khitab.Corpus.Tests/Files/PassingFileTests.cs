using Khitab.Corpus.Files;

namespace Khitab.Corpus.Tests.Files;

/// <summary>What an import puts aside has to come back as it was, also from the disk.</summary>
public class PassingFileTests
{
    [Theory]
    [InlineData(20, 2_000)]
    [InlineData(200, 60_000)]
    public void Values_come_back_in_any_order_also_while_more_are_added(int values, int longest)
    {
        var random = new Random(values);
        using var file = new PassingFile();
        var added = new List<byte[]>();
        for (var i = 0; i < values; i++)
        {
            var value = new byte[random.Next(longest)];
            random.NextBytes(value);
            file.Add(value);
            added.Add(value);
            var place = random.Next(added.Count);
            Assert.Equal(added[place], file[place]);
        }

        Assert.Equal(values, file.Count);
        Assert.All(Enumerable.Range(0, values), place => Assert.Equal(added[place], file[place]));
    }

    // A process that reads an archive must not leave gigabytes behind.
    [Fact]
    public void Nothing_is_left_of_it()
    {
        var before = Files();
        using (var file = new PassingFile())
        {
            for (var i = 0; i < 9; i++) file.Add(new byte[1 << 20]);
            Assert.Equal(1 << 20, file[8].Length);
        }

        Assert.Empty(Files().Except(before));
    }

    private static string[] Files() => Directory.GetFiles(Path.GetTempPath(), $"khitab-{Environment.ProcessId}-*.passing");
}
