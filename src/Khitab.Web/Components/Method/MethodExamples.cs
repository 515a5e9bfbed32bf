using Khitab.Discourse;

namespace Khitab.Web.Components.Method;

/// <summary>A sentence of the corpus as an example of what is counted.</summary>
/// <param name="Row">The row that it shows.</param>
/// <param name="Header">Its article.</param>
/// <param name="Sentence">The sentence's characters.</param>
public sealed record ExampleRow(EvidenceRow Row, ArticleHeader Header, TextSpan Sentence);

/// <summary>
/// Examples for the method page, looked for in the articles that the reader has selected: what is shown was read by the same rules as all
/// the rest, and nothing is written for the purpose.
/// </summary>
public static class MethodExamples
{
    /// <summary>Rows looked through for a good one.</summary>
    private const int LookedThrough = 3000;

    // Long enough to be understood alone, short enough to be read at a glance.
    private const int Shortest = 50;
    private const int Longest = 240;

    /// <summary>A mention of the actor named most, or null where nobody is named.</summary>
    public static ExampleRow? Mention(SelectionResult result) =>
        result.Facet(SelectionKey.Actor, CountUnit.Mentions).Values is [{ Count: > 0 } first, ..]
            ? Best(result, new MentionMark(first.Value), _ => 0) : null;

    /// <summary>The author's judgement that is surest, or any statement where authors judge nobody; null where there is none.</summary>
    public static ExampleRow? Statement(SelectionResult result) =>
        Best(result, new StatementsMark(), row => row.Statement is { } s
            ? s.Confidence
            + (s.Voice == Voice.Author && s.Holder.Kind == PartyKind.Author && s.Target.Kind == PartyKind.Actor && s.Polarity != 0 ? 1 : 0)
            : 0);

    /// <summary>
    /// The article and actor with the most judgements of the author's behind a verdict, one that parts before one that does not.
    /// </summary>
    public static StanceCell? Verdict(SelectionResult result) =>
        result.Matrix().Cells.Where(cell => cell.For + cell.Against > 0)
            .OrderByDescending(cell => cell.Verdict == VerdictKind.Mixed).ThenByDescending(cell => cell.For + cell.Against)
            .FirstOrDefault();

    /// <summary>The largest group of articles of one origin; empty where every article is its own.</summary>
    public static IReadOnlyList<ArticleHeader> Origin(SelectionResult result) =>
        result.Articles.Select(place => result.Snapshot.Articles[place]).GroupBy(header => header.Origin)
            .Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).FirstOrDefault()?.ToList() ?? [];

    private static ExampleRow? Best(SelectionResult result, Mark mark, Func<EvidenceRow, double> worth)
    {
        var snapshot = result.Snapshot;
        return result.Evidence(mark, LookedThrough).Rows
            .Where(row => row.Sentence >= 0)
            .Select(row => new ExampleRow(row, snapshot.Articles[row.Article], snapshot.Sentence(row.Article, row.Sentence)))
            .OrderBy(
                example => example.Sentence.Length is >= Shortest and <= Longest && example.Sentence.Contains(example.Row.Span) ? 0 : 1)
            .ThenByDescending(example => worth(example.Row))
            .FirstOrDefault();
    }
}
