using System.Text.RegularExpressions;
using Khitab.Text;

namespace Khitab.Corpus.Metadata;

/// <summary>
/// Lines that say when a text was published: «تاريخ النشر: الأحد 2 مارس 2025 - 10:30», «الجمعة 8 فيفري 2019», «ليلى منصور | 2025-03-02». A
/// sentence with a date in it is none.
/// </summary>
internal static partial class DateLine
{
    // A name or a place beside the date («الرباط في 2 مارس 2025») is short.
    private const int MostOthers = 2;

    private static readonly HashSet<string> Known = new(
        """
        الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم في من على الساعة ساعة بتاريخ التاريخ تاريخ الموافق بتوقيت
        غرينتش جرينتش توقيت م ص ه هـ مساء صباحا ظهرا ليلا عصرا فجرا صباح ليل ظهر am pm gmt utc at on the of le à et الأول الثاني كانون تشرين
        ك ت كتب كتبه كتبها كتبت بقلم نشر نشره نشرها حرره by محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun lundi mardi mercredi jeudi vendredi
        samedi dimanche st nd rd th er
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ArabicNormalizer.Key), StringComparer.Ordinal);

    /// <summary>The day of such a line and whether it calls it the day of publication; null for any other line.</summary>
    public static (DateOnly Day, bool IsLabelled)? Read(string line)
    {
        if (line.Length > 200) return null;

        // «آخر تحديث: 5 مارس 2025 | نشر في 2 مارس 2025»: the words after the label count.
        if (Published().Match(line) is { Success: true } label)
        {
            if (MetadataDate.Parse(line[label.Index..]) is not { } told || IsSentence(line)) return null;
            return Others(line[(label.Index + label.Length)..]) <= MostOthers + 2 ? (told, true) : null;
        }

        if (IsUpdate(line) || IsOther(line) || IsSentence(line) || MetadataDate.Parse(line) is not { } day) return null;
        if (Others(line) <= MostOthers) return (day, false);
        return Parts().Split(line).Any(p => Others(p) == 0 && MetadataDate.Parse(p) == day) ? (day, false) : null;
    }

    /// <summary>Whether a line says when its text was last changed, and nothing else.</summary>
    public static bool IsUpdate(string line) => Updated().IsMatch(line) && !Published().IsMatch(line);

    /// <summary>Whether a line dates something else than the text: the site's rights, its printing, a picture.</summary>
    public static bool IsOther(string line) => Other().IsMatch(line);

    /// <summary>Whether it is long and ends as sentences do.</summary>
    public static bool IsSentence(string line) => SegmentCues.EndsLikeSentence(line) && line.Split(' ').Length > 8;

    // Words that are neither of the date nor of its hour.
    private static int Others(string text)
    {
        var others = 0;
        foreach (var word in Word().EnumerateMatches(text))
        {
            var key = ArabicNormalizer.Key(text.AsSpan(word.Index, word.Length).ToString());
            if (Known.Contains(key) || IsMonth(key)) continue;
            others++;
        }

        return others;
    }

    private static bool IsMonth(string word) =>
        $"1 {word} 2025" is var dated && DateFinder.Find(dated, new TextSpan(0, dated.Length)) is [{ Value.Precision: DatePrecision.Day }];

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+[-–—]\s+|[|•·/]\s|\s[|•·]|\t|،\s")]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"(?<![\p{L}])(?:تاريخ\s+(?:ال)?(?:نشر|إضافة|الإضافة|الخبر|المقال|المقالة|التحرير)|"
        + @"تم\s+(?:ال)?نشره?ا?|نُ?شرت?(?=\s+(?:في|بتاريخ|يوم|[\p{L}]+\s+[0-9٠-٩]|[0-9٠-٩])|\s*:)"
        + @"|النشر\s*:|أضيفت?\s+(?:في|بتاريخ)|حُ?ررت?\s+(?:في|بتاريخ)|كتبت?\s+(?:في|بتاريخ)"
        + @"|^\s*(?:ال)?تاريخ\s*:|^\s*بتاريخ|published|posted|publi[ée]e?\s+le|^\s*date\s*:)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Published();

    [GeneratedRegex(
        @"^\W*(?:آخر\s+(?:تحديث|تعديل)|(?:تم\s+)?(?:ال)?تحديث|تاريخ\s+(?:ال)?(?:تحديث|تعديل)|عُ?دلت?\s+في"
        + @"|last\s+(?:updated|modified)|updated|modified|mis\s+à\s+jour|modifié)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Updated();

    [GeneratedRegex(
        @"©|\(c\)|copyright|حقوق\s+(?:ال)?(?:نشر|طبع)|الحقوق\s+محفوظة"
        + @"|(?<!\p{L})(?:طُ?بعت?|(?:تمت\s+)?الطباعة|تاريخ\s+(?:ال)?طباعة)(?!\p{L})"
        + @"|\bprinted\b|imprimé\s+le|\(?(?:من\s+)?(?:ال)?أرشيف(?:ية)?\)?(?!\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
