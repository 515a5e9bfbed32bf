using System.Text;

namespace Khitab.Cli.Reading;

/// <summary>A file that says which newspaper each marked article is from: id, tab, newspaper, tab and more on each line.</summary>
internal static class SourcesFile
{
    /// <summary>The file that is beside a file of marks.</summary>
    public static string Beside(string marks) => Path.Combine(Path.GetDirectoryName(marks) ?? "", "sources.tsv");

    /// <summary>Each article's newspaper.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file) => File.ReadLines(file, Encoding.UTF8)
        .Select(line => line.Split('\t')).Where(cells => cells.Length > 1 && cells[0].Length > 0)
        .GroupBy(cells => cells[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last()[1], StringComparer.Ordinal);
}
