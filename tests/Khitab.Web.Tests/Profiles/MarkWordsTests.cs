using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Profiles;

public class MarkWordsTests
{
    // A drawer without a heading of its own says "all mentions", which would be a lie.
    [Theory]
    [InlineData("spelling:mali:باماكو", "mali", "باماكو")]
    [InlineData("role:mali:الرئيس", "mali", "الرئيس")]
    [InlineData("cue:war:حرب", "war", "حرب")]
    [InlineData("carrying:war", "war", "مقالات")]
    [InlineData("held:actor~:mali:-1", "mali", "ضد")]
    [InlineData("on:actor~:mali:1", "mali", "مع")]
    [InlineData("position:author:actor~:mali", "الكاتب", "mali")]
    [InlineData("called:mali:مسلحون", "mali", "مسلحون")]
    [InlineData("near:war:mali", "war", "mali")]
    [InlineData("speaking:war:source~:دبلوماسي", "war", "دبلوماسي")]
    [InlineData("named:a1:mali", "a1", "mali")]
    [InlineData("section:سياسة", "سياسة", "قسم")]
    [InlineData("folder:politics/2025", "politics/2025", "مجلد")]
    [InlineData("target:actor~:mali", "mali", "المواقف")]
    [InlineData("here:mention:mali", "mali", "ذكر")]
    [InlineData("within:actor:mali:statements", "mali", "كل المواقف")]
    [InlineData("within:theme:war:stance:mali:-1", "war", "mali")]
    public void A_marks_heading_names_what_it_counts(string written, string one, string other)
    {
        Assert.True(Mark.TryParse(written, out var mark));
        var title = MarkHeading.Of(mark, CorpusSnapshot.Empty, new UiText(UiLanguage.Arabic));
        Assert.Contains(one, title, StringComparison.Ordinal);
        Assert.Contains(other, title, StringComparison.Ordinal);
    }

    // A kind that is added brings its words in every language, or the drawer has no heading.
    [Fact]
    public void Every_kind_has_a_heading()
    {
        string[] one =
        [
            "all", "article:a", "beside:a:b", "called:a:l", "carrying:t", "cell:a:b", "class:accuse", "conflict:0", "cue:t:w", "direct:a",
            "edge:a:b", "event:2025-02-17", "folder:f", "group:a", "held:author", "holder:author", "inner", "inside:a:quotations",
            "involving:a", "mention:a", "mentions", "modality:denied", "month:2025-02", "named:a:b", "naming:l", "near:t:a",
            "on:actor~:a", "outlet:o",
            "polarity:-1", "position:author:actor~:a", "quote:a", "relay:source~:s", "retold:a", "role:a:r", "section:s", "sentence:a:1",
            "shared:a:b", "speaking:t:author", "spelling:a:s", "stance:a", "statements", "target:actor~:a", "theme:t", "together:a:b",
            "undated", "verdict:a:mixed", "voice:direct",
        ];
        var kinds = one.Select(written => Mark.TryParse(written, out var mark) ? mark : throw new FormatException(written)).ToList();
        Assert.Equal(
            typeof(Mark).Assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(Mark))).ToHashSet(),
            kinds.Select(mark => mark.GetType()).ToHashSet());
        foreach (var words in UiLanguage.All.Select(language => new UiText(language)))
        {
            Assert.All(kinds, mark => Assert.NotEmpty(MarkHeading.Of(mark, CorpusSnapshot.Empty, words)));
        }
    }

    // The page that says more is that of the one actor or theme whose sentences are open.
    [Theory]
    [InlineData("mention:mali", "mali", null)]
    [InlineData("held:actor~:mali", "mali", null)]
    [InlineData("held:author", null, null)]
    [InlineData("on:proposition~:p", null, null)]
    [InlineData("edge:mali:algeria", null, null)]
    [InlineData("within:actor:mali:statements", "mali", null)]
    [InlineData("within:theme:war:stance:mali", "mali", null)]
    [InlineData("within:theme:war:statements", null, "war")]
    [InlineData("near:war:mali", "mali", "war")]
    public void A_mark_leads_to_the_page_of_what_it_is_about(string written, string? actor, string? theme)
    {
        Assert.True(Mark.TryParse(written, out var mark));
        Assert.Equal((actor, theme), (mark.SubjectActor, mark.SubjectTheme));
    }
}
