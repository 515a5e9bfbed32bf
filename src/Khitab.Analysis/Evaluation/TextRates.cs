namespace Khitab.Analysis.Evaluation;

/// <summary>
/// What articles are like, as far as it bears on how well they are read: rates that anyone can check, each per analysed sentence.
/// </summary>
/// <param name="Words">How long sentences are.</param>
/// <param name="Names">How much they are about actors that are known.</param>
/// <param name="Quotations">How much they pass on.</param>
/// <param name="Statements">How often the words for positions are those that the analysis knows.</param>
public sealed record TextRates(double Words, double Names, double Quotations, double Statements)
{
    /// <summary>The rates over all articles together; all 0 where they have no sentence.</summary>
    public static TextRates Of(IReadOnlyCollection<AnalyzedArticle> articles)
    {
        long sentences = 0, words = 0, names = 0, quotations = 0, statements = 0;
        foreach (var article in articles)
        {
            sentences += article.Sentences.Count;
            words += article.Words.Count(word => word.Length > 0);
            names += article.Mentions.Count(mention => mention.Kind != MentionKind.Demonym);
            quotations += article.Quotes.Count;
            statements += article.Statements.Count(statement => statement.Confidence >= StatementThreshold.Shown);
        }

        double Rate(long count) => sentences == 0 ? 0 : Math.Round((double)count / sentences, 3);
        return new TextRates(Rate(words), Rate(names), Rate(quotations), Rate(statements));
    }
}

/// <summary>A rate in which articles are out of the range of those that the analysis was measured on.</summary>
/// <param name="Rate">What is counted per sentence: <c>words</c>, <c>names</c>, <c>quotations</c> or <c>statements</c>.</param>
/// <param name="Here">The articles' rate.</param>
/// <param name="Least">The least of any measured newspaper.</param>
/// <param name="Most">The most of any measured newspaper.</param>
public sealed record Unlikeness(string Rate, double Here, double Least, double Most);
