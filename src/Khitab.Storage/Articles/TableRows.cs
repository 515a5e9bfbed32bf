using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage.Articles;

/// <summary>Finds articles by the indexes of a database.</summary>
internal sealed class TableRows : IArticleRows
{
    /// <summary>How many ids one question names; a database takes some tens of thousands.</summary>
    private const int Most = 2_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, long>> NumbersAsync(
        KhitabContext context, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(Most))
        {
            var found = context.Set<StoredArticle>().Where(row => some.Contains(row.Id)).Select(row => new { row.Id, row.Number });
            await foreach (var row in found.AsAsyncEnumerable().WithCancellation(cancellation)) numbers[row.Id] = row.Number;
        }

        return numbers;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentRow>> FindAsync(
        KhitabContext context, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var documents = new List<DocumentRow>(ids.Count);
        foreach (var some in ids.Chunk(Most))
        {
            documents.AddRange(await context.Set<StoredArticle>()
                .Where(row => some.Contains(row.Id))
                .OrderBy(row => row.Number)
                .Select(row => new DocumentRow(row.Number, row.Id, row.Document))
                .ToListAsync(cancellation));
        }

        if (ids.Count > Most) documents.Sort((a, b) => a.Number.CompareTo(b.Number));
        return documents;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentRow>> PageAsync(KhitabContext context, long after, int count, CancellationToken cancellation) =>
        await context.Set<StoredArticle>()
            .Where(row => row.Number > after)
            .OrderBy(row => row.Number)
            .Take(count)
            .Select(row => new DocumentRow(row.Number, row.Id, row.Document))
            .ToListAsync(cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> IdsAsync(KhitabContext context, CancellationToken cancellation) =>
        await context.Set<StoredArticle>().OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(cancellation);
}
