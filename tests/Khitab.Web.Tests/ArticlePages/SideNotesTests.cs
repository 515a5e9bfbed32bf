using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Text;
using Khitab.Web.Components.Article;

namespace Khitab.Web.Tests.ArticlePages;

public class SideNotesTests
{
    // A position that has no note is one that the reader never sees; one with two is counted double.
    [Fact]
    public void Every_statement_of_any_article_has_one_note_inside_the_text()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var article = Articles.Hostile(random);
            var model = Articles.Model(Articles.Corpus([article]), article);
            var notes = model.Notes.Values.SelectMany(g => g.Shown.Concat(g.Folded)).ToList();
            var length = article.Article.Text.Length;
            Assert.All(notes, n => Assert.True(n.Span.Start >= 0 && n.Span.Length >= 0 && n.Span.End <= length));
            var read = model.Blocks.Where(b => b.IsRead).ToList();
            Assert.All(model.Notes.Keys, at => Assert.Contains(read, b => b.Stretches.Contains(at)));
            var expected = read.Count == 0 ? [] : article.Statements;
            Assert.Equal(expected.Count, notes.Count);
            foreach (var statement in expected.Distinct())
                Assert.Equal(expected.Count(s => s == statement), notes.OfType<StatementNote>().Count(n => n.Statement == statement));
        }
    }

    // Blocks are what the page is made of: what they leave out is lost, what they have twice is read twice.
    [Fact]
    public void Blocks_of_any_article_are_in_order_inside_the_text_and_whole()
    {
        var random = new Random(12);
        for (var i = 0; i < 500; i++)
        {
            var article = Articles.Hostile(random);
            var at = 0;
            foreach (var block in ArticleBlocks.Of(article))
            {
                Assert.True(block.Span.Start >= at && block.Span.End <= article.Article.Text.Length);
                foreach (var stretch in block.Stretches)
                {
                    Assert.True(stretch.Span.Length > 0 && stretch.Span.Start >= at);
                    if (block.IsRead && stretch != block.Stretches[0]) Assert.Equal(at, stretch.Span.Start);
                    at = stretch.Span.End;
                }
            }

            foreach (var segment in article.Article.Segments)
                Assert.All(
                    Inside(segment.Span, article.Article.Text), c =>
                        Assert.Contains(ArticleBlocks.Of(article), b => b.Stretches.Any(s => s.Span.Contains(c))));
        }

        // Half a character at the end of a segment belongs to what follows.
        static IEnumerable<int> Inside(TextSpan span, string text) =>
            Enumerable.Range(0, text.Length).Where(c => span.Contains(c) && !(c + 1 == span.End && char.IsHighSurrogate(text[c])));
    }

    // Level with their sentences: a short sentence has no room for ten notes, and «+1» takes as much room as what it hides.
    [Theory]
    [InlineData(50, 1, 1, 0)]
    [InlineData(50, 2, 2, 0)]
    [InlineData(50, 3, 1, 2)]
    [InlineData(150, 3, 3, 0)]
    [InlineData(150, 9, 3, 6)]
    [InlineData(900, 9, 4, 5)]
    public void Long_groups_fold_by_the_room_that_their_sentence_has(int length, int notes, int shown, int folded)
    {
        var article = Articles.Of(new string('ا', length), sentences: [new TextSpan(0, length)]);
        var group = SideNotes.Of(
            ArticleBlocks.Of(article), Enumerable.Range(0, notes).Select(i => Articles.Note(Articles.Statement(i)))).Values.Single();
        Assert.Equal((shown, folded), (group.Shown.Count, group.Folded.Count));
    }

    // What is folded must be what matters least.
    [Fact]
    public void Ties_come_first_then_the_selections_own_judgements()
    {
        var article = Articles.Of(new string('ا', 60), sentences: [new TextSpan(0, 60)]);
        SideNote[] notes =
        [
            Articles.Note(Articles.Statement(1), isIn: false), Articles.Note(Articles.Statement(2, polarity: 0)),
                Articles.Note(Articles.Statement(3, holder: "actor:algeria")),
            Articles.Note(Articles.Statement(4)), new SharedNote(new TextSpan(5, 3), "b"),
        ];
        var group = SideNotes.Of(ArticleBlocks.Of(article), notes).Values.Single();
        Assert.Equal([5, 4, 3, 2, 1], group.Shown.Concat(group.Folded).Select(n => n.Span.Start));
    }

    // «3 lines: comments» is one line where they stood, between the paragraphs around them.
    [Fact]
    public void Neighbouring_removed_segments_fold_into_one_block()
    {
        SegmentKind[] kinds = [SegmentKind.Paragraph, SegmentKind.Comment, SegmentKind.Comment, SegmentKind.Tags, SegmentKind.Paragraph];
        var article = Articles.Of(new string('ا', 50), kinds.Select((kind, i) => new Segment(kind, new TextSpan(i * 10, 9))));
        Assert.Equal(
            [(SegmentKind.Paragraph, 1), (SegmentKind.Comment, 2), (SegmentKind.Tags, 1), (SegmentKind.Paragraph, 1)],
            ArticleBlocks.Of(article).Select(b => (b.Kind, b.Stretches.Count)));
    }

    // A position quoted outside the selection is still in the article: said, but not counted.
    [Fact]
    public void Notes_outside_the_selection_are_told_apart_and_not_counted()
    {
        var article = Articles.Of(
            new string('ا', 60), sentences: [new TextSpan(0, 60)],
            statements: [Articles.Statement(1, polarity: 1), Articles.Statement(9, polarity: -1)]);
        var against = Discourse.Selection.Empty.With(Discourse.SelectionKey.Stance, "-1");
        var model = Articles.Model(Articles.Corpus([article]), article, against);
        Assert.Equal(
            [(1, false), (9, true)], model.Notes.Values.Single().Shown.OfType<StatementNote>().OrderBy(n => n.Span.Start)
            .Select(n => (n.Span.Start, n.IsIn)));
        Assert.Equal(1, model.StatementsIn[0]);
    }
}
