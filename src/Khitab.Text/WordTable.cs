namespace Khitab.Text;

/// <summary>
/// Gives every key one <see cref="WordForm"/>, found by its characters without making a string, and remembers which key a spelling has.
/// News repeats its words, so most tokens cost no allocation, no normalising and no stemming. One thread uses a table at a time.
/// </summary>
public sealed class WordTable
{
    private const int FirstCapacity = 4096;
    private const int SmallKey = 128;

    /// <summary>How many words are looked up together at most.</summary>
    internal const int MostAtOnce = 32;

    /// <summary>
    /// Keys kept before the table starts over, which bounds its memory (a form with all that is asked of it takes some 500 bytes); forms
    /// already handed out stay valid.
    /// </summary>
    internal const int MostKeys = 1 << 16;

    /// <summary>Characters of keys after which the same is done: some keys are long addresses.</summary>
    private const int MostCharacters = 1 << 24;

    private readonly SpellingTable _spellings = new();
    private readonly Spelling[] _asked = new Spelling[MostAtOnce];
    private Known[] _known = [];
    private WordForm[] _forms = [];
    private int[] _buckets = [];
    private char[] _characters = [];
    private int _count;
    private int _length;

    /// <summary>An empty table.</summary>
    public WordTable() => StartAnew();

    /// <summary>Number of keys known.</summary>
    public int Count => _count;

    /// <summary>
    /// The forms by number. Entries looked up earlier are valid with the forms of that moment, and with the current ones until the next
    /// look-up.
    /// </summary>
    internal ReadOnlySpan<WordForm> Forms => _forms;

    /// <summary>The characters of all keys, one key after the other; they hold as <see cref="Forms"/> do.</summary>
    internal ReadOnlySpan<char> Characters => _characters;

    /// <summary>The form of a key.</summary>
    public WordForm Form(ReadOnlySpan<char> key)
    {
        StartAnewIfFull(1);
        var entry = EntryOfKey(key);
        return _forms[entry.Form];
    }

    /// <summary>The entries of words as they are written.</summary>
    /// <param name="text">The text that they are in.</param>
    /// <param name="tokens">Where they are, <see cref="MostAtOnce"/> at most.</param>
    /// <param name="entries">Where to write the entries.</param>
    internal void EntriesAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<WordEntry> entries)
    {
        StartAnewIfFull(tokens.Length);
        var asked = _asked.AsSpan(0, tokens.Length);
        for (var i = 0; i < tokens.Length; i++) asked[i] = Spelling.Of(text, tokens[i].Start, tokens[i].Length);
        // The table of a large corpus lies in slow memory: the next entries are requested before waiting for the first.
        _spellings.Fetch(asked);
        for (var i = 0; i < tokens.Length; i++)
        {
            i += _spellings.Find(asked[i..], entries[i..]);
            if (i == tokens.Length) return;
            entries[i] = EntryOf(text.Slice(tokens[i].Start, tokens[i].Length));
            if (asked[i].IsSome) _spellings.Add(asked[i], entries[i]);
        }
    }

    private WordEntry EntryOf(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[SmallKey];
        var longest = FoldTable.LongestKey(word);
        var buffer = longest <= small.Length ? small : new char[longest];
        return EntryOfKey(buffer[..FoldTable.Append(word, buffer)]);
    }

    private WordEntry EntryOfKey(ReadOnlySpan<char> key)
    {
        var hash = WordHash.Of(key);
        for (var i = _buckets[hash & (uint)(_buckets.Length - 1)] - 1; i >= 0; i = _known[i].Next)
        {
            ref readonly var known = ref _known[i];
            if (known.Hash == hash && key.SequenceEqual(_characters.AsSpan(known.Entry.KeyStart, known.Entry.KeyLength)))
            {
                return known.Entry;
            }
        }
        return Add(key, hash);
    }

    private WordEntry Add(ReadOnlySpan<char> key, uint hash)
    {
        if (_count == _known.Length) Grow();
        if (_length + key.Length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + key.Length));
        }

        key.CopyTo(_characters.AsSpan(_length));
        var stem = LightStemmer.Stem(key);
        key.Overlaps(stem, out var stemOffset);
        var entry = new WordEntry(_count, _length, key.Length, stemOffset, stem.Length);
        _length += key.Length;
        _forms[_count] = new WordForm(_count, key.ToString(), hash, stemOffset, stem.Length);
        ref var bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _known[_count] = new Known(entry, hash, bucket - 1);
        bucket = ++_count;
        return entry;
    }

    private void StartAnewIfFull(int added)
    {
        if (_count + added > MostKeys || _length > MostCharacters) StartAnew();
    }

    // New arrays: readers that hold older entries keep using the older arrays.
    private void StartAnew()
    {
        _known = new Known[FirstCapacity];
        _forms = new WordForm[FirstCapacity];
        _buckets = new int[FirstCapacity];
        _characters = new char[FirstCapacity];
        _count = 0;
        _length = 0;
        _spellings.Clear();
    }

    private void Grow()
    {
        Array.Resize(ref _known, _count * 2);
        Array.Resize(ref _forms, _count * 2);
        _buckets = new int[_count * 2];
        for (var i = 0; i < _count; i++)
        {
            ref var bucket = ref _buckets[_known[i].Hash & (uint)(_buckets.Length - 1)];
            _known[i] = _known[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private readonly record struct Known(WordEntry Entry, uint Hash, int Next);
}
