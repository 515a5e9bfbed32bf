using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>Analyses a paragraph and writes its statements as «holder > target +1».</summary>
internal static class StatementsIn
{
    private static readonly CorpusAnalyzer Analyzer = new(Analysis.Codebooks.CodebookLoader.Load());
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

    /// <summary>Statements that count: of confidence 0.5 and more.</summary>
    public static List<string> Sure(string paragraph, string title = "أخبار المنطقة هذا الأسبوع") =>
        [.. Of(paragraph, title).Statements.Where(s => s.Confidence >= 0.5).Select(Written).Distinct()];

    public static List<string> Judgements(string paragraph) =>
        [.. Sure(paragraph)
        .Where(s => s.StartsWith("author >", StringComparison.Ordinal) && !s.Contains("proposition", StringComparison.Ordinal))];

    private static string Short(Party party) => party.Kind == PartyKind.Actor ? party.Name : party.ToString();
}
