namespace Khitab.Discourse;

/// <summary>Articles of one outlet in one month.</summary>
/// <param name="Month">The month of publication.</param>
/// <param name="Outlet">Id of the outlet, or null where unknown.</param>
/// <param name="Articles">Number of articles.</param>
public sealed record TimelineMonth(PartialDate Month, string? Outlet, int Articles);

/// <summary>A date that the articles' texts give.</summary>
/// <param name="Value">As the analysis writes it: a day, a month, a year or an interval.</param>
/// <param name="Date">The days that it covers.</param>
/// <param name="Mentions">How often it is given.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Actors">Ids of the actors that the sentences with it name, the most often named first, at most three.</param>
public sealed record TimelineEvent(string Value, EventDate Date, int Mentions, int Articles, IReadOnlyList<string> Actors);

/// <summary>When the articles appeared and what dates they give.</summary>
/// <param name="Months">Dated articles by month and outlet, in order of month, then outlet, unknown last.</param>
/// <param name="Undated">Number of articles without a date of publication.</param>
/// <param name="Events">Dates in the texts, in order of their first day, the longer first.</param>
public sealed record Timeline(IReadOnlyList<TimelineMonth> Months, int Undated, IReadOnlyList<TimelineEvent> Events)
{
    private const int MostActors = 3;

    internal static Timeline Of(SelectionResult result)
    {
        var outlets = result.Snapshot.Outlets;
        // Numbers compare faster than names: years of hundreds of outlets are tens of thousands of rows. None is the last.
        var ranks = result.Snapshot.Tables.OutletRank;
        var months = result.Counts.Months.All().ToArray();
        Array.Sort(months, (x, y) => x.Month != y.Month ? x.Month.CompareTo(y.Month) : ranks[x.Outlet].CompareTo(ranks[y.Outlet]));
        return new Timeline(
            Array.ConvertAll(months, m => new TimelineMonth(
                PartialDate.Month(m.Month / 12, (m.Month % 12) + 1), m.Outlet == outlets.Count ? null : outlets[m.Outlet].Id, m.Count)),
            result.Counts.Undated,
            EventCounts.Of(result).Events(MostActors));
    }
}
