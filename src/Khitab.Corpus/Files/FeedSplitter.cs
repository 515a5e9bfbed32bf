using System.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// Cuts a feed into its items by their tags alone, so that one that is not well-formed harms no other and only one is in memory at a time.
/// </summary>
internal sealed class FeedSplitter(Stream utf8, int largest)
{
    private const int LongestHead = 256 * 1024;

    private readonly ByteWindow _window = new(utf8, largest);
    private readonly StringBuilder _head = new();

    /// <summary>What comes before the first item, as far as it has been read.</summary>
    public string Head => _head.ToString();

    /// <summary>How many ends of items were passed that have no beginning: what stood before them is in no item.</summary>
    public int Unbegun { get; private set; }

    /// <summary>The items in order with their tags. Null for one that is too large, empty for one without an end.</summary>
    public IEnumerable<string?> Items()
    {
        while (ToStart() is { } end)
        {
            var length = Length(end, out var tooLarge, out var cutOff);
            yield return tooLarge ? null : cutOff ? "" : Encoding.UTF8.GetString(_window.Bytes[..length]);
            _window.Pass(length);
        }
    }

    // To the next «<item>» or «<entry>»; how its end begins, or null where there is none.
    private byte[]? ToStart()
    {
        var inHead = _head.Length == 0;
        while (true)
        {
            var bytes = _window.Bytes;
            for (var at = bytes.IndexOf((byte)'<'); at >= 0 && bytes.Length - at > 7;)
            {
                var end = EndOf(bytes[at..]);
                if (end is not null)
                {
                    Pass(at, inHead);
                    return end;
                }

                if (Opens(bytes[at..], "</item"u8) || Opens(bytes[at..], "</entry"u8)) Unbegun++;
                var next = bytes[(at + 1)..].IndexOf((byte)'<');
                at = next < 0 ? -1 : at + 1 + next;
            }

            // The window's end may cut a tag in two; all before it were looked at.
            Pass(Math.Max(0, bytes.Length - 7), inHead);
            if (!_window.Grow()) return null;
        }
    }

    private void Pass(int count, bool inHead)
    {
        if (inHead && _head.Length < LongestHead) _head.Append(Encoding.UTF8.GetString(_window.Bytes[..count]));
        _window.Pass(count);
    }

    private static byte[]? EndOf(ReadOnlySpan<byte> tag) =>
        Opens(tag, "<item"u8) ? "</item"u8.ToArray() : Opens(tag, "<entry"u8) ? "</entry"u8.ToArray() : null;

    private static bool Opens(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.StartsWith(name) && tag[name.Length] is (byte)'>' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    // The item's length with its end tag. Inside CDATA no tag counts; where another item begins first, this one has lost its end.
    private int Length(ReadOnlySpan<byte> end, out bool tooLarge, out bool cutOff)
    {
        var at = 1;
        var quoted = false;
        tooLarge = cutOff = false;
        while (true)
        {
            var bytes = _window.Bytes;
            while (bytes.Length - at > 16)
            {
                var step = bytes[at..].IndexOf(quoted ? "]]>"u8 : "<"u8);
                if (step < 0) break;
                at += step;
                if (quoted) quoted = false;
                else if (bytes[at..].StartsWith("<![CDATA["u8)) quoted = true;
                else if (bytes[at..].StartsWith(end)) return Closed(bytes, at + end.Length);
                else if (EndOf(bytes[at..]) is not null)
                {
                    cutOff = true;
                    return at;
                }

                at++;
            }

            // Whatever remains unsearched is shorter than a tag, or holds none.
            at = Math.Max(at, bytes.Length - 16);
            if (_window.Grow()) continue;
            if (!_window.Ended)
            {
                tooLarge = true;
                return at;
            }

            var last = bytes[Math.Max(0, at - 16)..].LastIndexOf(end);
            if (last >= 0 && !quoted) return Closed(bytes, Math.Max(0, at - 16) + last + end.Length);
            cutOff = true;
            return bytes.Length;
        }
    }

    private static int Closed(ReadOnlySpan<byte> bytes, int at)
    {
        var close = bytes[at..].IndexOf((byte)'>');
        return close < 0 ? bytes.Length : at + close + 1;
    }
}
