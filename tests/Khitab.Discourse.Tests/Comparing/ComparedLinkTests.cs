namespace Khitab.Discourse.Tests.Comparing;

/// <summary>Two selections in one link.</summary>
public class ComparedLinkTests
{
    private static readonly SelectionLink Link = new([new PageKey("sort")]);

    [Fact]
    public void Both_sides_survive_the_link()
    {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var selection = RandomSelection.MakePair(random);
            var query = Link.Format(selection);
            var reading = Link.Parse(query);
            Assert.Empty(reading.Notices);
            Assert.Equal(selection, reading.Selection);
            Assert.Equal(query, Link.Format(reading.Selection));
            Assert.Equal(selection.Against, reading.Selection.Against);
        }
    }

    [Fact]
    public void The_second_side_has_the_same_keys_in_the_same_order_after_the_first()
    {
        var reading = Link.Parse("b.to=2025&sort=x&b.q=a b&b.stance=-1&b.outlet=-okaz&b.outlet=sabq&outlet=okaz&unit=articles&b.from=2024");
        Assert.Empty(reading.Notices);
        Assert.Equal(
            "outlet=okaz&unit=articles&b.outlet=sabq&b.outlet=-okaz&b.from=2024&b.to=2025&b.stance=-1&b.q=a%20b&sort=x",
            Link.Format(reading.Selection));
    }

    // How it is looked at is the first side's alone, and there is no third side.
    [Theory]
    [InlineData("b.unit=articles")]
    [InlineData("b.b.outlet=okaz")]
    [InlineData("b.sort=x")]
    [InlineData("b.ui=en")]
    [InlineData("b.=x")]
    [InlineData("b.scheme=iptc")]
    public void What_is_no_key_of_the_second_side_is_set_aside(string query)
    {
        var reading = Link.Parse(query);
        Assert.Equal(LinkNoticeKind.UnknownKey, Assert.Single(reading.Notices).Kind);
        Assert.Equal(Selection.Empty, reading.Selection);
    }

    [Fact]
    public void A_notice_names_the_key_as_the_link_does()
    {
        var reading = Link.Parse("outlet=okaz&b.from=yesterday&b.outlet=sabq");
        Assert.Equal("b.from", Assert.Single(reading.Notices).Key);
        Assert.Equal("outlet=okaz&b.outlet=sabq", Link.Format(reading.Selection));
    }

    [Fact]
    public void The_other_side_is_looked_at_as_the_first_is_and_changes_place_with_it()
    {
        var random = new Random(12);
        for (var i = 0; i < 500; i++)
        {
            var (a, b) = (RandomSelection.Make(random), RandomSelection.Make(random));
            var pair = a.WithAgainst(b);
            if (pair.Versus is not { } other)
            {
                Assert.True(b.IsEmpty);
                continue;
            }

            Assert.Equal((a.Unit, a.Demonyms, a.Unsure, a.Level), (other.Unit, other.Demonyms, other.Unsure, other.Level));
            Assert.All(Enum.GetValues<SelectionKey>(), key => Assert.Equal(b[key], other[key]));
            Assert.Null(other.Against);
            Assert.Null(pair.WithoutPage().Against);
            if (a.IsEmpty) continue;
            var swapped = pair.Swapped();
            Assert.All(Enum.GetValues<SelectionKey>(), key => Assert.Equal(a[key], swapped.Against![key]));
            Assert.Equal(other, swapped.WithAgainst(null));
        }
    }
}
