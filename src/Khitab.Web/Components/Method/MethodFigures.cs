using Khitab.Analysis.Evaluation;
using Khitab.Discourse.Comparing;

namespace Khitab.Web.Components.Method;

/// <summary>How often one kind of number is right.</summary>
/// <param name="Key">What it is; its words are <c>method.figure.KEY</c>.</param>
/// <param name="Right">How much of what is shown is right, or null where that was not measured.</param>
/// <param name="Found">How much of what there is is found.</param>
/// <param name="Of">How many there are in the articles that it was measured on.</param>
public sealed record MethodFigure(string Key, double? Right, double Found, int Of);

/// <summary>
/// What was measured of the kinds of numbers: most on articles that careful readers marked whole (docs/analysis/reading-measured.md), and
/// what those marks don't have on the eight held-out articles of docs/analysis.md. Tests compare both with the documentation.
/// </summary>
public static class MethodFigures
{
    /// <summary>The kinds that were measured on the marked articles, in the order of the page.</summary>
    public static IReadOnlyList<MethodFigure> Measured { get; } =
    [
        .. new[] { "actors", "quotations", "extents", "judgements", "statements", "pairs", "verdicts" }
            .Select(key => (Key: key, Figure: MeasuredQuality.Embedded.Figures[key]))
            .Select(f => new MethodFigure(f.Key, f.Figure.Precision, f.Figure.Recall, f.Figure.Marked)),
    ];

    /// <summary>The kinds that were measured on eight articles.</summary>
    public static IReadOnlyList<MethodFigure> OnEight { get; } =
        [new("themes", 9.0 / 9, 8.0 / 13, 13), new("dates", null, 9.0 / 9, 9)];

    /// <summary>
    /// How many times as many there are of what a part of the page counts, by the reading's measured errors; null where not both were
    /// measured.
    /// </summary>
    public static ReadingCorrection? CorrectionOf(string part) => Of(part) is { } figure
        && MeasuredQuality.Embedded.Figures.TryGetValue(figure.Key, out var measured)
        && measured is { Precision: { } precision, Read: { } read }
            ? ReadingCorrection.Of(precision, read, measured.Recall, measured.Marked) : null;

    /// <summary>What a part of the page is made of, as far as it was measured; null for what has no right and wrong.</summary>
    public static MethodFigure? Of(string part)
    {
        var key = part switch
        {
            "mention" or "named" or "names" => "actors",
            "statement" or "relations" => "statements",
            "stance" => "judgements",
            "verdict" or "heat" or "findings" => "verdicts",
            "voices" => "quotations",
            "network" => "pairs",
            "themes" => "themes",
            "time" => "dates",
            _ => null,
        };
        return Measured.Concat(OnEight).FirstOrDefault(figure => figure.Key == key);
    }
}
