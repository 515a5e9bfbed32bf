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
    public void Add(int month, int outlet) => CellOf(month, outlet)++;

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away; in another corpus months may begin elsewhere.</summary>
    public void Add(MonthCounts other, int sign)
    {
        if (_table is not null && other._table is not null && (_span, _outlets) == (other._span, other._outlets))
        {
            CountLists.Add<int>(_table, other._table, sign);
            return;
        }

        foreach (var (month, outlet, count) in other.All())
        {
            CellOf(month, outlet == other._outlets - 1 ? _outlets - 1 : outlet) += sign * count;
        }
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        if (_table is not null) Array.Clear(_table);
        _others.Clear();
    }

    /// <summary>Months with articles, counted from January of the year 0, by outlet.</summary>
    public IEnumerable<(int Month, int Outlet, int Count)> All()
    {
        if (_table is null)
        {
            foreach (var (key, count) in _others)
            {
                if (count != 0) yield return ((int)(key / _outlets), (int)(key % _outlets), count);
            }

            yield break;
        }

        for (var i = 0; i < _table.Length; i++)
        {
            if (_table[i] != 0) yield return (_span.First + (i / _outlets), i % _outlets, _table[i]);
        }
    }

    private ref int CellOf(int month, int outlet)
    {
        if (_table is not null) return ref _table[((month - _span.First) * _outlets) + outlet];
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_others, ((long)month * _outlets) + outlet, out _);
    }
}
