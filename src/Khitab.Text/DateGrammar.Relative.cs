namespace Khitab.Text;

/// <summary>The dates that depend on the day of writing or on the date mentioned last.</summary>
internal sealed partial class DateGrammar
{
    /// <summary>How far before and after a date a verb or «المقرر» is looked for that puts it in the future.</summary>
    private const int FutureBefore = 14;

    private const int FutureAfter = 4;

    /// <summary>Longer durations are not counted back from today.</summary>
    private const int LongestAgo = 100;

    /// <summary>What a day or month without a year is said to be relative to: a direction, or a year that the words name.</summary>
    private readonly record struct Anchor(DateDirection Direction, int? Year);

    private DateDirection Direction(int i) => (DateDirection)Word(i).Number;

    private DateUnit Unit(int i) => Is(i, DateRole.TimeUnit) ? (DateUnit)Word(i).Number : DateUnit.None;

    private bool IsToday(int i) => Unit(i) == DateUnit.Day && tokens.Key(i) is "اليوم" or "واليوم";

    private bool IsYesterday(int i) => Is(i, DateRole.Deictic) && Word(i).Number == 1;

    /// <summary>The latest date found so far that has a value, at least as exact as a month where one is wanted.</summary>
    private DateValue? LastSpokenOf(bool month)
    {
        for (var d = dates.Count - 1; d >= 0; d--)
        {
            if (dates[d].Value is { } value && (!month || value.Precision != DatePrecision.Year)) return value;
        }

        return null;
    }

    /// <summary>The index after «الماضي», «من العام الماضي», «من السنة نفسها» if they follow, otherwise the same index.</summary>
    private int AfterRelative(int i, out Anchor anchor)
    {
        anchor = default;
        if (StartsLine(i)) return i;
        if (Is(i, DateRole.Relative))
        {
            anchor = new Anchor(Direction(i), null);
            return i + 1;
        }

        var unit = Is(i, DateRole.From) ? i + 1 : i;
        if (!Is(unit, DateRole.TimeUnit) || StartsLine(unit + 1)) return i;
        if (Is(unit + 1, DateRole.Relative))
        {
            var direction = Direction(unit + 1);
            anchor = Unit(unit) == DateUnit.Year
                ? new Anchor(direction, now?.Day.Year + WrittenDay.Steps(direction))
                : new Anchor(direction, null);
            return unit + 2;
        }

        if (!Is(unit + 1, DateRole.Same) || Unit(unit) != DateUnit.Year) return i;
        anchor = new Anchor(DateDirection.Unsaid, LastSpokenOf(month: false)?.Last.Year);
        return unit + 2;
    }

    /// <summary>Adds a day without a year, with «الماضي» and the like; a day that exists in no year is ignored.</summary>
    private int AddWithoutYear(int start, int next, int month, int day)
    {
        const int LeapYear = 2024;
        if (DateValue.OfDay(LeapYear, month, day) is null) return next;
        var end = AfterRelative(next, out var anchor);
        return Add(start, end - 1, DayWithoutYear(start, end, month, day, anchor));
    }

    /// <summary>Adds days that share a month without a year: one stretch, or each for itself.</summary>
    private int AddDaysWithoutYear(int start, int next, int month, List<(int Token, int Day)> days, bool range)
    {
        const int LeapYear = 2024;
        if (DateValue.OfDay(LeapYear, month, days[^1].Day) is null) return next;
        if (range) return AddStretchWithoutYear(start, next, (month, days[0].Day), (month, days[^1].Day));
        var end = AfterRelative(next, out var anchor);
        var last = DayWithoutYear(start, end, month, days[^1].Day, anchor);
        foreach (var (token, day) in days[..^1])
        {
            if (last is { } value && DateValue.OfDay(value.First.Year, month, day) is { } other) Add(token, token, other);
        }

        return last is null ? Add(start, end - 1, null) : Add(days[^1].Token, end - 1, last);
    }

    /// <summary>Adds «من 17 إلى 19 فبراير» and «من 28 فبراير إلى 3 مارس», whose year is that of the last day.</summary>
    private int AddStretchWithoutYear(int start, int next, (int Month, int Day) first, (int Month, int Day) last)
    {
        const int LeapYear = 2024;
        if (DateValue.OfDay(LeapYear, last.Month, last.Day) is null) return next;
        var end = AfterRelative(next, out var anchor);
        if (DayWithoutYear(start, end, last.Month, last.Day, anchor) is not { } until) return Add(start, end - 1, null);
        var year = until.First.Year - (first.Month > last.Month ? 1 : 0);
        return Add(start, end - 1, DateValue.OfDays(DateValue.OfDay(year, first.Month, first.Day), until));
    }

    private DateValue? DayWithoutYear(int start, int end, int month, int day, Anchor anchor)
    {
        if (anchor.Year is { } year) return DateValue.OfDay(year, month, day);
        if (now is not { } written || IsOtherYear(end)) return null;
        if (anchor.Direction != DateDirection.Unsaid) return written.DayOf(month, day, anchor.Direction);
        if (WeekdayIn(start, end) is { } weekday) return written.DayOf(month, day, weekday);

        // «حركة 20 فبراير», «أحداث 11 سبتمبر» are names.
        var dated = Is(start, DateRole.PartOfDay) || (start > 0 && tokens.Key(start - 1) is "في" or "وفي" or "بتاريخ" or "يوم");
        if (!dated) return null;
        return IsAhead(start, end)
            ? written.DayOf(month, day, DateDirection.Future, verb: true)
            : written.DayOf(month, day, DateDirection.Unsaid);
    }

    private DateValue? MonthWithoutYear(int start, int end, int month, Anchor anchor, bool dated)
    {
        if (anchor.Year is { } year) return DateValue.OfMonth(year, month);
        if (now is not { } written || IsOtherYear(end)) return null;
        if (anchor.Direction != DateDirection.Unsaid) return written.MonthOf(month, anchor.Direction);
        if (!dated) return null;
        return IsAhead(start, end)
            ? written.MonthOf(month, DateDirection.Future, verb: true)
            : written.MonthOf(month, DateDirection.Unsaid);
    }

    /// <summary>«فبراير 1260»: a number outside the usual years still counts as a year here.</summary>
    private bool IsOtherYear(int i) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Number && tokens.Key(i).Length >= 3 && !StartsLine(i);

    private int? WeekdayIn(int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            if (Is(t, DateRole.Weekday)) return Word(t).Number;
        }

        return null;
    }

    /// <summary>«الاثنين الماضي», «مساء الاثنين», «أمس الأحد», and «الاثنين» between two words that leave it no other meaning.</summary>
    private int ReadWeekday(int i)
    {
        var at = i;
        while (at < i + 2 && Is(at, DateRole.PartOfDay) && (at == i || !StartsLine(at))) at++;
        if (!Is(at, DateRole.Weekday) || (at > i && StartsLine(at))) return ReadDeictic(i);
        var relative = Is(at + 1, DateRole.Relative) && !StartsLine(at + 1);
        if (at == i && !relative && !StandsForDay(i)) return None;
        var last = relative ? at + 1 : at;
        return Add(i, last, Weekday(i, at, last));
    }

    private DateValue? Weekday(int first, int at, int last)
    {
        if (now is not { } written) return null;
        var weekday = Word(at).Number;
        if (last > at) return written.Weekday(weekday, Direction(last));
        for (var t = first; t < at; t++)
        {
            if (IsToday(t)) return written.NearestWeekday(weekday);
            if (IsYesterday(t)) return written.Weekday(weekday, DateDirection.Unsaid);
        }

        if (!IsAhead(first, last + 1)) return OpensWithImperfect(first) ? null : written.Weekday(weekday, DateDirection.Unsaid);

        // «ستعقد الاثنين» in a text written on a Monday means today or a week from now.
        return written.Weekday(weekday, DateDirection.Unsaid).First == written.Day ? null : written.Weekday(weekday, DateDirection.Future);
    }

    /// <summary>
    /// Whether a bare weekday is a day: behind a noun with the article or a pronoun («أعلن الوزير الخميس أن»), or before what is said
    /// («أعلن الخميس أن»). «صلاة الجمعة», «سوق الأربعاء», «بين الاثنين» are none.
    /// </summary>
    private bool StandsForDay(int i)
    {
        if (Word(i).CoreStart > 0 || i == 0 || StartsLine(i) || tokens[i - 1].Kind != TokenKind.Word || !EndsPhrase(i + 1)) return false;
        if (i + 1 < tokens.Count && tokens.Key(i + 1) is "ان" or "انه" or "انها" or "انهم") return true;
        var before = tokens.Key(i - 1);
        return before.Length > 4 && (before.StartsWith("ال", StringComparison.Ordinal) || before.EndsWith("ها", StringComparison.Ordinal));
    }

    /// <summary>«أمس», «أول أمس», «يوم غد», «بعد غد», «صباح اليوم», «الليلة الماضية».</summary>
    private int ReadDeictic(int i)
    {
        var key = tokens.Key(i);
        if (key is "اول" or "قبل")
        {
            var after = key == "اول" && Is(i + 1, DateRole.From) ? i + 2 : i + 1;
            if (IsYesterday(after) && !StartsLine(after)) return Add(i, after, now?.Plus(-2));
        }

        if (key == "بعد" && Is(i + 1, DateRole.Deictic) && tokens.Key(i + 1) == "غد") return Add(i, i + 1, now?.Plus(2));
        if (Is(i, DateRole.Night) && !StartsLine(i + 1)
            && (IsYesterday(i + 1) || (Is(i + 1, DateRole.Relative) && Direction(i + 1) == DateDirection.Past)))
            return Add(i, i + 1, now?.Plus(-1));
        var at = Is(i, DateRole.PartOfDay) && !Is(i, DateRole.Deictic) && !IsToday(i) ? i + 1 : i;
        if (at > i && StartsLine(at)) return ReadRelative(i);
        if (IsYesterday(at))
        {
            var dayBefore = at + 1 < tokens.Count && tokens.Key(at + 1) is "الاول" or "الاولي" && !StartsLine(at + 1);
            return dayBefore ? Add(i, at + 1, now?.Plus(-2)) : Add(i, at, now?.Plus(-1));
        }

        // الغد alone is as often a name or the time to come.
        if (Is(at, DateRole.Deictic) && (at > i || tokens.Key(at) == "غدا")) return Add(i, at, now?.Plus(1));
        return IsToday(at) && (at > i || MeansToday(at)) ? Add(i, at, now?.Plus(0)) : ReadRelative(i);
    }

    /// <summary>Whether «اليوم» is the day of writing: not «في اليوم التالي», «هذا اليوم», «صحيفة اليوم», «العالم اليوم».</summary>
    private bool MeansToday(int i)
    {
        if (i + 1 < tokens.Count && tokens.Key(i + 1) is "الذي" or "التي") return false;
        if (!EndsPhrase(i + 1) || Is(i + 1, DateRole.Ordinal | DateRole.TimeUnit | DateRole.Relative | DateRole.Same)) return false;
        if (i == 0 || StartsLine(i)) return true;
        return tokens[i - 1].Kind == TokenKind.Word && !tokens.Form(i - 1).Readings.Any(r => RelativeWords.NotBeforeToday.Contains(r.Core));
    }

    /// <summary>«العام الماضي», «أوائل العام الجاري», «الشهر نفسه», «هذا الأسبوع».</summary>
    private int ReadRelative(int start)
    {
        var i = start;
        if (Is(i, DateRole.PartOf)) i++;
        if (Is(i, DateRole.This) && (i == start || !StartsLine(i)))
        {
            var unit = Unit(i + 1);
            var alone = unit is DateUnit.Year or DateUnit.Month or DateUnit.Week && !StartsLine(i + 1) && Word(i + 1).CoreStart == 0
                && YearNumber(i + 2, FirstYear, out _) == None && !IsAdjective(i + 2);
            return alone ? Add(start, i + 1, now?.Plus(unit, 0)) : None;
        }

        if (!Is(i, DateRole.TimeUnit) || (i > start && StartsLine(i)) || StartsLine(i + 1)) return None;
        if (Is(i + 1, DateRole.Relative)) return Add(start, i + 1, now?.Of(Unit(i), Direction(i + 1)));
        if (!Is(i + 1, DateRole.Same) || Unit(i) is not (DateUnit.Year or DateUnit.Month)) return None;
        DateValue? same = Unit(i) == DateUnit.Year
            ? LastSpokenOf(month: false) is { } ofYear ? DateValue.OfYear(ofYear.Last.Year) : null
            : LastSpokenOf(month: true) is { } ofMonth ? DateValue.OfMonth(ofMonth.Last.Year, ofMonth.Last.Month) : null;
        return Add(start, i + 1, same);
    }

    /// <summary>«هذا الشهر الكريم» is one of another calendar.</summary>
    private bool IsAdjective(int i) =>
        i < tokens.Count && !StartsLine(i) && Word(i).Role == DateRole.None && tokens.Key(i).StartsWith("ال", StringComparison.Ordinal)
            && !EndsPhrase(i);

    /// <summary>The index after «من الشهر الجاري», «من الشهر نفسه» behind a day, with its value.</summary>
    private int AfterDayOfMonth(int i, int day, out DateValue? value)
    {
        value = null;
        var unit = Is(i, DateRole.From) ? i + 1 : i;
        if (StartsLine(i) || Unit(unit) != DateUnit.Month || StartsLine(unit + 1)) return None;
        if (Is(unit + 1, DateRole.Relative))
        {
            value = now?.DayOfMonth(day, WrittenDay.Steps(Direction(unit + 1)));
            return unit + 2;
        }

        if (!Is(unit + 1, DateRole.Same)) return None;
        if (LastSpokenOf(month: true) is { } spoken) value = DateValue.OfDay(spoken.Last.Year, spoken.Last.Month, day);
        return unit + 2;
    }

    /// <summary>«قبل يومين», «قبل ثلاثة أسابيع», «منذ 5 سنوات»; not «قبل يومين من ...», which counts from something else.</summary>
    private int ReadAgo(int start)
    {
        if (tokens.Key(start) is not ("قبل" or "منذ") || start + 1 >= tokens.Count || StartsLine(start + 1)) return None;
        var i = start + 1;
        var count = 1;
        if (tokens[i].Kind == TokenKind.Number)
        {
            count = Number(i, 3);
            i++;
        }
        else if (RelativeWords.Cardinals.TryGetValue(tokens.Key(i), out var cardinal))
        {
            count = cardinal;
            i++;
        }

        if (count is None or 0 or > LongestAgo || i >= tokens.Count || StartsLine(i)) return None;
        if (!RelativeWords.Durations.TryGetValue(tokens.Key(i), out var duration)) return None;
        if (duration.Dual) count = i > start + 1 ? 0 : 2;
        else if (duration.Plural && i == start + 1) return None;
        if (count == 0) return None;
        var next = i + 1;
        if (next < tokens.Count && tokens.Key(next) is "واحد" or "واحده" && !StartsLine(next)) next++;
        if (!EndsPhrase(next) || Is(next, DateRole.From | DateRole.Month | DateRole.MonthInContext | DateRole.Weekday | DateRole.Relative))
        {
            return None;
        }

        if (next < tokens.Count && tokens.Key(next) is "علي" or "ونصف" or "واحد") return None;
        return Add(start, next - 1, now?.Plus(duration.Unit, -count));
    }

    /// <summary>Whether the sentence around a date speaks of what is to come.</summary>
    private bool IsAhead(int start, int end)
    {
        for (var t = start - 1; t >= Math.Max(0, start - FutureBefore) && !EndsSentence(t) && !StartsLine(t + 1); t--)
        {
            if (tokens[t].Kind == TokenKind.Word && RelativeWords.IsFuture(tokens.Key(t))) return true;
        }

        for (var t = end; t < Math.Min(tokens.Count, end + FutureAfter) && !EndsSentence(t) && !StartsLine(t); t++)
        {
            if (tokens[t].Kind == TokenKind.Word && RelativeWords.IsFuture(tokens.Key(t))) return true;
        }

        return false;

    }

    private bool EndsSentence(int t) => Mark(t) is '.' or '!' or '؟' or '?' or '؛' or '…';

    /// <summary>
    /// Whether the sentence before a date opens like a verb of the present («تصل الوزيرة الاثنين»), which may be of what is to come; a verb
    /// of the past that begins with ت mostly ends in ت here («تمكنت الشرطة»).
    /// </summary>
    private bool OpensWithImperfect(int start)
    {
        var first = start;
        while (first > 0 && !StartsLine(first) && !EndsSentence(first - 1)) first--;
        if (first == start || tokens[first].Kind != TokenKind.Word) return false;
        var key = tokens.Key(first);
        if (key.Length > 4 && key[0] is 'و' or 'ف') key = key[1..];
        return key.Length >= 3 && (key[0] == 'ي' || (key[0] == 'ت' && key[^1] != 'ت')) && Word(first).Role == DateRole.None;
    }
}
