using System.Text.RegularExpressions;

namespace Khitab.Feeding.Tests;

/// <summary>
/// Lines can be read beside one another on one screen: .editorconfig says 140 characters, which no tool checks. Data (codebook, resources,
/// seeds) may be wider, and so may sample texts in tests, tables and links in documents.
/// </summary>
public partial class LineLengthTests
{
    private const int Most = 140;

    // A path, a pattern or an SVG drawing of this length is easier to read in one piece.
    private const int LongLiteral = 60;

    private static readonly string[] Kinds = [".cs", ".razor", ".css", ".js", ".mjs", ".md"];

    [Fact]
    public void Lines_are_at_most_140_characters_long()
    {
        var root = RoomTests.Root();
        var tooLong = new List<string>();
        foreach (var path in Sources(root))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            var number = 0;
            var isFenced = false;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
                if (line.Length > Most && !MayBeLong(name, line, isFenced)) tooLong.Add($"{name}:{number} has {line.Length} characters");
            }
        }

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    private static bool MayBeLong(string name, string line, bool isFenced)
    {
        if (name.EndsWith(".md", StringComparison.Ordinal))
        {
            return isFenced || line[0] is '|' or '!' or '#' || line.Contains("](", StringComparison.Ordinal);
        }

        var isTest = name.StartsWith("tests/", StringComparison.Ordinal);
        return line.Length - Literal().Matches(line).Where(m => isTest || m.Length >= LongLiteral).Sum(m => m.Length) <= Most;
    }

    private static IEnumerable<string> Sources(string root) =>
        new[] { "src", "tests", "wwwroot", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(root, "*.md"))
            .Where(path => Kinds.Contains(Path.GetExtension(path)) && !IsMade(Path.GetRelativePath(root, path)));

    // What a build or npm makes is nobody's to wrap.
    private static bool IsMade(string path) => path.Split(Path.DirectorySeparatorChar)
        .Any(part => part is "bin" or "obj" or "node_modules" or "lib" or "BenchmarkDotNet.Artifacts");

    [GeneratedRegex("""
        "(?:[^"\\]|\\.|"")*"|`[^`]*`|'[^']*'
        """)]
    private static partial Regex Literal();
}
