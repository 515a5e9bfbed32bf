using System.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// Finds names («/Encrypt») in the bytes of a PDF, before any of it is parsed. Any letter of a name may be written as a number.
/// </summary>
internal static class PdfNames
{
    private const int LongestName = 127;

    // Where links inside a file lead, and what colours are made of; nothing of its text.
    private static readonly string[] Circles = ["Dests", "Shading", "Pattern", "Functions", "SMask"];

    /// <summary>Whether a name is there.</summary>
    public static bool Have(ReadOnlySpan<byte> bytes, string name) => Find(bytes, name, 0) >= 0;

    /// <summary>
    /// Makes other names of those to which the library follows what they lead to without asking whether it goes round in a circle, which
    /// would end the whole program.
    /// </summary>
    public static void SpoilCircles(Span<byte> bytes)
    {
        foreach (var name in Circles)
        {
            for (var end = Find(bytes, name, 0); end >= 0; end = Find(bytes, name, end))
                bytes[end - 1] = (byte)(bytes[end - 1] == '0' ? '1' : '0');
        }
    }

    // Where such a name ends, after a place.
    private static int Find(ReadOnlySpan<byte> bytes, string name, int from)
    {
        Span<byte> read = stackalloc byte[LongestName];
        var wanted = Encoding.ASCII.GetBytes(name);
        while (bytes[from..].IndexOf((byte)'/') is >= 0 and var slash)
        {
            from += slash + 1;
            var (at, length) = (from, 0);
            for (; at < bytes.Length && length < read.Length && !IsEnd(bytes[at]); length++)
            {
                var isNumber = bytes[at] == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1])
                    && char.IsAsciiHexDigit((char)bytes[at + 2]);
                read[length] = isNumber ? Convert.FromHexString(Encoding.ASCII.GetString(bytes.Slice(at + 1, 2)))[0] : bytes[at];
                at += isNumber ? 3 : 1;
            }

            if (read[..length].SequenceEqual(wanted)) return at;
        }

        return -1;
    }

    private static bool IsEnd(byte c) => c <= ' ' || "/<>[](){}%"u8.Contains(c);
}
