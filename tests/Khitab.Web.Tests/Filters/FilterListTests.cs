using Khitab.Discourse;
using Khitab.Web.Components.Filters;

namespace Khitab.Web.Tests.Filters;

public class FilterListTests
{
    private static FacetValue Value(string id, int count = 1, bool included = false) => new(id, count, included, false);

    // A choice changes other lists' counts: what is under the pointer must not run away, nor what has the focus disappear.
    [Fact]
    public void A_list_keeps_its_order_while_it_is_open()
    {
        var order = new StableOrder();
        Assert.Equal(["a", "b", "c"], order.Arrange([Value("a", 9), Value("b", 5), Value("c", 1)]).Select(v => v.Value));
        var after = order.Arrange([Value("c", 7), Value("d", 6), Value("a", 2)]);
        Assert.Equal(["a", "b", "c", "d"], after.Select(v => v.Value));
        Assert.Equal([2, 0, 7, 6], after.Select(v => v.Count));
    }

    // A theme includes its children: the tree says so, whatever order the counts give.
    [Fact]
    public void Themes_stand_under_those_that_include_them()
    {
        var parents = new Dictionary<string, string> { ["b1"] = "b", ["b2"] = "b", ["b11"] = "b1", ["x"] = "not-listed" };
        var rows = ThemeRows.Of(
            [Value("b11"), Value("b2"), Value("a"), Value("b", 9, included: true), Value("b1"), Value("x")], parents.GetValueOrDefault);
        Assert.Equal(["a:0", "b:0", "b2:1", "b1:1", "b11:2", "x:0"], rows.Select(r => $"{r.Value.Value}:{r.Depth}"));
        Assert.Equal(["b2", "b1", "b11"], rows.Where(r => r.Implied).Select(r => r.Value.Value));
    }

    // A codebook may be wrong: a ring of parents must neither hang the page nor hide themes.
    [Fact]
    public void A_ring_of_parents_loses_no_theme()
    {
        var rows = ThemeRows.Of([Value("a"), Value("b"), Value("c")], id => id switch { "a" => "b", "b" => "a", _ => null });
        Assert.Equal(["c", "a", "b"], rows.Select(r => r.Value.Value));
    }
}
