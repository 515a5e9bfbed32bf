using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Components.Overview;

/// <summary>When the selection's articles appeared, and what dates they speak of.</summary>
public static class OverviewTimeline
{
    /// <summary>Up to this many dated articles are shown one by one; more are counted by month.</summary>
    internal const int MostArticles = 24;

    /// <summary>The dates given most; more would hide each other.</summary>
    internal const int MostEvents = 36;

    /// <summary>The timeline. Undated articles are counted beside it, never put somewhere on it.</summary>
    public static TimelineSpec Of(SelectionResult result, UiText words)
    {
        var timeline = result.Timeline();
        List<TimelineMark> articles = result.Articles.Count - timeline.Undated <= MostArticles
            ? [.. OneByOne(result)]
            : [.. ByMonth(timeline, words)];
        List<TimelineMark> events =
        [
            .. Marks(timeline.Events
                .OrderByDescending(e => e.Articles).ThenByDescending(e => e.Mentions).ThenBy(e => e.Value, StringComparer.Ordinal)
                .Take(MostEvents)),
        ];
        var asked = Asked(result.Selection);
        var shown = asked ?? Dense(articles, events);
        return new TimelineSpec(
            asked is null ? articles : [.. articles.Where(a => IsIn(a, shown))], [.. events.Where(e => IsIn(e, shown))], timeline.Undated)
        {
            Unit = "article",
            Outside = [.. events.Where(e => !IsIn(e, shown))],
            Asked = asked,
            AllEvents = () => [.. Marks(timeline.Events)],
        };

        IEnumerable<TimelineMark> Marks(IEnumerable<TimelineEvent> some) => some
            .OrderBy(e => e.Date.First).ThenByDescending(e => e.Date.Last).ThenBy(e => e.Value, StringComparer.Ordinal)
            .Select(e => new TimelineMark(
                new EventMark(e.Value).ToString(), e.Date.First, e.Date.Last, words.IsoDate(e.Value), e.Mentions,
                Beside(e, result.Snapshot, words), "date"));
    }

    private static bool IsIn(TimelineMark mark, DaySpan span) => mark.From <= span.Last && mark.To >= span.First;

    // The selection's own dates are the timeline's span: choosing one is zooming in.
    private static DaySpan? Asked(Selection selection) =>
        selection is { From: { } from, To: { } to } && from.First <= to.Last ? new DaySpan(from.First, to.Last) : null;

    /// <summary>
    /// Where the data are: all articles, and the shortest stretch that holds nine in ten of the dates given, where that is less than half
    /// of the whole. One date of the last century would else push a year of news into a corner.
    /// </summary>
    internal static DaySpan Dense(IReadOnlyList<TimelineMark> articles, IReadOnlyList<TimelineMark> events)
    {
        var all = articles.Concat(events).ToList();
        if (all.Count == 0) return new DaySpan(DateOnly.MinValue, DateOnly.MaxValue);
        var whole = new DaySpan(all.Min(m => m.From), all.Max(m => m.To));
        var enough = events.Sum(e => e.Count) * 0.9;
        var best = whole;
        foreach (var first in events.Select(e => e.From).Distinct())
        {
            var held = 0L;
            foreach (var mark in events.Where(e => e.From >= first).OrderBy(e => e.To))
            {
                held += mark.Count;
                if (held < enough) continue;
                var span = new DaySpan(Earlier(first, articles), Later(mark.To, articles));
                if (Days(span) < Days(best)) best = span;
                break;
            }
        }
        return Days(best) * 2 < Days(whole) ? best : whole;

        static int Days(DaySpan span) => span.Last.DayNumber - span.First.DayNumber;

        static DateOnly Earlier(DateOnly day, IReadOnlyList<TimelineMark> articles) => articles.Select(a => a.From).Append(day).Min();

        static DateOnly Later(DateOnly day, IReadOnlyList<TimelineMark> articles) => articles.Select(a => a.To).Append(day).Max();
    }

    private static IEnumerable<TimelineMark> OneByOne(SelectionResult result)
    {
        foreach (var article in result.Articles.Select(a => result.Snapshot.Articles[a]))
        {
            if (article.Published.Value is { } day)
            {
                yield return new TimelineMark(new ArticleMark(article.Id).ToString(), day, day, article.DisplayTitle);
            }
        }
    }

    private static IEnumerable<TimelineMark> ByMonth(Timeline timeline, UiText words) => timeline.Months
        .GroupBy(m => m.Month)
        .OrderBy(m => m.Key.First)
        .Select(m => new TimelineMark(
            new MonthMark(m.Key).ToString(), m.Key.First, m.Key.Last, words.IsoDate(m.Key.ToString()),
                m.Sum(o => o.Articles)));

    // A bare date says little: who is next to it in the text says what it is about.
    private static string? Beside(TimelineEvent date, CorpusSnapshot snapshot, UiText words) =>
        date.Actors.Count == 0 ? null : words.List(date.Actors.Select(a => words.Actor(snapshot, a)));
}
