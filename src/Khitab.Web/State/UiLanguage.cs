using System.Globalization;

namespace Khitab.Web.State;

/// <summary>A language of the interface.</summary>
/// <param name="Code">Its ISO 639-1 code, the value of <c>ui</c> in links.</param>
/// <param name="OwnName">What its speakers call it.</param>
/// <param name="RightToLeft">Whether it is written from right to left.</param>
/// <param name="GroupSeparator">What is between thousands.</param>
/// <param name="DecimalSeparator">What is before the parts of a whole.</param>
/// <param name="PercentSign">What follows a percentage, with the space before it where the language has one.</param>
/// <param name="Plural">Which form of a counted noun a number asks for.</param>
public sealed record UiLanguage(
    string Code, string OwnName, bool RightToLeft, string GroupSeparator, string DecimalSeparator, string PercentSign,
    Func<long, PluralForm> Plural)
{
    // A narrow no-break space: bidi treats it as a part of the number.
    private const string NarrowSpace = "\u202F";

    /// <summary>Arabic, the default.</summary>
    public static UiLanguage Arabic { get; } = new("ar", "العربية", true, NarrowSpace, ".", "%", Plurals.Arabic);

    /// <summary>English.</summary>
    public static UiLanguage English { get; } = new("en", "English", false, ",", ".", "%", Plurals.English);

    /// <summary>French.</summary>
    public static UiLanguage French { get; } =
        new("fr", "Français", false, NarrowSpace, ",", NarrowSpace + "%", Plurals.French) { Nearest = ["en"] };

    /// <summary>Every language that can be chosen, the default first.</summary>
    public static IReadOnlyList<UiLanguage> All { get; } = [Arabic, English, French];

    /// <summary>The language with this code; the default where there is none.</summary>
    public static UiLanguage Find(string? code) => All.FirstOrDefault(l => l.Code == code) ?? Arabic;

    /// <summary>
    /// The codes of languages whose names of things its readers would rather have than Arabic ones where there is none in their own.
    /// </summary>
    public IReadOnlyList<string> Nearest { get; private init; } = [];

    /// <summary>The direction as HTML names it.</summary>
    public string Direction => RightToLeft ? "rtl" : "ltr";

    /// <summary>The culture whose words are shown. Numbers and dates never use its formats (docs: ar-SA dates are Hijri).</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Code);
}
