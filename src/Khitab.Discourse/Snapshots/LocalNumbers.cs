using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// The part's own number of each number of the corpus that a part has: a table of the part's numbers in which one is looked for at its hash
/// and after it. Looking through all of them for each would be tens of kilobytes to read. About eight bytes an article.
/// </summary>
internal sealed class LocalNumbers
{
    private readonly int[] _numbers;
    private readonly Numbers _slots;
    private readonly int _mask;

    /// <summary>Of numbers that are there twice the first counts.</summary>
    public LocalNumbers(int[] numbers)
    {
        _numbers = numbers;
        // One higher: 0 is free.
        var slots = new int[Math.Max(4, (int)BitOperations.RoundUpToPowerOf2((uint)numbers.Length + ((uint)numbers.Length / 4)))];
        _mask = slots.Length - 1;
        for (var local = 0; local < numbers.Length; local++)
        {
            var slot = First(numbers[local]);
            while (slots[slot] > 0 && numbers[slots[slot] - 1] != numbers[local]) slot = (slot + 1) & _mask;
            if (slots[slot] == 0) slots[slot] = local + 1;
        }

        _slots = Numbers.Of(slots, hot: true);
    }

    /// <summary>Bytes held.</summary>
    public long Size => _slots.Width * (long)_slots.Count;

    /// <summary>Whether they are of these numbers.</summary>
    public bool AreOf(int[] numbers) => ReferenceEquals(_numbers, numbers);

    /// <summary>The part's number, or -1.</summary>
    public int Of(int number)
    {
        var slot = First(number);
        while (_slots[slot] is > 0 and var local)
        {
            if (_numbers[local - 1] == number) return local - 1;
            slot = (slot + 1) & _mask;
        }

        return -1;
    }

    private int First(int number) => (int)((uint)number * 2_654_435_769U >> 7) & _mask;
}
