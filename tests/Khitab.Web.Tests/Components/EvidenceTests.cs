using Khitab.Discourse;
using Khitab.Web.Components.Controls;
using Khitab.Web.State;
using Khitab.Web.Tests.Filters;

namespace Khitab.Web.Tests.Components;

public class EvidenceTests
{
    private static readonly UiText Arabic = new(UiLanguage.Arabic);

    // The number clicked must be the number read: a bar of articles says articles first, though it opens their sentences.
    [Theory]
    [InlineData("mention:mali", CountUnit.Mentions, null, "row")]
    [InlineData("mention:mali", CountUnit.Articles, null, "article")]
    [InlineData("theme:x", CountUnit.Origins, null, "origin")]
    [InlineData("stance:mali:1", CountUnit.Articles, null, "row")]
    [InlineData("together:a:b", CountUnit.Mentions, null, "article")]
    [InlineData("mention:mali", CountUnit.Articles, "mention", "row")]
    [InlineData("theme:x", CountUnit.Mentions, "article", "article")]
    [InlineData("beside:a:b", CountUnit.Mentions, "sentence", "sentence")]
    public void The_drawer_counts_as_the_number_did(string written, CountUnit unit, string? shown, string expected)
    {
        Assert.True(Mark.TryParse(written, out var mark));
        Assert.Equal(expected, EvidenceUnits.ToSay(mark, unit, shown) ?? EvidenceUnits.Of(mark, unit));
    }

    [Fact]
    public void The_links_stay_short_where_the_mark_says_it() =>
        Assert.Null(EvidenceUnits.ToSay(new StanceMark("mali"), CountUnit.Articles, "statement"));

    [Fact]
    public void The_clicked_number_is_said_first()
    {
        var evidence = Sample.Snapshot.Select(Selection.Empty).Evidence(new MentionMark("algeria"));
        Assert.StartsWith("ذكران · ", MarkHeading.Summary(evidence, Arabic), StringComparison.Ordinal);
        Assert.StartsWith("مقال واحد · ذكران", MarkHeading.Summary(evidence, Arabic, "article"), StringComparison.Ordinal);
        Assert.StartsWith("وسيلة إعلام واحدة · ", MarkHeading.Summary(evidence, Arabic, "outlet"), StringComparison.Ordinal);
        Assert.StartsWith("مصدر أصلي واحد · ", MarkHeading.Summary(evidence, Arabic, "origin"), StringComparison.Ordinal);
    }

    // Every kind of row has its noun in every language and form: a missing one would be an exception in the drawer.
    [Fact]
    public void Every_kind_of_evidence_has_its_noun()
    {
        foreach (var language in UiLanguage.All)
        {
            foreach (var kind in Enum.GetNames<EvidenceKind>())
            {
                foreach (var n in (int[])[0, 1, 2, 5, 30, 100]) Assert.NotEmpty(new UiText(language).Count(kind.ToLowerInvariant(), n));
            }
        }
    }

    private static readonly EvidenceGroup[] Groups =
    [
        new("عنوان، أول", "/articles/a",
            [new EvidenceSentence("قال إن الجزائر\nتتدخل.", 7, 7, "/articles/a#e=7-7", "مالي ← الجزائر", -1, "صوت الكاتب")], "هسبريس"),
        new("ثان", "/articles/b", [new EvidenceSentence("=SUM(A1)", 0, 4, "/articles/b#e=0-4")]),
    ];

    // Pasted into a paper, each sentence must say whose it is, where it is from and which words were counted.
    [Fact]
    public void Copied_evidence_says_whose_and_where_from() => Assert.Equal(
        "ضد الجزائر\n2 جمل\n\nعنوان، أول (هسبريس)\n- ضد · مالي ← الجزائر · صوت الكاتب: قال إن [الجزائر] تتدخل.\n\nثان\n- [=SUM](A1)\n\nhttp://x/?a=1\n",
        EvidenceExport.ToText("ضد الجزائر", "2 جمل", Groups, "http://x/?a=1", Arabic));

    [Fact]
    public void Saved_evidence_is_a_row_a_sentence_and_no_formula()
    {
        var lines = EvidenceExport.ToCsv(Groups, new Uri("http://x/"), Arabic).TrimEnd().Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.Equal(
            "\"عنوان، أول\",هسبريس,مالي ← الجزائر,-1,صوت الكاتب,قال إن الجزائر تتدخل.,الجزائر,http://x/articles/a#e=7-7".Replace(
                "\"", "", StringComparison.Ordinal), lines[1]);
        Assert.Contains(",'=SUM(A1),", lines[2], StringComparison.Ordinal);
    }
}
