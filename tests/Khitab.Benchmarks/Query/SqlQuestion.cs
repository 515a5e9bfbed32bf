using Khitab.Cli.Bench.Query;
using Khitab.Discourse;

namespace Khitab.Benchmarks.Query;

/// <summary>
/// A selection as SQL that DuckDB, SQLite and PostgreSQL all read: first the articles that are chosen, by all keys and once more without
/// each key whose facet ignores it, as temporary tables; then one statement a part of the overview over them. Where nothing chooses
/// articles, no table is made and none is joined.
/// </summary>
internal sealed class SqlQuestion
{
    private static readonly SelectionKey[] RowKeys =
        [SelectionKey.Actor, SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality];

    private static readonly int ActorCount = SyntheticCorpus.ActorCount;
    private static readonly int Author = OverviewNumbers.NumberOf(Party.Author);

    private readonly Selection _selection;
    private readonly List<(string Table, string Query)> _chosen = [];

    /// <summary>Reads a selection.</summary>
    public SqlQuestion(Selection selection)
    {
        _selection = selection;
        var parts = new Dictionary<string, string>();
        var all = Chosen(null);
        parts[OverviewNumbers.Totals] = Totals(all);
        foreach (var key in OverviewNumbers.Facets) parts[OverviewNumbers.Facet(key)] = Facet(key, Chosen(key));
        foreach (var key in new[] { SelectionKey.Actor, SelectionKey.Theme }) parts[OverviewNumbers.Inside(key)] = Facet(key, all);
        parts[OverviewNumbers.Stance] = Stance(all);
        parts[OverviewNumbers.Voices] = Voices(all);
        parts[OverviewNumbers.Months] =
            $"SELECT month, outlet, COUNT(*) FROM article t{Join(all, "id")} WHERE day >= 0 GROUP BY 1, 2 "
            + "ORDER BY 1, CASE WHEN outlet < 0 THEN 1 ELSE 0 END, 2";
        parts[OverviewNumbers.SignedEdges] = Edges(all);
        Parts = parts;
    }

    /// <summary>The tables of chosen articles, each with the query that fills it.</summary>
    public IReadOnlyList<(string Table, string Query)> Tables => _chosen;

    /// <summary>The query of each part.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; }

    // The table of the articles that are chosen without a key, or null where all are.
    private string? Chosen(SelectionKey? ignored)
    {
        var selection = ignored is { } key ? _selection.Without(key) : _selection;
        if (selection.IsEmpty) return null;
        var table = ignored is { } k && _selection.Has(k) ? "chosen_" + k.ToString().ToLowerInvariant() : "chosen";
        if (_chosen.All(c => c.Table != table))
        {
            _chosen.Add((table, "SELECT t.id AS article FROM article t" + Where(ArticleConditions(selection))));
        }

        return table;
    }

    private static IEnumerable<string> ArticleConditions(Selection selection)
    {
        foreach (var condition in In("t.outlet", selection.Outlets, SelectionKey.Outlet)) yield return condition;
        const string carrying = "(SELECT article FROM carried WHERE theme IN";
        if (selection.Themes.Included.Count > 0) yield return $"t.id IN {carrying} ({Included(selection, SelectionKey.Theme)}))";
        if (selection.Themes.Excluded.Count > 0) yield return $"t.id NOT IN {carrying} ({Excluded(selection, SelectionKey.Theme)}))";
        if (selection.From is { } from) yield return FormattableString.Invariant($"t.day >= {from.First.DayNumber}");
        if (selection.To is { } to) yield return FormattableString.Invariant($"t.day <= {to.Last.DayNumber} AND t.day >= 0");
        if (selection.Actors.Excluded.Count > 0)
        {
            var actors = Excluded(selection, SelectionKey.Actor);
            yield return $"t.id NOT IN (SELECT article FROM mention WHERE demonym = 0 AND actor IN ({actors}))";
            yield return $"t.id NOT IN (SELECT article FROM statement WHERE sure = 1 AND holder IN ({actors}))";
            yield return $"t.id NOT IN (SELECT article FROM statement WHERE sure = 1 AND target IN ({actors}))";
        }

        var rows = string.Join(" AND ", RowConditions(selection, null).Prepend("t.sure = 1"));
        var hasActors = selection.Actors.Included.Count > 0;
        var hasOthers = RowKeys.Any(key => key != SelectionKey.Actor && selection.Has(key));
        if (!hasActors && !hasOthers) yield break;
        var byStatement = $"SELECT t.article FROM statement t WHERE {rows}";
        if (hasOthers)
        {
            yield return $"t.id IN ({byStatement})";
            yield break;
        }

        var byMention = $"SELECT article FROM mention WHERE demonym = 0 AND actor IN ({Included(selection, SelectionKey.Actor)})";
        yield return $"t.id IN ({byStatement} UNION {byMention})";
    }

    // What a statement t has to be, but for one key.
    private static IEnumerable<string> RowConditions(Selection selection, SelectionKey? ignored)
    {
        if (ignored != SelectionKey.Actor && selection.Actors.Included.Count > 0)
        {
            var actors = Included(selection, SelectionKey.Actor);
            yield return $"(t.holder IN ({actors}) OR t.target IN ({actors}))";
        }

        foreach (var (key, column) in new[]
            {
                (SelectionKey.Holder, "t.holder"), (SelectionKey.Target, "t.target"), (SelectionKey.Stance, "t.polarity"),
                (SelectionKey.Voice, "t.voice"), (SelectionKey.Modality, "t.modality"),
            })
        {
            if (key == ignored) continue;
            foreach (var condition in In(column, selection[key], key)) yield return condition;
        }
    }

    private IEnumerable<string> MentionConditions(SelectionKey? ignored)
    {
        yield return "t.demonym = 0";
        if (ignored != SelectionKey.Actor && _selection.Actors.Included.Count > 0)
        {
            yield return $"t.actor IN ({Included(_selection, SelectionKey.Actor)})";
        }
    }

    private IEnumerable<string> StatementConditions(SelectionKey? ignored) =>
        RowConditions(_selection, ignored).Prepend("t.sure = 1");

    private string Totals(string? chosen)
    {
        var undated = "0";
        if (_selection.Has(SelectionKey.Dates))
        {
            var conditions = ArticleConditions(_selection.Without(SelectionKey.Dates)).Append("t.day < 0");
            undated = $"(SELECT COUNT(*) FROM article t{Where(conditions)})";
        }

        return $"SELECT (SELECT COUNT(*) FROM article t{Join(chosen, "id")}), "
            + $"(SELECT COUNT(*) FROM mention t{Join(chosen)}{Where(MentionConditions(null))}), "
            + $"(SELECT COUNT(*) FROM statement t{Join(chosen)}{Where(StatementConditions(null))}), "
            + $"(SELECT COUNT(DISTINCT outlet) FROM article t{Join(chosen, "id")} WHERE outlet >= 0), {undated}";
    }

    private string Facet(SelectionKey key, string? chosen)
    {
        var rows = key switch
        {
            SelectionKey.Actor =>
                $"SELECT t.actor AS v, COUNT(*) AS n FROM mention t{Join(chosen)}{Where(MentionConditions(key))} GROUP BY t.actor",
            SelectionKey.Theme => $"SELECT t.theme AS v, COUNT(*) AS n FROM cue t{Join(chosen)} GROUP BY t.theme",
            SelectionKey.Outlet =>
                $"SELECT a.outlet AS v, COUNT(*) AS n FROM mention t{Join(chosen)} JOIN article a ON a.id = t.article"
                + $"{Where(MentionConditions(key).Append("a.outlet >= 0"))} GROUP BY a.outlet",
            _ =>
                $"SELECT {Column(key)} AS v, COUNT(*) AS n FROM statement t{Join(chosen)}{Where(StatementConditions(key))}"
                + $" GROUP BY {Column(key)}",
        };
        return FormattableString.Invariant(
            $"SELECT v, n, COUNT(*) OVER () FROM ({rows}) AS counted ORDER BY n DESC, v LIMIT {OverviewNumbers.Listed}");
    }

    private static string Column(SelectionKey key) => key switch
    {
        SelectionKey.Holder => "t.holder",
        SelectionKey.Target => "t.target",
        SelectionKey.Stance => "t.polarity",
        SelectionKey.Voice => "t.voice",
        _ => "t.modality",
    };

    private string Stance(string? chosen)
    {
        var conditions = StatementConditions(null)
            .Append(FormattableString.Invariant($"t.holder = {Author} AND t.target < {ActorCount}"));
        return $"SELECT t.target, {Signs} FROM statement t{Join(chosen)}{Where(conditions)} GROUP BY t.target "
            + FormattableString.Invariant($"ORDER BY SUM(ABS(t.polarity)) DESC, COUNT(*) DESC, t.target LIMIT {OverviewNumbers.Listed}");
    }

    private const string Signs =
        "SUM(CASE WHEN t.polarity > 0 THEN 1 ELSE 0 END), SUM(CASE WHEN t.polarity < 0 THEN 1 ELSE 0 END), "
        + "SUM(CASE WHEN t.polarity = 0 THEN 1 ELSE 0 END)";

    private string Voices(string? chosen)
    {
        var speakers = FormattableString.Invariant($"t.speaker < {ActorCount}");
        if (_selection.Actors.Included.Count > 0) speakers += $" AND t.speaker IN ({Included(_selection, SelectionKey.Actor)})";
        return "SELECT actor, SUM(direct), SUM(retold), SUM(mentions) FROM ("
            + $"SELECT t.actor AS actor, 0 AS direct, 0 AS retold, COUNT(*) AS mentions FROM mention t{Join(chosen)}"
            + $"{Where(MentionConditions(null))} GROUP BY t.actor UNION ALL "
            + $"SELECT t.speaker, SUM(t.direct), SUM(1 - t.direct), 0 FROM quotation t{Join(chosen)} WHERE {speakers} GROUP BY t.speaker"
            + ") AS heard GROUP BY actor ORDER BY SUM(mentions) DESC, SUM(direct) + SUM(retold) DESC, actor "
            + FormattableString.Invariant($"LIMIT {OverviewNumbers.Listed}");
    }

    private string Edges(string? chosen)
    {
        var conditions = StatementConditions(null)
            .Append(FormattableString.Invariant($"t.holder < {ActorCount} AND t.target < {ActorCount}"));
        return $"SELECT t.holder, t.target, {Signs} FROM statement t{Join(chosen)}{Where(conditions)} GROUP BY t.holder, t.target "
            + FormattableString.Invariant($"ORDER BY SUM(ABS(t.polarity)) DESC, t.holder, t.target LIMIT {OverviewNumbers.Edges}");
    }

    private static string Join(string? chosen, string column = "article") =>
        chosen is null ? "" : $" JOIN {chosen} c ON c.article = t.{column}";

    private static string Where(IEnumerable<string> conditions) =>
        string.Join(" AND ", conditions) is { Length: > 0 } all ? " WHERE " + all : "";

    private static IEnumerable<string> In(string column, KeyFilter filter, SelectionKey key)
    {
        if (filter.Included.Count > 0) yield return $"{column} IN ({List(filter.Included, key)})";
        if (filter.Excluded.Count > 0) yield return $"{column} NOT IN ({List(filter.Excluded, key)})";
    }

    private static string Included(Selection selection, SelectionKey key) => List(selection[key].Included, key);

    private static string Excluded(Selection selection, SelectionKey key) => List(selection[key].Excluded, key);

    private static string List(IEnumerable<string> values, SelectionKey key) =>
        string.Join(", ", values.Select(value => FormattableString.Invariant($"{OverviewNumbers.NumberOf(key, value)}")));
}
