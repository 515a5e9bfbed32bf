using System.Globalization;
using System.Text;
using Khitab.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// A line of a page, or the part of it that stands in one column. Its letters are put in the order of reading by where they stand, as some
/// programs draw Arabic from the left, and some as it is read.
/// </summary>
internal sealed class PdfLine
{
    // Parts of the size of the letters. A gap is a space where the page has none of its own; where it has, only a wide one is.
    private const double Gap = 0.18;
    private const double WideGap = 0.45;
    private const double SamePlace = 0.15;
    private const string Unknown = "\uFFFD";

    private static readonly (char Open, char Close)[] Pairs = [('(', ')'), ('[', ']'), ('{', '}'), ('«', '»'), ('‹', '›')];


    private readonly IReadOnlyList<Unit> _units;

    private PdfLine(IReadOnlyList<Unit> units, bool isOfArabic, double left, double right, double height, double size)
    {
        _units = units;
        (Left, Right, Base, Size) = (left, right, height, size);
        var arabic = units.Count(u => u.Kind == UnitKind.Arabic);
        var latin = units.Count(u => u.Kind == UnitKind.Latin);

        // A long Latin name in an Arabic text does not turn the line.
        IsArabic = arabic >= latin || isOfArabic && arabic > 0;
        Letters = arabic + latin + units.Count(u => u.Text == Unknown);
    }

    private enum UnitKind
    {
        Arabic,
        Latin,
        Digit,
        Separator,
        Other,
    }

    /// <summary>Its left end, in points from the left.</summary>
    public double Left { get; }

    /// <summary>Its right end.</summary>
    public double Right { get; }

    /// <summary>The height at which it stands.</summary>
    public double Base { get; }

    /// <summary>The size of its letters.</summary>
    public double Size { get; }

    /// <summary>Whether it is read from the right.</summary>
    public bool IsArabic { get; }

    /// <summary>How many letters it has.</summary>
    public int Letters { get; }

    /// <summary>How often a pair of brackets closes before it opens, less how often it opens before it closes.</summary>
    public int Mirrored
    {
        get
        {
            if (!IsArabic) return 0;
            var text = Text(mirror: false);
            return Pairs.Select(p => (Open: text.AsSpan().IndexOf(p.Open), Close: text.AsSpan().IndexOf(p.Close)))
                .Where(p => p.Open >= 0 && p.Close >= 0).Sum(p => Math.Sign(p.Open - p.Close));
        }
    }

    /// <summary>A line of the letters that stand on it.</summary>
    /// <param name="glyphs">The letters, in any order.</param>
    /// <param name="hasSpaces">Whether the page has spaces of its own.</param>
    /// <param name="isOfArabic">Whether the page is of Arabic.</param>
    public static PdfLine Of(IReadOnlyList<PdfGlyph> glyphs, bool hasSpaces, bool isOfArabic)
    {
        var marks = glyphs.Where(g => IsMark(g.Text)).ToList();
        var units = new List<Unit>(glyphs.Count);
        var (right, size) = (double.NegativeInfinity, glyphs.Max(g => g.Size));
        foreach (var glyph in glyphs.Where(g => !IsMark(g.Text)).OrderBy(g => g.Left).ThenBy(g => g.Right))
        {
            // Letters are drawn twice to look bold.
            if (units.Count > 0 && units[^1].Glyph is var twin && twin.Text == glyph.Text && glyph.Left - twin.Left < SamePlace * size
                && !string.IsNullOrWhiteSpace(glyph.Text)) continue;
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                if (units.Count > 0 && units[^1].Text != " ") units.Add(new Unit(" ", UnitKind.Other, glyph));
                continue;
            }

            if (units.Count > 0 && units[^1].Text != " " && glyph.Left - right > (hasSpaces ? WideGap : Gap) * size)
                units.Add(new Unit(" ", UnitKind.Other, glyph));
            right = Math.Max(right, glyph.Right);
            units.Add(new Unit(Plain(glyph.Text), KindOf(glyph.Text), glyph));
        }

        foreach (var mark in marks) Attach(units, mark);
        var shown = glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Text)).DefaultIfEmpty(glyphs[0]).ToList();
        return new PdfLine(units, isOfArabic, shown.Min(g => g.Left), shown.Max(g => g.Right), shown[0].Base, size);
    }

    /// <summary>Its text as it is read.</summary>
    /// <param name="mirror">Whether its brackets were stored by their looks: one that opens looks as one that closes does in Latin.</param>
    public string Text(bool mirror)
    {
        var units = _units.ToList();
        if (IsArabic)
        {
            units.Reverse();
            Turn(units, LatinRun);
        }
        else Turn(units, ArabicRun);

        var text = new StringBuilder();
        foreach (var unit in units)
            text.Append(mirror && IsArabic && unit.Kind == UnitKind.Other && unit.Text is [var only] ? Mirror(only).ToString() : unit.Text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Turn(List<Unit> units, Func<IReadOnlyList<Unit>, int, int> run)
    {
        for (var i = 0; i < units.Count;)
        {
            var length = run(units, i);
            if (length > 1) units.Reverse(i, length);
            i += Math.Max(1, length);
        }
    }

    // In an Arabic line, turned: how many units from here on stand as in Latin. Their last is the first here.
    private static int LatinRun(IReadOnlyList<Unit> units, int start)
    {
        if (units[start].Kind is not (UnitKind.Latin or UnitKind.Digit)) return 0;
        var end = start;
        for (var i = start + 1; i < units.Count; i++)
        {
            var kind = units[i].Kind;
            if (kind == UnitKind.Arabic) break;
            if (kind is not (UnitKind.Latin or UnitKind.Digit)) continue;

            // Words go on over spaces, and a figure after a word; of two figures only what stands between them without a space is one.
            var between = i - end - 1;
            var joins = between == 0 || kind == UnitKind.Latin
                || units[end].Kind == UnitKind.Digit && between == 1 && units[i - 1].Kind == UnitKind.Separator;
            if (!joins) break;
            end = i;
        }

        return end - start + 1;
    }

    // In a Latin line: how many units from here on are read from the right.
    private static int ArabicRun(IReadOnlyList<Unit> units, int start)
    {
        if (units[start].Kind != UnitKind.Arabic) return 0;
        var end = start;
        for (var i = start + 1; i < units.Count && units[i].Kind is UnitKind.Arabic or UnitKind.Other; i++)
        {
            if (units[i].Kind == UnitKind.Arabic) end = i;
        }

        return end - start + 1;
    }

    // A mark stands above or below the middle of its letter.
    private static void Attach(List<Unit> units, PdfGlyph mark)
    {
        var nearest = -1;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Text == " ") continue;
            if (nearest < 0 || Distance(units[i].Glyph, mark) < Distance(units[nearest].Glyph, mark)) nearest = i;
        }

        var text = Plain(mark.Text).Replace("ـ", "", StringComparison.Ordinal);
        if (nearest >= 0) units[nearest] = units[nearest] with { Text = units[nearest].Text + text };
    }

    private static double Distance(PdfGlyph letter, PdfGlyph mark) =>
        mark.Middle >= letter.Left && mark.Middle <= letter.Right ? 0 : Math.Abs(letter.Middle - mark.Middle);

    private static bool IsMark(string text) => text.All(c =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
        || ArabicNormalizer.ExpandPresentationForm(c) is { } letters
            && letters.All(l => l == 'ـ' || CharUnicodeInfo.GetUnicodeCategory(l) == UnicodeCategory.NonSpacingMark));

    // Shaped letters become the letters that they show. No shape joins alif to a lam on its left: what says so was stored from the left.
    private static string Plain(string text)
    {
        var plain = text.Length == 1 && ArabicNormalizer.ExpandPresentationForm(text[0]) is null
            ? Separate(text[0]) : string.Concat(text.Select(c => ArabicNormalizer.ExpandPresentationForm(c) ?? Separate(c)));
        return plain is ['ا' or 'أ' or 'إ' or 'آ', 'ل'] ? $"ل{plain[0]}" : plain;
    }

    private static string Separate(char c) =>
        c switch { 'ﬀ' => "ff", 'ﬁ' => "fi", 'ﬂ' => "fl", 'ﬃ' => "ffi", 'ﬄ' => "ffl", 'ﬅ' or 'ﬆ' => "st", _ => c.ToString() };

    private static UnitKind KindOf(string text)
    {
        var c = ArabicNormalizer.ExpandPresentationForm(text[0]) is { Length: > 0 } letters ? letters[0] : text[0];
        if (char.IsDigit(c)) return UnitKind.Digit;
        if (c is '.' or ',' or ':' or '/' or '٫' or '٬') return UnitKind.Separator;
        if (c is >= '\u0590' and <= '\u08FF') return char.IsLetter(c) ? UnitKind.Arabic : UnitKind.Other;
        return char.IsLetter(c) ? UnitKind.Latin : UnitKind.Other;
    }

    private static char Mirror(char c)
    {
        foreach (var (open, close) in Pairs)
        {
            if (c == open) return close;
            if (c == close) return open;
        }

        return c;
    }

    private readonly record struct Unit(string Text, UnitKind Kind, PdfGlyph Glyph);
}
