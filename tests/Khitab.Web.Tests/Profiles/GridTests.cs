using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Profiles;

public class GridTests
{
    private static readonly GridSort Own = new("mentions", true);

    // The link is edited by hand: a page that is not there must not be an empty one.
    [Theory]
    [InlineData("", 0, 1, 1, 0, 0)]
    [InlineData("", 25, 1, 1, 0, 25)]
    [InlineData("page=2", 26, 2, 2, 25, 1)]
    [InlineData("page=9999999", 26, 2, 2, 25, 1)]
    [InlineData("page=2&rows=500", 100_000, 2, 200, 500, 500)]
    [InlineData("page=-1&rows=3", 30, 1, 2, 0, 25)]
    public void A_page_is_always_one_that_is_there(string query, int total, int number, int pages, int skip, int count)
    {
        var page = GridPage.From(Links.Query.Parse(query).Selection, total);
        Assert.Equal((number, pages, skip, count), (page.Number, page.Pages, page.Skip, page.Count));
    }

    // A click on a heading sorts, a second turns round, and the page's own order is the shortest link.
    [Fact]
    public void Clicks_on_headings_turn_the_order()
    {
        string[] columns = ["name", "mentions"];
        var start = Links.Query.Parse("page=4&evidence=statements").Selection;
        var sort = GridSort.From(start, columns, Own);
        Assert.Equal(Own, sort);
        var byName = sort.Clicked(start, "name", false, Own);
        Assert.Equal("sort=name", Links.Query.Format(byName));
        var turned = GridSort.From(byName, columns, Own).Clicked(byName, "name", false, Own);
        Assert.Equal("sort=-name", Links.Query.Format(turned));
        Assert.Equal("", Links.Query.Format(GridSort.From(turned, columns, Own).Clicked(turned, "mentions", true, Own)));
        // Another page's column is none of this one's.
        Assert.Equal(Own, GridSort.From(Links.Query.Parse("sort=-confidence").Selection, columns, Own));
    }
}
