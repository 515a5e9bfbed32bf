using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.Components.Article;

namespace Khitab.Web.Tests.ArticlePages;

/// <summary>An article's page must not mark as judged what no chart counts.</summary>
public class UnsureTests
{
    private const string Text = "فشلت شركة النخيل في موعدها";

    private static readonly Khitab.Model.AnalyzedArticle Article = Articles.Of(
        Text, sentences: [new TextSpan(0, Text.Length)],
        statements: [Articles.Statement(0, polarity: -1) with { Confidence = 0.3 }]);

    [Fact]
    public void Less_certain_statements_leave_no_trace_beside_the_text()
    {
        var model = Articles.Model(Articles.Corpus([Article]), Article);
        Assert.Equal("none", Assert.Single(model.Barcode).Look);
        Assert.Empty(model.Notes);
        Assert.Empty(model.Marks);
        Assert.Empty(model.StatementsIn);
    }

    [Fact]
    public void Asked_for_they_are_marked_as_all_others()
    {
        var model = Articles.Model(Articles.Corpus([Article]), Article, Selection.Empty with { Unsure = true });
        Assert.Equal("against", Assert.Single(model.Barcode).Look);
        Assert.Single(model.Notes);
        Assert.NotEmpty(model.Marks);
        Assert.Single(model.StatementsIn);
    }
}
