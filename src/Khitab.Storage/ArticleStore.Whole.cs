using Khitab.Storage.Documents;
using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Khitab.Storage;

/// <content>What is true of the corpus as a whole, and what has changed in it.</content>
public sealed partial class ArticleStore
{
    /// <summary>Saves the facts in the place of the former ones.</summary>
    public async Task SaveFactsAsync(CorpusFacts facts, CancellationToken cancellation = default)
    {
        var document = FactsDocument.Write(facts);
        await _access.WriteAsync("save facts", async (writing, token) =>
        {
            var row = new StoredFacts { Changed = writing.Move(), Document = document };
            if (await writing.Context.Set<StoredFacts>().AnyAsync(token)) writing.Context.Update(row);
            else writing.Context.Add(row);
            return true;
        }, Patience.OfWorkers, cancellation);
    }

    /// <summary>The facts saved last, or null where there are none that can be read: they then have to be found anew.</summary>
    public async Task<CorpusFacts?> LoadFactsAsync(CancellationToken cancellation = default)
    {
        var document = await _access.ReadAsync("load facts", (context, token) =>
            context.Set<StoredFacts>().OrderBy(row => row.Changed).Select(row => row.Document).LastOrDefaultAsync(token), cancellation);
        if (document is null) return null;
        try
        {
            return FactsDocument.Read(document);
        }
        catch (InvalidDataException error)
        {
            LogFactsUnreadable(error.Message);
            return null;
        }
    }

    /// <summary>Whether articles have come, changed or gone since a sequence.</summary>
    public Task<bool> HasChangedSinceAsync(long since, CancellationToken cancellation = default) =>
        _access.ReadAsync("changed since", async (context, token) =>
            await context.Set<StoredArticle>().AnyAsync(row => row.Changed > since, token)
            || await context.Set<StoredRemoval>().AnyAsync(row => row.Changed > since, token)
            || await context.Set<StoreState>().AnyAsync(row => row.Forgotten > since, token), cancellation);

    /// <summary>The store's sequence: 0 where it is empty, and more with every change of articles, facts or corrections.</summary>
    public Task<long> SequenceAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync(
            "sequence", (context, token) => context.Set<StoreState>().Select(row => row.Sequence).SingleAsync(token), cancellation);

    /// <summary>What has changed since a sequence.</summary>
    /// <param name="since">A sequence that was seen before; 0 for all that is stored.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<StoreChanges> ChangesAsync(long since, CancellationToken cancellation = default) =>
        _access.ReadAsync("changes", async (context, token) =>
        {
            // The sequence is read first: what changes after that is said now and said again next time, and nothing is missed.
            var state = await context.Set<StoreState>().SingleAsync(token);
            var changed = await context.Set<StoredArticle>().Where(row => row.Changed > since)
                .OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(token);
            var removed = await context.Set<StoredRemoval>().Where(row => row.Changed > since)
                .Select(row => row.Article).Distinct().ToListAsync(token);
            return new StoreChanges(
                state.Sequence,
                changed,
                removed,
                await context.Set<StoredFacts>().AnyAsync(row => row.Changed > since, token),
                await context.Set<StoredCorrection>().AnyAsync(row => row.Changed > since, token))
            {
                HasForgotten = state.Forgotten > since,
            };
        }, cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stored facts cannot be read and have to be found anew: {Cause}")]
    private partial void LogFactsUnreadable(string cause);
}
