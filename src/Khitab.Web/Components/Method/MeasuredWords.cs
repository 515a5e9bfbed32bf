using Khitab.Analysis.Evaluation;
using Khitab.Web.State;

namespace Khitab.Web.Components.Method;

/// <summary>How often a kind of number is right, in words.</summary>
public static class MeasuredWords
{
    /// <summary>In a few words, for a menu: «بالقياس: 56% صحيح، و44% معثور عليه»; null for what has no right and wrong.</summary>
    public static string? Measured(this UiText words, string part) => MethodFigures.Of(part) switch
    {
        null => null,
        { Right: { } right } figure => words.Format("method.measured.short", words.Percent(right), words.Percent(figure.Found)),
        { } figure => words.Format("method.measured.short.found", words.Percent(figure.Found)),
    };

    /// <summary>As a sentence with the kind of number that it is about; null for what has no right and wrong.</summary>
    public static string? MeasuredWhole(this UiText words, string part) => MethodFigures.Of(part) switch
    {
        null => null,
        { Right: { } right } figure => words.Format("method.measured.both", words.Percent(right), words.Percent(figure.Found)),
        { } figure => words.Format("method.measured.found", words.Percent(figure.Found)),
    };

    /// <summary>On what a part of the page was measured.</summary>
    public static string MeasuredOn(this UiText words, string part) =>
        MethodFigures.Of(part) is { } figure && MethodFigures.OnEight.Contains(figure)
            ? words["method.measured.on.eight"]
            : words.MeasuredOn();

    /// <summary>On what most is measured.</summary>
    public static string MeasuredOn(this UiText words)
    {
        var quality = MeasuredQuality.Embedded;
        return words.Format(
            quality.LeftOut ? "method.measured.on.aside" : "method.measured.on.tuning", words.Count("inarticle", quality.Articles),
            words.Count("innewspaper", quality.Newspapers.Count));
    }

    /// <summary>In what a corpus is unlike the measured newspapers, or null where it is like them.</summary>
    public static string? Unlike(this UiText words, IReadOnlyList<Unlikeness> unlike) => unlike.Count == 0 ? null : words.Format(
        "method.unlike", words.List(
            unlike.Select(u => words.Format("method.unlike." + u.Rate, Whole(u, u.Here), Whole(u, u.Least), Whole(u, u.Most))),
            "list.semicolon"));

    // A sentence has some twenty words and half a name: of all but words so many in a hundred sentences.
    private static int Whole(Unlikeness of, double rate) => (int)Math.Round(of.Rate == "words" ? rate : rate * 100);
}
