using System.IO.Compression;

namespace Khitab.Corpus.Files;

/// <summary>How much of its limits an archive, including the archives inside it, has used up.</summary>
internal sealed class ArchiveBudget(ReadLimits limits)
{
    private long _unpacked;

    /// <summary>How many archives enclose the current one.</summary>
    public int Depth { get; set; }

    /// <summary>Counts bytes that came out of the archive.</summary>
    /// <exception cref="ReadLimitException">There are too many.</exception>
    public void Take(int bytes)
    {
        if ((_unpacked += bytes) > limits.LargestArchive)
        {
            throw new ReadLimitException($"unpacks to more than {limits.LargestArchive >> 20} MB in all");
        }
    }
}

/// <summary>Reads the files in a .zip. Nothing is written under an entry's name, and unpacking stops at a limit.</summary>
internal static class ArchiveFile
{
    /// <summary>Reads every entry of a known kind, in order of name.</summary>
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context, ArchiveBudget? budget)
    {
        var limits = context.Limits;
        budget ??= new ArchiveBudget(limits);
        if (budget.Depth >= limits.DeepestArchive)
        {
            throw new ReadLimitException($"archives deeper inside one another than {limits.DeepestArchive}");
        }

        using var stream = Seekable(file);
        using var archive = Opened(stream);
        if (DocxFile.IsOffice(archive))
        {
            foreach (var outcome in DocxFile.Read(file, context, budget)) yield return outcome;
            yield break;
        }

        if (archive.Entries.Count > limits.MostEntries) throw new ReadLimitException($"more than {limits.MostEntries} entries");
        budget.Depth++;
        try
        {
            foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var path = entry.FullName.Replace('\\', '/');
                if (path.EndsWith('/')) continue;
                var inner = new InputFile(file.Name + "/" + DisplayName.Of(path), () => Open(entry, limits, budget))
                {
                    Folder = InputFile.FolderOf(DisplayName.Of(path), file.Folder),
                };
                if (FileFormats.IsOfOtherKind(inner) || path.StartsWith("__MACOSX/", StringComparison.Ordinal)) context.PassOver(inner);
                else if (LeadsOut(path)) yield return ReadOutcome.Failed(inner.Name, "its path leads out of the archive");
                else if (entry.IsEncrypted) yield return ReadOutcome.Failed(inner.Name, "encrypted");
                else
                {
                    foreach (var outcome in FileFormats.Read(inner, context, budget)) yield return outcome;
                }
            }
        }
        finally
        {
            budget.Depth--;
        }
    }

    /// <summary>The archive in a stream.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ZipArchive Opened(Stream stream, bool leaveOpen = false)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("damaged or cut off: the table of contents at a zip's end cannot be read");
        }
    }

    // Such names are never used as paths here, but only a malicious archive contains them.
    private static bool LeadsOut(string path) => path.StartsWith('/') || path is [_, ':', ..] || path.Split('/').Contains("..");

    private static UnpackedStream Open(ZipArchiveEntry entry, ReadLimits limits, ArchiveBudget budget) =>
        new(entry.Open(), entry.CompressedLength, limits, budget, entry.Crc32);

    /// <summary>
    /// A file's content, to be read in any order. The table of contents is at an archive's end, so an archive inside another is copied to
    /// a file that is deleted when closed.
    /// </summary>
    public static Stream Seekable(InputFile file)
    {
        var stream = file.Open();
        if (stream.CanSeek) return stream;
        using (stream)
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
            try
            {
                stream.CopyTo(copy);
                copy.Position = 0;
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }
}
