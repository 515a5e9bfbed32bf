using System.Data.Common;

namespace Khitab.Benchmarks.Query;

/// <summary>What differs between databases: how rows come in quickly, what makes answers quick, how a question is given up.</summary>
internal interface ISqlStore : IAsyncDisposable
{
    /// <summary>What it is, with its version.</summary>
    string Name { get; }

    /// <summary>Statements to run when all articles are in: indexes and statistics, as its manual says.</summary>
    IReadOnlyList<string> Finish { get; }

    /// <summary>Adds rows to a table, the fastest way that it has.</summary>
    Task AddAsync(string table, IReadOnlyList<int[]> rows, CancellationToken cancellation);

    /// <summary>Statements that fill a temporary table of articles.</summary>
    IReadOnlyList<string> Fill(string table, string query);

    /// <summary>A command of its connection.</summary>
    DbCommand Command(string text);

    /// <summary>Gives up what it is doing, from another thread.</summary>
    void Interrupt();
}
