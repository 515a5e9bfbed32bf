namespace Khitab.Corpus.Tests;

/// <summary>Ids that links and stored analyses rest on.</summary>
public sealed class IdTests
{
    [Fact]
    public void An_articles_id_is_the_head_of_its_texts_hash() =>
        Assert.Equal("ba7816bf8f01", ArticleFactory.FromText("a.txt", "abc").Id);

    [Fact]
    public void The_same_text_twice_gets_an_id_of_its_own()
    {
        var articles = ArticleFactory.WithUniqueIds(
            [ArticleFactory.FromText("a.txt", "abc"), ArticleFactory.FromText("b.txt", "abc"), ArticleFactory.FromText("c.txt", "abd")]);
        Assert.Equal("ba7816bf8f01", articles[0].Id);
        Assert.Equal("ba7816bf8f01-2", articles[1].Id);
        Assert.Equal(3, articles.Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_does_not_depend_on_the_order_of_reading()
    {
        var (one, two) = (("a", "نص أول"), ("b", "نص ثان"));
        Assert.Equal(CorpusFingerprint.Of([one, two]), CorpusFingerprint.Of([two, one]));
        Assert.NotEqual(CorpusFingerprint.Of([one]), CorpusFingerprint.Of([one, two]));
    }
}
