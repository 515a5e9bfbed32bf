using Khitab.Discourse;

namespace Khitab.Cli.Bench.Query;

/// <summary>Another program that answers the same questions on the same articles.</summary>
internal interface IQueryPeer : IAsyncDisposable
{
    /// <summary>What it is, with its version.</summary>
    string Name { get; }

    /// <summary>The largest corpus that it is asked about.</summary>
    int MostArticles { get; }

    /// <summary>Takes in some more articles.</summary>
    Task AddAsync(IReadOnlyList<AnalyzedArticle> articles, CancellationToken cancellation);

    /// <summary>Called when all are in: makes what it answers quickly by.</summary>
    Task FinishAsync(CancellationToken cancellation);

    /// <summary>Answers one selection.</summary>
    /// <exception cref="OperationCanceledException">It has been told to stop.</exception>
    Task<OverviewNumbers> AskAsync(Selection selection, CancellationToken cancellation);
}
