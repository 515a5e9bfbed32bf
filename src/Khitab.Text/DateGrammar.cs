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

    /// <summary>The index after «يوم الاثنين» or «الاثنين» with its comma, if a weekday or a part of the day begins here.</summary>
    private int AfterWeekday(int i)
    {
        var next = i;
        if (Is(next, DateRole.PartOfDay)) next++;
        // «أمس الأحد», «صباح اليوم الخميس».
        if (next > i && Is(next, DateRole.PartOfDay) && !StartsLine(next)) next++;
        if (next < tokens.Count && Is(next, DateRole.Weekday) && !StartsLine(next))
        {
            next++;
            if (Is(next, DateRole.Relative)) next++;
            if (IsMark(next, '،', ',')) next++;
        }
        return next == i ? None : next;
    }

    /// <summary>«17 فبراير 2025», «من 17 إلى 19 فبراير 2025», «يومي 9 و10 مايو», «من 28 فبراير إلى 3 مارس 2025».</summary>
    private int ReadDays(int start, int i)
    {
        var ranged = false;
        if (Is(i, DateRole.From | DateRole.Between) && Day(i + 1, out _) != None)
        {
            // The opening word belongs to the span only when a range follows.
            var range = ReadDaysFrom(start, i + 1, opened: true);
            if (range != None) return range;
            ranged = true;
        }
        return ranged ? None : ReadDaysFrom(start, i, opened: false);
    }

    private int ReadDaysFrom(int start, int i, bool opened)
    {
        var next = Day(i, out var firstDay);
        if (next == None) return None;
        var month = MonthAfterDay(next, out var monthNumber);
        if (month != None)
        {
            var second = To(month, opened);
            if (second != None && ReadSecondDay(start, second, firstDay, monthNumber, null, opened) is var days and not None) return days;
            var yearEnd = YearAfterMonth(month, out var year);
            if (yearEnd != None)
            {
                second = To(yearEnd, opened);
                if (second != None && ReadSecondDay(start, second, firstDay, monthNumber, year, opened) is var dated and not None)
                    return dated;
            }
            if (opened) return None;
            if (yearEnd == None) return AddWithoutYear(start, month, monthNumber, firstDay);
            return AddDay(start, yearEnd, year, monthNumber, firstDay);
        }
        if (!opened && AfterDayOfMonth(next, firstDay, out var value) is var ofMonth and not None) return Add(start, ofMonth - 1, value);
        var to = To(next, or: true);
        return to == None ? None : ReadDayList(start, i, to, firstDay, opened);
    }

    /// <summary>What follows «17 إلى », «17-» or «17 و»: days that share the month after the last.</summary>
    private int ReadDayList(int start, int i, int to, int firstDay, bool opened)
    {
        List<(int Token, int Day)> days = [(i, firstDay)];
        var range = opened || !JoinedByAnd(to);
        var next = to;
        int month, monthNumber;
        while (true)
        {
            var token = next;
            next = Day(next, out var day);
            if (next == None) return None;
            days.Add((token, day));
            month = MonthAfterDay(next, out monthNumber);
            if (month != None) break;
            next = To(next, or: true);
            if (next == None || days.Count > 8) return None;
        }
        var yearEnd = YearAfterMonth(month, out var year);
        // Days joined by و are a stretch when each follows the other; «يومي 9 و20» are two.
        range |= days.Zip(days.Skip(1)).All(pair => pair.Second.Day == pair.First.Day + 1);
        if (yearEnd == None) return AddDaysWithoutYear(start, month, monthNumber, days, range);
        if (range)
        {
            var value = DateValue.OfDays(DateValue.OfDay(year, monthNumber, days[0].Day), DateValue.OfDay(year, monthNumber, days[^1].Day));
            return value is null ? yearEnd : Add(start, yearEnd - 1, value);
        }
        foreach (var (token, day) in days[..^1])
        {
            if (DateValue.OfDay(year, monthNumber, day) is { } value) Add(token, token, value);
        }
        return AddDay(days[^1].Token, yearEnd, year, monthNumber, days[^1].Day);
    }

    private int ReadSecondDay(int start, int i, int firstDay, int firstMonth, int? firstYear, bool opened)
    {
        if (!opened && JoinedByAnd(i)) return None;
        var next = Day(i, out var day);
        if (next == None) return None;
        var month = MonthAfterDay(next, out var monthNumber);
        if (month == None) return None;
        var yearEnd = YearAfterMonth(month, out var year);
        if (yearEnd == None)
        {
            return firstYear is null ? AddStretchWithoutYear(start, month, (firstMonth, firstDay), (monthNumber, day)) : None;
        }

        // The year is given once, after the second day: a first month later in the calendar is of the year before.
        var from = firstYear ?? (firstMonth > monthNumber ? year - 1 : year);
        var value = DateValue.OfDays(DateValue.OfDay(from, firstMonth, firstDay), DateValue.OfDay(year, monthNumber, day));
        return value is null ? yearEnd : Add(start, yearEnd - 1, value);
    }

    private bool JoinedByAnd(int i) => Is(i - 1, DateRole.And);

    /// <summary>The index after «إلى», «إلى غاية», «حتى», a dash or, with <paramref name="or"/>, «و».</summary>
    private int To(int i, bool or)
    {
        if (i >= tokens.Count || StartsLine(i)) return None;
        if (IsDash(i)) return i + 1;
        if (Is(i, DateRole.To)) return Is(i + 1, DateRole.Extent) ? i + 2 : i + 1;
        return or && Is(i, DateRole.And) ? i + 1 : None;
    }

    /// <summary>A day of the month: «17», «الـ17», «1er», «فاتح», «الحادي والعشرين».</summary>
    private int Day(int i, out int day)
    {
        day = None;
        if (i >= tokens.Count) return None;
        if (tokens[i].Kind == TokenKind.Number)
        {
            day = Number(i, 2);
            if (day is < 1 or > 31) return None;
            return Is(i + 1, DateRole.OrdinalEnding) && tokens[i + 1].Start == tokens[i].End ? i + 2 : i + 1;
        }
        if (tokens[i].Kind != TokenKind.Word) return None;
        if (Is(i, DateRole.Article) && i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End) return Day(i + 1, out day);
        var word = Word(i);
        if (!word.Is(DateRole.Ordinal) || Is(i - 1, DateRole.CountedPart)) return None;
        day = word.Number;
        if (i + 1 >= tokens.Count) return i + 1;
        var tens = tokens.Key(i + 1) switch { "عشر" => 10, "والعشرين" or "والعشرون" => 20, "والثلاثين" or "والثلاثون" => 30, _ => 0 };
        day += tens;
        return tens > 0 ? i + 2 : i + 1;
    }

    private int MonthAfterDay(int i, out int month)
    {
        month = None;
        if (i >= tokens.Count || StartsLine(i)) return None;
        if (Is(i, DateRole.From)) i++;
        else if (IsMark(i, '/', '-') && tokens.IsJoiner(i)) i++;
        if (Is(i, DateRole.MonthUnit)) i++;
        return Word(i).CoreStart == 0 ? MonthName(i, out month) : None;
    }

    /// <summary>A month's name, single («غشت», «كانون الثاني») or double («يناير/كانون الثاني», «يناير (كانون الثاني)»).</summary>
    private int MonthName(int i, out int month)
    {
        var next = SingleMonthName(i, out month);
        if (next == None) return None;
        if (next + 1 >= tokens.Count) return next;
        // «مارس آذار», as some agencies write.
        if (Word(next).CoreStart == 0 && !StartsLine(next) && SingleMonthName(next, out var beside) is var both and not None
            && beside == month)
        {
            return both;
        }

        var bracket = IsMark(next, '(', '[');
        if (!bracket && !IsMark(next, '/', '-')) return next;
        var second = SingleMonthName(next + 1, out var other);
        if (second == None || other != month) return next;
        if (!bracket) return second;
        return IsMark(second, ')', ']') ? second + 1 : next;
    }

    private int SingleMonthName(int i, out int month)
    {
        month = None;
        var word = Word(i);
        if (word.Is(DateRole.HalfMonth))
        {
            if (i + 1 >= tokens.Count) return None;
            // تشرين الأول is October and كانون الأول December; the second of each is the month after.
            var first = tokens.Key(i).EndsWith("تشرين", StringComparison.Ordinal) ? 10 : 12;
            month = tokens.Key(i + 1) switch { "الاول" or "اول" => first, "الثاني" or "ثاني" or "ثان" => first % 12 + 1, _ => None };
            // «12 كانون 2 2022».
            if (month == None && YearAfterMonth(i + 2, out _) != None)
                month = Number(i + 1, 1) switch { 1 => first, 2 => first % 12 + 1, _ => None };
            return month == None ? None : i + 2;
        }
        if (!word.Is(DateRole.Month | DateRole.MonthInContext)) return None;
        // آب and أب (father) share a key.
        if (tokens.Key(i).EndsWith("اب", StringComparison.Ordinal) && !tokens.Original(i).Contains('آ')) return None;
        month = word.Number;
        // «29 Aug. 2024».
        var shortened = tokens.Key(i).Length <= 4 && char.IsAsciiLetter(tokens.Key(i)[0]) && Mark(i + 1) == '.' && Number(i + 2, 4) != None;
        return shortened ? i + 2 : i + 1;
    }

    /// <summary>The year right after a month: «2025», «من عام 2018», «، 2025», «لسنة 2022».</summary>
    private int YearAfterMonth(int i, out int year)
    {
        year = None;
        if (i >= tokens.Count || StartsLine(i)) return None;
        if (IsMark(i, '،', ',') || Is(i, DateRole.From)) i++;
        else if (IsMark(i, '/', '-') && tokens.IsJoiner(i)) i++;
        if (Is(i, DateRole.YearUnit)) i++;
        return YearNumber(i, FirstYear, out year);
    }

    private int YearNumber(int i, int earliest, out int year)
    {
        year = Number(i, 4);
        if (year < earliest || year > LastYear || StartsLine(i) || tokens.Key(i).Length != 4) return None;
        if (Is(i + 1, DateRole.OtherCalendar)) return None;
        return Is(i + 1, DateRole.Gregorian) && Word(i + 1).CoreStart == 0 ? i + 2 : i + 1;
    }

    /// <summary>«يناير 2024», «نهاية شهر مارس 2022», «ديسمبر/كانون الأول», «مارس وأبريل 2022», «نونبر المقبل».</summary>
    private int ReadMonth(int start)
    {
        var i = start;
        var inContext = Is(i - 1, DateRole.BeforeTime) && !StartsLine(i);
        if (Is(i, DateRole.PartOf))
        {
            i++;
            inContext = true;
        }
        if (Is(i, DateRole.MonthUnit) && !StartsLine(i))
        {
            i++;
            inContext = true;
        }
        if (i > start && StartsLine(i)) return None;
        var next = MonthName(i, out var month);
        if (next == None) return None;
        var dated = inContext;
        inContext |= Is(i, DateRole.Month | DateRole.HalfMonth);
        var yearEnd = YearAfterMonth(next, out var year);
        if (yearEnd != None && (inContext || !IsCount(yearEnd, year))) return Add(start, yearEnd - 1, DateValue.OfMonth(year, month));
        if (SecondMonth(next, out var second, out var secondYear) is not None)
        {
            // Months joined share the year after the second, unless the calendar's end lies between them.
            return Add(start, next - 1, secondYear != None && month < second ? DateValue.OfMonth(secondYear, month) : null);
        }
        var after = AfterRelative(next, out var anchor);
        return inContext || after > next ? Add(start, after - 1, MonthWithoutYear(start, after, month, anchor, dated)) : None;
    }

    /// <summary>«وأبريل 2022», «إلى أبريل 2022», «-أبريل 2022» after a month.</summary>
    private int SecondMonth(int i, out int month, out int year)
    {
        (month, year) = (None, None);
        if (i >= tokens.Count || StartsLine(i)) return None;
        var joined = To(i, or: true);
        if (joined == None) joined = Word(i).CoreStart == 1 && tokens.Key(i)[0] == 'و' ? i : None;
        if (joined == None) return None;
        var next = MonthName(joined, out month);
        if (next != None) YearAfterMonth(next, out year);
        return next;
    }

    /// <summary>«مارس 2000 شخص»: where a year is only likely, a round number that counts what follows is none.</summary>
    private bool IsCount(int next, int number) => number % 100 == 0 && !EndsPhrase(next);

    /// <summary>«August 29, 2024», and after its pattern «مارس 2, 2025».</summary>
    private int ReadMonthFirst(int i)
    {
        if (!Is(i, DateRole.Month | DateRole.MonthInContext | DateRole.HalfMonth)) return None;
        var next = MonthName(i, out var month);
        if (next == None) return None;
        if (Mark(next) == '.') next++;
        next = Day(next, out var day);
        if (next == None) return None;
        var yearEnd = YearAfterMonth(next, out var year);
        return yearEnd == None ? None : AddDay(i, yearEnd, year, month, day);
    }

    /// <summary>«عام 2023», «نهاية العام 2023», «منذ 2020», «(2011)», «عامي 2001 و2014».</summary>
    private int ReadYear(int start)
    {
        var i = start;
        if (Is(i, DateRole.PartOf)) i++;
        var unit = Is(i, DateRole.YearUnit) && !(i > start && StartsLine(i));
        if (unit)
        {
            i++;
            if (Is(i, DateRole.KindOfYear)) i++;
        }
        var next = YearNumber(i, unit ? FirstYear : IsMarked(i) ? FirstMarkedYear : FirstBareYear, out var year);
        if (next == None || (i > start && StartsLine(i))) return None;
        if (!unit && tokens.IsJoiner(next) && Number(next + 1, 2) != None) return None;
        if (unit || FollowsTime(start, i, next, year)) return Add(start, next - 1, DateValue.OfYear(year));
        return None;
    }

    /// <summary>Whether a bare number is in a place where only a year makes sense.</summary>
    private bool FollowsTime(int start, int i, int next, int year)
    {
        if (i > start) return !IsCount(next, year);
        if (StartsLine(i)) return false;
        if (Chained(i) || IsMarked(i)) return true;
        var opened = i > 0 && IsMark(i - 1, '(', '[');
        if (opened && (IsMark(next, ')', ']') || (IsDash(next) && YearNumber(next + 1, FirstBareYear, out _) != None))) return true;
        if (Is(i - 1, DateRole.BeforeYear) && !IsCount(next, year)) return true;
        if (!EndsPhrase(next)) return false;
        if (Is(i - 1, DateRole.BeforeTime)) return true;
        if (!Is(i - 1, DateRole.From) || Is(i - 2, DateRole.Comparison)) return false;
        return Is(i - 2, DateRole.Ordinal) || (To(next, or: false) is var to and not None && YearNumber(to, FirstBareYear, out _) != None);
    }

    /// <summary>«2001 و2014», «2015-2019», «من 2013 إلى 2017»: a year goes on from the one before it.</summary>
    private bool Chained(int i) => _lastIsYear && _lastEnd != None && _lastEnd < i && To(_lastEnd, or: true) == i;

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
