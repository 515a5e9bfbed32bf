using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Network;

namespace Khitab.Web.Tests.Charts;

/// <summary>The timeline as the server draws it, which is all that paper has.</summary>
public sealed class TimelinePictureTests
{
    // On paper nothing can be pointed at: a mark without a name says nothing there.
    [Fact]
    public void Marks_have_their_labels_and_the_axis_its_days()
    {
        var picture = TimelinePicture.Of(Specs.Timeline, Specs.Arabic);
        // Two on one day in one lane: the second has no room for its name, and is there all the same.
        Assert.Equal(["مقال", null], picture.Marks.Where(m => !m.Below).Select(m => m.Label));
        Assert.Contains("معركة", picture.Marks.Single(m => m.Below).Label, StringComparison.Ordinal);
        Assert.NotEmpty(picture.Ticks);
    }

    // Names that lie over one another can be read by nobody; where there is no room the weightiest keep theirs.
    [Fact]
    public void Labels_do_not_cover_one_another_and_the_weightiest_keep_theirs()
    {
        var events = Enumerable.Range(0, 40).Select(i => (Number: i, Day: new DateOnly(2020, 1, 1).AddDays(20 * i)))
            .Select(e => new TimelineMark("e" + e.Number, e.Day, e.Day, "حدث طويل الاسم " + e.Number, e.Number + 1, "مالي، المغرب"))
            .ToList();
        var picture = TimelinePicture.Of(new TimelineSpec([], events, 0), Specs.Arabic);
        var named = picture.Marks.Where(m => m.Label is not null).ToList();
        Assert.InRange(named.Count, 4, 39);
        Assert.NotNull(picture.Marks.Single(m => m.Mark.Mark == "e39").Label);
        foreach (var lane in named.GroupBy(m => m.Lane))
        {
            var right = double.NegativeInfinity;
            foreach (var mark in lane.OrderBy(m => m.LabelAt))
            {
                var half = LabelPlaces.WidthOf(mark.Label!, 12) / 2;
                var left = (mark.LabelAt * TimelinePicture.Width) - half;
                Assert.True(left >= right && left >= 0, mark.Label);
                right = left + (2 * half);
            }

            Assert.True(right <= TimelinePicture.Width);
        }
    }
}
