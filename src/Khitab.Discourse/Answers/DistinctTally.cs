namespace Khitab.Discourse;

/// <summary>
/// Counts by value: rows, or of each value the distinct articles, outlets or origins. Articles come one after another, each once.
/// </summary>
internal sealed class DistinctTally
{
    private readonly CountUnit _unit;
    private readonly int[] _counts;
    private readonly int[]? _last;
    private readonly SnapshotTables _tables;

    /// <summary>Values and the outlets, or shared origins, that they were counted in.</summary>
    private readonly HashSet<long> _pairs = [];

    // One number for a pair: the halves of a long packed side by side would be hashed to one another's exclusive or, and collide.
    private readonly long _stride;
    private int _article;
    private int _group;

    /// <summary>Counts of nothing yet.</summary>
    /// <param name="snapshot">The corpus.</param>
    /// <param name="size">Number of values.</param>
    /// <param name="unit">What is counted.</param>
    public DistinctTally(CorpusSnapshot snapshot, int size, CountUnit unit)
    {
        (_unit, _tables, _counts) = (unit, snapshot.Tables, new int[size]);
        _stride = Math.Max(_tables.Outlets.Length, _tables.IsShared.Length) + 1;
        if (unit is not (CountUnit.Mentions or CountUnit.Statements)) _last = new int[size];
    }

    /// <summary>The counts by value where rows are counted, for whoever counts many; else null.</summary>
    public int[]? OfRows => _last is null ? _counts : null;

    /// <summary>Goes on to an article; false where it counts for nothing: it has no outlet, and outlets are counted.</summary>
    public bool Enter(Part part, int article)
    {
        _article = part.First + article + 1;
        // An origin of one article alone is as good as the article.
        _group = _unit switch
        {
            CountUnit.Outlets => part.Outlet(article),
            CountUnit.Origins when _tables.OriginOf[_article - 1] is var origin => _tables.IsShared[origin] ? origin : -1,
            _ => -1,
        };
        return _unit != CountUnit.Outlets || _group >= 0;
    }

    /// <summary>Counts rows of a value in the article.</summary>
    public void Count(int value, int rows = 1)
    {
        if (_last is null)
        {
            _counts[value] += rows;
        }
        else if (_last[value] != _article)
        {
            _last[value] = _article;
            if (_group < 0) _counts[value]++;
            else _pairs.Add((value * _stride) + _group);
        }
    }

    /// <summary>Adds what another thread has counted.</summary>
    public void Add(DistinctTally other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
        _pairs.UnionWith(other._pairs);
    }

    /// <summary>The counts by value; no more is counted after it.</summary>
    public int[] Counts()
    {
        foreach (var pair in _pairs) _counts[pair / _stride]++;
        return _counts;
    }
}
