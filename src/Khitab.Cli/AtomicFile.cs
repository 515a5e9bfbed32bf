using System.Text;

namespace Khitab.Cli;

/// <summary>A result cannot be written where it was asked for; the message names the place and says why.</summary>
internal sealed class OutputException(string message) : IOException(message);

/// <summary>
/// Writes results so that at any moment either the old file or the new one is there, whole: beside the target, down to the disk, then
/// renamed. Pipes and devices (<c>/dev/stdout</c>) have no old content and are written as they are.
/// </summary>
internal static class AtomicFile
{
    private const int Buffer = 1 << 16;

    /// <summary>Says whether a result can be written, before hours are spent on it.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="inputs">Files and folders that are read: none of them may be the target, no folder of them may hold it.</param>
    /// <exception cref="OutputException">It cannot; nothing was changed.</exception>
    public static void Check(string path, IEnumerable<string> inputs) => Guarded(path, () =>
    {
        var target = RealPath.Of(path);
        if (Directory.Exists(target)) throw new OutputException($"{path}: it is a folder; name a file in it");
        foreach (var input in inputs)
        {
            var real = RealPath.Of(input);
            if (RealPath.AreSame(real, target)) throw new OutputException($"{path}: it is read, and would be overwritten");
            if (Directory.Exists(real) && RealPath.IsBelow(target, real))
                throw new OutputException($"{path}: it lies in {input}, which is read; write elsewhere, or it would be read the next time");
        }

        if (IsStream(target)) return;
        if (File.Exists(target)) File.Open(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        using var part = Part(target, out var name);
        File.Delete(name);
    });

    /// <summary>Writes a file. Where that fails, or the process ends, what was there before is there still.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content and leaves the stream open or closes it.</param>
    /// <exception cref="OutputException">It cannot be written: no folder, no permission, no room.</exception>
    public static void Write(string path, Action<Stream> write) => Guarded(path, () =>
    {
        var target = RealPath.Of(path);
        if (IsStream(target))
        {
            using var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(stream);
            return;
        }

        RemoveLeftOver(target);
        using var part = Part(target, out var name);
        try
        {
            write(new KeptOpen(part));
            part.Flush(flushToDisk: true);
            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(name, File.GetUnixFileMode(target));

            // Open it is locked, so that nobody takes it for a dead process's; Windows renames closed files only.
            if (OperatingSystem.IsWindows()) part.Dispose();
            File.Move(name, target, overwrite: true);
        }
        catch
        {
            part.Dispose();
            File.Delete(name);
            throw;
        }
    });

    /// <summary>The same of a text, in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    // Hidden and of no kind that is read, so that neither a corpus nor a watched folder takes it for an article.
    private static FileStream Part(string target, out string name)
    {
        name = Path.Combine(Folder(target), $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.part");
        return new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer);
    }

    // What processes left that were killed: such a part is nobody's, so that it can be opened alone.
    private static void RemoveLeftOver(string target)
    {
        foreach (var part in Directory.EnumerateFiles(Folder(target), $".{Path.GetFileName(target)}.*.part").ToList())
        {
            try
            {
                using (new FileStream(part, FileMode.Open, FileAccess.Write, FileShare.None)) File.Delete(part);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Another process is writing it, or it is another user's.
            }
        }
    }

    private static string Folder(string target) => Path.GetDirectoryName(target) ?? target;

    // «/dev/stdout», and where it leads to.
    private static bool IsStream(string target) =>
        !OperatingSystem.IsWindows() && File.Exists(target)
        && (RealPath.IsBelow(target, "/dev") || RealPath.IsBelow(target, "/proc"))
        && !RealPath.IsBelow(target, "/dev/shm");

    private static void Guarded(string path, Action work)
    {
        try
        {
            work();
        }
        catch (OutputException)
        {
            throw;
        }
        catch (DirectoryNotFoundException)
        {
            throw new OutputException($"{path}: there is no such folder");
        }
        catch (UnauthorizedAccessException)
        {
            throw new OutputException($"{path}: no permission to write it");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            // The cause without the name of the part.
            throw new OutputException($"{path}: {error.Message.Split(" : '")[0]}");
        }
    }

    // Writers close what they are given; the file is flushed and renamed after that.
    private sealed class KeptOpen(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
