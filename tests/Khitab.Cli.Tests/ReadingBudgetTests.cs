namespace Khitab.Cli.Tests;

/// <summary>
/// What the memory cannot hold is left and named, and what was read before it is kept: a small archive of large texts had ended the program
/// after minutes, with nothing to show.
/// </summary>
public sealed class ReadingBudgetTests : IDisposable
{
    private const string Text = "قال الوزير إن الاتفاق وقع في باماكو.";

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Articles_beyond_the_budget_are_left_with_the_first_of_them_named(int whole)
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"]) File.WriteAllText(Path.Combine(_folder, name), name + " " + Text);
        using var errors = new StringWriter();
        var articles = new List<Article>();
        var characters = (long)whole * ("a.txt " + Text).Length;
        var unread = ReadingOptions.Read([_folder], null, errors, articles.Add, mostCharacters: characters);
        Assert.Equal(whole, articles.Count);
        Assert.Equal(whole < 3 ? 1 : 0, unread);
        var named = errors.ToString().Contains("it and all after it are left", StringComparison.Ordinal);
        Assert.Equal(whole < 3, named);
        if (whole == 1) Assert.Contains("b.txt: it and all", errors.ToString(), StringComparison.Ordinal);
    }
}
