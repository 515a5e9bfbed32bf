using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage.Articles;

/// <summary>
/// The index that the provider in memory lacks: without it, each question about an article walks all of them. It holds the same values as
/// the rows, by id and in order, and is brought up to the store's sequence when it is asked, by the rows that have changed since.
/// </summary>
internal sealed class MemoryRows : IArticleRows
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DocumentRow> _byId = new(StringComparer.Ordinal);
    private readonly SortedList<long, string> _inOrder = [];
    private long _sequence;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> NumbersAsync(
        KhitabContext context, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        AskAsync<IReadOnlyDictionary<string, long>>(
            context, () => ids.Where(_byId.ContainsKey).Distinct().ToDictionary(id => id, id => _byId[id].Number, StringComparer.Ordinal),
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentRow>> FindAsync(
        KhitabContext context, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<DocumentRow>>(
            context, () => [.. ids.Where(_byId.ContainsKey).Distinct().Select(id => _byId[id]).OrderBy(row => row.Number)], cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentRow>> PageAsync(KhitabContext context, long after, int count, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<DocumentRow>>(
            context,
            () =>
            {
                var page = new List<DocumentRow>(count);
                for (var i = FirstAfter(after); i < _inOrder.Count && page.Count < count; i++) page.Add(_byId[_inOrder.Values[i]]);
                return page;
            },
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> IdsAsync(KhitabContext context, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>(context, () => [.. _inOrder.Values], cancellation);

    private async Task<T> AskAsync<T>(KhitabContext context, Func<T> answer, CancellationToken cancellation)
    {
        var sequence = (await context.Set<StoreState>().AsNoTracking().SingleAsync(cancellation)).Sequence;
        long known;
        lock (_lock)
        {
            if (_sequence >= sequence) return answer();
            known = _sequence;
        }

        var changed = await context.Set<StoredArticle>().AsNoTracking().Where(row => row.Changed > known)
            .Select(row => new { row.Number, row.Id, row.Document }).ToListAsync(cancellation);
        var removed = await context.Set<StoredRemoval>().AsNoTracking().Where(row => row.Changed > known)
            .Select(row => row.Article).ToListAsync(cancellation);
        lock (_lock)
        {
            // Somebody else may have brought it further meanwhile; saying the same again changes nothing.
            if (_sequence < sequence)
            {
                foreach (var id in removed)
                    if (_byId.Remove(id, out var gone)) _inOrder.Remove(gone.Number);
                foreach (var row in changed)
                {
                    _byId[row.Id] = new DocumentRow(row.Number, row.Id, row.Document);
                    _inOrder[row.Number] = row.Id;
                }

                _sequence = sequence;
            }

            return answer();
        }
    }

    private int FirstAfter(long number)
    {
        var (from, to) = (0, _inOrder.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_inOrder.Keys[middle] > number) to = middle;
            else from = middle + 1;
        }

        return from;
    }
}
