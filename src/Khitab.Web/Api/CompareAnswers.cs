using Khitab.Discourse.Comparing;
using Khitab.Web.Components.Compare;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>A share with its 95 % Wilson interval.</summary>
/// <param name="Share">The share, 0 to 1; null where there is nothing to take a share of.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Counts">The numbers behind it: articles; of stance, statements for and against.</param>
public sealed record SideAnswer(double? Share, double Low, double High, IReadOnlyList<int> Counts)
{
    internal static SideAnswer Of(CompareSide side) =>
        new(side.Share, side.Interval.Low, side.Interval.High, [.. side.Counts.Select(count => count.N)]);
}

/// <summary>Two shares and their difference with its 95 % interval.</summary>
/// <param name="Id">The actor or theme.</param>
/// <param name="Name">Its name.</param>
/// <param name="A">The first side.</param>
/// <param name="B">The second side.</param>
/// <param name="Difference">A minus B.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Few">Whether it rests on few cases.</param>
public sealed record ComparedShareAnswer(
    string Id, string Name, SideAnswer A, SideAnswer B, double Difference, double Low, double High, bool Few);

/// <summary>A word or a form of a name, and its log-odds with an informative Dirichlet prior.</summary>
/// <param name="Actor">The actor that it names; null of a word.</param>
/// <param name="Words">The word's stem, or the form.</param>
/// <param name="A">How often on the first side.</param>
/// <param name="OfA">Of how many there.</param>
/// <param name="B">How often on the second side.</param>
/// <param name="OfB">Of how many there.</param>
/// <param name="LogOdds">The log-odds ratio; above 0 the first side has more of it.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Z">The one divided by the other.</param>
public sealed record ComparedOddsAnswer(
    string? Actor, string Words, long A, long OfA, long B, long OfB, double LogOdds, double Error, double Z);

/// <summary>A stretch of days.</summary>
public sealed record ComparedPeriodAnswer(DateOnly First, DateOnly Last, int A, int B);

/// <summary>An outlet's verdicts on an actor, of its articles that name it.</summary>
public sealed record ComparedVerdictAnswer(
    string Side, string Outlet, string Actor, int Articles, int Favourable, int Unfavourable, int Mixed);

/// <summary>An article of each side that share text.</summary>
public sealed record ComparedTextAnswer(string A, string B, int Characters);

/// <summary>Two selections compared. Every interval is 95 %; lists begin with the most certain difference.</summary>
/// <param name="ArticlesA">Articles of the first side.</param>
/// <param name="ArticlesB">Articles of the second side.</param>
/// <param name="Overlap">Articles of both.</param>
/// <param name="Shares">Shares of articles and of judgements, by part: actors, themes, stance, voices.</param>
/// <param name="Words">Words by stem, sixty of each side at most.</param>
/// <param name="Forms">What both call the same actors.</param>
/// <param name="Periods">When.</param>
/// <param name="Verdicts">Outlets against actors.</param>
/// <param name="SharedTexts">Which articles share text.</param>
/// <param name="LeftOut">How many entries of which list are not here; /api/v1/compare/PART.csv has all.</param>
public sealed record CompareAnswer(
    int ArticlesA, int ArticlesB, int Overlap, IReadOnlyDictionary<string, IReadOnlyList<ComparedShareAnswer>> Shares,
    IReadOnlyList<ComparedOddsAnswer> Words, IReadOnlyList<ComparedOddsAnswer> Forms, IReadOnlyList<ComparedPeriodAnswer> Periods,
    IReadOnlyList<ComparedVerdictAnswer> Verdicts, IReadOnlyList<ComparedTextAnswer> SharedTexts, IReadOnlyDictionary<string, int> LeftOut)
{
    internal static CompareAnswer Of(Comparison comparison, UiText words, CancellationToken cancellation)
    {
        var bounds = new Bounds();
        var counted = comparison.Words(cancellation);
        return new CompareAnswer(
            comparison.A.Articles.Count, comparison.B.Articles.Count, comparison.Overlap,
            CompareRows.Parts.ToDictionary(
                part => part, part => bounds.Of(part, [.. CompareRows.Of(part, comparison, words)], Share)),
            [.. counted.OfA.Concat(counted.OfB).Select(word => Odds(word, counted))],
            bounds.Of("forms", comparison.Forms(), Odds),
            [.. comparison.Periods().Select(p => new ComparedPeriodAnswer(p.First, p.Last, p.A, p.B))],
            [.. Cells(comparison.Verdicts())],
            bounds.Of("sharedTexts", comparison.Shared().Pairs, pair => new ComparedTextAnswer(pair.A, pair.B, pair.Length)),
            bounds.LeftOut);
    }

    internal static IEnumerable<ComparedVerdictAnswer> Cells(ComparedVerdicts verdicts) =>
        verdicts.Lines.SelectMany(line => line.Cells.Select((cell, i) => new ComparedVerdictAnswer(
            line.IsB ? "b" : "a", line.Outlet, verdicts.Actors[i], cell.Articles, cell.Favourable, cell.Unfavourable, cell.Mixed)));

    internal static ComparedOddsAnswer Odds(ComparedWord word, ComparedWords of) => new(
        null, word.Key, word.A, of.TotalA, word.B, of.TotalB, word.Odds.Value, word.Odds.Error, word.Odds.Z);

    internal static ComparedOddsAnswer Odds(ComparedForm form) => new(
        form.Actor, form.Words, form.A, form.OfA, form.B, form.OfB, form.Odds.Value, form.Odds.Error, form.Odds.Z);

    private static ComparedShareAnswer Share(CompareRow row) => new(
        row.Id, row.Label, SideAnswer.Of(row.A), SideAnswer.Of(row.B), row.Difference.Value, row.Difference.Low, row.Difference.High,
        row.IsFew);
}
