using System.Text.Json;

namespace Khitab.Analysis.Evaluation;

/// <summary>How often one kind of number is right.</summary>
/// <param name="Precision">Share of what is shown that is right, or null where the marks cannot say.</param>
/// <param name="Recall">Share of what is there that is shown.</param>
/// <param name="Marked">How many the marks have.</param>
/// <param name="Read">How many are shown, or null where they were not counted.</param>
public sealed record MeasuredFigure(double? Precision, double Recall, int Marked, int? Read);

/// <summary>
/// How well articles are read, as the program says of itself: the figures of <c>evaluate reading --write-measured</c>, built in, and what
/// the measured newspapers are like.
/// </summary>
/// <param name="LeftOut">Whether the newspapers were left out while the rules were written.</param>
/// <param name="Articles">How many articles were marked.</param>
/// <param name="Newspapers">The range of each newspaper's texts, by its name.</param>
/// <param name="Figures">How often each kind of number is right, by the keys of <see cref="Of"/>.</param>
/// <param name="CalibrationError">Expected calibration error of the statements.</param>
public sealed record MeasuredQuality(
    bool LeftOut, int Articles, IReadOnlyDictionary<string, TextRates> Newspapers, IReadOnlyDictionary<string, MeasuredFigure> Figures,
    double CalibrationError)
{
    // A small corpus strays from what its newspaper is like; a tenth beyond the range is no other kind of text.
    private const double Slack = 0.1;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly Lazy<MeasuredQuality> BuiltIn = new(() =>
    {
        using var stream = typeof(MeasuredQuality).Assembly.GetManifestResourceStream("measured.json")!;
        return JsonSerializer.Deserialize<MeasuredQuality>(stream, Format)!;
    });

    /// <summary>The figures of this program.</summary>
    public static MeasuredQuality Embedded => BuiltIn.Value;

    /// <summary>The figures of a score.</summary>
    /// <param name="score">The score of all articles.</param>
    /// <param name="newspapers">What each newspaper's articles are like.</param>
    /// <param name="leftOut">Whether they were left out while the rules were written.</param>
    public static MeasuredQuality Of(ReadingScore score, IReadOnlyDictionary<string, TextRates> newspapers, bool leftOut)
    {
        var (found, right) = (score.ChargedFound, score.ChargedRight);
        return new MeasuredQuality(
            leftOut,
            score.Articles,
            newspapers,
            new Dictionary<string, MeasuredFigure>
            {
                ["actors"] = new(null, Rounded(score.Actors.Value), score.Actors.All, null),
                ["quotations"] = Figure(score.Quotations),
                ["extents"] = Figure(score.Extents),
                ["judgements"] = Figure(score.AuthorJudgements),
                ["statements"] = Figure(score.OthersStatements),
                ["pairs"] = Figure(score.Pairs),
                ["verdicts"] = new(Rounded(right.Value), Rounded(found.Value), found.All, right.All),
            },
            Rounded(score.CalibrationError));
    }

    /// <summary>In which rates articles are out of the range of the measured newspapers; empty where they are like those.</summary>
    public IReadOnlyList<Unlikeness> Unlike(TextRates here)
    {
        return
        [
            .. new[]
            {
                Range("words", r => r.Words), Range("names", r => r.Names), Range("quotations", r => r.Quotations),
                Range("statements", r => r.Statements),
            }.Where(r => r.Here < r.Least * (1 - Slack) || r.Here > r.Most * (1 + Slack)),
        ];

        Unlikeness Range(string name, Func<TextRates, double> rate) =>
            new(name, rate(here), Newspapers.Values.Min(rate), Newspapers.Values.Max(rate));
    }

    /// <summary>The figures as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";

    private static MeasuredFigure Figure(Tally tally) =>
        new(Rounded(tally.Precision), Rounded(tally.Recall), tally.Marked, tally.Read);

    private static double Rounded(double value) => ExactDecimals.Round(value, 3);
}
