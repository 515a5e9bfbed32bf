using System.Globalization;
using System.Text.Json;
using Khitab.Corpus.Files;

namespace Khitab.Feeding.Jobs;

/// <summary>The files of one job on the disk: «000001.csv» and so on, and a list of what they are called for people.</summary>
/// <param name="path">The folder.</param>
internal sealed class SpoolFolder(string path)
{
    // No reader of files knows the extension.
    private const string NamesFile = "names";

    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Its name in the spool.</summary>
    public string Name => Path.GetFileName(path);

    /// <summary>What its files are called for people, by the names that they lie under.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>Makes a folder that only its owner may enter.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Copies a file in.</summary>
    /// <param name="shown">What it is called for people; its extension is kept where a reader knows it.</param>
    /// <param name="content">Its content.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="ImportRefusedException">It has more.</exception>
    public Task<long> AddAsync(string shown, Stream content, long most, CancellationToken cancellation) =>
        AddAsync(shown, CorpusReader.KnownExtension(shown), content, most, cancellation);

    /// <summary>Copies a file in whose kind is known.</summary>
    /// <param name="shown">What it is called for people.</param>
    /// <param name="extension">The extension of its kind, with its dot; null where only its content tells.</param>
    /// <param name="content">Its content.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="ImportRefusedException">It has more.</exception>
    public async Task<long> AddAsync(string shown, string? extension, Stream content, long most, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{_names.Count + 1:D6}{extension}");
        var target = At(name);
        await using (var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81_920, useAsync: true))
        {
            var buffer = new byte[81_920];
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                if (file.Length + read > most)
                {
                    throw new ImportRefusedException(
                        ImportRefusal.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{shown}: larger than {most} bytes"));
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            _names.Add(name, shown);
            return file.Length;
        }
    }

    /// <summary>Writes down what the files are called. A folder without that is not whole.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        var part = At(NamesFile + ".part");
        await File.WriteAllTextAsync(part, JsonSerializer.Serialize(_names), cancellation);
        File.Move(part, At(NamesFile), overwrite: true);
    }

    /// <summary>Reads down what the files are called.</summary>
    /// <returns>The files in order; null where the folder is not whole.</returns>
    public async Task<IReadOnlyList<string>?> OpenAsync(CancellationToken cancellation)
    {
        var list = At(NamesFile);
        if (!File.Exists(list)) return null;
        await using var stream = File.OpenRead(list);
        var names = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(stream, cancellationToken: cancellation);
        _names.Clear();
        foreach (var (name, shown) in names ?? []) _names.Add(name, shown);
        return [.. _names.Keys.Select(name => At(name))];
    }

    /// <summary>Moves its files and their names into another folder, in place of what lies there; the names last.</summary>
    public void MoveInto(SpoolFolder other)
    {
        foreach (var name in _names.Keys.Append(NamesFile))
            File.Move(At(name), other.At(name), overwrite: true);
    }

    /// <summary>Deletes it with its files.</summary>
    public void Delete()
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another did.
        }
    }

    private string At(string name) => Path.Combine(path, name);
}
