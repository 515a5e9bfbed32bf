using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Tests.Loading;

/// <summary>What cannot be meant is refused with file and line.</summary>
public sealed class CodebookErrorTests
{
    [Theory]
    [InlineData(
        "actors/a.yaml", "actors:\n  - id: one\n    type: person\n    labels: {ar: واحد}\n    names: [واحد]\n    nick: x\n", 6, "nick")]
    [InlineData("actors/a.yaml", "actors:\n  - id: One Two\n    type: person\n    labels: {ar: واحد}\n    names: [واحد]\n", 2, "One Two")]
    [InlineData("actors/a.yaml", "actors:\n  - id: one\n    type: robot\n    labels: {ar: واحد}\n    names: [واحد]\n", 2, "robot")]
    [InlineData("actors/a.yaml", "actors:\n  - id: one\n    type: person\n    labels: {ar: واحد}\n", 2, "no names")]
    [InlineData("actors/a.yaml", "actors:\n  - type: person\n", 2, "id")]
    [InlineData("actors/a.yaml", "institutions:\n  - id: army\n    type: military\n", 2, "{country}")]
    [InlineData("actors/a.yaml", "actors: [\n", 2, "")]
    [InlineData("themes.yaml", "themes:\n  - id: one\n    labels: {ar: واحد}\n    cues: {5: [كلمة]}\n", 4, "1, 2 or 3")]
    [InlineData("themes.yaml", "themes:\n  - id: one\n    parent: none\n    labels: {ar: واحد}\n    cues: {1: [كلمة]}\n", 2, "none")]
    [InlineData("notes.yaml", "a: b\n", 1, "not a codebook file")]
    public void An_error_names_file_line_and_cause(string path, string content, long line, string cause)
    {
        var error = Assert.Throws<CodebookException>(() => CodebookLoader.Load(new Dictionary<string, string> { [path] = content }));
        Assert.Equal(path, error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(cause, error.Message, StringComparison.Ordinal);
    }

    // Two hundred thousand brackets had overflowed the stack, which ends the process without a word.
    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    public void A_file_nested_without_end_is_refused(string bracket)
    {
        var content = "a: \n  " + string.Concat(Enumerable.Repeat(bracket, 200_000));
        var error = Assert.Throws<CodebookException>(
            () => CodebookLoader.Load(new Dictionary<string, string> { ["lexicon/titles.yaml"] = content }));
        Assert.Contains("deeper inside one another than 32", error.Message, StringComparison.Ordinal);
    }

    // Words are asked for by the name of their file: «title.yaml» had been read and never used.
    [Fact]
    public void A_lexicon_of_a_name_that_nobody_asks_for_is_refused()
    {
        var error = Assert.Throws<CodebookException>(
            () => CodebookLoader.Load(new Dictionary<string, string> { ["lexicon/title.yaml"] = "a: [كلمة]\n" }));
        Assert.Contains("no lexicon is called «title»", error.Message, StringComparison.Ordinal);
        Assert.Contains("titles", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_may_stand_in_one_file_only()
    {
        const string Actor = "actors:\n  - id: one\n    type: person\n    labels: {ar: واحد}\n    names: [واحد]\n";
        var error = Assert.Throws<CodebookException>(
            () => CodebookLoader.Load(new Dictionary<string, string> { ["actors/a.yaml"] = Actor, ["actors/b.yaml"] = Actor }));
        Assert.Contains("actors/a.yaml", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_laid_over_the_built_in_files_by_path()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "actors"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "actors", "mine.yaml"),
                "actors:\n  - id: my-own\n    type: organization\n    labels: {ar: هيئتي}\n    names: [هيئتي]\n");
            File.WriteAllText(Path.Combine(folder.FullName, "actors", "people.yaml"), "actors: []\n");
            var codebook = CodebookLoader.Load(folder.FullName);
            Assert.Contains(codebook.Actors, a => a.Id == "my-own");
            Assert.Contains(codebook.Actors, a => a.Id == "morocco");
            Assert.DoesNotContain(codebook.Actors, a => a.Id == "nasser-bourita");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Its words would be missing without a word.
    [Theory]
    [InlineData("lexicon/reporting.txt", true)]
    [InlineData("actors/mine.yaml.bak", true)]
    [InlineData("themes.json", true)]
    [InlineData("README.md", false)]
    [InlineData("LICENSE", false)]
    [InlineData(".git/config", false)]
    [InlineData("actors/mine.yaml~", false)]
    [InlineData("actors/mine.YAML", false)]
    public void A_file_that_is_no_yaml_is_named(string name, bool isRefused)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "actors: []\n");
            var error = Record.Exception(() => CodebookFiles.WithFolder(folder.FullName));
            if (isRefused) Assert.Contains(name, Assert.IsType<CodebookException>(error).Message, StringComparison.Ordinal);
            else Assert.Null(error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be_missing() =>
        Assert.Throws<CodebookException>(() => CodebookLoader.Load(Path.Combine(Path.GetTempPath(), "khitab-no-such-folder")));

    [Fact]
    public void The_built_in_codebook_has_no_actor_under_an_unknown_country()
    {
        var codebook = CodebookLoader.Load();
        var ids = codebook.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(codebook.Actors, a => a.Parent is { } parent && !ids.Contains(parent));
    }
}
