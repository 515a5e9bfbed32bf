using System.Globalization;
using Khitab.Discourse.Comparing;
using Khitab.Web.Components.Compare;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>The parts of a comparison as files, each row with the numbers that its interval or z is made from.</summary>
public static class CompareCsv
{
    private static readonly string[] Odds = ["a", "ofA", "b", "ofB", "logOdds", "standardError", "z", "low", "high"];

    /// <summary>The parts that there are.</summary>
    public static IReadOnlyList<string> Parts { get; } = [.. CompareRows.Parts, "words", "forms", "periods", "verdicts", "shared"];

    /// <summary>A part as a file; all of its rows.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="words">The language of names.</param>
    /// <param name="cancellation">Stops counting words.</param>
    public static string Of(string part, Comparison comparison, UiText words, CancellationToken cancellation)
    {
        var snapshot = comparison.A.Snapshot;
        return part switch
        {
            "words" => comparison.Words(cancellation) is var counted ? Table(
                ["stem", "articlesA", "articlesB", .. Odds],
                counted.OfA.Concat(counted.OfB).Select(word => (string[])
                [
                    word.Key, Number(word.ArticlesA), Number(word.ArticlesB), .. Numbers(CompareAnswer.Odds(word, counted), word.Odds),
                ])) : "",
            "forms" => Table(
                ["actor", "name", "form", .. Odds],
                comparison.Forms().Select(form => (string[])
                    [form.Actor, words.Actor(snapshot, form.Actor), form.Words, .. Numbers(CompareAnswer.Odds(form), form.Odds)])),
            "periods" => Table(
                ["first", "last", "articlesA", "articlesB"],
                comparison.Periods().Select(p => (string[])[Day(p.First), Day(p.Last), Number(p.A), Number(p.B)])),
            "verdicts" => Table(
                ["side", "outlet", "actor", "articles", "favourable", "unfavourable", "mixed"],
                CompareAnswer.Cells(comparison.Verdicts()).Select(cell => (string[])
                [
                    cell.Side, cell.Outlet, cell.Actor, Number(cell.Articles), Number(cell.Favourable), Number(cell.Unfavourable),
                    Number(cell.Mixed),
                ])),
            "shared" => Table(
                ["articleA", "articleB", "characters"],
                comparison.Shared().Pairs.Select(pair => (string[])[pair.A, pair.B, Number(pair.Length)])),
            _ => Shares(part, comparison, words),
        };
    }

    private static string Shares(string part, Comparison comparison, UiText words)
    {
        var isStance = part == "stance";
        string[] counts = isStance ? ["forA", "againstA", "forB", "againstB"] : ["articlesA", "articlesB"];
        return Table(
            [
                "id", "name", .. counts, "shareA", "lowA", "highA", "shareB", "lowB", "highB", "difference", "low", "high", "certainty",
                "few",
            ],
            CompareRows.Of(part, comparison, words).Select(row => (string[])
            [
                row.Id, row.Label, .. row.A.Counts.Concat(row.B.Counts).Select(count => Number(count.N)),
                .. Side(row.A), .. Side(row.B), Number(row.Difference.Value), Number(row.Difference.Low), Number(row.Difference.High),
                Number(row.Difference.Certainty), row.IsFew ? "1" : "0",
            ]));
    }

    private static string[] Side(CompareSide side) =>
        [side.Share is { } share ? Number(share) : "", Number(side.Interval.Low), Number(side.Interval.High)];

    private static string[] Numbers(ComparedOddsAnswer row, LogOdds odds) =>
    [
        Number(row.A), Number(row.OfA), Number(row.B), Number(row.OfB), Number(odds.Value), Number(odds.Error), Number(odds.Z),
        Number(odds.Interval.Low), Number(odds.Interval.High),
    ];

    private static string Table(IEnumerable<string> headings, IEnumerable<string[]> rows) =>
        Csv.Start + Csv.Line(headings) + string.Concat(rows.Select(Csv.Line));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Number(double n) => n.ToString("0.######", CultureInfo.InvariantCulture);
}
