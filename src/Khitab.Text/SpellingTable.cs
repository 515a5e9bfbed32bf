using System.Numerics;

namespace Khitab.Text;

/// <summary>
/// Entries by the spelling of a word. A spelling and its entry are neighbours of 32 bytes together, in the slot that its hash gives or
/// shortly after it: finding a word waits for slow memory once.
/// </summary>
internal sealed class SpellingTable
{
    private const int FirstCapacity = 1 << 13;
    private const int MostCapacity = 1 << 19;

    private Slot[] _slots = new Slot[FirstCapacity];
    private int _count;

    /// <summary>Looks up several words while waiting for memory only once.</summary>
    /// <param name="spellings">The words.</param>
    /// <param name="entries">Where to write what is known of them.</param>
    /// <returns>How many were found from the first on: it stops at the first unknown one.</returns>
    public int Find(ReadOnlySpan<Spelling> spellings, Span<WordEntry> entries)
    {
        var slots = _slots;
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

    /// <summary>
    /// Asks for the slots of these spellings, so that looking them up does not wait for each; what it returns means nothing.
    /// </summary>
    public ulong Fetch(ReadOnlySpan<Spelling> spellings)
    {
        var slots = _slots;
        var seen = 0UL;
        foreach (var spelling in spellings) seen += slots[Place(spelling, slots.Length)].Spelling.Low;
        return seen;
    }

    public void Add(Spelling spelling, WordEntry entry)
    {
        // Half of the slots stay empty: most words are where their hash says.
        if (_count == _slots.Length / 2) Grow();
        Put(_slots, new Slot(spelling, entry));
        _count++;
    }

    public void Clear()
    {
        _slots = new Slot[FirstCapacity];
        _count = 0;
    }

    private void Grow()
    {
        // Forgetting costs only time.
        if (_slots.Length == MostCapacity)
        {
            Clear();
            return;
        }
        var slots = new Slot[_slots.Length * 2];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Spelling.IsSome) Put(slots, slot);
        }
        _slots = slots;
    }

    private static void Put(Slot[] slots, Slot slot)
    {
        var place = Place(slot.Spelling, slots.Length);
        while (slots[place].Spelling.IsSome) place = (place + 1) & (slots.Length - 1);
        slots[place] = slot;
    }

    private static int Place(Spelling spelling, int capacity) => (int)(spelling.Hash >> (64 - BitOperations.Log2((uint)capacity)));

    private readonly record struct Slot(Spelling Spelling, WordEntry Entry);
}
