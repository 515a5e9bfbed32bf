using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Profiles;

/// <summary>How the statements of one sentence are shown: a reader must see what was marked, whatever the sentence's length.</summary>
public class StatementGroupTests
{
    private static readonly ArticleHeader Article = new(
        0, "a", "a.txt", "عنوان", null, null, null, null, null, "ar", Khitab.Model.Publication.Unknown, [], 0, 0, 0);

    [Fact]
    public void Statements_of_one_sentence_that_follow_each_other_stand_together()
    {
        var groups = StatementGroup.Of([Row(0, "نص أول", 0, 2), Row(0, "نص أول", 3, 3), Row(1, "نص ثان", 0, 2), Row(0, "نص أول", 0, 2)]);
        Assert.Equal([2, 1, 1], groups.Select(g => g.Rows.Count));
    }

    [Fact]
    public void Marks_that_overlap_are_one_and_lose_no_letter()
    {
        var group = Assert.Single(StatementGroup.Of([Row(0, "واحد اثنان ثلاثة أربعة", 5, 12), Row(0, "واحد اثنان ثلاثة أربعة", 0, 11)]));
        Assert.Null(group.Excerpt);
        Assert.Equal("واحد اثنان ثلاثة أربعة", string.Concat(group.Whole.Select(p => p.Text)));
        Assert.Equal(["واحد اثنان ثلاثة "], group.Whole.Where(p => p.Marked).Select(p => p.Text));
    }

    // A reader who searches must see the words, inside a statement's words and beside them.
    [Fact]
    public void Words_that_are_searched_for_are_marked_apart_from_the_statements()
    {
        var found = new[] { new TextSpan(5, 6), new TextSpan(17, 5) };
        var group = Assert.Single(StatementGroup.Of([Row(0, "واحد اثنان ثلاثة أربعة", 0, 16)])) with { Hits = found };
        Assert.Equal("واحد اثنان ثلاثة أربعة", string.Concat(group.Whole.Select(p => p.Text)));
        Assert.Equal(
            [("واحد ", true, false), ("اثنان ", true, true), ("ثلاثة", true, false), (" ", false, false), ("أربعة", false, true)],
            group.Whole.Select(p => (p.Text, p.Marked, p.Found)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(590)]
    public void Of_a_long_sentence_the_marked_stretch_is_shown(int start)
    {
        var text = string.Join(' ', Enumerable.Repeat("كلمة", 120));
        var group = Assert.Single(StatementGroup.Of([Row(0, text, start, 4)]));
        var excerpt = group.Excerpt!;
        Assert.Equal([text.Substring(start, 4)], excerpt.Where(p => p.Marked).Select(p => p.Text));
        Assert.InRange(excerpt.Sum(p => p.Text.Length), 80, 260);
        Assert.Equal(start > 100, excerpt[0].Text == "…");
        Assert.Equal(start < 500, excerpt[^1].Text == "…");
        Assert.Equal(text, string.Concat(group.Whole.Select(p => p.Text)));
    }

    private static StatementRow Row(int sentence, string text, int start, int length) => new(
        new StatementItem(0, new TextSpan(start, length), sentence, null!), Article, text, start, length);
}
