using System.Globalization;

namespace Khitab.Corpus.Files;

/// <summary>One record of a web archive.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Headers">What it says about itself.</param>
/// <param name="Block">Its content; only the first part of a long one, none of a kind that was not asked for.</param>
/// <param name="IsWhole">Whether the content is all there.</param>
/// <param name="Cause">Why there is no record to read, or null.</param>
internal sealed record WarcRecord(long Number, WebHeaders Headers, byte[] Block, bool IsWhole, string? Cause = null);

/// <summary>
/// Takes a web archive (WARC 1.0 and 1.1, ISO 28500) apart into its records, one at a time. After a place that is no record it goes on at
/// the next one; what is cut off or cannot be unpacked ends it without an error, so that all before it is read.
/// </summary>
internal sealed class WarcRecords(Stream stream, ReadLimits limits)
{
    private const int LongestHead = 64 * 1024;
    private const string NoRecord = "no record begins where one should; what comes before the next is left";

    private readonly ByteWindow _window = new(stream, limits.LargestItem + LongestHead);

    /// <summary>Why the end of the file is not reached; null where it is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the content of a file is a web archive, by its first bytes.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    /// <summary>The records in order.</summary>
    /// <param name="wanted">Whether a record's content is to be read, by its headers.</param>
    public IEnumerable<WarcRecord> Records(Func<WebHeaders, bool> wanted)
    {
        for (var number = 1L; PassBlank(); number++)
        {
            if (!Has("WARC/"u8.Length) || !Begins(_window.Bytes))
            {
                var found = Seek();
                if (Fault is not null) yield break;
                yield return Broken(number, NoRecord);
                if (!found) yield break;
                continue;
            }

            if (Head() is not { } head)
            {
                if (Fault is not null) yield break;
                _window.Pass(1);
                continue;
            }

            if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                yield return Broken(number, "a record that does not say how long it is");
                continue;
            }

            var block = wanted(head) ? Block(length) : [];
            if (!Pass(length - block.Length))
            {
                Fault ??= $"cut off inside record {number}";
                yield break;
            }

            yield return new WarcRecord(number, head, block, block.Length == length);
        }
    }

    private static WarcRecord Broken(long number, string cause) => new(number, WebHeaders.Of([]), [], false, cause);

    // What comes before the cut is in the window already.
    private bool Grow()
    {
        if (Fault is not null) return false;
        try
        {
            return _window.Grow();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            Fault = error.Message;
            return false;
        }
    }

    private bool Has(int count)
    {
        while (_window.Bytes.Length < count)
        {
            if (!Grow()) return false;
        }

        return true;
    }

    private bool PassBlank()
    {
        while (true)
        {
            var text = _window.Bytes.IndexOfAnyExcept("\r\n \t\0"u8);
            _window.Pass(text < 0 ? _window.Bytes.Length : text);
            if (text >= 0) return true;
            if (!Grow()) return false;
        }
    }

    // The headers of the record that begins here; null where they do not end.
    private WebHeaders? Head()
    {
        while (true)
        {
            var bytes = _window.Bytes;
            if (WebHeaders.End(bytes[..Math.Min(bytes.Length, LongestHead)]) is var (at, length))
            {
                var head = WebHeaders.Of(bytes[..at]);
                _window.Pass(at + length);
                return head;
            }

            if (bytes.Length >= LongestHead) return null;
            if (Grow()) continue;
            Fault ??= "cut off inside the headers of a record";
            return null;
        }
    }

    private byte[] Block(long length)
    {
        var taken = (int)Math.Min(length, length > limits.LargestItem + LongestHead ? LongestHead : length);
        if (!Has(taken)) taken = _window.Bytes.Length;
        var block = _window.Bytes[..taken].ToArray();
        _window.Pass(taken);
        return block;
    }

    private bool Pass(long count)
    {
        while (count > 0)
        {
            var part = (int)Math.Min(count, _window.Bytes.Length);
            _window.Pass(part);
            count -= part;
            if (count > 0 && !Grow()) return false;
        }

        return true;
    }

    // A page may speak of the format: a record begins on a line of its own that says nothing else.
    private bool Seek()
    {
        while (true)
        {
            var bytes = _window.Bytes;
            var from = 0;
            while (bytes[from..].IndexOf("\nWARC/"u8) is >= 0 and var at)
            {
                from += at + 1;
                if (bytes.Length - from < 10 && Grow())
                {
                    bytes = _window.Bytes;
                    if (bytes.Length - from < 10) break;
                }

                if (bytes.Length - from < 10 || bytes[from + 8] is not ((byte)'\r' or (byte)'\n')) continue;
                _window.Pass(from);
                return true;
            }

            _window.Pass(Math.Max(0, _window.Bytes.Length - 16));
            if (!Grow()) return false;
        }
    }
}
