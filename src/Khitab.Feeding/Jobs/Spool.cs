using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Jobs;

/// <summary>Where uploaded and fetched files lie until they are imported: a folder for each job, under names of our own.</summary>
internal sealed class Spool : IDisposable
{
    private readonly Lazy<string> _root;
    private readonly bool _isPassing;

    public Spool(IOptions<ImportOptions> options, IConfiguration configuration)
    {
        var named = options.Value.Spool;
        var store = configuration[StorageServices.FileSetting];
        // What a store in memory has read is gone with the process, and so are its jobs.
        _isPassing = string.IsNullOrWhiteSpace(named) && !StorageServices.HasLastingStore(configuration);
        _root = new Lazy<string>(() =>
        {
            if (_isPassing) return Directory.CreateTempSubdirectory("khitab-").FullName;
            return RealPath.Of(!string.IsNullOrWhiteSpace(named) ? named
                : !string.IsNullOrWhiteSpace(store) ? store + ".spool"
                : Path.Combine(UsersData() is { Length: > 0 } data ? data : AppContext.BaseDirectory, "khitab", "spool"));
        });
    }

    /// <summary>A new folder, empty.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public SpoolFolder Create()
    {
        // The folders above it too, where they are missing.
        var path = Path.Combine(_root.Value, Guid.NewGuid().ToString("N"));
        SpoolFolder.Create(path);
        return new SpoolFolder(path);
    }

    /// <summary>A folder by its name; null where it is gone, or no name of one.</summary>
    public SpoolFolder? Find(string name) =>
        Guid.TryParseExact(name, "N", out var id) && Path.Combine(_root.Value, id.ToString("N")) is var path && Directory.Exists(path)
            ? new SpoolFolder(path)
            : null;

    /// <summary>Whether a path leads into the spool: what lies there is imported already.</summary>
    public bool Holds(string path) => RealPath.IsIn(_root.Value, path);

    /// <summary>Deletes a folder with its files, if it is there.</summary>
    public void Delete(string? name)
    {
        if (name is not null) Find(name)?.Delete();
    }

    /// <summary>Deletes what no job needs and nobody has touched for long: left by a process that ended while files came in.</summary>
    /// <param name="needed">The folders that jobs need.</param>
    /// <param name="before">Folders changed since then are kept.</param>
    public void Sweep(IReadOnlySet<string> needed, DateTimeOffset before)
    {
        if ((!_root.IsValueCreated && _isPassing) || !Directory.Exists(_root.Value)) return;
        foreach (var folder in new DirectoryInfo(_root.Value).EnumerateDirectories())
        {
            if (!needed.Contains(folder.Name) && folder.LastWriteTimeUtc < before.UtcDateTime) Delete(folder.Name);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isPassing || !_root.IsValueCreated) return;
        try
        {
            Directory.Delete(_root.Value, recursive: true);
        }
        catch (IOException)
        {
            // A file in use: the system clears its temporary folder.
        }
    }

    private static string UsersData() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
}
