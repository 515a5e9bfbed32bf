using System.Numerics;
using System.Runtime.InteropServices;

namespace Khitab.Text;

/// <summary>
/// Entries by the spelling of a word. A spelling and its entry lie in one line of the processor's cache, at the place that its hash says or
/// shortly after it: finding a word waits for slow memory once.
/// </summary>
internal sealed class SpellingTable
{
    private const int FirstCapacity = 1 << 13;
    private const int MostCapacity = 1 << 19;
    private const int CacheLine = 64;

    // Pinned, because the slots begin where a line begins.
    private ulong[] _memory = [];
    private int _first;
    private int _capacity;
    private int _count;

    public SpellingTable() => Clear();

    private Span<Slot> Slots => MemoryMarshal.Cast<ulong, Slot>(_memory.AsSpan(_first))[.._capacity];

    /// <summary>Looks up words, all at once as far as waiting for memory goes.</summary>
    /// <param name="spellings">The words.</param>
    /// <param name="entries">Where to write what is known of them.</param>
    /// <returns>How many were found from the first on: it stops at one that is not known.</returns>
    public int Find(ReadOnlySpan<Spelling> spellings, Span<WordEntry> entries)
    {
        var slots = Slots;
        for (var i = 0; i < spellings.Length; i++)
        {
            var spelling = spellings[i];
            if (!spelling.IsSome) return i;
            var place = Place(spelling, slots.Length);
            while (slots[place].Spelling != spelling)
            {
                if (!slots[place].Spelling.IsSome) return i;
                place = (place + 1) & (slots.Length - 1);
            }
            entries[i] = slots[place].Entry;
        }
        return spellings.Length;
    }

    /// <summary>Asks for the slots of these spellings, so that looking them up does not wait for each; what it returns means nothing.</summary>
    public ulong Fetch(ReadOnlySpan<Spelling> spellings)
    {
        var slots = Slots;
        var seen = 0UL;
        foreach (var spelling in spellings) seen += slots[Place(spelling, slots.Length)].Spelling.Low;
        return seen;
    }

    public void Add(Spelling spelling, WordEntry entry)
    {
        // Half of the slots stay empty: most words are where their hash says.
        if (_count >= _capacity / 2) Grow();
        _count++;
        Put(Slots, new Slot(spelling, entry));
    }

    public void Clear() => Allocate(FirstCapacity);

    private void Grow()
    {
        // Forgetting costs time only.
        if (_capacity == MostCapacity)
        {
            Clear();
            return;
        }
        var old = Slots;
        var count = _count;
        Allocate(_capacity * 2);
        foreach (ref readonly var slot in old)
        {
            if (slot.Spelling.IsSome) Put(Slots, slot);
        }
        _count = count;
    }

    private void Allocate(int capacity)
    {
        var words = Marshal.SizeOf<Slot>() / sizeof(ulong);
        _memory = GC.AllocateArray<ulong>((capacity * words) + (CacheLine / sizeof(ulong)), pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) % CacheLine);
        _first = (CacheLine - past) % CacheLine / sizeof(ulong);
        _capacity = capacity;
        _count = 0;
    }

    private static void Put(Span<Slot> slots, Slot slot)
    {
        var place = Place(slot.Spelling, slots.Length);
        while (slots[place].Spelling.IsSome) place = (place + 1) & (slots.Length - 1);
        slots[place] = slot;
    }

    private static int Place(Spelling spelling, int capacity) => (int)(spelling.Hash >> (64 - BitOperations.Log2((uint)capacity)));

    private readonly record struct Slot(Spelling Spelling, WordEntry Entry);
}
