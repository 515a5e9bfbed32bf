namespace Khitab.Discourse.Tests;

/// <summary>
/// A test on public data that is not part of the repository: skipped, with a word, where the data is not. It is looked for in the folder
/// that KHITAB_NETWORK_DATA names, and in <c>shared/data/networks</c> beside the repository or above.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicNetworkFactAttribute : FactAttribute
{
    /// <summary>Skipped where the file is not there.</summary>
    public PublicNetworkFactAttribute(string file)
    {
        if (PublicNetworks.Find(file) is null) Skip = $"{file} is not there; KHITAB_NETWORK_DATA can name its folder";
    }
}

/// <summary>The same for a test with rows of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicNetworkTheoryAttribute : TheoryAttribute
{
    /// <summary>Skipped where the file is not there.</summary>
    public PublicNetworkTheoryAttribute(string file)
    {
        if (PublicNetworks.Find(file) is null) Skip = $"{file} is not there; KHITAB_NETWORK_DATA can name its folder";
    }
}

/// <summary>Where public networks are.</summary>
internal static class PublicNetworks
{
    /// <summary>The path of a file, or null.</summary>
    public static string? Find(string file)
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("KHITAB_NETWORK_DATA") is { Length: > 0 } chosen) folders.Add(chosen);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            folders.Add(Path.Combine(folder.FullName, "shared", "data", "networks"));
        }

        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
