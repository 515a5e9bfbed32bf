namespace Khitab.Web.Tests;

/// <summary>The folder that the tests were built from, found upwards from their assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> WebSources(params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Khitab.Web"), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Dashboard.sln is not above " + start);
    }
}
