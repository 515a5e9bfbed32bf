namespace Khitab.Analysis.Corrections;

/// <summary>Corrections of what is known about articles: who published them, and when.</summary>
internal sealed class ArticleCorrections
{
    private readonly Dictionary<string, List<(int Order, SetOutlet To)>> _ofArticles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Order, SetOutlet To)>> _ofOutlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly?> _days = new(StringComparer.Ordinal);

    /// <summary>Adds an outlet of an article, or an outlet that is another one; later ones are added later.</summary>
    public void Add(int order, string? article, string? outlet, SetOutlet to)
    {
        var (steps, key) = article is not null ? (_ofArticles, article) : (_ofOutlets, outlet!);
        if (steps.TryGetValue(key, out var known)) known.Add((order, to));
        else steps[key] = [(order, to)];
    }

    /// <summary>Adds the day of an article; the last one holds.</summary>
    public void Add(string article, DateOnly? day) => _days[article] = day;

    /// <summary>The outlets that articles of these have after the corrections, these among them.</summary>
    public IReadOnlySet<string> Reached(IEnumerable<string> outlets)
    {
        var reached = outlets.ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var outlet))
        {
            foreach (var (_, to) in Steps(_ofOutlets, outlet))
            {
                if (to.Id is not null && reached.Add(to.Id)) open.Enqueue(to.Id);
            }
        }

        return reached;
    }

    /// <summary>The article as corrected; the same instance where nothing of it changes.</summary>
    public AnalyzedArticle Apply(AnalyzedArticle article)
    {
        var corrected = WithDay(WithOutlet(article.Article));
        return ReferenceEquals(corrected, article.Article) ? article : article with { Article = corrected };
    }

    private Article WithDay(Article article)
    {
        if (!_days.TryGetValue(article.Id, out var day) || day == article.Published.Value) return article;
        return article with
        {
            Published = article.Published with { Value = day, Basis = day is null ? DateBasis.None : DateBasis.Corrected },
        };
    }

    private Article WithOutlet(Article article)
    {
        if (_ofArticles.Count + _ofOutlets.Count == 0) return article;
        var (outlet, name) = (article.Outlet, article.OutletName);
        for (var after = -1; Next(article.Id, outlet, after) is { } step; after = step.Order)
        {
            name = step.To.Name ?? (step.To.Id == outlet ? name : null);
            outlet = step.To.Id;
        }

        return outlet == article.Outlet && name == article.OutletName ? article : article with { Outlet = outlet, OutletName = name };
    }

    // The first step after another that is about the article or about the outlet that it has by then.
    private (int Order, SetOutlet To)? Next(string article, string? outlet, int after)
    {
        (int Order, SetOutlet To)? next = null;
        foreach (var step in Steps(_ofArticles, article).Concat(outlet is null ? [] : Steps(_ofOutlets, outlet)))
        {
            if (step.Order > after && (next is null || step.Order < next.Value.Order)) next = step;
        }

        return next;
    }

    private static IReadOnlyList<(int Order, SetOutlet To)> Steps(
        Dictionary<string, List<(int Order, SetOutlet To)>> steps, string key) => steps.GetValueOrDefault(key) ?? [];
}
