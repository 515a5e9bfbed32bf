using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Khitab.Text;

/// <summary>
/// Maps words to values, found by a word's characters and its <see cref="WordHash"/>. Most words of a text are in no list, so one bit for
/// each word turns nearly all of them away before the list itself is touched.
/// </summary>
/// <typeparam name="T">The value of a word.</typeparam>
public sealed class WordMap<T>
{
    /// <summary>Bits of the filter for each word, so that about one word in sixteen passes by chance.</summary>
    private const int BitsPerWord = 16;

    private readonly List<(string Word, uint Hash, T Value)> _entries = [];
    private ulong[] _filter = new ulong[1];

    // By slot the hash of a word and the index of its entry plus one, of which 0 is an empty slot.
    private (uint Hash, int Entry)[] _slots = new (uint, int)[4];

    /// <summary>Number of words.</summary>
    public int Count => _entries.Count;

    /// <summary>The words, in the order added.</summary>
    public IEnumerable<string> Words => _entries.Select(e => e.Word);

    /// <summary>Adds a word; one that is there already stays as it is.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(string word, T value)
    {
        var hash = WordHash.Of(word);
        if (Find(word, hash) >= 0) return false;
        _entries.Add((word, hash, value));
        if (_entries.Count * 2 > _slots.Length)
        {
            _slots = new (uint, int)[_slots.Length * 2];
            _filter = new ulong[Math.Max(1, _slots.Length / 2 * BitsPerWord / 64)];
            for (var i = 0; i < _entries.Count; i++) Place(i);
        }
        else
        {
            Place(_entries.Count - 1);
        }

        return true;
    }

    /// <summary>The value of a word.</summary>
    public bool TryGetValue(string word, [MaybeNullWhen(false)] out T value) => TryGetValue(word, WordHash.Of(word), out value);

    /// <summary>The value of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its <see cref="WordHash"/>.</param>
    /// <param name="value">Its value, if it is in the map.</param>
    public bool TryGetValue(ReadOnlySpan<char> word, uint hash, [MaybeNullWhen(false)] out T value)
    {
        var index = MayHave(hash) ? Find(word, hash) : -1;
        value = index >= 0 ? _entries[index].Value : default;
        return index >= 0;
    }

    /// <summary>Whether a word is in the map.</summary>
    public bool Contains(ReadOnlySpan<char> word, uint hash) => MayHave(hash) && Find(word, hash) >= 0;

    /// <summary>False where no word with this hash is in the map.</summary>
    public bool MayHave(uint hash)
    {
        var filter = _filter;
        return (filter[(hash >> 6) & (uint)(filter.Length - 1)] & (1UL << (int)hash)) != 0;
    }

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        for (var slot = Slot(hash); slots[slot] is { Entry: > 0 } known; slot = (slot + 1) & (slots.Length - 1))
        {
            if (known.Hash == hash && word.SequenceEqual(_entries[known.Entry - 1].Word)) return known.Entry - 1;
        }

        return -1;
    }

    private void Place(int index)
    {
        var hash = _entries[index].Hash;
        var slot = Slot(hash);
        while (_slots[slot].Entry != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = (hash, index + 1);
        _filter[(hash >> 6) & (uint)(_filter.Length - 1)] |= 1UL << (int)hash;
    }

    // The filter takes the low bits; words that it lets through by chance should not also meet in one slot.
    private int Slot(uint hash) => (int)((hash * 0x9E3779B1u) >> (32 - BitOperations.Log2((uint)_slots.Length)));
}
