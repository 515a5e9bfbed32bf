namespace Khitab.Analysis.Corrections;

/// <summary>An article's verdicts after its actors were corrected, made by the same rule as when it was read.</summary>
internal static class CorrectedVerdicts
{
    /// <summary>The verdicts, one for each actor that the article names, in the order in which it first names them.</summary>
    /// <param name="article">The article with its rows corrected and its verdicts as read.</param>
    /// <param name="touched">The actors whose rows changed; null to make every verdict again.</param>
    /// <param name="settings">Thresholds of the verdict.</param>
    public static IReadOnlyList<Verdict> Of(AnalyzedArticle article, IReadOnlySet<string>? touched, VerdictSettings settings)
    {
        // Where no positions are read there is nothing to judge.
        if (!StanceLanguage.IsRead(article.Article.Language)) return article.Stance;
        var read = article.Stance.DistinctBy(v => v.Target).ToDictionary(v => v.Target);
        var named = article.Mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => Party.Actor(m.Actor)).Distinct();
        var verdicts = new List<Verdict>();
        foreach (var target in named)
        {
            var isKept = touched?.Contains(target.Name) == false;
            if (isKept && read.TryGetValue(target, out var verdict)) verdicts.Add(verdict);
            else if (!isKept) verdicts.Add(VerdictRule.Of(target, article.Statements, settings));
        }

        return verdicts;
    }
}
