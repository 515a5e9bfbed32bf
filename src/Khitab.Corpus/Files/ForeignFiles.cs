using System.Collections.Frozen;

namespace Khitab.Corpus.Files;

/// <summary>
/// Files that are not read and are better named than opened: what they are by their first bytes, whatever they are called, or by their
/// extension where several kinds begin alike.
/// </summary>
internal static class ForeignFiles
{
    private static readonly (byte[] Head, string Cause)[] Heads =
    [
        ("{\\rtf"u8.ToArray(), "RTF is not read; save it as .txt"),
        ("SQLite format 3\0"u8.ToArray(), "a database of SQLite is not read; export it as .csv"),
        ("Rar!"u8.ToArray(), "RAR is not read, zip is"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7z is not read, zip is"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz is not read, zip and gzip are"),
        ("BZh"u8.ToArray(), "bzip2 is not read, zip and gzip are"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard is not read, zip and gzip are"),
        ("PAR1"u8.ToArray(), "Parquet is not read; export it as .jsonl or .csv"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture is not read"),
        ([0xFF, 0xD8, 0xFF], "a picture is not read"),
        ("GIF8"u8.ToArray(), "a picture is not read"),
    ];

    private static readonly FrozenDictionary<string, string> Packed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".xlsx"] = "an Excel workbook is not read; save it as .csv (UTF-8)",
        [".xlsm"] = "an Excel workbook is not read; save it as .csv (UTF-8)",
        [".pptx"] = "a PowerPoint file is not read; save its text as .txt",
        [".odt"] = "an OpenDocument text is not read; save it as .docx or .txt",
        [".ods"] = "an OpenDocument table is not read; save it as .csv",
        [".epub"] = "an e-book is not read; save its text as .txt or .html",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many bytes <see cref="Cause"/> looks at.</summary>
    public const int HeadLength = 512;

    /// <summary>Why a file is not read; null for one that may be.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="extension">Its extension in lower case.</param>
    public static string? Cause(ReadOnlySpan<byte> head, string extension)
    {
        foreach (var (begins, cause) in Heads)
        {
            if (head.StartsWith(begins)) return cause;
        }

        if (!head.StartsWith("PK\u0003\u0004"u8))
            return head.Length > 262 && head[257..].StartsWith("ustar"u8) ? "tar is not read, zip is" : null;
        if (Packed.TryGetValue(extension, out var named)) return named;

        // Those of OpenDocument and e-books are zips that begin with their kind.
        return head.IndexOf("mimetypeapplication/"u8) is >= 0 and < 60
            ? "an OpenDocument file or e-book is not read; save it as .docx or .txt" : null;
    }
}
