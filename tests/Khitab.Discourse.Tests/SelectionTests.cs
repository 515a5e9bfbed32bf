namespace Khitab.Discourse.Tests;

public class SelectionTests
{
    [Fact]
    public void Selections_are_equal_by_value_whatever_the_order_of_choosing()
    {
        var one = Selection.Empty.With(SelectionKey.Actor, "mali").With(SelectionKey.Actor, "algeria").Exclude(SelectionKey.Theme, "war");
        var other = Selection.Empty.Exclude(SelectionKey.Theme, "war").With(SelectionKey.Actor, "algeria").With(SelectionKey.Actor, "mali");
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.Without(SelectionKey.Theme, "war"));
    }

    [Fact]
    public void Choosing_and_leaving_out_the_same_value_replace_one_another()
    {
        var chosen = Selection.Empty.With(SelectionKey.Actor, "mali");
        var left = chosen.Exclude(SelectionKey.Actor, "mali");
        Assert.Equal([], left.Actors.Included);
        Assert.Equal(["mali"], left.Actors.Excluded);
        Assert.Equal(chosen, left.With(SelectionKey.Actor, "mali"));
    }

    [Fact]
    public void Toggling_twice_changes_nothing()
    {
        var once = Selection.Empty.Toggle(SelectionKey.Outlet, "hespress");
        Assert.Equal(["hespress"], once.Outlets.Included);
        Assert.Equal(Selection.Empty, once.Toggle(SelectionKey.Outlet, "hespress"));
    }

    [Fact]
    public void Clearing_keeps_the_view()
    {
        var view = Selection.Empty.WithLanguage("en") with { Unit = CountUnit.Articles, Look = Look.Dark };
        var full = view.With(SelectionKey.Actor, "mali").WithSearch("x") with
        {
            From = PartialDate.Year(2025),
            DateField = DateField.Events,
        };
        Assert.False(full.IsEmpty);
        Assert.Equal([SelectionKey.Actor, SelectionKey.Dates, SelectionKey.Search], full.ActiveKeys);
        Assert.Equal(view, full.Clear());
        Assert.True(full.Clear().IsEmpty);
    }

    [Fact]
    public void A_default_of_a_page_is_never_kept()
    {
        var sort = new PageKey("sort", "value");
        Assert.Equal("value", Selection.Empty.PageValue(sort));
        Assert.Equal(Selection.Empty, Selection.Empty.WithPage(sort, "name").WithPage(sort, "value"));
        Assert.Equal(Selection.Empty, Selection.Empty.WithPage(sort, "name").WithPage(sort, null));
        Assert.Equal("name", Selection.Empty.WithPage(sort, "name").PageValue(sort));
        Assert.Equal(Selection.Empty, Selection.Empty.WithPage(sort, "name").WithoutPage());
    }

    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-12", "2025-12-01", "2025-12-31")]
    [InlineData("2025-02-17", "2025-02-17", "2025-02-17")]
    public void A_partial_date_covers_all_its_days(string written, string first, string last)
    {
        Assert.True(PartialDate.TryParse(written, out var date));
        Assert.Equal((first, last), (PartialDate.Day(date.First).ToString(), PartialDate.Day(date.Last).ToString()));
        Assert.Equal(written, date.ToString());
    }

    [Fact]
    public void Values_that_the_corpus_lacks_are_named()
    {
        var snapshot = Make.Snapshot(Make.Article("a1", "hespress", mentions: [Make.Mention("mali")]));
        var selection = Make.Selection("actor=mali&actor=atlantis&outlet=-nowhere&holder=source:x&article=a9&corpus=ffffff");
        Assert.Equal(
            ["actor", "outlet", "holder", "article", "corpus"],
            snapshot.Unknown(selection).Select(notice => notice.Key));
        Assert.Empty(snapshot.Unknown(Make.Selection("actor=mali&outlet=hespress&corpus=012345")));
    }
}
