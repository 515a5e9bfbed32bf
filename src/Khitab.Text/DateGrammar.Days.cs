namespace Khitab.Text;

// Days with their month: «17 و18 فبراير»، «من 3 إلى 5 مارس 2025».
internal sealed partial class DateGrammar
{
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
}
