namespace Khitab.Analysis.Evaluation;

/// <summary>Counts for <see cref="TextRates"/> from articles that come one after the other.</summary>
public sealed class TextTally
{
    private long _sentences;
    private long _words;
    private long _names;
    private long _quotations;
    private long _statements;

    /// <summary>The rates over all articles added so far.</summary>
    public TextRates Rates => new(Rate(_words), Rate(_names), Rate(_quotations), Rate(_statements));

    /// <summary>The rates over all these articles together; all 0 where they have no sentence.</summary>
    public static TextRates RatesOf(IEnumerable<AnalyzedArticle> articles)
    {
        var tally = new TextTally();
        foreach (var article in articles) tally.Add(article);
        return tally.Rates;
    }

    /// <summary>Adds an article.</summary>
    public void Add(AnalyzedArticle article)
    {
        _sentences += article.Sentences.Count;
        _words += article.Words.Count(word => word.Length > 0);
        _names += article.Mentions.Count(mention => mention.Kind != MentionKind.Demonym);
        _quotations += article.Quotes.Count;
        _statements += article.Statements.Count(statement => statement.Confidence >= StatementThreshold.Shown);
    }

    private double Rate(long count) => _sentences == 0 ? 0 : Math.Round((double)count / _sentences, 3);
}
