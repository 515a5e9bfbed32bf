using System.Globalization;
using System.Text;
using Khitab.Storage.Documents;
using Khitab.Storage.Tests.Stores;

namespace Khitab.Storage.Tests;

/// <summary>Documents are all that is kept of an article: what they lose is lost, and what they misread is shown to people.</summary>
public class DocumentTests
{
    [Fact]
    public void Any_article_comes_back_as_it_was()
    {
        var random = new RandomArticles(new Random(5));
        for (var i = 0; i < 2_000; i++)
        {
            var article = random.Article(i.ToString(CultureInfo.InvariantCulture));
            var document = ArticleDocument.Write(article);
            AssertSame(article, ArticleDocument.Read(document));
            AssertSame(article.Article, ArticleDocument.ReadSource(document));
            Assert.Equal(article.Article.Text, ArticleDocument.ReadText(document));
        }
    }

    // Stores from before coded statements have articles that end where those begin.
    [Fact]
    public void An_article_of_an_older_store_is_read()
    {
        var random = new RandomArticles(new Random(8));
        for (var i = 0; i < 200; i++)
        {
            var article = random.Article("a").Article with { Coding = null };
            var older = ArticleDocument.Source(article)[..^2];
            AssertSame(article, ArticleDocument.Source(older));
        }
    }

    [Fact]
    public void Any_facts_come_back_as_they_were()
    {
        var random = new RandomArticles(new Random(6));
        for (var i = 0; i < 2_000; i++)
        {
            var facts = random.Facts();
            AssertSame(facts, FactsDocument.Read(FactsDocument.Write(facts)));
        }
    }

    [Fact]
    public void A_document_with_any_byte_changed_is_found_out()
    {
        var random = new Random(7);
        var article = Corpora.Full("f").Articles[0];
        var document = ArticleDocument.Write(article);
        for (var at = 0; at < document.Length; at++)
        {
            var damaged = document.ToArray();
            damaged[at] ^= (byte)random.Next(1, 256);
            // The number of parts is the one byte that can change without harm: there are more parts than are read.
            try
            {
                AssertSame(article, ArticleDocument.Read(damaged));
            }
            catch (InvalidDataException)
            {
                continue;
            }

            Assert.Fail($"Byte {at} was changed, and nobody noticed.");
        }
    }

    [Fact]
    public void A_document_cut_off_anywhere_is_found_out()
    {
        var document = ArticleDocument.Write(Corpora.Full("f").Articles[0]);
        for (var length = 0; length < document.Length; length++)
            Assert.Throws<InvalidDataException>(() => ArticleDocument.Read(document.AsSpan(0, length)));
    }

    [Fact]
    public void Where_the_analysis_alone_is_damaged_the_article_is_still_read()
    {
        var article = Corpora.Full("f").Articles[0];
        var document = ArticleDocument.Write(article);
        document[^1] ^= 1;
        Assert.Throws<InvalidDataException>(() => ArticleDocument.Read(document));
        AssertSame(article.Article, ArticleDocument.ReadSource(document));
    }

    // Stores that were written before statements had classes are read as they are: nothing is known of the classes.
    [Fact]
    public void An_older_document_has_no_classes()
    {
        var article = Corpora.Full("f").Articles[0];
        article = article with { Statements = [.. article.Statements.Select(s => s with { Class = null })] };
        var to = new PartWriter();
        AnalysisFields.Write(to, article);
        var written = to.ToArray();

        // The classes come last: how many there are, and a byte for each that is none.
        var older = written.AsSpan(0, written.Length - 1 - article.Statements.Count);
        Assert.NotEmpty(article.Statements);
        AssertSame(article, AnalysisFields.Read(article.Article, older));
        var classed = article with { Statements = [.. article.Statements.Select(s => s with { Class = EventClass.Assault })] };
        AssertSame(classed, ArticleDocument.Read(ArticleDocument.Write(classed)));
    }

    [Fact]
    public void A_document_of_another_version_says_so()
    {
        var document = ArticleDocument.Write(Corpora.Bare("b"));
        document[2]++;
        var error = Assert.Throws<InvalidDataException>(() => ArticleDocument.ReadText(document));
        Assert.Contains("version 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_no_document_and_cost_nothing()
    {
        var random = new Random(8);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (i % 2 == 0 && bytes.Length > 4) ((byte[])[.. "KA"u8, Parts.Version, 2]).CopyTo(bytes, 0);
            Assert.Throws<InvalidDataException>(() => ArticleDocument.Read(bytes));
        }
    }

    // Words come back again and again: as one string in a thousand articles they take the room of one.
    [Fact]
    public void Articles_read_one_after_the_other_share_their_words()
    {
        var article = Corpora.Bare("b") with { Words = ["كلمة"] };
        var document = ArticleDocument.Write(article);
        Assert.Same(ArticleDocument.Read(document).Words[0], ArticleDocument.Read(document).Words[0]);
    }

    // Halves of surrogate pairs would be the same in JSON's eyes, so that strings are compared by their code units.
    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(Exactly(expected), Exactly(actual));

    private static string Exactly(object? value)
    {
        var written = new StringBuilder();
        Write(value, written);
        return written.ToString();
    }

    private static void Write(object? value, StringBuilder to)
    {
        switch (value)
        {
            case null:
                to.Append("null;");
                break;
            case string text:
                foreach (var c in text) to.Append(CultureInfo.InvariantCulture, $"{(int)c:x}.");
                to.Append(';');
                break;
            case double number:
                to.Append(BitConverter.DoubleToInt64Bits(number)).Append(';');
                break;
            case IFormattable plain:
                to.Append(plain.ToString(null, CultureInfo.InvariantCulture)).Append(';');
                break;
            case bool yes:
                to.Append(yes).Append(';');
                break;
            case System.Collections.IEnumerable items:
                to.Append('[');
                foreach (var item in items) Write(item, to);
                to.Append(']');
                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(p => p.GetMethod is { IsStatic: false }))
                    Write(property.GetValue(value), to);
                to.Append('|');
                break;
        }
    }
}
