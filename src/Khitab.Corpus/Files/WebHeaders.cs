using System.Text;

namespace Khitab.Corpus.Files;

/// <summary>The lines «name: value» above the content of a record of a web archive or of an answer of HTTP.</summary>
internal sealed class WebHeaders
{
    // An address is the longest value that is of use; a file may have millions of lines.
    private const int MostLines = 1000;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private WebHeaders(string first) => First = first;

    /// <summary>The line above the others: «WARC/1.1», «HTTP/1.1 200 OK».</summary>
    public string First { get; }

    /// <summary>A header's value, the first where it comes several times; null where it does not.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the lines; one without a colon is left out, one that begins with a space continues the one before it.</summary>
    public static WebHeaders Of(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).Split('\n', MostLines);
        var headers = new WebHeaders(lines[0].Trim());
        string? last = null;
        foreach (var line in lines.Skip(1))
        {
            if (last is not null && line.Length > 0 && line[0] is ' ' or '\t') headers._values[last!] += " " + line.Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[0] is ' ' or '\t') continue;
            last = headers._values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()) ? line[..colon].Trim() : null;
        }

        return headers;
    }

    /// <summary>Where the empty line that ends the headers is, with its length; null where there is none.</summary>
    public static (int At, int Length)? End(ReadOnlySpan<byte> bytes)
    {
        var windows = bytes.IndexOf("\r\n\r\n"u8);
        var unix = bytes.IndexOf("\n\n"u8);
        return windows >= 0 && (unix < 0 || windows < unix) ? (windows, 4) : unix >= 0 ? (unix, 2) : null;
    }
}
