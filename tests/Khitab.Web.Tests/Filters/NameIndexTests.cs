using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Filters;

public class NameIndexTests
{
    private static IReadOnlyList<string> Find(SelectionKey key, string typed) =>
        NameIndex.Of(Sample.Snapshot).Find(key, typed, value => Sample.Snapshot.Select(Selection.Empty).Facet(key).CountOf(value), 6);

    // Analysts type as they write: with or without hamza, article and accents, in any script, and not to the end.
    [Theory]
    [InlineData("جزاير", new[] { "algeria", "algiers-accord" })]
    [InlineData("الجزاي", new[] { "algeria", "algiers-accord" })]
    [InlineData("الجزائر", new[] { "algeria", "algiers-accord" })]
    [InlineData("جزائر", new[] { "algeria", "algiers-accord" })]
    [InlineData("الجزا", new[] { "algeria", "algiers-accord" })]
    [InlineData("ALGERIE", new[] { "algeria" })]
    [InlineData("algeri", new[] { "algeria" })]
    [InlineData("باماك", new[] { "mali" })]
    [InlineData("ايران", new[] { "iran" })]
    [InlineData("إِيران", new[] { "iran" })]
    [InlineData("الجزائر لجنة", new[] { "algiers-accord" })]
    [InlineData("committee alg", new[] { "algiers-accord" })]
    [InlineData("  ", new string[0])]
    [InlineData("«»", new string[0])]
    public void An_actor_is_found_by_any_spelling(string typed, string[] expected) =>
        Assert.Equal(expected, Find(SelectionKey.Actor, typed));

    // The field is for every name, in both languages of the interface.
    [Theory]
    [InlineData(SelectionKey.Theme, "تعاون", "military")]
    [InlineData(SelectionKey.Theme, "train", "training")]
    [InlineData(SelectionKey.Outlet, "hesp", "hespress")]
    [InlineData(SelectionKey.Outlet, "هسبر", "hespress")]
    [InlineData(SelectionKey.Holder, "دبلوماسي", "source:مصدر دبلوماسي")]
    [InlineData(SelectionKey.Holder, "author", "author")]
    [InlineData(SelectionKey.Holder, "الكاتب", "author")]
    [InlineData(SelectionKey.Article, "مازق", "a1")]
    public void Every_name_is_found_in_both_languages(SelectionKey key, string typed, string expected) =>
        Assert.Equal([expected], Find(key, typed));

    // A whole name comes before a longer one that counts more; among equals the greater count comes first.
    [Fact]
    public void The_best_answer_comes_first()
    {
        Assert.Equal("algeria", NameIndex.Of(Sample.Snapshot).Find(SelectionKey.Actor, "الجزائر", v => v == "algeria" ? 0 : 9, 6)[0]);
        Assert.Equal(
            ["algiers-accord"], NameIndex.Of(Sample.Snapshot).Find(SelectionKey.Actor, "الج", v => v == "algiers-accord" ? 0 : 9, 6)
            .Skip(1));
        Assert.Single(NameIndex.Of(Sample.Snapshot).Find(SelectionKey.Actor, "a", _ => 1, 1));
    }
}
