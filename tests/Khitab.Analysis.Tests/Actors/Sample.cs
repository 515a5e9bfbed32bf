using Khitab.Analysis.Codebooks;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Actors;

/// <summary>Short articles read with the built-in codebook.</summary>
internal static class Sample
{
    private static readonly Lock Turn = new();
    private static readonly CorpusAnalyzer Analyzer = new(CodebookLoader.Load());

    /// <summary>An article that consists of one paragraph under a plain title.</summary>
    public static AnalyzedArticle Of(string paragraph) => OfText("أخبار اليوم من المدينة\n\n" + paragraph);

    public static AnalyzedArticle OfText(string text) => Corpus(text).Articles[0];

    public static CorpusAnalysis Corpus(params string[] texts) => Analyze(texts.Select((t, i) => ArticleFactory.FromText($"{i}.txt", t)));

    /// <summary>Articles as they are given.</summary>
    public static CorpusAnalysis Analyze(IEnumerable<Article> articles)
    {
        lock (Turn) return Analyzer.Analyze(articles);
    }
}
