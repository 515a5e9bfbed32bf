namespace Khitab.Text;

/// <summary>
/// Gives every key one <see cref="WordForm"/>, found by its characters without making a string, and remembers which form a spelling has.
/// News repeats its words, so most tokens cost no allocation, no normalising and no stemming. One thread uses a table at a time.
/// </summary>
public sealed class WordTable
{
    private const int FirstCapacity = 4096;
    private const int SmallKey = 128;

    /// <summary>How many words are looked up together at most.</summary>
    internal const int MostAtOnce = 32;

    /// <summary>Keys kept before the table starts anew, which bounds its memory; forms already handed out stay valid.</summary>
    private const int MostKeys = 1 << 18;

    private Entry[] _entries = new Entry[FirstCapacity];
    private int[] _buckets = new int[FirstCapacity];
    private int _count;
    private readonly SpellingTable _spellings = new();

    /// <summary>Number of keys known.</summary>
    public int Count => _count;

    /// <summary>The form of a key.</summary>
    public WordForm Form(ReadOnlySpan<char> key)
    {
        var hash = WordHash.Of(key);
        for (var i = _buckets[hash & (uint)(_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            ref readonly var entry = ref _entries[i];
            if (entry.Hash == hash && key.SequenceEqual(entry.Form.Key)) return entry.Form;
        }
        return Add(key, hash);
    }

    /// <summary>The forms of words as they are written.</summary>
    /// <param name="text">The text that they stand in.</param>
    /// <param name="tokens">Where they stand, <see cref="MostAtOnce"/> at most.</param>
    /// <param name="forms">Where to write the forms.</param>
    internal void FormsAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<WordForm> forms)
    {
        // The tables of a large corpus lie in slow memory: what comes next is asked for before the first is waited for.
        Span<ulong> hashes = stackalloc ulong[MostAtOnce];
        for (var i = 0; i < tokens.Length; i++)
            hashes[i] = SpellingTable.Holds(tokens[i].Length) ? SpellingTable.HashOf(SpellingTable.Read(text, tokens[i].Start, tokens[i].Length)) : 0;
        _spellings.Fetch(hashes[..tokens.Length]);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (start, length) = (tokens[i].Start, tokens[i].Length);
            if (!SpellingTable.Holds(length))
            {
                forms[i] = FormOf(text.Slice(start, length));
                continue;
            }
            var spelling = SpellingTable.Read(text, start, length);
            forms[i] = _spellings.Find(spelling, hashes[i]) ?? _spellings.Add(spelling, FormOf(text.Slice(start, length)));
        }
    }

    private WordForm FormOf(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[SmallKey];
        var longest = FoldTable.LongestKey(word);
        var buffer = longest <= small.Length ? small : new char[longest];
        return Form(buffer[..FoldTable.Append(word, buffer)]);
    }

    private WordForm Add(ReadOnlySpan<char> key, uint hash)
    {
        if (_count == _entries.Length) Grow();
        var form = new WordForm(key.ToString(), hash);
        ref var bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _entries[_count] = new Entry(form, hash, bucket - 1);
        bucket = ++_count;
        return form;
    }

    private void Grow()
    {
        if (_count >= MostKeys)
        {
            _entries = new Entry[FirstCapacity];
            _buckets = new int[FirstCapacity];
            _count = 0;
            _spellings.Clear();
            return;
        }
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_count * 2];
        for (var i = 0; i < _count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (uint)(_buckets.Length - 1)];
            _entries[i] = _entries[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private readonly record struct Entry(WordForm Form, uint Hash, int Next);
}
