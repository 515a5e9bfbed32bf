using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Jobs;

/// <summary>
/// Which paths of this machine may be read for somebody who is not trusted: those in the folders that the configuration names.
/// </summary>
internal sealed class AllowedFolders(IOptions<ImportOptions> options)
{
    /// <summary>The path with all symbolic links on its way followed.</summary>
    /// <exception cref="ImportRefusedException">It lies in no allowed folder, or is not there.</exception>
    public string Real(string path)
    {
        // Whether something is there is said only of what may be asked for.
        var real = RealPath.Of(path);
        if (!options.Value.ImportFolders.Any(folder => RealPath.IsIn(RealPath.Of(folder), real)))
            throw new ImportRefusedException(ImportRefusal.PathNotAllowed, $"{path}: in none of the folders of Khitab:ImportFolders");
        return Path.Exists(real) ? real : throw new ImportRefusedException(ImportRefusal.NoSuchPath, $"{path}: no such file or folder");
    }
}
