using System.Buffers.Binary;
using System.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// Files in the container that Office used before 2007 (OLE). None is read, but what one is decides what its owner can do: an old document
/// can be saved anew, a new one with a password is in such a container, too.
/// </summary>
internal static class CompoundFile
{
    private const int LargestSector = 4096;
    private const int EntryLength = 128;

    private static readonly (string Stream, string Cause)[] Kinds =
    [
        ("EncryptedPackage", "encrypted: it opens with a password only; save it without one"),
        ("WordDocument", "an old Word document (.doc) is not read; save it as .docx or .txt"),
        ("Workbook", "an old Excel workbook (.xls) is not read; save it as .csv (UTF-8)"),
        ("Book", "an old Excel workbook (.xls) is not read; save it as .csv (UTF-8)"),
        ("PowerPoint Document", "an old PowerPoint file (.ppt) is not read; save its text as .txt"),
        ("__properties_version1.0", "a message of Outlook (.msg) is not read; save it as .txt or .html"),
    ];

    /// <summary>Whether a file begins as such a container does.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Why such a file is not read: by the names in its directory, or failing these by its extension.</summary>
    public static string Cause(InputFile file)
    {
        var names = Names(file);
        foreach (var (stream, cause) in Kinds)
        {
            if (names.Contains(stream)) return cause;
        }

        return file.Extension switch
        {
            ".docx" or ".docm" => Kinds[0].Cause,
            ".doc" or ".dot" => Kinds[1].Cause,
            _ => "an old Word, Excel or Outlook file is not read; save it as .docx, .txt or .csv",
        };
    }

    // The header says which sector the directory begins in; the names that tell the kind are in its first one.
    private static HashSet<string> Names(InputFile file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var stream = file.Open();
        var header = new byte[512];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return names;
        var size = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) == 12 ? LargestSector : header.Length;
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        var before = (directory + 1L) * size - header.Length;
        var sector = new byte[LargestSector];
        while (before > 0)
        {
            var read = stream.Read(sector, 0, (int)Math.Min(before, sector.Length));
            if (read == 0) return names;
            before -= read;
        }

        var length = stream.ReadAtLeast(sector, sector.Length, throwOnEndOfStream: false);
        for (var at = 0; at + EntryLength <= length; at += EntryLength)
        {
            var bytes = BinaryPrimitives.ReadUInt16LittleEndian(sector.AsSpan(at + 64));
            if (bytes is > 2 and <= 64) names.Add(Encoding.Unicode.GetString(sector, at, bytes - 2));
        }

        return names;
    }
}
