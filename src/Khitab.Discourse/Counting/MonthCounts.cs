using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Articles by month and outlet: a table where it is small, else a dictionary.</summary>
internal sealed class MonthCounts
{
    private const int LargestTable = 1 << 20;

    private readonly (int First, int Last) _span;
    private readonly int _outlets;
    private readonly int[]? _table;
    private readonly Dictionary<long, int> _others = [];

    /// <summary>No articles yet.</summary>
    /// <param name="span">The first and the last month, counted from January of the year 0.</param>
    /// <param name="outlets">Number of outlets, none among them.</param>
    public MonthCounts((int First, int Last) span, int outlets)
    {
        (_span, _outlets) = (span, outlets);
        var size = (long)(span.Last - span.First + 1) * outlets;
        if (size is > 0 and <= LargestTable) _table = new int[size];
    }

    /// <summary>The number of the month of a day.</summary>
    public static int MonthOf(int day) => DateOnly.FromDayNumber(day) is var date ? (date.Year * 12) + date.Month - 1 : 0;

    /// <summary>Counts an article.</summary>
    public void Add(int month, int outlet)
    {
        if (_table is not null) _table[((month - _span.First) * _outlets) + outlet]++;
        else CollectionsMarshal.GetValueRefOrAddDefault(_others, ((long)month * _outlets) + outlet, out _)++;
    }

    /// <summary>Adds what another thread has counted.</summary>
    public void Add(MonthCounts other)
    {
        for (var i = 0; i < _table?.Length; i++) _table[i] += other._table![i];
        foreach (var (key, count) in other._others) CollectionsMarshal.GetValueRefOrAddDefault(_others, key, out _) += count;
    }

    /// <summary>Months with articles, in order, then by outlet.</summary>
    public IEnumerable<(PartialDate Month, int Outlet, int Count)> All()
    {
        var rows = _table?.Index().Where(cell => cell.Item > 0)
            .Select(cell => (Key: cell.Index + ((long)_span.First * _outlets), Count: cell.Item))
            ?? _others.Select(pair => (pair.Key, Count: pair.Value)).OrderBy(pair => pair.Key);
        foreach (var (key, count) in rows)
        {
            var month = (int)(key / _outlets);
            yield return (PartialDate.Month(month / 12, (month % 12) + 1), (int)(key % _outlets), count);
        }
    }
}
