using System.Text;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus.Files;

namespace Khitab.Analysis.Tests;

/// <summary>What people coded is taken as they coded it: nothing is read into it, merged or compared.</summary>
public class CodedReadingTests
{
    private static readonly CorpusAnalyzer Analyzer = new(CodebookLoader.Load());

    // The row's own words would have a machine find actors, positions and themes.
    [Fact]
    public void Rows_are_statements_and_nothing_is_read_into_them()
    {
        var analysis = Analyze(
            "actor,concept,agreement,quote\nالنقابة,المغرب مؤهل للوساطة,0,\"انتقد الرئيس إيمانويل ماكرون الجزائر بشدة وندد بها\"\n");
        var article = Assert.Single(analysis.Articles);
        var statement = Assert.Single(article.Statements);
        Assert.Equal(
            (-1, Voice.Coded, Modality.Asserted, 1.0), (statement.Polarity, statement.Voice, statement.Modality, statement.Confidence));
        Assert.Equal("النقابة — المغرب مؤهل للوساطة — 0", statement.Span.Of(article.Article.Text));
        Assert.Equal("النقابة", Assert.Single(analysis.Actors).Names[0]);
        Assert.Equal(statement.Holder, Party.Actor(analysis.Actors[0].Id));
        var proposition = Assert.Single(analysis.Propositions, p => p.Id == statement.Target.Name);
        Assert.Equal(("المغرب مؤهل للوساطة", ""), (proposition.Labels["und"], proposition.Theme));
        Assert.Empty(article.Themes);
        Assert.Empty(article.Dates);
        Assert.Equal("انتقد الرئيس إيمانويل ماكرون الجزائر بشدة وندد بها", Assert.Single(article.Quotes).Span.Of(article.Article.Text));
        Assert.Contains(article.Words, word => word.Contains("وساط", StringComparison.Ordinal));
        Assert.Null(analysis.Facts.Rates);
    }

    // Names that a reader of news takes for one actor are two where coders wrote two.
    [Fact]
    public void Names_that_differ_stay_apart()
    {
        var analysis = Analyze("actor,concept,agreement\nالأحزاب,م,1\nالاحزاب,م,1\nمالي,م,1\nباماكو,م,1\nمالي,م.,1\n");
        Assert.Equal(4, analysis.Actors.Count);
        Assert.Equal(2, analysis.Propositions.Count(p => p.Theme.Length == 0));
    }

    // Coders use the same words for row after row: that makes no text of one stock, and no article a copy of another.
    [Fact]
    public void Rows_that_are_alike_are_neither_stock_text_nor_copies()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(
            i => $"نقابة عمال الموانئ والصيد البحري,توسيع الرصيف الشمالي للميناء القديم في المدينة,1,2025-01-{1 + (i % 28):D2}\n"));
        var analysis = Analyze("actor,concept,agreement,date\n" + rows);
        Assert.Equal(40, analysis.Articles.Sum(a => a.Statements.Count));
        Assert.All(analysis.Articles, a => Assert.DoesNotContain(a.Article.Segments, s => s.Kind == SegmentKind.Boilerplate));
        Assert.Empty(analysis.Copies);
        Assert.Empty(analysis.SharedPassages);
    }

    // Articles that join a corpus are shown before the whole is compared again.
    [Fact]
    public void Concepts_are_known_at_once_when_articles_join()
    {
        var articles = Analyzer.AnalyzeArticles(Analyzer.Prepare(Read("actor,concept,agreement\nأ,م,1\nب,ن,1\n")));
        var facts = Analyzer.Extend(Analyzer.Extend(CorpusFacts.Empty, [articles[0]]), [articles[1]]);
        Assert.Equal(["م", "ن"], facts.Propositions.Where(p => p.Theme.Length == 0).Select(p => p.Labels["und"]));
        Assert.Equal(["أ", "ب"], facts.Actors.Select(a => a.Names[0]).Order(StringComparer.Ordinal));
    }

    private static CorpusAnalysis Analyze(string table) => Analyzer.Analyze(Read(table));

    private static IReadOnlyList<Article> Read(string table) =>
        [.. CorpusReader.Read("rows.csv", Encoding.UTF8.GetBytes(table)).Select(o => o.Article ?? throw new InvalidDataException(o.Message))];
}
