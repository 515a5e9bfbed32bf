using System.Security.Cryptography;
using System.Text;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;

namespace Khitab.Feeding.Following;

/// <summary>Where the model's segments are saved between starts.</summary>
/// <param name="Folder">A folder of this machine; null where nothing is kept.</param>
public sealed record SegmentPlace(string? Folder)
{
    /// <summary>The setting that names another folder.</summary>
    public const string Setting = "Khitab:Segments";

    /// <summary>
    /// Beside a store that is a file; for a database under the user's own data, by the name of the database; nowhere for a store in memory.
    /// </summary>
    public static SegmentPlace Of(IConfiguration configuration)
    {
        if (!StorageServices.HasLastingStore(configuration)) return new SegmentPlace((string?)null);
        if (configuration[Setting] is { Length: > 0 } folder) return new SegmentPlace(folder);
        if (configuration[StorageServices.FileSetting] is { Length: > 0 } file)
            return new SegmentPlace(Path.GetFullPath(file) + ".segments");

        // No password in a name: only what tells databases apart, and that as a hash.
        var connection = configuration.GetSection("ConnectionStrings")[StorageServices.ConnectionName]!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(connection)))[..16];
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new SegmentPlace(Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "khitab", hash + ".segments"));
    }
}
