using Khitab.Cli.Bench.Query;

namespace Khitab.Benchmarks.Query;

/// <summary>
/// Articles as rows of the peers' tables: whole numbers, as a database is best asked by. -1 stands for none. A theme is a row for itself
/// and for what includes it, so that no peer has to climb the tree.
/// </summary>
internal sealed class ArticleTables
{
    /// <summary>The tables and their columns.</summary>
    public static IReadOnlyList<(string Table, string[] Columns)> Layout { get; } =
    [
        ("article", ["id", "outlet", "day", "month"]),
        ("mention", ["article", "actor", "demonym"]),
        ("statement", ["article", "holder", "target", "polarity", "voice", "modality", "sure"]),
        ("carried", ["article", "theme"]),
        ("cue", ["article", "theme"]),
        ("quotation", ["article", "speaker", "direct"]),
    ];

    /// <summary>The rows of each table.</summary>
    public IReadOnlyDictionary<string, List<int[]>> Rows { get; } = Layout.ToDictionary(t => t.Table, _ => new List<int[]>());

    /// <summary>The rows of some articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="first">The number of the first.</param>
    public static ArticleTables Of(IReadOnlyList<AnalyzedArticle> articles, int first)
    {
        var tables = new ArticleTables();
        for (var i = 0; i < articles.Count; i++) tables.Add(articles[i], first + i);
        return tables;
    }

    private void Add(AnalyzedArticle analyzed, int id)
    {
        var day = analyzed.Article.Published.Value;
        Rows["article"].Add(
            [id, OverviewNumbers.OutletOf(analyzed.Article.Outlet), day?.DayNumber ?? -1, day is { } d ? OverviewNumbers.MonthOf(d) : -1]);
        foreach (var m in analyzed.Mentions)
        {
            Rows["mention"].Add([id, OverviewNumbers.NumberOf(Party.Actor(m.Actor)), m.Kind == MentionKind.Demonym ? 1 : 0]);
        }

        foreach (var s in analyzed.Statements)
        {
            Rows["statement"].Add(
            [
                id, OverviewNumbers.NumberOf(s.Holder), OverviewNumbers.NumberOf(s.Target), s.Polarity,
                OverviewNumbers.NumberOf(s.Voice), OverviewNumbers.NumberOf(s.Modality), s.Confidence >= StatementThreshold.Shown ? 1 : 0,
            ]);
        }

        foreach (var theme in analyzed.Themes.SelectMany(share => Upwards(share.Theme)).Distinct()) Rows["carried"].Add([id, theme]);
        foreach (var theme in analyzed.ThemeMentions.SelectMany(cue => Upwards(cue.Theme))) Rows["cue"].Add([id, theme]);
        foreach (var q in analyzed.Quotes) Rows["quotation"].Add([id, OverviewNumbers.NumberOf(q.Speaker), q.Direct ? 1 : 0]);
    }

    private static IEnumerable<int> Upwards(string theme)
    {
        var number = OverviewNumbers.NumberOf(Discourse.SelectionKey.Theme, theme);
        return SyntheticCorpus.ParentOf(number) is { } parent ? [number, parent] : [number];
    }
}
