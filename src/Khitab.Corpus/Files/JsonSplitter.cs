namespace Khitab.Corpus.Files;

/// <summary>
/// Cuts a list of JSON into its elements, or a row of values into the values, by brackets and quotation marks alone. So an element that is
/// not well-formed inside its brackets harms no other, and only one element is in memory at a time.
/// </summary>
internal sealed class JsonSplitter(Stream utf8, int largest)
{
    private readonly ByteWindow _window = new(utf8, largest);

    /// <summary>Whether the input ended inside an element or, for a list, before its bracket.</summary>
    public bool CutOff { get; private set; }

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count)
    {
        while (count > 0)
        {
            if (_window.Bytes.IsEmpty && !_window.Grow()) return;
            var step = (int)Math.Min(count, _window.Bytes.Length);
            _window.Pass(step);
            count -= step;
        }
    }

    /// <summary>The elements in order, each valid until the next is requested; null for one that is too large.</summary>
    /// <param name="inList">Whether a closing bracket ends them.</param>
    public IEnumerable<ReadOnlyMemory<byte>?> Elements(bool inList)
    {
        while (ToNext(inList))
        {
            var length = Length(out var tooLarge);
            if (CutOff && length == 0 && !tooLarge) yield break;
            if (tooLarge)
            {
                yield return null;
                continue;
            }

            yield return _window.Memory[..length];
            _window.Pass(length);
            if (CutOff) yield break;
        }
    }

    /// <summary>
    /// Whether, behind a list whose elements are all read, no more comes than what closes the objects and lists around it, and what those
    /// hold besides.
    /// </summary>
    /// <param name="depth">How many are open around it.</param>
    public bool EndsWith(int depth)
    {
        // Its own bracket, before which the elements end.
        depth++;
        var (quoted, escaped) = (false, false);
        do
        {
            foreach (var one in _window.Bytes)
            {
                if (depth == 0)
                {
                    if (one is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0x1E or 0)) return false;
                    continue;
                }

                if (escaped) escaped = false;
                else if (quoted && one == (byte)'\\') escaped = true;
                else if (one == (byte)'"') quoted = !quoted;
                else if (!quoted) depth += one is (byte)'{' or (byte)'[' ? 1 : one is (byte)'}' or (byte)']' ? -1 : 0;
            }

            _window.Pass(_window.Bytes.Length);
        }
        while (_window.Grow());
        return depth == 0;
    }

    // To the first byte of the next element. False at the end.
    private bool ToNext(bool inList)
    {
        while (true)
        {
            var bytes = _window.Bytes;
            var i = 0;
            while (i < bytes.Length && bytes[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',' or 0x1E) i++;
            _window.Pass(i);
            if (i < bytes.Length) return !(inList && bytes[i] == (byte)']');
            if (_window.Grow()) continue;
            CutOff = inList;
            return false;
        }
    }

    // The length of the element that begins the window. One that is too large is passed over to its end.
    private int Length(out bool tooLarge)
    {
        var depth = 0;
        var quoted = false;
        var at = 0;
        tooLarge = false;
        while (true)
        {
            var bytes = _window.Bytes;
            while (at < bytes.Length)
            {
                var step = quoted ? bytes[at..].IndexOfAny((byte)'"', (byte)'\\') : bytes[at..].IndexOfAny("\"{}[],\n"u8);
                if (step < 0)
                {
                    at = bytes.Length;
                    break;
                }

                at += step;
                switch (bytes[at])
                {
                    case (byte)'\\':
                        // The next byte belongs to it, and may not be here yet.
                        at += 2;
                        continue;
                    case (byte)'"':
                        quoted = !quoted;
                        break;
                    case (byte)'{' or (byte)'[':
                        depth++;
                        break;
                    case (byte)'}' or (byte)']' when depth <= 1:
                        at += depth;
                        return Ended(at, tooLarge);
                    case (byte)'}' or (byte)']':
                        depth--;
                        break;
                    case (byte)',' or (byte)'\n' when depth == 0:
                        return Ended(at, tooLarge);
                }

                at++;
            }

            if (at > largest || tooLarge)
            {
                tooLarge = true;
                var passed = Math.Min(at, _window.Bytes.Length);
                _window.Pass(passed);
                at -= passed;
            }

            if (_window.Grow()) continue;
            if (!_window.Ended) continue;
            CutOff = depth > 0 || quoted;
            return Ended(Math.Min(at, _window.Bytes.Length), tooLarge);
        }
    }

    private int Ended(int at, bool tooLarge)
    {
        if (!tooLarge) return Math.Max(at, 1);
        _window.Pass(at);
        return 0;
    }
}
