using System.Globalization;
using System.Text;

namespace Khitab.Discourse;

/// <summary>Values as a link can carry them.</summary>
internal static class LinkText
{
    /// <summary>
    /// The value without what no link can carry: NUL is dropped, half a surrogate pair becomes U+FFFD. Everything else stays, bidi
    /// controls too: a source's words are kept as the text has them.
    /// </summary>
    public static string Clean(string value)
    {
        var clean = true;
        for (var i = 0; i < value.Length && clean; i++) clean = value[i] != '\0' && !char.IsSurrogate(value[i]);
        if (clean) return value;
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value != 0) text.Append(rune.ToString());
        }

        return text.ToString();
    }

    /// <summary>The first characters of a text, never half a surrogate pair.</summary>
    public static string Head(string value, int length)
    {
        if (value.Length <= length) return value;
        return value[..(char.IsHighSurrogate(value[length - 1]) ? length - 1 : length)];
    }

    /// <summary>
    /// Appends the value percent-encoded as UTF-8 (RFC 3986). Kept as they are: unreserved characters and <c>: / , @</c>, which a query
    /// may hold and which keep written parties readable.
    /// </summary>
    public static void AppendEncoded(StringBuilder link, string value)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            var ascii = rune.IsAscii ? (char)rune.Value : '\0';
            if (char.IsAsciiLetterOrDigit(ascii) || "-._~:/,@".Contains(ascii, StringComparison.Ordinal))
            {
                link.Append(ascii);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            foreach (var b in bytes[..count]) link.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
