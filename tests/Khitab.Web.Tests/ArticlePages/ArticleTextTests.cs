using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Khitab.Analysis;
using Khitab.Text;
using Khitab.Web.Components.Article;
using Khitab.Web.Tests.Components;

namespace Khitab.Web.Tests.ArticlePages;

public partial class ArticleTextTests : ComponentTest
{
    // Marks cut the text into pieces: whatever overlaps whatever, the words must come out as they are, in order and as text.
    [Fact]
    public void Any_article_is_drawn_with_every_character_of_its_segments()
    {
        var random = new Random(15);
        for (var i = 0; i < 60; i++)
        {
            var article = Articles.Hostile(random);
            var model = Articles.Model(Articles.Corpus([article]), article);
            var text = Draw(model);
            var expected = model.Blocks.SelectMany(b => b.Stretches).Select(s => s.Span.Of(article.Article.Text));
            Assert.Equal(WithoutSpace(string.Concat(expected)), WithoutSpace(WordsOf(text)));
            Assert.Empty(text.FindAll("i"));
        }
    }

    // The number beside a sentence and the notes beside it say the same, and each leads to its evidence and its place.
    [Fact]
    public void A_note_says_who_towards_whom_and_opens_its_sentence()
    {
        var article = Articles.Of(
            "مالي تنتقد الجزائر. ثم صمت.", sentences: [new(0, 19), new(20, 7)],
            statements: [Articles.Statement(0, 18, -1, "actor:mali", "actor:algeria")]);
        var text = Draw(Articles.Model(Articles.Corpus([article]), article));
        var number = text.Find("[data-mark='sentence:a:0']");
        Assert.Equal(("1", "statement"), (number.GetAttribute("data-n"), number.GetAttribute("data-unit")));
        var note = text.Find(".note.note-against a");
        Assert.Equal("?evidence=sentence:a:0#e=0-18", note.GetAttribute("href"));
        Assert.Equal("mali ← موقفه من algeria ضد · بصوت الكاتب · مؤكَّد", Space().Replace(note.TextContent, " ").Trim());
        Assert.NotEmpty(text.FindAll("[id='e=20-7']"));
        Assert.NotEmpty(text.FindAll("[data-copy-link='e=20-7']"));
    }

    // A layer that is switched off must leave no trace, the notes' numbers included.
    [Fact]
    public void Hidden_layers_are_not_drawn()
    {
        var article = Articles.Of(
            "مالي تنتقد الجزائر.", sentences: [new(0, 19)], statements: [Articles.Statement(0, 18, -1)],
                mentions: [new Mention("mali", MentionKind.Name, new TextSpan(0, 4))],
            cues: [new ThemeMention("war", new TextSpan(5, 5))], quotes: [new Quotation(Party.Actor("mali"), true, new TextSpan(11, 7))]);
        string[] traces = [".m-actor", ".m-theme", ".m-against", ".m-quote", ".note", ".s-count"];
        var shown = Draw(Articles.Model(Articles.Corpus([article]), article));
        Assert.All(traces, trace => Assert.NotEmpty(shown.FindAll(trace)));
        var hidden = Draw(Articles.Model(Articles.Corpus([article]), article, hidden: Web.State.Links.Layers.ToArray()));
        Assert.All(traces, trace => Assert.Empty(hidden.FindAll(trace)));
    }

    // A report of 20,000 words must open: what drawing it takes may grow with the text, not with its square.
    [Fact]
    public void A_long_article_takes_memory_and_size_that_grow_with_it()
    {
        Measure(100);
        var (shortMemory, shortSize) = Measure(5_000);
        var (longMemory, longSize) = Measure(20_000);
        Assert.InRange(longSize, 3 * shortSize, 5 * shortSize);
        Assert.InRange(longMemory, 3 * shortMemory, 6 * shortMemory);
        Assert.True(longSize < 12_000_000, $"{longSize} characters of HTML");
    }

    private (long Memory, int Size) Measure(int words)
    {
        var article = Long(words);
        var corpus = Articles.Corpus([article]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = Draw(Articles.Model(corpus, article));
        return (GC.GetAllocatedBytesForCurrentThread() - before, text.Markup.Length);
    }

    /// <summary>
    /// As dense as the seeds: a statement a dozen words, a mention in eight; all in one paragraph, which is the worst case.
    /// </summary>
    private static AnalyzedArticle Long(int words)
    {
        const int Word = 6;
        const int Sentence = 22 * Word;
        var text = string.Concat(Enumerable.Repeat("كلمةه ", words));
        IEnumerable<int> Every(int step) => Enumerable.Range(0, words / step).Select(i => i * step * Word);
        return Articles.Of(
            text, sentences: Every(22).Select(at => new TextSpan(at, Sentence - 1)), statements: Every(12)
                .Select(at => Articles.Statement(at, 40, at % 5 - 2 > 0 ? 1 : -1)),
            mentions: Every(8).Select(at => new Mention("mali", MentionKind.Name, new TextSpan(at, 5))), cues: Every(7)
                .Select(at => new ThemeMention("war", new TextSpan(at, 11))),
            quotes: Every(60).Select(at => new Quotation(Party.Actor("mali"), true, new TextSpan(at, 90))));
    }

    private IRenderedComponent<ArticleText> Draw(ReaderModel model) =>
        Render<ArticleText>(parameters => parameters.Add(p => p.Model, model));

    /// <summary>What the article itself says: without notes, numbers, fold lines and the title that was made up for it.</summary>
    private static string WordsOf(IRenderedComponent<ArticleText> text)
    {
        foreach (var extra in text.FindAll(".notes, .s-tools, summary, .is-derived")) extra.Remove();
        return text.Nodes.Select(node => node.TextContent).Aggregate("", string.Concat);
    }

    private static string WithoutSpace(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
