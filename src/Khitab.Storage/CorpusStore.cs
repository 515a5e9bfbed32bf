using Khitab.Model.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>
/// Keeps the analysed corpus. A save writes the new corpus beside the old and makes it the current one only when it is whole: readers never
/// see half of one, and an interrupted save changes nothing.
/// </summary>
/// <param name="contexts">Creates contexts; each step takes a new one, because a context keeps every row that passed through it.</param>
public sealed class CorpusStore(IDbContextFactory<KhitabContext> contexts)
{
    /// <summary>How many rows one context takes before it is saved and discarded.</summary>
    private const int BatchSize = 5_000;

    /// <summary>How many articles of the last save are kept beside a database at most; it has an index for the others.</summary>
    private const int HeldSize = 10_000;

    private readonly SemaphoreSlim _saving = new(1, 1);

    /// <summary>
    /// The articles that this process saved last, while they are the current corpus: the index by id that the provider in memory lacks. To
    /// find one article it reads every row of every kind, which takes a second among 10,000 articles and three among 31,000. Texts are the
    /// same strings as in its rows.
    /// </summary>
    private volatile Held? _held;

    /// <summary>Saves a corpus, replacing what was stored.</summary>
    /// <exception cref="DbUpdateException">Two articles have one id.</exception>
    public async Task SaveAsync(CorpusAnalysis corpus, CancellationToken cancellation = default)
    {
        using var measured = KhitabTelemetry.Query("save");
        await _saving.WaitAsync(cancellation);
        try
        {
            var before = await NumbersAsync(cancellation);
            var number = before.DefaultIfEmpty().Max() + 1;
            await AddAsync([new StoredCorpus { Number = number, Fingerprint = corpus.Fingerprint }], cancellation);
            foreach (var batch in CorpusRows.Of(corpus, number).Chunk(BatchSize)) await AddAsync(batch, cancellation);
            await using (var context = await contexts.CreateDbContextAsync(cancellation))
            {
                context.Update(new StoredCorpus { Number = number, Fingerprint = corpus.Fingerprint, IsWhole = true });
                await context.SaveChangesAsync(cancellation);
                var holds = context.Database.IsInMemory() || corpus.Articles.Count <= HeldSize;
                _held = holds ? new Held(number, corpus.Articles) : null;
            }

            // From here on the new corpus is current, whatever happens to the old rows.
            if (before.Count > 0) await CorpusRows.DropOthersAsync(contexts, number, cancellation);
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <summary>The stored corpus, or null where none has been saved.</summary>
    public async Task<CorpusAnalysis?> LoadAsync(CancellationToken cancellation = default)
    {
        using var measured = KhitabTelemetry.Query("load");
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var corpus = await CurrentAsync(context, cancellation);
        return corpus is null ? null : await CorpusRows.ReadAsync(context, corpus, cancellation);
    }

    /// <summary>The stored article with an id, or null where there is none.</summary>
    public async Task<AnalyzedArticle?> FindArticleAsync(string id, CancellationToken cancellation = default)
    {
        using var measured = KhitabTelemetry.Query("find");
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await CurrentAsync(context, cancellation) is not { } corpus) return null;
        if (_held is { } last && last.Number == corpus.Number) return last.Articles.GetValueOrDefault(id);
        var article = await context.Set<StoredArticle>().AsNoTracking()
            .FirstOrDefaultAsync(stored => stored.Corpus == corpus.Number && stored.Id == id, cancellation);
        if (article is null) return null;
        var rows = await ArticleRows.ReadAsync(context, corpus.Number, id, cancellation);
        return rows.Assemble(article);
    }

    /// <summary>
    /// The texts of stored articles by id, without what was found in them; one that is not stored is left out. One question to the store,
    /// however many they are.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> FindTextsAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        using var measured = KhitabTelemetry.Query("texts");
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await CurrentAsync(context, cancellation) is not { } corpus) return new Dictionary<string, string>();
        if (_held is { } last && last.Number == corpus.Number)
            return ids.Where(last.Articles.ContainsKey)
                .ToDictionary(id => id, id => last.Articles[id].Article.Text, StringComparer.Ordinal);
        return await context.Set<StoredArticle>().AsNoTracking()
            .Where(stored => stored.Corpus == corpus.Number && ids.Contains(stored.Id))
            .Select(stored => new { stored.Id, stored.Text })
            .ToDictionaryAsync(stored => stored.Id, stored => stored.Text, StringComparer.Ordinal, cancellation);
    }

    private static Task<StoredCorpus?> CurrentAsync(KhitabContext context, CancellationToken cancellation) =>
        context.Set<StoredCorpus>().AsNoTracking()
            .Where(corpus => corpus.IsWhole)
            .OrderByDescending(corpus => corpus.Number)
            .FirstOrDefaultAsync(cancellation);

    private async Task<List<int>> NumbersAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<StoredCorpus>().Select(corpus => corpus.Number).ToListAsync(cancellation);
    }

    private async Task AddAsync(IEnumerable<object> rows, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>The articles of one saved corpus by id.</summary>
    private sealed class Held(int number, IEnumerable<AnalyzedArticle> articles)
    {
        public int Number { get; } = number;

        public Dictionary<string, AnalyzedArticle> Articles { get; } =
            articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
    }
}
