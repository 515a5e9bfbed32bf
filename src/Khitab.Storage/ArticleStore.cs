using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Khitab.Storage.Articles;
using Khitab.Storage.Documents;
using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khitab.Storage;

/// <summary>
/// Keeps analysed articles, each as one value, and what is true of all of them. An article is stored once by its id, however many processes
/// add it at the same time.
/// </summary>
/// <remarks>
/// In memory, 31,000 articles take as much as their documents do, about 5 KB each. Every method throws <see cref="StoreException"/> where
/// the store cannot be used or does not answer in time; adding and replacing wait for it, up to an hour, until they are cancelled.
/// </remarks>
public sealed partial class ArticleStore
{
    private readonly StoreAccess _access;
    private readonly ILogger _log;
    private readonly IArticleRows _rows;
    private readonly ConcurrentDictionary<string, UnreadableArticle> _unreadable = new(StringComparer.Ordinal);

    internal ArticleStore(StoreAccess access, ILogger<ArticleStore>? log = null)
    {
        _access = access;
        _log = log ?? NullLogger<ArticleStore>.Instance;
        _rows = access.Kind == StoreKind.Memory ? new MemoryRows() : new TableRows();
    }

    /// <summary>How many removed articles it remembers at least, for those who follow it.</summary>
    internal int KeptRemovals { get; set; } = 10_000;

    /// <summary>Where the store lies.</summary>
    public StoreKind Kind => _access.Kind;

    /// <summary>
    /// Articles whose analysis was asked for since the start and cannot be read. What is whole of them is still given: the text, and
    /// mostly the article, which can be analysed again and replaced.
    /// </summary>
    public IReadOnlyCollection<UnreadableArticle> Unreadable => [.. _unreadable.Values];

    /// <summary>Which of these ids are stored.</summary>
    public Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlySet<string>>("known", async (context, token) =>
            (await _rows.NumbersAsync(context, ids, token)).Keys.ToHashSet(StringComparer.Ordinal), cancellation);

    /// <summary>
    /// All articles in the order added, some at a time. Those that cannot be read are left out and named in <see cref="Unreadable"/>. What
    /// is added meanwhile comes too.
    /// </summary>
    /// <param name="batch">How many at a time, 1 or more.</param>
    /// <param name="cancellation">Stops.</param>
    public IAsyncEnumerable<IReadOnlyList<AnalyzedArticle>> ReadAsync(int batch, CancellationToken cancellation = default) =>
        ReadAsync(batch, Read, cancellation);

    /// <summary>
    /// The same without analyses: the articles as they were loaded, to be analysed again. It gives also those whose analysis cannot be
    /// read.
    /// </summary>
    /// <param name="batch">How many at a time, 1 or more.</param>
    /// <param name="cancellation">Stops.</param>
    public IAsyncEnumerable<IReadOnlyList<Article>> ReadSourcesAsync(int batch, CancellationToken cancellation = default) =>
        ReadAsync(batch, ReadSource, cancellation);

    /// <summary>The articles with these ids, in the order added; one that is not stored or cannot be read is left out.</summary>
    public async Task<IReadOnlyList<AnalyzedArticle>> FindAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        [.. (await FindRowsAsync("find", ids, cancellation)).Select(Read).OfType<AnalyzedArticle>()];

    /// <summary>The articles with these ids as they were loaded, in the order added; one that is not stored is left out.</summary>
    public async Task<IReadOnlyList<Article>> FindSourcesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        [.. (await FindRowsAsync("sources", ids, cancellation)).Select(ReadSource).OfType<Article>()];

    /// <summary>The article with an id, or null where it is not stored or cannot be read.</summary>
    public async Task<AnalyzedArticle?> FindArticleAsync(string id, CancellationToken cancellation = default) =>
        (await FindAsync([id], cancellation)).FirstOrDefault();

    /// <summary>
    /// The texts of articles by id; one that is not stored is left out. One question to the store, however many they are, and nothing of
    /// the analyses is read.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> FindTextsAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in await FindRowsAsync("texts", ids, cancellation))
        {
            if (Try(row, ArticleDocument.ReadText, isSource: true) is { } text) texts[row.Id] = text;
        }

        return texts;
    }

    /// <summary>Number of all articles.</summary>
    public Task<int> CountAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync("count", (context, token) => context.Set<StoredArticle>().CountAsync(token), cancellation);

    /// <summary>Ids of all articles in the order added.</summary>
    public Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync("ids", _rows.IdsAsync, cancellation);

    /// <summary>Ids of the articles that were analysed by another codebook or analyser than this, in the order added.</summary>
    public Task<IReadOnlyList<string>> OutdatedAsync(ArticleVersion version, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<string>>("outdated", async (context, token) => await context.Set<StoredArticle>()
            .Where(row => row.Codebook != version.Codebook || row.Analyser != version.Analyser)
            .OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(token), cancellation);

    /// <summary>By what the articles were analysed, each version once.</summary>
    public Task<IReadOnlyList<ArticleVersion>> VersionsAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<ArticleVersion>>("versions", async (context, token) =>
        [
            .. (await context.Set<StoredArticle>().Select(row => new { row.Codebook, row.Analyser }).Distinct().ToListAsync(token))
                .Select(row => new ArticleVersion(row.Codebook, row.Analyser)),
        ], cancellation);

    /// <summary>Ids of the articles that were analysed by one version, in the order added.</summary>
    public Task<IReadOnlyList<string>> OfVersionAsync(ArticleVersion version, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<string>>("of version", async (context, token) => await context.Set<StoredArticle>()
            .Where(row => row.Codebook == version.Codebook && row.Analyser == version.Analyser)
            .OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(token), cancellation);

    /// <summary>
    /// Ids of the articles that an import job brought and that are still stored, in the order added. One that was stored before it is not
    /// among them, and none that a version of Khitab brought which did not note that yet.
    /// </summary>
    public Task<IReadOnlyList<string>> OfJobAsync(Guid job, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<string>>("of job", async (context, token) => await context.Set<StoredArticle>()
            .Where(row => row.Job == job).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(token), cancellation);

    /// <summary>
    /// Notes of articles that another version reads them as they are stored. Nothing of them changes for those who follow the store.
    /// </summary>
    public Task MarkAsync(IReadOnlyCollection<string> ids, ArticleVersion version, CancellationToken cancellation = default) =>
        _access.WriteAsync("mark", async (writing, token) =>
        {
            foreach (var (id, number) in await _rows.NumbersAsync(writing.Context, ids, token))
            {
                var row = writing.Context.Attach(Stub(id, number));
                row.Property(article => article.Codebook).CurrentValue = version.Codebook;
                row.Property(article => article.Analyser).CurrentValue = version.Analyser;
            }

            return true;
        }, Patience.OfWorkers, cancellation);

    /// <summary>Puts articles that were analysed again in the place of what is stored; one that is no longer stored is left out.</summary>
    public async Task ReplaceAsync(
        IReadOnlyList<AnalyzedArticle> articles, ArticleVersion version, CancellationToken cancellation = default)
    {
        var rows = articles.DistinctBy(article => article.Article.Id).Select(article => Row(article, version)).ToList();
        await _access.WriteAsync("replace", async (writing, token) =>
        {
            var known = await _rows.NumbersAsync(writing.Context, [.. rows.Select(row => row.Id)], token);
            foreach (var row in rows.Where(row => known.ContainsKey(row.Id)))
            {
                (row.Number, row.Changed) = (known[row.Id], writing.Move());
                // Where it came from is not read again.
                writing.Context.Update(row).Property(article => article.Job).IsModified = false;
            }

            return true;
        }, Patience.OfWorkers, cancellation);
        foreach (var row in rows) _unreadable.TryRemove(row.Id, out _);
    }

    /// <summary>Removes articles.</summary>
    /// <returns>How many of them were stored.</returns>
    public async Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        var removed = await _access.WriteAsync("remove", async (writing, token) =>
        {
            var known = await _rows.NumbersAsync(writing.Context, ids, token);
            if (known.Count > 0) await ForgetAsync(writing, token);
            foreach (var (id, number) in known)
            {
                writing.Context.Remove(Stub(id, number));
                writing.Context.Add(new StoredRemoval { Article = id, Changed = writing.Move() });
            }

            return known.Count;
        }, Patience.OfReaders, cancellation);
        foreach (var id in ids) _unreadable.TryRemove(id, out _);
        return removed;
    }

    // Followers ask every few seconds. One that was away for so long finds out what is gone by itself.
    private async Task ForgetAsync(StoreWriting writing, CancellationToken cancellation)
    {
        // In memory nobody was away, and the process takes it with itself.
        if (Kind == StoreKind.Memory) return;
        var removals = writing.Context.Set<StoredRemoval>();
        var last = await removals.OrderByDescending(row => row.Number).Skip(KeptRemovals).Select(row => (long?)row.Changed)
            .FirstOrDefaultAsync(cancellation);
        if (last is not { } sequence) return;
        // What was removed together is forgotten together: a sequence is known wholly or not at all.
        await removals.Where(row => row.Changed <= sequence).ExecuteDeleteAsync(cancellation);
        writing.Forget(sequence);
    }

    private static StoredArticle Stub(string id, long number) =>
        new() { Number = number, Id = id, Language = "", Hash = [], Codebook = "", Analyser = "", Document = [] };

    private async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        int batch, Func<DocumentRow, T?> read, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        for (var after = 0L; ;)
        {
            var rows = await _access.ReadAsync(
                "read", (context, token) => _rows.PageAsync(context, after, batch, token), cancellation);
            if (rows.Count == 0) yield break;
            after = rows[^1].Number;
            if (rows.Select(read).OfType<T>().ToList() is { Count: > 0 } readable) yield return readable;
        }
    }

    private Task<IReadOnlyList<DocumentRow>> FindRowsAsync(
        string operation, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        _access.ReadAsync(operation, (context, token) => _rows.FindAsync(context, ids, token), cancellation);

    private AnalyzedArticle? Read(DocumentRow row) => Try(row, ArticleDocument.Read, isSource: false);

    private Article? ReadSource(DocumentRow row) => Try(row, ArticleDocument.ReadSource, isSource: true);

    private T? Try<T>(DocumentRow row, Func<ReadOnlySpan<byte>, T> read, bool isSource)
        where T : class
    {
        try
        {
            return read(row.Document);
        }
        catch (InvalidDataException error)
        {
            var hasSource = !isSource && Try(row, ArticleDocument.ReadSource, isSource: true) is not null;
            if (_unreadable.TryAdd(row.Id, new UnreadableArticle(row.Id, error.Message, hasSource))) LogUnreadable(row.Id, error.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stored article {Id} cannot be read: {Cause}")]
    private partial void LogUnreadable(string id, string cause);
}
