using System.Globalization;

namespace Khitab.Discourse;

/// <summary>Within what only the first of an actor's statements with the same concept and position is kept.</summary>
public enum Duplicates
{
    /// <summary>All are kept.</summary>
    Keep,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>All of the time that the statements cover.</summary>
    Range,
}

/// <summary>
/// Drops statements that repeat an actor's position on a concept within a span, as Leifeld's Discourse Network Analyzer does: the first
/// stays. A statement that is in no known span repeats none.
/// </summary>
internal static class DuplicateFilter
{
    /// <summary>The statements without those that repeat others.</summary>
    public static StanceEvents Apply(StanceEvents events, Duplicates within)
    {
        if (within == Duplicates.Keep) return events;
        var seen = new HashSet<(int Actor, int Concept, int Position, int Span)>();
        var kept = new List<int>(events.Count);
        foreach (var row in events.ByDay())
        {
            var span = Span(events, row, within);
            if (span < 0 || seen.Add((events.Actor[row], events.Concept[row], events.Position[row], span))) kept.Add(row);
        }

        return events.Only([.. kept]);
    }

    private static int Span(StanceEvents events, int row, Duplicates within)
    {
        if (within == Duplicates.Document) return events.Document[row];
        if (within == Duplicates.Range) return 0;
        if (events.Day[row] < 0) return -1;
        var day = DateOnly.FromDayNumber(events.Day[row]);
        return within switch
        {
            // The week's Thursday is in the week's year.
            Duplicates.Week => (ISOWeek.GetYear(day.ToDateTime(default)) * 100) + ISOWeek.GetWeekOfYear(day.ToDateTime(default)),
            Duplicates.Month => (day.Year * 12) + day.Month,
            _ => day.Year,
        };
    }
}
