using System.Security.Cryptography;
using System.Text;
using Khitab.Storage.Articles;
using Khitab.Storage.Documents;
using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <content>How articles come in.</content>
public sealed partial class ArticleStore
{
    /// <summary>
    /// Makes an article into what is stored of it. That is a tenth of what its analysis takes in memory: whoever has many packs each when
    /// it is analysed, on any thread, and lets the analysis go.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="version">By what it was analysed.</param>
    public static PackedArticle Pack(AnalyzedArticle article, ArticleVersion version) => new(Row(article, version));

    /// <summary>
    /// Adds those articles whose id is not stored yet, all in one transaction, with the progress of the job that they came by.
    /// </summary>
    /// <param name="articles">The articles; of two with one id the first counts.</param>
    /// <param name="version">By what they were analysed.</param>
    /// <param name="job">How far the job is with them, or null.</param>
    /// <param name="cancellation">Gives up; then nothing is added.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="JobLostException">The job is no longer its owner's; nothing was added.</exception>
    public Task<int> AddAsync(
        IReadOnlyList<AnalyzedArticle> articles, ArticleVersion version, JobProgress? job = null,
        CancellationToken cancellation = default) =>
        AddAsync([.. articles.DistinctBy(article => article.Article.Id).Select(article => Pack(article, version))], job, cancellation);

    /// <summary>The same for articles that are packed already.</summary>
    /// <param name="articles">The articles; of two with one id the first counts.</param>
    /// <param name="job">How far the job is with them, or null.</param>
    /// <param name="cancellation">Gives up; then nothing is added.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="JobLostException">The job is no longer its owner's; nothing was added.</exception>
    public async Task<int> AddAsync(
        IReadOnlyList<PackedArticle> articles, JobProgress? job = null, CancellationToken cancellation = default)
    {
        var rows = articles.Select(article => article.Row).DistinctBy(row => row.Id).ToList();
        return await _access.WriteAsync("add", async (writing, token) =>
        {
            var known = await _rows.NumbersAsync(writing.Context, [.. rows.Select(row => row.Id)], token);
            var fresh = rows.Where(row => !known.ContainsKey(row.Id)).ToList();
            if (fresh.Count > 0)
            {
                var sequence = writing.Move();
                foreach (var row in fresh) (row.Number, row.Changed, row.Job) = (0, sequence, job?.Job);
                if (Kind == StoreKind.Postgres) await ArticleCopy.WriteAsync(writing.Context, fresh, token);
                else writing.Context.AddRange(fresh);
            }

            if (job is not null) await AdvanceAsync(writing.Context, job, fresh.Count, token);
            return fresh.Count;
        }, Patience.OfWorkers, cancellation);
    }

    private static StoredArticle Row(AnalyzedArticle article, ArticleVersion version) => new()
    {
        Id = article.Article.Id,
        Outlet = article.Article.Outlet,
        Day = article.Article.Published.Value,
        Language = article.Article.Language,
        Hash = SHA256.HashData(Encoding.UTF8.GetBytes(article.Article.Text)),
        Codebook = version.Codebook,
        Analyser = version.Analyser,
        Document = ArticleDocument.Write(article),
    };

    private static async Task AdvanceAsync(KhitabContext context, JobProgress progress, int stored, CancellationToken cancellation)
    {
        var job = await context.Set<StoredJob>().AsTracking().FirstOrDefaultAsync(row => row.Id == progress.Job, cancellation);
        if (job is null || (progress.Owner is not null && job.Owner != progress.Owner)) throw new JobLostException(progress.Job);
        job.Read = Math.Max(job.Read, progress.Done);
        job.Stored += stored;
        // Attempts are limited where they come to nothing: one that stores something is the first again.
        if (stored > 0) job.Attempts = 1;
    }
}
