using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>What is refused, and why: a wrong correction changes every picture.</summary>
public sealed class CorrectionRulesTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly CorpusFacts Facts = new RandomReading(1).Facts();

    [Theory]
    [InlineData(CorrectionKind.MergeActors, "a", "b", null)]
    [InlineData(CorrectionKind.MergeActors, "a", "a", CorrectionFaultKind.IntoItself)]
    [InlineData(CorrectionKind.MergeActors, "a", "nobody", CorrectionFaultKind.UnknownActor)]
    [InlineData(CorrectionKind.MergeActors, "nobody", "a", CorrectionFaultKind.UnknownActor)]
    [InlineData(CorrectionKind.MergeActors, "", "a", CorrectionFaultKind.BadSubject)]
    [InlineData(CorrectionKind.MergeActors, "a", "", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.MergeActors, "a", "<b>b</b>", CorrectionFaultKind.NotPlain)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[\"مالي\"],\"name\":\"آخر\",\"type\":\"person\"}", null)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[\"مالي\"],\"actor\":\"b\"}", null)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[\"مالي\"],\"actor\":\"a\"}", CorrectionFaultKind.IntoItself)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[\"مالي\"],\"actor\":\"nobody\"}", CorrectionFaultKind.UnknownActor)]
    [InlineData(
        CorrectionKind.SplitActor, "a", "{\"names\":[\"م\"],\"articles\":[\"zz\"],\"actor\":\"b\"}",
        CorrectionFaultKind.UnknownArticle)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[],\"name\":\"آخر\",\"type\":\"person\"}", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[\"م\"],\"name\":\"آخر\",\"type\":\"ghost\"}", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.SplitActor, "a", "{\"names\":[null],\"actor\":\"b\"}", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.SplitActor, "a", "[1,2", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.RenameActor, "a", "{\"ar\":\"اسم\"}", null)]
    [InlineData(CorrectionKind.RenameActor, "a", "{\"ar\":\"\"}", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.RenameActor, "a", "{\"AR!\":\"اسم\"}", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.RenameActor, "a", "{\"ar\":\"سطر\\nآخر\"}", CorrectionFaultKind.NotPlain)]
    [InlineData(CorrectionKind.SetOutlet, "article:article1", "{\"id\":\"w\",\"name\":\"اسم\"}", null)]
    [InlineData(CorrectionKind.SetOutlet, "article:article1", "{}", null)]
    [InlineData(CorrectionKind.SetOutlet, "outlet:north", "{}", CorrectionFaultKind.BadValue)]
    [InlineData(CorrectionKind.SetOutlet, "outlet:nowhere", "{\"id\":\"w\"}", CorrectionFaultKind.UnknownOutlet)]
    [InlineData(CorrectionKind.SetOutlet, "article1", "{\"id\":\"w\"}", CorrectionFaultKind.BadSubject)]
    [InlineData(CorrectionKind.SetDay, "article1", "2025-05-31", null)]
    [InlineData(CorrectionKind.SetDay, "article1", "", null)]
    [InlineData(CorrectionKind.SetDay, "zz", "2025-05-31", CorrectionFaultKind.UnknownArticle)]
    [InlineData(CorrectionKind.SetDay, "article1", "31/05/2025", CorrectionFaultKind.BadDay)]
    [InlineData(CorrectionKind.SetDay, "article1", "2025-02-30", CorrectionFaultKind.BadDay)]
    [InlineData(CorrectionKind.SetDay, "article1", "2031-01-01", CorrectionFaultKind.BadDay)]
    [InlineData(CorrectionKind.SetDay, "article1", "0001-01-01", CorrectionFaultKind.BadDay)]
    public void A_correction_is_taken_or_refused_with_its_cause(
        CorrectionKind kind, string subject, string value, CorrectionFaultKind? expected) =>
        Assert.Equal(expected, FaultOf(Made(kind, subject, value), CorrectionSet.Empty)?.Kind);

    [Fact]
    public void Merging_back_is_refused()
    {
        var set = CorrectionSet.Of([Made(CorrectionKind.MergeActors, "a", "b"), Made(CorrectionKind.MergeActors, "b", "c")]);
        Assert.Equal(CorrectionFaultKind.Cycle, FaultOf(Made(CorrectionKind.MergeActors, "c", "a"), set)!.Kind);
    }

    [Fact]
    public void Sizes_are_bounded()
    {
        var merge = Made(CorrectionKind.MergeActors, "a", "b");
        Assert.Equal(CorrectionFaultKind.NoName, FaultOf(merge with { Who = "" }, CorrectionSet.Empty)!.Kind);
        Assert.Equal(CorrectionFaultKind.TooLong, FaultOf(merge with { Who = new string('س', 81) }, CorrectionSet.Empty)!.Kind);
        Assert.Equal(CorrectionFaultKind.TooLong, FaultOf(merge with { Reason = new string('س', 501) }, CorrectionSet.Empty)!.Kind);
        var names = new ActorSplit([.. Enumerable.Range(0, 501).Select(i => "n" + i)], [], "b", "", ActorType.Person);
        Assert.Equal(
            CorrectionFaultKind.TooLong, FaultOf(Made(CorrectionKind.SplitActor, "a", names.ToJson()), CorrectionSet.Empty)!.Kind);
    }

    // Names are pasted from pages, documents and chats.
    [Theory]
    [InlineData("  محمد   علي ", "محمد علي")]
    [InlineData("<b>محمد</b> <script>alert(1)</script>علي", "محمد alert(1) علي")]
    [InlineData("محمد&nbsp;علي &amp; أبناؤه", "محمد علي & أبناؤه")]
    [InlineData("&lt;b&gt;محمد&amp;lt;/b&amp;gt;", "محمد")]
    [InlineData("\u202Bمحمد\u202C\u0000\r\n\tعلي\u200F", "محمد علي")]
    [InlineData("AT&T <3", "AT&T <3")]
    [InlineData("می\u200Cخواهد", "می\u200Cخواهد")]
    [InlineData("\uD800", "")]
    [InlineData(null, "")]
    public void What_is_pasted_is_cleaned(string? pasted, string expected)
    {
        Assert.Equal(expected, PastedText.Clean(pasted));
        Assert.True(PastedText.IsClean(expected));
    }

    private static Correction Made(CorrectionKind kind, string subject, string value) =>
        new(Guid.NewGuid(), Now, "سلمى", kind, subject, value, null);

    private static CorrectionFault? FaultOf(Correction correction, CorrectionSet set) => CorrectionRules.FaultOf(
        correction, set, set.Apply(Facts), id => id.StartsWith("article", StringComparison.Ordinal));
}
