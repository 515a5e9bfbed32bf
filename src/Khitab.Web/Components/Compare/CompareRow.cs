using Khitab.Discourse;
using Khitab.Discourse.Comparing;
using Khitab.Web.State;

namespace Khitab.Web.Components.Compare;

/// <summary>A number that opens its evidence.</summary>
/// <param name="Mark">What it counts.</param>
/// <param name="N">How many.</param>
/// <param name="Unit">Of what, as a noun.</param>
/// <param name="Sign">1 or -1 where it is for or against.</param>
public sealed record CompareCount(Mark Mark, int N, string Unit, int Sign = 0);

/// <summary>What one side has of a row.</summary>
/// <param name="Share">Its share, 0 to 1; null where it has nothing to take a share of.</param>
/// <param name="Interval">The share's interval.</param>
/// <param name="Counts">The numbers behind it.</param>
public sealed record CompareSide(double? Share, Interval Interval, IReadOnlyList<CompareCount> Counts);

/// <summary>A row of two shares on one scale.</summary>
/// <param name="Id">What it is about: an id.</param>
/// <param name="Label">Its name.</param>
/// <param name="Link">Its own page.</param>
/// <param name="A">The first side's share.</param>
/// <param name="B">The second side's.</param>
/// <param name="Difference">How much more the first has.</param>
/// <param name="IsFew">Whether it rests on few cases.</param>
public sealed record CompareRow(
    string Id, string Label, string? Link, CompareSide A, CompareSide B, Difference Difference, bool IsFew);

/// <summary>A comparison's answers as rows to draw: pure, so that page, API, files and tests agree.</summary>
public static class CompareRows
{
    /// <summary>The parts that are rows of shares, in the order of the page.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["actors", "themes", "stance", "voices"];

    /// <summary>All rows of a part, the most certain difference first.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="words">The language.</param>
    public static IEnumerable<CompareRow> Of(string part, Comparison comparison, UiText words)
    {
        var snapshot = comparison.A.Snapshot;
        return part switch
        {
            "actors" => comparison.Actors().Select(row => Share(
                row, words.Actor(snapshot, row.Item), PagePaths.Actor(row.Item),
                Mark.Here(SelectionKey.Actor, row.Item, CountUnit.Articles))),
            "themes" => comparison.Themes().Select(row => Share(
                row, words.Theme(snapshot, row.Item), PagePaths.Theme(row.Item), new CarryingMark(row.Item))),
            "voices" => comparison.Voices().Select(row => Share(
                row, words.Actor(snapshot, row.Item), PagePaths.Actor(row.Item), new QuoteMark(row.Item))),
            _ => comparison.Stances().Select(row => new CompareRow(
                row.Actor, words.Actor(snapshot, row.Actor), PagePaths.Actor(row.Actor), Side(row.Actor, row.A), Side(row.Actor, row.B),
                row.Difference, row.IsFew)),
        };
    }

    /// <summary>How many rows a part has.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="comparison">The comparison.</param>
    public static int Count(string part, Comparison comparison) => part switch
    {
        "actors" => comparison.Actors().Count,
        "themes" => comparison.Themes().Count,
        "voices" => comparison.Voices().Count,
        _ => comparison.Stances().Count,
    };

    private static CompareRow Share(ComparedShare row, string label, string link, Mark mark) => new(
        row.Item, label, link, new CompareSide(row.ShareA, row.IntervalA, [new CompareCount(mark, row.A, "article")]),
        new CompareSide(row.ShareB, row.IntervalB, [new CompareCount(mark, row.B, "article")]), row.Difference, row.IsFew);

    private static CompareSide Side(string actor, JudgementTally tally) => new(
        tally.All == 0 ? null : tally.Share, tally.Interval,
        [
            new CompareCount(new StanceMark(actor, 1), tally.For, "statement", 1),
            new CompareCount(new StanceMark(actor, -1), tally.Against, "statement", -1),
        ]);
}
