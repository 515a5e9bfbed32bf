using System.Globalization;

namespace Khitab.Text;

/// <summary>
/// Reads one date at a time from tokens. Each Read… method is one shape of date; it gives the index after it, or <see cref="None"/>. A
/// shape that fits but names an impossible day is passed over without a date.
/// </summary>
internal sealed partial class DateGrammar(TokenizedText tokens, List<FoundDate> dates, WrittenDay? now)
{
    private const int None = -1;

    /// <summary>Before this a number after عام is as likely of the Hijri calendar.</summary>
    private const int FirstYear = 1500;

    private const int LastYear = 2100;

    /// <summary>The years that a number without عام or a month beside it may mean.</summary>
    private const int FirstBareYear = 1900;

    /// <summary>The same for a number that «م» follows or that stands alone in brackets.</summary>
    private const int FirstMarkedYear = 1800;

    /// <summary>Index of the token after the last date, so that chains («2015 و2019») know what they follow.</summary>
    private int _lastEnd = None;
    private bool _lastIsYear;

    /// <summary>Adds the date that begins at a token, if one does; the index after what was read.</summary>
    public int ReadAt(int i)
    {
        var token = tokens[i];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return None;
        if (token.Kind == TokenKind.Word && Word(i).Role == DateRole.None) return None;
        var start = i;
        var core = AfterWeekday(i);
        int next;
        if (core != None)
        {
            if ((next = ReadNumeric(start, core)) != None || (next = ReadDays(start, core)) != None) return next;
            if ((next = AfterHijri(core)) != None) return next;
            return ReadWeekday(i);
        }
        if ((next = ReadNumeric(i, i)) != None) return next;
        if ((next = ReadDays(i, i)) != None) return next;
        if ((next = ReadMonthFirst(i)) != None) return next;
        if ((next = ReadMonth(i)) != None) return next;
        if ((next = ReadYear(i)) != None) return next;
        if ((next = ReadAgo(i)) != None) return next;
        return ReadDeictic(i);
    }

    private DateWord Word(int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == TokenKind.Word ? DateWords.Of(tokens.Form(i)) : default;

    private bool Is(int i, DateRole role) => Word(i).Is(role);

    /// <summary>A single punctuation mark; NUL for any other token.</summary>
    private char Mark(int i) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Punctuation && tokens[i].Length == 1 ? tokens.Text[tokens[i].Start] : '\0';

    private bool IsMark(int i, char a, char b) => Mark(i) is not '\0' and var mark && (mark == a || mark == b);

    private bool IsDash(int i) => Mark(i) is '-' or '–' or '—' or '\u2010' or '\u2011' or '\u0640';

    /// <summary>Whether a line ends between a token and the one before it: no date runs across lines.</summary>
    private bool StartsLine(int i) =>
        i > 0 && i < tokens.Count && tokens.Text.AsSpan(tokens[i - 1].End..tokens[i].Start).IndexOfAny('\n', '\r', '\u2028') >= 0;

    private int Number(int i, int digits)
    {
        if (i < 0 || i >= tokens.Count || tokens[i].Kind != TokenKind.Number) return None;
        var key = tokens.Key(i);
        return key.Length <= digits && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : None;
    }

    private int Add(int first, int last, DateValue? value)
    {
        var start = tokens.SpanFrom(first, tokens[first].Kind == TokenKind.Word ? Word(first).CoreStart : 0).Start;
        dates.Add(new FoundDate(TextSpan.FromBounds(start, tokens[last].End), value));
        _lastEnd = last + 1;
        _lastIsYear = value?.Precision == DatePrecision.Year;
        return last + 1;
    }

    /// <summary>«17/02/2025», «2025-02-17», «17.02.2025».</summary>
    private int ReadNumeric(int start, int i)
    {
        int a, b, c, next;
        if (i >= tokens.Count || tokens[i].Kind != TokenKind.Number) return None;
        if (tokens.Key(i).Split('.') is { Length: 3 } parts)
        {
            (a, b, c, next) = (Digits(parts[0]), Digits(parts[1]), Digits(parts[2]), i + 1);
        }
        else
        {
            if (i + 4 >= tokens.Count || !tokens.IsJoiner(i + 1) || !tokens.IsJoiner(i + 3)) return None;
            var mark = tokens.Text[tokens[i + 1].Start];
            if (mark is not ('/' or '-' or '.') || tokens.Text[tokens[i + 3].Start] != mark) return None;
            if (i >= 2 && tokens.IsJoiner(i - 1) && tokens[i - 2].Kind == TokenKind.Number) return None;
            (a, b, c, next) = (Number(i, 4), Number(i + 2, 2), Number(i + 4, 4), i + 5);
        }
        if (a == None || b == None || c == None) return None;
        if (a is >= FirstYear and <= LastYear && c <= 31) return AddDay(start, next, a, b, c);
        if (c is < FirstYear or > LastYear || a > 31) return None;
        // The day comes first, except where only the American order gives a day of the calendar.
        return b > 12 && a <= 12 ? AddDay(start, next, c, a, b) : AddDay(start, next, c, b, a);

        static int Digits(string part) =>
            part.Length <= 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : None;
    }

    private int AddDay(int start, int next, int year, int month, int day) =>
        DateValue.OfDay(year, month, day) is { } value ? Add(start, next - 1, value) : next;

    private bool JoinedByAnd(int i) => Is(i - 1, DateRole.And);

    /// <summary>The index after «إلى», «إلى غاية», «حتى», a dash or, with <paramref name="or"/>, «و».</summary>
    private int To(int i, bool or)
    {
        if (i >= tokens.Count || StartsLine(i)) return None;
        if (IsDash(i)) return i + 1;
        if (Is(i, DateRole.To)) return Is(i + 1, DateRole.Extent) ? i + 2 : i + 1;
        return or && Is(i, DateRole.And) ? i + 1 : None;
    }

    /// <summary>
    /// Whether the phrase may end before a token: punctuation, the text's end, a word of time or a particle. A noun there would be what
    /// a number counts («في 2000 درهم»).
    /// </summary>
    private bool EndsPhrase(int i)
    {
        if (i >= tokens.Count || StartsLine(i)) return true;
        if (tokens[i].Kind == TokenKind.Punctuation) return true;
        if (tokens[i].Kind != TokenKind.Word) return false;
        return Word(i).Role != DateRole.None || Particles.Contains(tokens.Key(i)) || tokens.Key(i)[0] == 'و';
    }

    /// <summary>Words that follow a finished phrase, as keys.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "علي", "عن", "ان", "انه", "انها", "مع", "ضد", "عند", "حين", "حيث", "عندما", "بعدما", "قبل", "بعد", "ثم", "او",
        "ام", "لكن", "كما", "التي", "الذي", "الذين", "اللتين", "بسبب", "بين", "عبر", "لم", "لن", "لا", "ما", "قد", "هو",
        "هي", "كان", "كانت", "تم", "بهدف", "اثر", "دون", "رغم", "بفضل", "ضمن", "وفق", "لدي", "اي", "اذ", "اذا", "فقد",
        "بما", "مما", "فيما", "بينما", "مقابل", "مقارنه", "بنسبه", "باسم", "تحت", "نحو",
    };
}
