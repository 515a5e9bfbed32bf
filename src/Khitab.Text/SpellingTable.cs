using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Text;

/// <summary>
/// Forms by the characters of a word as it is written, for words short enough to be compared as one vector; the few longer ones have no
/// place here.
/// </summary>
internal sealed class SpellingTable
{
    private const int Longest = 16;
    private const int FirstCapacity = 1 << 13;
    private const int MostSpellings = 1 << 18;

    // A row of ones for each character of a word, and a row of noughts for those after it.
    private static readonly ushort[] Masks = [.. Enumerable.Repeat(ushort.MaxValue, Longest), .. Enumerable.Repeat((ushort)0, Longest)];

    // Of a slot: where its entry is, plus one, and above it a part of the spelling's hash; 0 is an empty slot. Entries lie in the order first
    // seen: the words of every text are among the first and stay together in fast memory.
    private const int IndexBits = 19;
    private const uint IndexMask = (1u << IndexBits) - 1;

    private uint[] _slots = new uint[FirstCapacity];
    private Entry[] _entries = new Entry[FirstCapacity / 2];
    private int _count;

    /// <summary>Whether words of a length are kept here.</summary>
    public static bool Holds(int length) => length <= Longest;

    /// <summary>A word's characters with zeros after them; no word ends in a zero character, so no two words read the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Read(ReadOnlySpan<char> text, int start, int length)
    {
        var mask = Vector256.LoadUnsafe(ref Masks[Longest - length]);
        if (text.Length - start >= Longest)
            return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text)), (nuint)start) & mask;
        Span<ushort> end = stackalloc ushort[Longest];
        end.Clear();
        MemoryMarshal.Cast<char, ushort>(text.Slice(start, length)).CopyTo(end);
        return Vector256.Create<ushort>(end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordForm? Find(Vector256<ushort> spelling, ulong hash)
    {
        var slots = _slots;
        for (var slot = Slot(hash, slots.Length); slots[slot] is > 0 and var known; slot = (slot + 1) & (slots.Length - 1))
        {
            if (((known ^ (uint)hash) & ~IndexMask) != 0) continue;
            ref readonly var entry = ref _entries[(int)(known & IndexMask) - 1];
            if (entry.Spelling == spelling) return entry.Form;
        }
        return null;
    }

    /// <summary>Asks for the entries of these hashes all at once, so that looking them up does not wait for each; what it returns means nothing.</summary>
    public int Fetch(ReadOnlySpan<ulong> hashes)
    {
        var slots = _slots;
        var entries = _entries;
        var seen = 0;
        foreach (var hash in hashes) seen += entries[Math.Max(0, (int)(slots[Slot(hash, slots.Length)] & IndexMask) - 1)].Form is null ? 0 : 1;
        return seen;
    }

    public WordForm Add(Vector256<ushort> spelling, WordForm form)
    {
        if (_count == _entries.Length) Grow();
        _entries[_count++] = new Entry(spelling, form);
        Place(_count);
        return form;
    }

    public void Clear()
    {
        _slots = new uint[FirstCapacity];
        _entries = new Entry[FirstCapacity / 2];
        _count = 0;
    }

    private void Grow()
    {
        // Forgetting costs time only.
        if (_count >= MostSpellings)
        {
            Clear();
            return;
        }
        Array.Resize(ref _entries, _count * 2);
        _slots = new uint[_slots.Length * 2];
        for (var number = 1; number <= _count; number++) Place(number);
    }

    private void Place(int number)
    {
        var hash = HashOf(_entries[number - 1].Spelling);
        var slot = Slot(hash, _slots.Length);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = ((uint)hash & ~IndexMask) | (uint)number;
    }

    private static int Slot(ulong hash, int size) => (int)(hash >> (64 - BitOperations.Log2((uint)size)));

    /// <summary>Multipliers of 64 bits with bits set all over: every character reaches the high bits that make the slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(Vector256<ushort> spelling)
    {
        var parts = spelling.AsUInt64();
        var hash = (parts[0] * 0x9E3779B97F4A7C15UL) ^ (parts[1] * 0xC2B2AE3D27D4EB4FUL) ^ (parts[2] * 0x165667B19E3779F9UL) ^ (parts[3] * 0xD6E8FEB86659FD93UL);
        hash ^= hash >> 29;
        return hash * 0xBF58476D1CE4E5B9UL;
    }

    private readonly record struct Entry(Vector256<ushort> Spelling, WordForm Form);
}
