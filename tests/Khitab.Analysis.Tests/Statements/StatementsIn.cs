using Khitab.Analysis.Statements.Decision;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>Analyses a paragraph and writes its statements as «holder > target +1».</summary>
internal static class StatementsIn
{
    private static readonly CorpusAnalyzer Analyzer = new(Analysis.Codebooks.CodebookLoader.Load());
    private static readonly ArticleAnalyzer Grammar = new(
        Analysis.Codebooks.CodebookLoader.Load(), new Analysis.Actors.ActorLexicon(Analysis.Codebooks.CodebookLoader.Load()),
        Model.VerdictSettings.Default, undecided: true);

    private static readonly Lock Gate = new();

    public static AnalyzedArticle Of(string paragraph, string title = "أخبار المنطقة هذا الأسبوع")
    {
        lock (Gate) return Analyzer.Analyze([ArticleFactory.FromText("a.txt", title + "\n\n" + paragraph + "\n")]).Articles[0];
    }

    public static AnalyzedArticle OfText(string text)
    {
        lock (Gate) return Analyzer.Analyze([ArticleFactory.FromText("a.txt", text)]).Articles[0];
    }

    public static string Written(Statement s) => $"{Short(s.Holder)} > {Short(s.Target)} {s.Polarity:+0;-0;0}";

    /// <summary>
    /// What the rules of grammar read surely enough: the learned decision weighs that with all else, and is measured on whole articles.
    /// </summary>
    public static List<string> Sure(string paragraph, string title = "أخبار المنطقة هذا الأسبوع") =>
        [.. Read(paragraph, title).Where(s => s.Confidence >= 0.5).Select(Written).Distinct()];

    /// <summary>All that the rules of grammar read.</summary>
    public static List<Statement> Read(string paragraph, string title = "أخبار المنطقة هذا الأسبوع")
    {
        lock (Gate)
        {
            var proposed = new List<Proposed>();
            var article = Grammar.Analyze(ArticleFactory.FromText("a.txt", title + "\n\n" + paragraph + "\n"), proposed);
            return [.. proposed.SelectMany(p => p.Grammar).Concat(article.Statements).OrderBy(s => s.Span)];
        }
    }

    public static List<string> Judgements(string paragraph) =>
        [.. Sure(paragraph)
        .Where(s => s.StartsWith("author >", StringComparison.Ordinal) && !s.Contains("proposition", StringComparison.Ordinal))];

    private static string Short(Party party) => party.Kind == PartyKind.Actor ? party.Name : party.ToString();
}
