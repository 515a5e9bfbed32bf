using System.Globalization;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// Where the marks of a timeline and their labels are in the picture that the server renders. It cannot measure: letters are taken as
/// wide as they are on average, and the whole as wide as a sheet of paper, which is the narrowest that shows labels.
/// </summary>
/// <param name="Ticks">Days along the axis.</param>
/// <param name="Marks">What is on the days.</param>
internal sealed record TimelinePicture(IReadOnlyList<TimelineTick> Ticks, IReadOnlyList<TimelinePlace> Marks)
{
    /// <summary>The width in pixels for which labels are laid out.</summary>
    internal const double Width = 620;

    private const double LetterSize = 12;
    private const double NoteSize = 11;

    /// <summary>Places everything.</summary>
    public static TimelinePicture Of(TimelineSpec spec, UiText words)
    {
        var (first, last) = PlotlyTimeline.Span(spec);
        double days = Math.Max(1, last.DayNumber - first.DayNumber);
        double Share(double day) => (day - first.DayNumber) / days;

        var ticks = PlotlyTimeline.Ticks(first, last)
            .Select(d => new TimelineTick(Share(d.DayNumber), PlotlyTimeline.Tick(d, words))).ToList();
        // As many as do not run into each other.
        var widest = ticks.Select(t => WidthOf(t.Words, LetterSize)).DefaultIfEmpty().Max() + 14;
        var each = ticks.Count < 2 ? 1 : Math.Max(1, (int)Math.Ceiling(widest / ((ticks[1].At - ticks[0].At) * Width)));
        ticks = [.. ticks.Where((t, i) => i % each == 0 && Fits(t.At, WidthOf(t.Words, LetterSize)))];

        var columns = spec.Articles.Any(a => a.From != a.To);
        var most = Math.Max(1, spec.Articles.Select(a => a.Count).DefaultIfEmpty().Max());
        var above = columns
            ? spec.Articles.Select(m => Column(m, Share, (double)m.Count / most, words))
            : Stack(spec.Articles, false, spec.Above / TimelineSpec.Lane, Share, words);
        return new TimelinePicture(ticks, [.. above, .. Stack(spec.Events, true, spec.Below / TimelineSpec.Lane, Share, words)]);
    }

    private static TimelinePlace Column(TimelineMark mark, Func<double, double> share, double height, UiText words)
    {
        var (from, to) = (share(mark.From.DayNumber), share(mark.To.DayNumber + 1));
        return new TimelinePlace(mark, false, from, to - from, 0, height, (from + to) / 2, words.Number(mark.Count), null);
    }

    // The weightiest first take the first lane that is free, with all their words, without the second line, without any.
    private static IEnumerable<TimelinePlace> Stack(
        IReadOnlyList<TimelineMark> marks, bool below, int lanes, Func<double, double> share, UiText words)
    {
        var taken = Enumerable.Range(0, Math.Max(1, lanes)).Select(_ => new List<(double Left, double Right)>()).ToList();
        foreach (var mark in marks.OrderByDescending(m => m.Count).ThenBy(m => m.From))
        {
            var (from, to) = (share(mark.From.DayNumber), share(mark.To.DayNumber + 1));
            var label = mark.Count == 1 ? mark.Label : words.Format("chart.times", mark.Label, mark.Count);
            var place = new TimelinePlace(mark, below, from, to - from, 0, 0, (from + to) / 2, null, null);
            List<(string? Label, string? Note)> forms = [(label, mark.Note), (label, null), (null, null)];
            foreach (var (name, note) in forms)
            {
                var room = Math.Max(WidthOf(name ?? "", LetterSize), WidthOf(note ?? "", NoteSize));
                var middle = Math.Clamp(place.LabelAt, Math.Min(0.5, room / 2 / Width), Math.Max(0.5, 1 - (room / 2 / Width)));
                var left = Math.Min(from * Width, (middle * Width) - (room / 2)) - 5;
                var right = Math.Max(to * Width, (middle * Width) + (room / 2)) + 5;
                var lane = room > Width ? -1 : taken.FindIndex(l => l.All(t => t.Right <= left || t.Left >= right));
                if (lane < 0 && name is not null) continue;
                lane = Math.Max(0, lane);
                taken[lane].Add((left, right));
                yield return place with { Lane = lane, LabelAt = middle, Label = name, Note = note };
                break;
            }
        }
    }

    private static bool Fits(double at, double width) => at * Width > width / 2 && (1 - at) * Width > width / 2;

    private static double WidthOf(string text, double size) => text.Length == 0 ? 0 : LabelPlaces.WidthOf(text, size);
}

/// <summary>A day of the axis.</summary>
/// <param name="At">Where it is, 0 to 1 from the left.</param>
/// <param name="Words">What it is called.</param>
internal sealed record TimelineTick(double At, string Words);

/// <summary>A mark of a timeline in its place; shares of the width from the left.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Below">Whether it is below the axis.</param>
/// <param name="From">Where it begins.</param>
/// <param name="Wide">How much it takes.</param>
/// <param name="Lane">Its lane, counted from the axis.</param>
/// <param name="Tall">How tall a column it is, 0 to 1; 0 for what is no column.</param>
/// <param name="LabelAt">The middle of its label.</param>
/// <param name="Label">The label, or null where there was no room.</param>
/// <param name="Note">The label's second line.</param>
internal sealed record TimelinePlace(
    TimelineMark Mark, bool Below, double From, double Wide, int Lane, double Tall, double LabelAt, string? Label, string? Note)
{
    /// <summary>Its place in CSS.</summary>
    public string Style => string.Create(
        CultureInfo.InvariantCulture, $"left:{From * 100:0.##}%;width:{Wide * 100:0.##}%;--lane:{Lane};--tall:{Tall:0.###}");

    /// <summary>The place of its label in CSS.</summary>
    public string LabelStyle => string.Create(
        CultureInfo.InvariantCulture, $"left:{LabelAt * 100:0.##}%;--lane:{Lane};--tall:{Tall:0.###}");
}
