namespace Khitab.Text;

/// <summary>Years that «م» marks, and dates of the Hijri calendar.</summary>
internal sealed partial class DateGrammar
{
    /// <summary>
    /// «2003م», «(1881)»: whether a number is marked as a year; not «ارتفاع 2000م», which are metres, nor «القرار (1701)».
    /// </summary>
    private bool IsMarked(int i)
    {
        if (i == 0) return false;
        if (IsMark(i - 1, '(', '[') && IsMark(i + 1, ')', ']')) return i < 2 || !Numbered.Contains(tokens.Key(i - 2));
        if (!Is(i + 1, DateRole.Gregorian) || Word(i + 1).CoreStart > 0 || StartsLine(i + 1)) return false;
        for (var t = i - 1; t >= 0 && t >= i - MeasureBefore && !StartsLine(t + 1) && !EndsSentence(t); t--)
        {
            if (Measures.Contains(tokens.Key(t))) return false;
        }

        return true;
    }

    /// <summary>How far before a number of metres the word for what is measured stands («ارتفاع الجبل نحو 2000م»).</summary>
    private const int MeasureBefore = 3;

    /// <summary>What is measured in metres, as keys.</summary>
    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "ارتفاع", "الارتفاع", "بارتفاع", "ارتفاعه", "ارتفاعها", "علو", "بعلو", "طول", "بطول", "الطول", "طوله", "طولها", "عمق", "بعمق",
        "عمقه", "عمقها", "مسافه", "المسافه", "لمسافه", "مسافتها", "سباق", "سباقات", "عرض", "بعرض", "مساحه", "بمساحه", "مساحته", "مساحتها",
    };

    /// <summary>What has a number in brackets that is no year, as keys.</summary>
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "قرار", "القرار", "بالقرار", "للقرار", "والقرار", "رقم", "برقم", "الرقم", "ماده", "الماده", "الفقره", "صفحه", "الصفحه",
    };

    /// <summary>
    /// The index after a date of the Hijri calendar with its year behind a weekday («الخميس الموافق 1446/7/3هـ», «الأحد 3 شعبان 1446»):
    /// it says which day is meant, so that the weekday is not the one nearest to the day of writing.
    /// </summary>
    private int AfterHijri(int i)
    {
        if (i < tokens.Count && !StartsLine(i) && tokens.Key(i).StartsWith("الموافق", StringComparison.Ordinal)) i++;
        if (i >= tokens.Count || StartsLine(i)) return None;
        if (tokens.Key(i).Split('.') is { Length: 3 } parts && parts.Any(p => p.Length == 4)) return parts.Any(IsHijriYear) ? i + 1 : None;
        if (i + 4 < tokens.Count && tokens[i].Kind == TokenKind.Number && tokens.IsJoiner(i + 1) && tokens.IsJoiner(i + 3))
        {
            return IsHijriYear(tokens.Key(i)) || IsHijriYear(tokens.Key(i + 4)) ? PastCalendar(i + 5) : None;
        }

        var month = Day(i, out _);
        if (month == None || month >= tokens.Count || !HijriMonths.Contains(tokens.Key(month))) return None;
        for (var year = month + 1; year < tokens.Count && year <= month + 3 && !StartsLine(year); year++)
        {
            if (tokens[year].Kind == TokenKind.Number) return IsHijriYear(tokens.Key(year)) ? PastCalendar(year + 1) : None;
        }

        return None;

        static bool IsHijriYear(string digits) => digits is ['1', '2' or '3' or '4', _, _] && digits.All(char.IsAsciiDigit);

        int PastCalendar(int next) => Is(next, DateRole.OtherCalendar) && !StartsLine(next) ? next + 1 : next;
    }

    /// <summary>The first words of the months of the Hijri calendar, as keys.</summary>
    private static readonly HashSet<string> HijriMonths = new(StringComparer.Ordinal)
    {
        "محرم", "المحرم", "صفر", "ربيع", "جمادي", "جماد", "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذي", "ذوالقعده", "ذوالحجه",
    };
}
