namespace Khitab.Benchmarks.Query;

/// <summary>
/// Indexes of the databases that keep rows: for every column by which rows are looked up one that begins with it and goes on with what is
/// read of such rows, so that the index alone answers (PostgreSQL's manual, 11.9; SQLite's query planner, 1.7).
/// </summary>
internal static class SqlIndexes
{
    /// <summary>The statements that make them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "CREATE INDEX article_outlet ON article (outlet, day)",
        "CREATE INDEX article_day ON article (day, outlet)",
        "CREATE INDEX mention_article ON mention (article, actor, demonym)",
        "CREATE INDEX mention_actor ON mention (actor, demonym, article)",
        "CREATE INDEX statement_article ON statement (article, sure, holder, target, polarity, voice, modality)",
        "CREATE INDEX statement_holder ON statement (holder, sure, target, polarity, article)",
        "CREATE INDEX statement_target ON statement (target, sure, holder, polarity, article)",
        "CREATE INDEX carried_theme ON carried (theme, article)",
        "CREATE INDEX cue_article ON cue (article, theme)",
        "CREATE INDEX quotation_article ON quotation (article, speaker, direct)",
    ];
}
