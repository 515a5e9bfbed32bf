using Khitab.Cli.Bench.Query;
using Khitab.Discourse;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Benchmarks.Query;

/// <summary>The articles as entities of EF Core's provider in memory, asked in LINQ: a question reads all rows.</summary>
internal sealed class LinqPeer : IQueryPeer
{
    /// <summary>With more, a question takes minutes.</summary>
    public const int Most = 10_000;

    private readonly ArticleContext _context = new();
    private int _count;

    /// <inheritdoc/>
    public string Name => "EF Core in memory " + typeof(DbContext).Assembly.GetName().Version!.ToString(3);

    /// <inheritdoc/>
    public int MostArticles => Most;

    /// <inheritdoc/>
    public async Task AddAsync(IReadOnlyList<AnalyzedArticle> articles, CancellationToken cancellation)
    {
        var rows = ArticleTables.Of(articles, _count).Rows;
        _count += articles.Count;
        _context.AddRange(rows["article"].Select(r => new ArticleRow { Id = r[0] + 1, Outlet = r[1], Day = r[2], Month = r[3] }));
        _context.AddRange(rows["mention"].Select(r => new MentionRow { Article = r[0] + 1, Actor = r[1], Demonym = r[2] }));
        _context.AddRange(rows["statement"].Select(r => new StatementRow
        {
            Article = r[0] + 1,
            Holder = r[1],
            Target = r[2],
            Polarity = r[3],
            Voice = r[4],
            Modality = r[5],
            Sure = r[6],
        }));
        _context.AddRange(rows["carried"].Select(r => new CarriedRow { Article = r[0] + 1, Theme = r[1] }));
        _context.AddRange(rows["cue"].Select(r => new CueRow { Article = r[0] + 1, Theme = r[1] }));
        _context.AddRange(rows["quotation"].Select(r => new QuotationRow { Article = r[0] + 1, Speaker = r[1], Direct = r[2] }));
        await _context.SaveChangesAsync(cancellation);
        _context.ChangeTracker.Clear();
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<OverviewNumbers> AskAsync(Selection selection, CancellationToken cancellation)
    {
        var parts = new Dictionary<string, IReadOnlyList<long[]>>();
        var all = await new LinqQuestion(_context, selection, null).ChosenAsync(cancellation);
        var whole = new LinqQuestion(_context, selection, null);
        parts[OverviewNumbers.Totals] = [await whole.TotalsAsync(all, cancellation)];
        foreach (var key in OverviewNumbers.Facets)
        {
            var but = new LinqQuestion(_context, selection, key);
            var chosen = selection.Has(key) ? await but.ChosenAsync(cancellation) : all;
            parts[OverviewNumbers.Facet(key)] = await but.FacetAsync(key, chosen, cancellation);
            if (key is SelectionKey.Actor or SelectionKey.Theme)
            {
                parts[OverviewNumbers.Inside(key)] = await but.FacetAsync(key, all, cancellation);
            }
        }

        parts[OverviewNumbers.Stance] = await whole.StanceAsync(all, cancellation);
        parts[OverviewNumbers.Voices] = await whole.VoicesAsync(all, cancellation);
        parts[OverviewNumbers.Months] = await whole.MonthsAsync(all, cancellation);
        parts[OverviewNumbers.SignedEdges] = await whole.EdgesAsync(all, cancellation);
        return new OverviewNumbers(parts);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
