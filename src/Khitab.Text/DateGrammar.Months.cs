namespace Khitab.Text;

// Months and years: «فبراير (شباط) 2025»، «عام 2024».
internal sealed partial class DateGrammar
{
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
}
