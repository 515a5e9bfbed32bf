using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

public class MarkTests
{
    [Theory]
    [InlineData("mention:mali")]
    [InlineData("stance:mali:-1")]
    [InlineData("stance:mali")]
    [InlineData("edge:algeria:morocco:-1")]
    [InlineData("cell:0123456789ab:mali")]
    [InlineData("cell:0123456789ab:mali:0")]
    [InlineData("theme:military-cooperation")]
    [InlineData("together:algeria:mali")]
    [InlineData("holder:source~:مصدر دبلوماسي")]
    [InlineData("holder:author")]
    [InlineData("verdict:mali:favourable")]
    [InlineData("month:2025-02")]
    [InlineData("month:2025-02:hespress")]
    [InlineData("event:2025-02-17/2025-02-19")]
    [InlineData("undated")]
    [InlineData("inside:0123456789ab:statements")]
    [InlineData("sentence:0123456789ab:12")]
    [InlineData("all")]
    [InlineData("spelling:mali:مالي")]
    [InlineData("role:x-12ab:وزير الخارجية")]
    [InlineData("carrying:war")]
    [InlineData("carrying:war:0123456789ab")]
    [InlineData("on:proposition~:p1:-1")]
    [InlineData("position:author:actor~:mali:1")]
    [InlineData("within:actor:a~:b:held:actor~:a~~b")]
    [InlineData("within:theme:war:stance:mali:-1")]
    public void A_mark_is_written_as_it_was_read(string written)
    {
        Assert.True(Mark.TryParse(written, out var mark));
        Assert.Equal(written, mark.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("mention")]
    [InlineData("mention:")]
    [InlineData("mention:a:b")]
    [InlineData("Mention:mali")]
    [InlineData("0:mali")]
    [InlineData("stance:mali:2")]
    [InlineData("stance:mali:x:1")]
    [InlineData("edge:a")]
    [InlineData("edge:a:b:c")]
    [InlineData("polarity:7")]
    [InlineData("voice:loud")]
    [InlineData("verdict:mali:good")]
    [InlineData("month:2025")]
    [InlineData("holder:proposition~:x")]
    [InlineData("undated:x")]
    [InlineData("inside:0123456789ab:words")]
    [InlineData("inside:0123456789ab")]
    [InlineData("sentence:0123456789ab:-1")]
    [InlineData("sentence:0123456789ab:99999999999")]
    [InlineData("role:mali")]
    [InlineData("on:mali")]
    [InlineData("position:author")]
    [InlineData("speaking:war:mali")]
    [InlineData("within:actor:mali")]
    [InlineData("within:actor::mentions")]
    [InlineData("within:outlet:x:mentions")]
    [InlineData("within:actor:a:within:actor:b:mentions")]
    [InlineData("mention:\0")]
    public void What_is_no_mark_is_refused(string? written) => Assert.False(Mark.TryParse(written, out _));

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.False(Mark.TryParse("mention:\uD800", out _));

    [Fact]
    public void Too_long_a_mark_is_refused() => Assert.False(Mark.TryParse("mention:" + new string('x', Mark.MaxLength), out _));

    [Fact]
    public void Marks_of_hostile_ids_survive()
    {
        var random = new Random(3);
        string[] pieces = [":", "~", "~:", "-1", "a", "م", "&", "%", "\"", "😀", "\u202E", " "];
        string Id() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Pick(pieces)));
        for (var i = 0; i < 2_000; i++)
        {
            int? sign = random.Next(2) == 0 ? null : random.Next(-1, 2);
            Mark[] marks =
            [
                new MentionMark(Id()), new StanceMark(Id(), sign), new EdgeMark(Id(), Id(), sign), new CellMark(Id(), Id(), sign),
                new TogetherMark(Id(), Id()), new SpellingMark(Id(), Id()).WithinActor(Id()),
                new OnMark(Party.Actor(Id()), sign).WithinTheme(Id()),
            ];
            foreach (var mark in marks)
            {
                Assert.True(Mark.TryParse(mark.ToString(), out var read), mark.ToString());
                Assert.Equal(mark, read);
            }
        }
    }

    [Fact]
    public void Random_text_never_fails()
    {
        var random = new Random(4);
        string[] pieces =
            ["mention", "edge", "stance", "cell", "month", "2025-02", ":", ":", "~", "a", "-1", "\uD800", "event", "verdict", "mixed",
                "within", "actor", "on"];
        for (var i = 0; i < 5_000; i++)
        {
            var written = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => random.Pick(pieces)));
            if (!Mark.TryParse(written, out var mark)) continue;
            Assert.True(Mark.TryParse(mark.ToString(), out var again));
            Assert.Equal(mark, again);
            _ = CorpusSnapshot.Empty.Select(Selection.Empty).Evidence(mark);
        }
    }
}
