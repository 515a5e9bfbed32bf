using System.Globalization;
using Khitab.Text;

namespace Khitab.Coded;

/// <summary>A position as a table writes it: a whole number, or a word of agreement in Arabic, English or French.</summary>
/// <param name="Value">The number; of words 1 for, -1 against, 0 neither.</param>
/// <param name="IsWord">Whether it was a word.</param>
internal readonly record struct CodedPosition(int Value, bool IsWord)
{
    private static readonly HashSet<string> For = Keys(
        "yes", "y", "true", "agree", "agrees", "agreement", "agreed", "for", "pro", "support", "supports", "positive", "+", "oui", "vrai",
        "d'accord", "pour", "نعم", "موافق", "موافقة", "يوافق", "أوافق", "مؤيد", "مؤيدة", "تأييد", "يؤيد", "مع", "إيجابي", "صحيح");

    private static readonly HashSet<string> Against = Keys(
        "no", "n", "false", "disagree", "disagrees", "disagreement", "against", "contra", "con", "oppose", "opposes", "opposed", "negative",
        "-", "non", "faux", "contre", "لا", "معارض", "معارضة", "يعارض", "غير موافق", "لا يوافق", "لا أوافق", "رافض", "رافضة", "رفض", "يرفض",
        "ضد", "سلبي", "خطأ");

    private static readonly HashSet<string> Neither = Keys(
        "neutral", "neither", "mixed", "ambivalent", "neutre", "محايد", "محايدة", "حياد", "متحفظ");

    /// <summary>Reads a position; null for what is none.</summary>
    public static CodedPosition? Read(string written)
    {
        var word = Plain(written);
        if (For.Contains(word)) return new CodedPosition(1, true);
        if (Against.Contains(word)) return new CodedPosition(-1, true);
        if (Neither.Contains(word)) return new CodedPosition(0, true);

        // Spreadsheets write whole numbers with a fraction («1.0», «-1,00»), and a minus of their own; in Arabic the minus may come last.
        var number = word.Replace(',', '.').Replace('\u2212', '-').Replace('\u2013', '-').Replace(" ", "", StringComparison.Ordinal);
        if (number.Length > 1 && number[^1] == '-') number = "-" + number[..^1];
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return double.TryParse(number, Styles, CultureInfo.InvariantCulture, out var value)
            && value is >= int.MinValue and <= int.MaxValue && Math.Floor(value).Equals(value)
                ? new CodedPosition((int)value, false) : null;
    }

    /// <summary>Whether the positions of a file are yes or no and nothing else, so that against is 0.</summary>
    public static bool AreYesNo(IEnumerable<CodedPosition> positions) =>
        positions.All(p => p.IsWord ? p.Value != 0 : p.Value is 0 or 1);

    /// <summary>The position as a number among yes and no, or among for, neither and against.</summary>
    public int In(bool yesNo) => yesNo && IsWord ? Math.Max(0, Value) : Value;

    private static HashSet<string> Keys(params string[] words) => new(words.Select(Plain), StringComparer.Ordinal);

    // Digits of any script are Latin ones; «ايجابي» is «إيجابي»; signs stay, which a key of letters would lose.
    private static string Plain(string written) => string.Join(
        ' ', CodedDays.Latin(written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            word => word.Any(char.IsLetter) ? ArabicNormalizer.Key(word) : word));
}
