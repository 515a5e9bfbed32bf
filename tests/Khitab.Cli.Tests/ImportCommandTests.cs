namespace Khitab.Cli.Tests;

/// <summary>An import from the command line: what it says, with which exit status, and that it may be run again.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    private string Store => Path.Combine(_folder, "news.khitab");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Articles_are_stored_once_however_often_they_are_imported_and_failures_are_named()
    {
        var input = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        File.WriteAllText(Path.Combine(input, "a.txt"), "أكدت فرنسا دعمها للمغرب في باريس.");
        File.WriteAllText(Path.Combine(input, "b.txt"), "قال الوزير إن مالي والمغرب وقعا اتفاقا.");
        var (status, said, _) = await RunAsync(input);
        Assert.Equal((0, "read 2, stored 2, known 0, unread 0"), (status, said));

        File.WriteAllText(Path.Combine(input, "c.txt"), " ");
        File.WriteAllText(Path.Combine(input, "d.jpg"), "x");
        (status, said, var errors) = await RunAsync(input);
        Assert.Equal((1, "read 2, stored 0, known 2, unread 1\npassed over .jpg 1"), (status, said));
        Assert.Contains("c.txt: ", errors, StringComparison.Ordinal);
    }

    // Whatever is wrong with a row is said, and counted, and the other rows are there.
    [Fact]
    public async Task Coded_statements_are_stored_beside_articles_and_faults_are_named()
    {
        var input = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        File.WriteAllText(Path.Combine(input, "a.txt"), "أكدت فرنسا دعمها للمغرب في باريس.");
        File.WriteAllText(Path.Combine(input, "coded.csv"), "organization;concept;agreement\nأ;م;موافق\nب;م;ربما\nج;م;معارض\n");
        var (status, said, errors) = await RunAsync(input);
        Assert.Equal((1, "read 3, stored 3, known 0, unread 1"), (status, said));
        Assert.Contains("coded.csv, row 2 (line 3): «ربما» is no position", errors, StringComparison.Ordinal);
        (_, said, _) = await RunAsync(input);
        Assert.Equal("read 3, stored 0, known 3, unread 1", said);
    }

    [Fact]
    public async Task What_cannot_be_a_store_is_named()
    {
        File.WriteAllText(Store, "not a database, but long enough to be taken for the head of one");
        var (status, _, errors) = await RunAsync(_folder);
        Assert.Equal(1, status);
        Assert.Contains("news.khitab", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "seeds")]
    [InlineData("import", "seeds", "--store", "a", "--connection", "b")]
    [InlineData("import", "--store", "a")]
    [InlineData("import", "seeds", "--stroe", "a")]
    public async Task Wrong_usage_is_told_from_input_that_cannot_be_read(params string[] arguments) =>
        Assert.Equal(2, await Program.RunAsync(arguments));

    private async Task<(int Status, string Said, string Errors)> RunAsync(string input)
    {
        var (said, errors) = (new StringWriter(), new StringWriter());
        var status = await ImportCommand.RunAsync([input], Store, null, null, null, said, errors);
        return (status, said.ToString().ReplaceLineEndings("\n").Trim(), errors.ToString());
    }
}
