namespace Khitab.Text;

/// <summary>The words of dates that depend on the day of writing, by key.</summary>
internal static class RelativeWords
{
    /// <summary>Whether a word says that something is to come: «سوف», «المقرر», a verb with سـ before it.</summary>
    public static bool IsFuture(string key)
    {
        if (FutureWords.Contains(key)) return true;
        var verb = key.Length > 5 && key[0] is 'و' or 'ف' ? key.AsSpan(1) : key;
        return verb.Length >= 5 && verb[0] == 'س' && verb[1] is 'ي' or 'ت' && !NoVerbs.GetAlternateLookup<ReadOnlySpan<char>>()
            .Contains(verb);
    }

    /// <summary>Spans of time that are counted, by key.</summary>
    public static readonly Dictionary<string, (DateUnit Unit, bool Dual, bool Plural)> Durations = new(StringComparer.Ordinal)
    {
        ["يوم"] = (DateUnit.Day, false, false),
        ["يوما"] = (DateUnit.Day, false, false),
        ["يومين"] = (DateUnit.Day, true, false),
        ["ايام"] = (DateUnit.Day, false, true),
        ["اسبوع"] = (DateUnit.Week, false, false),
        ["اسبوعا"] = (DateUnit.Week, false, false),
        ["اسبوعين"] = (DateUnit.Week, true, false),
        ["اسابيع"] = (DateUnit.Week, false, true),
        ["شهر"] = (DateUnit.Month, false, false),
        ["شهرا"] = (DateUnit.Month, false, false),
        ["شهرين"] = (DateUnit.Month, true, false),
        ["اشهر"] = (DateUnit.Month, false, true),
        ["شهور"] = (DateUnit.Month, false, true),
        ["عام"] = (DateUnit.Year, false, false),
        ["عاما"] = (DateUnit.Year, false, false),
        ["عامين"] = (DateUnit.Year, true, false),
        ["اعوام"] = (DateUnit.Year, false, true),
        ["سنه"] = (DateUnit.Year, false, false),
        ["سنتين"] = (DateUnit.Year, true, false),
        ["سنوات"] = (DateUnit.Year, false, true),
        ["سنين"] = (DateUnit.Year, false, true),
    };

    /// <summary>Numbers in words that count spans of time.</summary>
    public static readonly Dictionary<string, int> Cardinals = new(StringComparer.Ordinal)
    {
        ["ثلاثه"] = 3,
        ["ثلاث"] = 3,
        ["اربعه"] = 4,
        ["اربع"] = 4,
        ["خمسه"] = 5,
        ["خمس"] = 5,
        ["سته"] = 6,
        ["ست"] = 6,
        ["سبعه"] = 7,
        ["سبع"] = 7,
        ["ثمانيه"] = 8,
        ["ثماني"] = 8,
        ["تسعه"] = 9,
        ["تسع"] = 9,
        ["عشره"] = 10,
        ["عشر"] = 10,
    };

    /// <summary>Words after which «اليوم» is a name, a day of another time, or the present age.</summary>
    public static readonly HashSet<string> NotBeforeToday = new(StringComparer.Ordinal)
    {
        "في", "وفي", "هذا", "ذلك", "نفس", "طيله", "طوال", "خلال", "صحيفه", "جريده", "قناه", "موقع", "عين", "العالم", "عالم", "اخبار",
        "المصري", "روسيا", "الجزيره", "افريقيا", "من", "الي", "ذات", "كل", "مدار", "بقيه", "مثل", "عالمنا", "واقعنا", "حياتنا", "العرب",
        "الشباب",
    };

    private static readonly HashSet<string> FutureWords = new(StringComparer.Ordinal)
    {
        "سوف", "المقرر", "المقرره", "مقرر", "مقررا", "المرتقب", "المرتقبه", "مرتقب", "يرتقب", "المنتظر", "المنتظره", "ينتظر", "المزمع",
        "المتوقع", "يتوقع", "يعتزم", "تعتزم", "لن",
    };

    /// <summary>Words that begin like a verb with سـ and are none.</summary>
    private static readonly HashSet<string> NoVerbs = new(StringComparer.Ordinal)
    {
        "سيادتها", "سيادته", "سياره", "سيارات", "سيارته", "سيارتها", "سياسه", "سياسات", "سياسي", "سياسيا", "سياسيه", "سياسيين", "سياسيون",
        "سياستها", "سياسته", "سياحه", "سياحي", "سياحيه", "سياحيا", "سيادي", "سياديه", "سيادة", "سياده", "سياقات", "سياقه", "سيدات", "سيدتي",
        "سيناريو", "سيناريوهات", "سيناء", "سينما", "سينمائي", "سينمائيه", "سينمائيا", "سيطره", "سيطرته", "سيطرتها", "سيطرت", "سيرته",
        "سيرتها", "سيبراني", "سيبرانيه", "سيوله", "سيولتها", "ستائر", "ستوكهولم", "ستيفن", "ستاندرد", "سيراليون", "سيدياو", "سيمون",
        "سيغما", "سيدني", "ستينات", "ستينيات", "ستراتيجي", "ستوديو",
    };
}
