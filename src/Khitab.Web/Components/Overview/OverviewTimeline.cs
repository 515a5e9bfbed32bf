using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Components.Overview;

/// <summary>When the selection's articles appeared, and what dates they speak of.</summary>
public static class OverviewTimeline
{
    /// <summary>Up to so many dated articles stand one by one; more are counted by month.</summary>
    internal const int MostArticles = 24;

    /// <summary>The dates given most; more would hide each other.</summary>
    internal const int MostEvents = 36;

    /// <summary>The timeline. Undated articles are counted beside it, never put somewhere on it.</summary>
    public static TimelineSpec Of(SelectionResult result, Words words)
    {
        var timeline = result.Timeline();
        return new TimelineSpec(
            result.Articles.Count - timeline.Undated <= MostArticles ? [.. OneByOne(result)] : [.. ByMonth(timeline, words)],
            [.. timeline.Events
                .OrderByDescending(e => e.Articles).ThenByDescending(e => e.Mentions).ThenBy(e => e.Value, StringComparer.Ordinal)
                .Take(MostEvents)
                .OrderBy(e => e.Date.First).ThenByDescending(e => e.Date.Last).ThenBy(e => e.Value, StringComparer.Ordinal)
                .Select(e => new TimelineMark(
                    new Mark(MarkKind.Event, e.Value).ToString(), e.Date.First, e.Date.Last, words.IsoDate(e.Value), e.Mentions, Beside(e, result.Snapshot, words), "date"))],
            timeline.Undated)
        { Unit = "article" };
    }

    private static IEnumerable<TimelineMark> OneByOne(SelectionResult result)
    {
        foreach (var article in result.Articles.Select(a => result.Snapshot.Articles[a]))
        {
            if (article.Published.Value is { } day) yield return new TimelineMark(new Mark(MarkKind.Article, article.Id).ToString(), day, day, article.DisplayTitle);
        }
    }

    private static IEnumerable<TimelineMark> ByMonth(Timeline timeline, Words words) => timeline.Months
        .GroupBy(m => m.Month)
        .OrderBy(m => m.Key.First)
        .Select(m => new TimelineMark(
            new Mark(MarkKind.Month, m.Key.ToString()).ToString(), m.Key.First, m.Key.Last, words.IsoDate(m.Key.ToString()), m.Sum(o => o.Articles)));

    // A bare date says little: who stands beside it in the text says what it is about.
    private static string? Beside(TimelineEvent date, CorpusSnapshot snapshot, Words words) =>
        date.Actors.Count == 0 ? null : words.List(date.Actors.Select(a => words.Actor(snapshot, a)));
}
