using System.Linq.Expressions;
using Khitab.Cli.Bench.Query;
using Khitab.Discourse;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Benchmarks.Query;

/// <summary>A selection, with one key ignored or none, as LINQ over entities: rows are chosen and grouped by the provider.</summary>
internal sealed class LinqQuestion
{
    private static readonly SelectionKey[] StatementKeys =
        [SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality];

    private readonly ArticleContext _context;
    private readonly Selection _selection;
    private readonly int[] _actors;
    private readonly bool _hasStatementKeys;

    /// <summary>Reads a selection.</summary>
    public LinqQuestion(ArticleContext context, Selection selection, SelectionKey? ignored)
    {
        (_context, _selection) = (context, ignored is { } key ? selection.Without(key) : selection);
        _actors = Numbers(SelectionKey.Actor, _selection.Actors.Included);
        _hasStatementKeys = StatementKeys.Any(_selection.Has);
    }

    private IQueryable<MentionRow> Mentions => _actors.Length == 0
        ? _context.Mentions.Where(m => m.Demonym == 0)
        : _context.Mentions.Where(m => m.Demonym == 0 && _actors.Contains(m.Actor));

    private IQueryable<StatementRow> Statements
    {
        get
        {
            var rows = _context.Statements.Where(s => s.Sure == 1);
            if (_actors.Length > 0) rows = rows.Where(s => _actors.Contains(s.Holder) || _actors.Contains(s.Target));
            foreach (var key in StatementKeys)
            {
                var (included, excluded) = (Numbers(key), Numbers(key, _selection[key].Excluded));
                if (included.Length > 0) rows = rows.Where(In(key, included, isIn: true));
                if (excluded.Length > 0) rows = rows.Where(In(key, excluded, isIn: false));
            }

            return rows;
        }
    }

    /// <summary>The articles that are chosen.</summary>
    public async Task<HashSet<int>> ChosenAsync(CancellationToken cancellation)
    {
        var articles = await Dated(ByArticle()).Select(a => a.Id).ToListAsync(cancellation);
        return await WithRowsAsync([.. articles], cancellation);
    }

    /// <summary>Articles, mentions, statements, outlets, undated articles.</summary>
    public async Task<long[]> TotalsAsync(HashSet<int> chosen, CancellationToken cancellation)
    {
        var undated = 0;
        if (_selection.Has(SelectionKey.Dates))
        {
            var without = await ByArticle().Where(a => a.Day < 0).Select(a => a.Id).ToListAsync(cancellation);
            undated = (await WithRowsAsync([.. without], cancellation)).Count;
        }

        return
        [
            chosen.Count,
            await Mentions.CountAsync(m => chosen.Contains(m.Article), cancellation),
            await Statements.CountAsync(s => chosen.Contains(s.Article), cancellation),
            await _context.Articles.Where(a => a.Outlet >= 0 && chosen.Contains(a.Id))
                .Select(a => a.Outlet).Distinct().CountAsync(cancellation),
            undated,
        ];
    }

    /// <summary>A facet, its key being the ignored one.</summary>
    public async Task<List<long[]>> FacetAsync(SelectionKey key, HashSet<int> chosen, CancellationToken cancellation)
    {
        var statements = Statements.Where(s => chosen.Contains(s.Article));
        var values = key switch
        {
            SelectionKey.Actor => Mentions.Where(m => chosen.Contains(m.Article)).Select(m => m.Actor),
            SelectionKey.Theme => _context.Cues.Where(c => chosen.Contains(c.Article)).Select(c => c.Theme),
            SelectionKey.Outlet => Mentions.Where(m => chosen.Contains(m.Article))
                .Join(_context.Articles.Where(a => a.Outlet >= 0), m => m.Article, a => a.Id, (_, a) => a.Outlet),
            SelectionKey.Holder => statements.Select(s => s.Holder),
            SelectionKey.Target => statements.Select(s => s.Target),
            SelectionKey.Stance => statements.Select(s => s.Polarity),
            SelectionKey.Voice => statements.Select(s => s.Voice),
            _ => statements.Select(s => s.Modality),
        };
        var counts = await values.GroupBy(v => v).Select(g => new { Value = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return
        [
            .. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value).Take(OverviewNumbers.Listed)
                .Select(c => new long[] { c.Value, c.Count, counts.Count }),
        ];
    }

    /// <summary>The author's stance.</summary>
    public async Task<List<long[]>> StanceAsync(HashSet<int> chosen, CancellationToken cancellation)
    {
        var author = OverviewNumbers.NumberOf(Party.Author);
        var judged = await Statements
            .Where(s => chosen.Contains(s.Article) && s.Holder == author && s.Target < SyntheticCorpus.ActorCount)
            .GroupBy(s => s.Target)
            .Select(g => new
            {
                g.Key,
                For = g.Count(s => s.Polarity > 0),
                Against = g.Count(s => s.Polarity < 0),
                Neutral = g.Count(s => s.Polarity == 0),
            })
            .ToListAsync(cancellation);
        return
        [
            .. judged.OrderByDescending(j => j.For + j.Against).ThenByDescending(j => j.Neutral).ThenBy(j => j.Key)
                .Take(OverviewNumbers.Listed).Select(j => new long[] { j.Key, j.For, j.Against, j.Neutral }),
        ];
    }

    /// <summary>Voices.</summary>
    public async Task<List<long[]>> VoicesAsync(HashSet<int> chosen, CancellationToken cancellation)
    {
        var mentions = await Mentions.Where(m => chosen.Contains(m.Article)).GroupBy(m => m.Actor)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancellation);
        var quotations = await _context.Quotations
            .Where(q => chosen.Contains(q.Article) && q.Speaker < SyntheticCorpus.ActorCount)
            .GroupBy(q => q.Speaker)
            .Select(g => new { g.Key, Direct = g.Sum(q => q.Direct), All = g.Count() })
            .ToDictionaryAsync(x => x.Key, cancellation);
        return
        [
            .. mentions.Keys.Union(quotations.Keys.Where(speaker => _actors.Length == 0 || _actors.Contains(speaker)))
                .Select(actor =>
                {
                    var quoted = quotations.GetValueOrDefault(actor);
                    var direct = quoted?.Direct ?? 0;
                    return new long[] { actor, direct, (quoted?.All ?? 0) - direct, mentions.GetValueOrDefault(actor) };
                })
                .OrderByDescending(v => v[3]).ThenByDescending(v => v[1] + v[2]).ThenBy(v => v[0]).Take(OverviewNumbers.Listed),
        ];
    }

    /// <summary>Months and outlets.</summary>
    public async Task<List<long[]>> MonthsAsync(HashSet<int> chosen, CancellationToken cancellation)
    {
        var months = await _context.Articles.Where(a => a.Day >= 0 && chosen.Contains(a.Id)).GroupBy(a => new { a.Month, a.Outlet })
            .Select(g => new { g.Key.Month, g.Key.Outlet, Count = g.Count() }).ToListAsync(cancellation);
        return
        [
            .. months.OrderBy(m => m.Month).ThenBy(m => m.Outlet < 0).ThenBy(m => m.Outlet)
                .Select(m => new long[] { m.Month, m.Outlet, m.Count }),
        ];
    }

    /// <summary>Signed edges.</summary>
    public async Task<List<long[]>> EdgesAsync(HashSet<int> chosen, CancellationToken cancellation)
    {
        var edges = await Statements
            .Where(s => chosen.Contains(s.Article) && s.Holder < SyntheticCorpus.ActorCount && s.Target < SyntheticCorpus.ActorCount)
            .GroupBy(s => new { s.Holder, s.Target })
            .Select(g => new
            {
                g.Key.Holder,
                g.Key.Target,
                For = g.Count(s => s.Polarity > 0),
                Against = g.Count(s => s.Polarity < 0),
                Neutral = g.Count(s => s.Polarity == 0),
            })
            .ToListAsync(cancellation);
        return
        [
            .. edges.OrderByDescending(e => e.For + e.Against).ThenBy(e => e.Holder).ThenBy(e => e.Target).Take(OverviewNumbers.Edges)
                .Select(e => new long[] { e.Holder, e.Target, e.For, e.Against, e.Neutral }),
        ];
    }

    // By all that chooses articles but dates and rows.
    private IQueryable<ArticleRow> ByArticle()
    {
        IQueryable<ArticleRow> articles = _context.Articles;
        var (outlets, notOutlets) = (Numbers(SelectionKey.Outlet), Numbers(SelectionKey.Outlet, _selection.Outlets.Excluded));
        var (themes, notThemes) = (Numbers(SelectionKey.Theme), Numbers(SelectionKey.Theme, _selection.Themes.Excluded));
        var notActors = Numbers(SelectionKey.Actor, _selection.Actors.Excluded);
        if (outlets.Length > 0) articles = articles.Where(a => outlets.Contains(a.Outlet));
        if (notOutlets.Length > 0) articles = articles.Where(a => !notOutlets.Contains(a.Outlet));
        if (themes.Length > 0)
        {
            var carrying = _context.Carried.Where(c => themes.Contains(c.Theme)).Select(c => c.Article).ToHashSet();
            articles = articles.Where(a => carrying.Contains(a.Id));
        }

        if (notThemes.Length > 0)
        {
            var carrying = _context.Carried.Where(c => notThemes.Contains(c.Theme)).Select(c => c.Article).ToHashSet();
            articles = articles.Where(a => !carrying.Contains(a.Id));
        }

        if (notActors.Length == 0) return articles;
        var naming = _context.Mentions.Where(m => m.Demonym == 0 && notActors.Contains(m.Actor)).Select(m => m.Article)
            .Concat(_context.Statements.Where(s => s.Sure == 1 && (notActors.Contains(s.Holder) || notActors.Contains(s.Target)))
                .Select(s => s.Article))
            .ToHashSet();
        return articles.Where(a => !naming.Contains(a.Id));
    }

    private IQueryable<ArticleRow> Dated(IQueryable<ArticleRow> articles)
    {
        if (_selection.From?.First.DayNumber is { } from) articles = articles.Where(a => a.Day >= from);
        if (_selection.To?.Last.DayNumber is { } to) articles = articles.Where(a => a.Day <= to && a.Day >= 0);
        return articles;
    }

    private async Task<HashSet<int>> WithRowsAsync(HashSet<int> articles, CancellationToken cancellation)
    {
        if (!_hasStatementKeys && _actors.Length == 0) return articles;
        var having = (await Statements.Select(s => s.Article).ToListAsync(cancellation)).ToHashSet();
        if (!_hasStatementKeys) having.UnionWith(await Mentions.Select(m => m.Article).ToListAsync(cancellation));
        articles.IntersectWith(having);
        return articles;
    }

    private static Expression<Func<StatementRow, bool>> In(SelectionKey key, int[] values, bool isIn) => key switch
    {
        SelectionKey.Holder => s => values.Contains(s.Holder) == isIn,
        SelectionKey.Target => s => values.Contains(s.Target) == isIn,
        SelectionKey.Stance => s => values.Contains(s.Polarity) == isIn,
        SelectionKey.Voice => s => values.Contains(s.Voice) == isIn,
        _ => s => values.Contains(s.Modality) == isIn,
    };

    private int[] Numbers(SelectionKey key) => Numbers(key, _selection[key].Included);

    private static int[] Numbers(SelectionKey key, IEnumerable<string> values) =>
        [.. values.Select(value => OverviewNumbers.NumberOf(key, value))];
}
