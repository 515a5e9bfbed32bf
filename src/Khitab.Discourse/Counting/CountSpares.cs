using System.Collections.Concurrent;

namespace Khitab.Discourse;

/// <summary>
/// Counters of a snapshot that nobody needs any more: each thread that counts takes some, and most are added to another's and free again.
/// New ones would be megabytes that the system has to clear and to hand over page by page.
/// </summary>
internal sealed class CountSpares
{
    private readonly ConcurrentBag<NameCounts> _names = [];
    private readonly ConcurrentBag<StatementCounts> _statements = [];
    private readonly ConcurrentBag<PartyCounts> _parties = [];

    /// <summary>Counts of names, all 0.</summary>
    public NameCounts Names(CorpusSnapshot snapshot) => _names.TryTake(out var spare) ? spare : new NameCounts(snapshot);

    /// <summary>Counts of statements, all 0.</summary>
    public StatementCounts Statements(CorpusSnapshot snapshot) =>
        _statements.TryTake(out var spare) ? spare : new StatementCounts(snapshot);

    /// <summary>Counts by party, all 0.</summary>
    public PartyCounts Parties(SnapshotTables tables) => _parties.TryTake(out var spare) ? spare : new PartyCounts(tables.PartyList.Length);

    /// <summary>Takes back what nobody reads any more.</summary>
    public void Give(NameCounts names)
    {
        names.Clear();
        _names.Add(names);
    }

    /// <summary>Takes back what nobody reads any more.</summary>
    public void Give(StatementCounts statements)
    {
        statements.Clear();
        _statements.Add(statements);
    }

    /// <summary>Takes back what nobody reads any more.</summary>
    public void Give(PartyCounts parties)
    {
        parties.Clear();
        _parties.Add(parties);
    }
}
