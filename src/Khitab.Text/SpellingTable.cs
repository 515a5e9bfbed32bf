using System.Numerics;
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

    private Entry[] _entries = new Entry[FirstCapacity];
    private int _count;

    /// <summary>Whether words of a length are kept here.</summary>
    public static bool Holds(int length) => length <= Longest;

    /// <summary>A word's characters with zeros after them; no word ends in a zero character, so no two words read the same.</summary>
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

    public WordForm? Find(Vector256<ushort> spelling)
    {
        var entries = _entries;
        for (var slot = Slot(spelling, entries.Length); ; slot = (slot + 1) & (entries.Length - 1))
        {
            ref readonly var entry = ref entries[slot];
            if (entry.Spelling == spelling) return entry.Form;
            if (entry.Form is null) return null;
        }
    }

    public WordForm Add(Vector256<ushort> spelling, WordForm form)
    {
        if (_count * 2 >= _entries.Length) Grow();
        Place(_entries, new Entry(spelling, form));
        _count++;
        return form;
    }

    public void Clear()
    {
        _entries = new Entry[FirstCapacity];
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
        var larger = new Entry[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry.Form is not null) Place(larger, entry);
        }
        _entries = larger;
    }

    private static void Place(Entry[] entries, Entry entry)
    {
        var slot = Slot(entry.Spelling, entries.Length);
        while (entries[slot].Form is not null) slot = (slot + 1) & (entries.Length - 1);
        entries[slot] = entry;
    }

    // Multipliers of 64 bits with bits set all over: every character reaches the high bits that make the slot.
    private static int Slot(Vector256<ushort> spelling, int size)
    {
        var parts = spelling.AsUInt64();
        var hash = (parts[0] * 0x9E3779B97F4A7C15UL) ^ (parts[1] * 0xC2B2AE3D27D4EB4FUL) ^ (parts[2] * 0x165667B19E3779F9UL) ^ (parts[3] * 0xD6E8FEB86659FD93UL);
        hash ^= hash >> 29;
        return (int)((hash * 0xBF58476D1CE4E5B9UL) >> (64 - BitOperations.Log2((uint)size)));
    }

    private readonly record struct Entry(Vector256<ushort> Spelling, WordForm Form);
}
