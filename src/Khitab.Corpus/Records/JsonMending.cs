using System.Globalization;
using System.Text;

namespace Khitab.Corpus.Records;

/// <summary>
/// Mends what careless programs write inside the strings of JSON, so that one bad character does not cost the whole: raw line breaks and
/// control characters, halves of a surrogate pair that a cut left over («\ud83d»), escapes that JSON does not know («\'»). Outside of them
/// what Python and JavaScript write for no value, <c>NaN</c> above all, becomes null.
/// </summary>
internal static class JsonMending
{
    private static readonly byte[][] NoValues =
        [.. ((string[])["NaN", "-NaN", "NaT", "None", "Infinity", "-Infinity", "undefined"]).Select(Encoding.ASCII.GetBytes)];

    private static ReadOnlySpan<byte> Replacement => "\\ufffd"u8;

    /// <summary>Whether there may be half of a surrogate pair: nearly all JSON has no such escape and is left as it is.</summary>
    public static bool HasSurrogates(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    /// <summary>The mended text of a value.</summary>
    public static string Mended(string json) => Encoding.UTF8.GetString(Mended(Encoding.UTF8.GetBytes(json)));

    /// <summary>The mended bytes of a value.</summary>
    public static byte[] Mended(ReadOnlySpan<byte> utf8)
    {
        var mended = new MemoryStream(utf8.Length + 16);
        var quoted = false;
        for (var i = 0; i < utf8.Length; i++)
        {
            var b = utf8[i];
            if (b == (byte)'"') quoted = !quoted;
            if (!quoted && NoValue(utf8[i..], i == 0 ? (byte)0 : utf8[i - 1]) is > 0 and var length)
            {
                mended.Write("null"u8);
                i += length - 1;
                continue;
            }

            if (!quoted || b >= 0x20 && b != (byte)'\\') mended.WriteByte(b);
            else if (b < 0x20) mended.Write(b == (byte)'\n' ? "\\n"u8 : " "u8);
            else i += Escape(utf8[i..], mended) - 1;
        }

        return mended.ToArray();
    }

    // The length of a word for no value that begins the bytes; 0 where none does.
    private static int NoValue(ReadOnlySpan<byte> bytes, byte before)
    {
        if (bytes[0] is not ((byte)'N' or (byte)'I' or (byte)'-' or (byte)'u') || char.IsAsciiLetterOrDigit((char)before)) return 0;
        foreach (var word in NoValues)
        {
            if (bytes.StartsWith(word) && (bytes.Length == word.Length || !char.IsAsciiLetterOrDigit((char)bytes[word.Length])))
                return word.Length;
        }

        return 0;
    }

    // Writes the escape that begins the bytes; how many of them it takes.
    private static int Escape(ReadOnlySpan<byte> bytes, MemoryStream mended)
    {
        if (bytes.Length < 2) return 1;
        if (bytes[1] != (byte)'u')
        {
            if ("\"\\/bfnrt"u8.Contains(bytes[1])) mended.WriteByte((byte)'\\');
            mended.WriteByte(bytes[1] < 0x20 ? (byte)' ' : bytes[1]);
            return 2;
        }

        if (Unit(bytes) is not { } unit)
        {
            mended.Write(Replacement);
            return 2;
        }

        var isPair = char.IsHighSurrogate(unit) && bytes.Length >= 12 && Unit(bytes[6..]) is { } low && char.IsLowSurrogate(low);
        mended.Write(isPair ? bytes[..12] : char.IsSurrogate(unit) ? Replacement : bytes[..6]);
        return isPair ? 12 : 6;
    }

    // The code unit of «\ud83d».
    private static char? Unit(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 6 && bytes[0] == (byte)'\\' && bytes[1] == (byte)'u'
        && ushort.TryParse(
            bytes[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
