namespace Khitab.Text;

/// <summary>
/// Gives every key one <see cref="WordForm"/>, found by its characters without making a string, and remembers which form a spelling has.
/// News repeats its words, so most tokens cost no allocation, no normalising and no stemming. One thread uses a table at a time.
/// </summary>
public sealed class WordTable
{
    private const int FirstCapacity = 4096;
    private const int SmallKey = 128;

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

    /// <summary>The form of a word as it is written.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    public WordForm FormAt(ReadOnlySpan<char> text, int start, int length)
    {
        if (!SpellingTable.Holds(length)) return FormOf(text.Slice(start, length));
        var spelling = SpellingTable.Read(text, start, length);
        return _spellings.Find(spelling) ?? _spellings.Add(spelling, FormOf(text.Slice(start, length)));
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
