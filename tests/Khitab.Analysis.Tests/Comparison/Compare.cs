using Khitab.Analysis.Codebooks;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Comparison;

/// <summary>Made articles, analysed together with the built-in codebook.</summary>
internal static class Compare
{
    private static readonly Codebook Codebook = CodebookLoader.Load();

    /// <summary>An analyser serves one thread at a time, and test classes run side by side.</summary>
    private static readonly ThreadLocal<CorpusAnalyzer> Analyzer = new(() => new CorpusAnalyzer(Codebook));

    public static CorpusAnalysis Texts(params IReadOnlyList<string> texts) =>
        Analyzer.Value!.Analyze(texts.Select((text, i) => ArticleFactory.FromText($"{i}.txt", text)));

    public static string TextOf(this CorpusAnalysis corpus, string article) =>
        corpus.Articles.Single(a => a.Article.Id == article).Article.Text;
}
