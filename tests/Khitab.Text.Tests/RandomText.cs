using System.Text;

namespace Khitab.Text.Tests;

/// <summary>Seeded random strings that look for trouble: news words, controls, marks, shaped letters, lone surrogates.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "المغرب", "وللجنة", "مالي", "د.", "أ.", "م.م.", "هـ",
        "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F", "التعـــاون", "١٤", "17", "3.5", "٣٫٥", "2025", "1.500,25",
        "فبراير", "يناير/كانون الثاني", "من", "إلى", "عام", "31", "G20",
        "Côte d’Ivoire", "AOUT", "https://a.com/b.c?d=e", "x@y.ma", "www.", "...", "..", "…", ".", "!", "؟",
        "،", "؛", "«", "»", "\"", "”", "(", ")", "(١)", "-", "–", "/", "\n", "\r\n", "\u2028",
        " ", " ", " ", "\t", "\u00A0", "\u200F", "\u200C", "\uFEFF", "\u0640", "\u0654",
        "\uFEFB", "\uFDF2", "\uFDFA", "\uFE70", "😀", "\uD800", "\uDC00", "\uD83D", "𞸀", "\0", "\uFFFF", "é", "ß", "İ", "日本", "Путин", "२",
    ];

    /// <summary>The same texts on every run.</summary>
    public static IEnumerable<string> Many(int count)
    {
        var random = new Random(20250217);
        for (var i = 0; i < count; i++) yield return One(random);
    }

    private static string One(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(40); i > 0; i--)
        {
            if (random.Next(5) == 0) text.Append((char)random.Next(char.MaxValue + 1));
            else text.Append(Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString();
    }
}
