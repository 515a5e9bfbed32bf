using Khitab.Analysis;
using Khitab.Text;

namespace Khitab.Discourse.Tests.Search;

public class SearchQueryTests
{
    private static readonly string[] Texts =
    [
        "قال وزير الخارجية إن الجزائر ترفض. وعاد الوفد.",
        "الجزائر والجزائر ثم الجزاير مرة أخرى.",
        "لا شيء هنا عن أحد، بل عن مالي وحدها.",
        "اتفاق الجزائر في مالي؛ والاتفاق في مالي لم يعش.",
    ];

    private static readonly CorpusSnapshot Snapshot = CorpusSnapshot.Build(
        Make.Corpus(Texts.Select((text, number) => Article("a" + number, text))), SearchKeys.Of);

    private static readonly string[] Order = ["a0", "a1", "a2", "a3"];

    private static AnalyzedArticle Article(string id, string text)
    {
        var tokens = TokenizedText.Read(text, new WordTable());
        var words = Enumerable.Range(0, tokens.Count).Where(tokens.IsWordOrNumber).Select(t => tokens.Form(t).SearchWord);
        return Make.Article(id, text: text, sentences: [new TextSpan(0, text.Length)]) with { Words = [.. words] };
    }

    private static string[] Found(string search) =>
        [.. Snapshot.Select(Selection.Empty.WithSearch(search)).Articles.Select(a => Snapshot.Articles[a].Id)];

    // The search box promises any spelling; the articles that it chooses and the words that it marks must be the same.
    [Theory]
    [InlineData("الجزاير")]
    [InlineData("الجزائر")]
    [InlineData("جَزائِر")]
    public void Every_spelling_chooses_the_same_articles_and_marks_their_words(string search)
    {
        Assert.Equal(["a0", "a1", "a3"], Found(search));
        var query = SearchQuery.Of(Snapshot, search)!;
        Assert.Equal([1, 3, 0, 1], Texts.Select(text => query.In(text, [new TextSpan(0, text.Length)]).Count));
    }

    // BM25: more occurrences and rarer words count for more, length for less; worked out by hand for one article.
    [Fact]
    public void Relevance_is_that_of_BM25()
    {
        var query = SearchQuery.Of(Snapshot, "الجزائر")!;
        Assert.Equal(["a1", "a0", "a3", "a2"], Order.OrderByDescending(id => query.Relevance(Array.IndexOf(Order, id))));
        Assert.Equal(0, query.Relevance(2));
        double[] lengths = [.. Snapshot.Articles.Select(a => (double)TokenCount(a.Index))];
        var rarity = Math.Log(1 + ((4 - 3 + 0.5) / (3 + 0.5)));
        var expected = rarity * 3 * 2.2 / (3 + (1.2 * (0.25 + (0.75 * lengths[1] / lengths.Average()))));
        Assert.Equal(expected, query.Relevance(1), 12);
    }

    // A phrase is one term and marked as one; its words elsewhere are not marked.
    [Fact]
    public void A_phrase_is_found_whole()
    {
        var query = SearchQuery.Of(Snapshot, "«اتفاق الجزائر»")!;
        Assert.Equal(["a3"], Found("«اتفاق الجزائر»"));
        Assert.Equal(["اتفاق الجزائر"], query.In(Texts[3], [new TextSpan(0, Texts[3].Length)]).Select(hit => hit.Span.Of(Texts[3])));
        Assert.True(query.Relevance(3) > 0);
    }

    // What a file holds besides the article (tags, comments) is not searched and so not marked.
    [Fact]
    public void Only_what_is_read_is_marked()
    {
        var query = SearchQuery.Of(Snapshot, "الجزائر")!;
        Assert.Empty(query.In(Texts[0], []));
        Assert.Empty(query.In(Texts[0], [new TextSpan(0, 10)]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("«»")]
    public void Nothing_to_search_for_is_no_query(string? search) => Assert.Null(SearchQuery.Of(Snapshot, search));

    // The sentence with most of the words is shown, cut between words where it is long, with the words in it.
    [Fact]
    public void Words_are_shown_in_context()
    {
        var filler = string.Concat(Enumerable.Repeat("كلمة أخرى ", 40));
        var text = "الجزائر. " + filler + "مالي والجزائر معا " + filler + ".";
        TextSpan[] sentences = [new(0, 8), new(9, text.Length - 9)];
        var query = SearchQuery.Of(Snapshot, "مالي الجزائر")!;
        var line = Assert.Single(WordsInContext.Of(text, sentences, query.In(text, sentences), 1));
        Assert.Equal(["مالي", "والجزائر"], line.Hits.Select(hit => hit.Of(text)));
        Assert.True(line.CutBefore && line.CutAfter);
        Assert.InRange(line.Span.Length, 100, 230);
        Assert.True(char.IsWhiteSpace(text[line.Span.Start - 1]) && char.IsWhiteSpace(text[line.Span.End]));
        Assert.Equal(2, WordsInContext.Of(text, sentences, query.In(text, sentences), 5).Count);
    }

    private static int TokenCount(int article)
    {
        var tokens = TokenizedText.Read(Texts[article], new WordTable());
        return Enumerable.Range(0, tokens.Count).Count(tokens.IsWordOrNumber);
    }
}
