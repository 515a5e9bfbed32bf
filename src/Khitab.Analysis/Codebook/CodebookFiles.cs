using System.Reflection;
using System.Text;

namespace Khitab.Analysis.Codebooks;

/// <summary>Where a codebook's files come from: those built in, and a folder laid over them.</summary>
public static class CodebookFiles
{
    private const string Prefix = "codebook/";
    private const long LargestFile = 32 * 1024 * 1024;

    /// <summary>The files built in, by path inside the codebook.</summary>
    public static IReadOnlyDictionary<string, string> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files[name[Prefix.Length..].Replace('\\', '/')] = reader.ReadToEnd();
        }

        return files;
    }

    /// <summary>The files built in, with those of a folder in the place of their namesakes and beside them.</summary>
    /// <param name="folder">A folder of YAML files in the codebook's layout; null for the built-in codebook alone.</param>
    /// <exception cref="CodebookException">The folder or one of its files cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> WithFolder(string? folder)
    {
        var files = new SortedDictionary<string, string>(Embedded().ToDictionary(), StringComparer.Ordinal);
        if (folder is null) return files;
        if (!Directory.Exists(folder)) throw new CodebookException(folder, 0, "no such folder");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (IsBeside(name)) continue;
            try
            {
                // Passed over, words that somebody wrote would be missing without a word.
                if (!IsYaml(name)) throw new CodebookException(name, 0, "not a codebook file: their names end in .yaml");
                if (new FileInfo(path).Length > LargestFile) throw new CodebookException(name, 0, $"larger than {LargestFile >> 20} MB");
                files[name] = File.ReadAllText(path, Encoding.UTF8);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The person who maintains the folder needs the cause.
                throw new CodebookException(name, 0, error.Message);
            }
        }

        return files;
    }

    private static bool IsYaml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML";

    // What version control, editors and people put beside a codebook.
    private static bool IsBeside(string name) =>
        name.Split('/').Any(part => part.StartsWith('.') || part.EndsWith('~'))
        || Path.GetExtension(name).ToUpperInvariant() is ".MD"
        || Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is "LICENSE" or "LICENCE";
}
