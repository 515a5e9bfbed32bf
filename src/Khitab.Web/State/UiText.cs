using System.Globalization;
using System.Resources;

namespace Khitab.Web.State;

/// <summary>
/// Every visible word, number and date in one language. It never asks the thread for its culture, so a circuit, a test and an export
/// say the same. Cascaded to all components.
/// </summary>
/// <param name="language">The language to speak.</param>
public sealed class UiText(UiLanguage language)
{
    private const string LeftToRightIsolate = "\u2066";
    private const string RightToLeftIsolate = "\u2067";
    private const string FirstStrongIsolate = "\u2068";
    private const string PopIsolate = "\u2069";

    private static readonly ResourceManager Resources = new("Khitab.Web.Resources.Ui", typeof(UiText).Assembly);

    private readonly CultureInfo _culture = language.Culture;

    /// <summary>The language spoken.</summary>
    public UiLanguage Language { get; } = language;

    /// <summary>Whether the interface runs from right to left.</summary>
    public bool RightToLeft => Language.RightToLeft;

    /// <summary>The text of a key of Resources/Ui.resx. A missing key is a mistake in the program, found by its tests.</summary>
    public string this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"No text for '{key}' in '{Language.Code}'.");

    /// <summary>The text of a key, or null where there is none.</summary>
    public string? Find(string key) => Resources.GetString(key, _culture);

    /// <summary>The text of a key with its places filled; what is filled in is isolated, so that mixed scripts keep their order.</summary>
    public string Format(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], [.. values.Select(v => v is string s ? Filled(s) : (object)Plain(v))]);

    // Marks around a name, such as its quotation marks, have no direction of their own, and a browser would take them from left to right:
    // where the name goes over two lines they would change sides.
    private string Filled(string text) =>
        text.Contains(FirstStrongIsolate, StringComparison.Ordinal) && !HasOwnLetters(text) ? InDirection(text) : Isolate(text);

    private static bool HasOwnLetters(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c is >= '\u2066' and <= '\u2068') depth++;
            else if (c == PopIsolate[0]) depth--;
            else if (depth == 0 && char.IsLetter(c)) return true;
        }
        return false;
    }

    /// <summary>
    /// Things one after the other, in the interface's direction and each set apart: Arabic names in an English sentence keep the order in
    /// which they are counted, and so do Latin ones in an Arabic sentence.
    /// </summary>
    /// <param name="items">Names, or phrases that <see cref="Format"/> has put together.</param>
    /// <param name="separator">The key of what is between them.</param>
    public string List(IEnumerable<string> items, string separator = "list.comma") =>
        InDirection(
            string.Join(
                this[separator],
                items.Select(item => item.Contains(FirstStrongIsolate, StringComparison.Ordinal) ? InDirection(item) : Isolate(item))));

    private string InDirection(string text) => (RightToLeft ? RightToLeftIsolate : LeftToRightIsolate) + text + PopIsolate;

    /// <summary>A number of things in words: «5 مقالات», "5 articles".</summary>
    /// <param name="noun">The noun's key: <c>article</c> reads <c>count.article.few</c> and so on.</param>
    /// <param name="n">How many.</param>
    public string Count(string noun, long n)
    {
        var form = Language.Plural(n).ToString().ToLowerInvariant();
        return string.Format(CultureInfo.InvariantCulture, this[$"count.{noun}.{form}"], Number(n));
    }

    /// <summary>A whole number with Latin digits, thousands set apart.</summary>
    public string Number(long n) =>
        n.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Language.GroupSeparator, StringComparison.Ordinal);

    /// <summary>A number with its sign before it in either direction: +3, −2, 0.</summary>
    public string Signed(long n)
    {
        var sign = n switch { > 0 => "+", < 0 => "\u2212", _ => "" };
        return LeftToRightIsolate + sign + Number(Math.Abs(n)) + PopIsolate;
    }

    /// <summary>A share as a whole percentage.</summary>
    public string Percent(double share)
    {
        var percent = share is > 0 and < 0.005 ? "<1" : Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);
        return LeftToRightIsolate + percent + Language.PercentSign + PopIsolate;
    }

    /// <summary>A number with parts of a whole, without its sign: 0.25, «0,25».</summary>
    /// <param name="n">The number; what is shown is its size.</param>
    /// <param name="format">How many parts, as .NET writes it: <c>0.00</c>.</param>
    public string Decimal(double n, string format) =>
        Math.Abs(n).ToString(format, CultureInfo.InvariantCulture).Replace(".", Language.DecimalSeparator, StringComparison.Ordinal);

    /// <summary>A day with the month's name: «17 فبراير 2025».</summary>
    public string Date(DateOnly day) =>
        string.Format(CultureInfo.InvariantCulture, this["date.day"], DayOfMonth(day.Day), Month(day.Month), day.Year);

    /// <summary>A day's number in its month: 17, and «1er» where the first has a form of its own.</summary>
    public string DayOfMonth(int day) => day == 1 ? this["date.first"] : Number(day);

    /// <summary>The month's name.</summary>
    public string Month(int month) => this["month." + month.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Text of unknown direction, set apart from what surrounds it.</summary>
    public static string Isolate(string text) => FirstStrongIsolate + text + PopIsolate;

    private string Plain(object value) => value switch
    {
        int n => Number(n),
        long n => Number(n),
        DateOnly day => Date(day),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
