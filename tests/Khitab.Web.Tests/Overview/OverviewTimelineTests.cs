using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Overview;

namespace Khitab.Web.Tests.Overview;

public class OverviewTimelineTests
{
    // One date of the last century would push a year of news into a corner.
    [Fact]
    public void The_axis_is_cut_to_where_nine_in_ten_of_the_dates_are()
    {
        var span = OverviewTimeline.Dense([], [Day(1975, 11, 6, 2), Day(2024, 1, 25, 12), Day(2024, 7, 27, 9), Day(2025, 2, 14, 4)]);
        Assert.Equal(new DaySpan(new(2024, 1, 25), new(2025, 2, 14)), span);
    }

    [Fact]
    public void Dates_that_lie_evenly_keep_their_whole_axis()
    {
        var span = OverviewTimeline.Dense([], [Day(2015, 1, 1, 3), Day(2018, 1, 1, 3), Day(2021, 1, 1, 3), Day(2024, 1, 1, 3)]);
        Assert.Equal(new DaySpan(new(2015, 1, 1), new(2024, 1, 1)), span);
    }

    [Fact]
    public void No_article_is_cut_off()
    {
        var span = OverviewTimeline.Dense([Day(2012, 3, 1, 1)], [Day(1900, 1, 1, 1), Day(2024, 1, 25, 12), Day(2024, 2, 25, 12)]);
        Assert.Equal(new DaySpan(new(2012, 3, 1), new(2024, 2, 25)), span);
    }

    private static TimelineMark Day(int year, int month, int day, long n) => new("d", new(year, month, day), new(year, month, day), "d", n);
}
