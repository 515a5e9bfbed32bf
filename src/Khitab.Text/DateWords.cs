namespace Khitab.Text;

/// <summary>
/// The roles that a word can play in a date. It can play several: العام is a year's name before a number and a span of time before الماضي.
/// </summary>
[Flags]
internal enum DateRole
{
    None = 0,

    /// <summary>A month's name that rarely means anything else.</summary>
    Month = 1 << 0,

    /// <summary>A month's name that is also a verb, a person or a make of cars (مارس, ماي, شباط, نيسان), and Latin names.</summary>
    MonthInContext = 1 << 1,

    /// <summary>كانون and تشرين, which only their number makes a month.</summary>
    HalfMonth = 1 << 2,
    Weekday = 1 << 3,

    /// <summary>يوم, مساء and the like, before a weekday or a date.</summary>
    PartOfDay = 1 << 4,

    /// <summary>عام, سنة and the like, before the number of a year.</summary>
    YearUnit = 1 << 5,

    /// <summary>العام, الشهر, الأسبوع, before الماضي.</summary>
    TimeUnit = 1 << 6,

    /// <summary>الماضي, المقبل, الجاري.</summary>
    Relative = 1 << 7,

    /// <summary>نهاية, مطلع, صيف: a part of what follows.</summary>
    PartOf = 1 << 8,

    /// <summary>شهر.</summary>
    MonthUnit = 1 << 9,
    From = 1 << 10,
    To = 1 << 11,
    Between = 1 << 12,
    And = 1 << 13,

    /// <summary>منذ, بحلول: a bare number of four digits after it is a year.</summary>
    BeforeYear = 1 << 14,

    /// <summary>في, خلال: such a number may be a year.</summary>
    BeforeTime = 1 << 15,

    /// <summary>فاتح, الثالث: a day of the month in words.</summary>
    Ordinal = 1 << 16,

    /// <summary>هـ, هجرية: the year before it is not of this calendar.</summary>
    OtherCalendar = 1 << 17,

    /// <summary>م, ميلادية.</summary>
    Gregorian = 1 << 18,

    /// <summary>أمس, الأمس, غدا.</summary>
    Deictic = 1 << 19,

    /// <summary>المالية, الدراسية between السنة and its number.</summary>
    KindOfYear = 1 << 20,

    /// <summary>A part that is counted in a longer time («الأسبوع الثاني من ماي»).</summary>
    CountedPart = 1 << 21,

    /// <summary>Words after which a number counts things («أكثر من 2000»).</summary>
    Comparison = 1 << 22,

    /// <summary>غاية between إلى and its date.</summary>
    Extent = 1 << 23,

    /// <summary>er, th after the number of a day.</summary>
    OrdinalEnding = 1 << 24,

    /// <summary>الـ before the number of a day.</summary>
    Article = 1 << 25,

    /// <summary>هذا, هذه before العام and the like.</summary>
    This = 1 << 26,

    /// <summary>نفسه, ذاتها after العام and the like: the one last spoken of.</summary>
    Same = 1 << 27,

    /// <summary>The night just past: الليلة before الماضية.</summary>
    Night = 1 << 28,
}

/// <summary>A word's roles in dates.</summary>
/// <param name="Role">All of them.</param>
/// <param name="Number">
/// The month, the weekday or the day of the month that it names; the <see cref="DateUnit"/> of a span of time, the <see
/// cref="DateDirection"/> of الماضي and the like; 1 for yesterday and 2 for tomorrow; 0 for other roles.
/// </param>
/// <param name="CoreStart">How many characters of its key are clitics («وأبريل»).</param>
internal readonly record struct DateWord(DateRole Role, int Number, int CoreStart)
{
    public bool Is(DateRole role) => (Role & role) != 0;
}

/// <summary>The words of dates, by key.</summary>
/// <remarks>
/// Month names: the Gregorian calendars of the Mashriq (كانون الثاني), Egypt and the Gulf (يناير), Morocco (غشت, شتنبر), Algeria and
/// Tunisia (جانفي, أوت), as the Unicode CLDR has them for the locales ar, ar-SY, ar-MA, ar-DZ, with the variants seen in newspapers.
/// </remarks>
internal static class DateWords
{
    private static readonly string[] Months =
    [
        "يناير جانفي ينائر",
        "فبراير فيفري",
        "آذار",
        "أبريل إبريل أفريل",
        "مايو أيار",
        "يونيو يونيه حزيران",
        "يوليو يوليه يوليوز جويلية جويليه تموز",
        "أغسطس غشت",
        "سبتمبر شتنبر شتمبر أيلول",
        "أكتوبر",
        "نوفمبر نونبر",
        "ديسمبر دجنبر دسمبر",
    ];

    private static readonly string[] MonthsInContext =
    [
        "janvier january jan janv",
        "شباط février february feb fév",
        "مارس mars march mar",
        "نيسان avril april apr avr",
        "ماي mai may",
        "جوان juin june jun",
        "juillet july jul juil",
        "آب أوت août aug august",
        "septembre september sept sep",
        "octobre october oct",
        "novembre november nov",
        "décembre december dec déc",
    ];

    private static readonly string[] Ordinals =
    [
        "فاتح الفاتح أول الأول الحادي الواحد", "الثاني ثاني", "الثالث ثالث", "الرابع رابع", "الخامس خامس", "السادس سادس", "السابع سابع",
        "الثامن ثامن", "التاسع تاسع", "العاشر عاشر",
    ];

    private static readonly string[] Weekdays =
    [
        "الأحد", "الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
    ];

    /// <summary>By <see cref="DateUnit"/>.</summary>
    private static readonly string[] TimeUnits = ["العام السنة", "الشهر", "الأسبوع", "اليوم"];

    /// <summary>By <see cref="DateDirection"/>; الفارط is of Algeria and Tunisia.</summary>
    private static readonly string[] Relatives =
    [
        "الماضي الماضية المنصرم المنصرمة الفائت الفائتة الفارط الفارطة المنقضي المنقضية",
        "المقبل المقبلة القادم القادمة الآتي الآتية",
        "الجاري الجارية الحالي الحالية",
    ];

    private static readonly string[] Deictics = ["أمس الأمس البارحة", "غدا غد الغد"];

    private static readonly (DateRole Role, string Words)[] Others =
    [
        (DateRole.HalfMonth, "كانون تشرين"),
        (DateRole.PartOfDay, "يوم يومي أيام مساء صباح ظهر عصر فجر ليلة ليل اليوم أمس"),
        (DateRole.YearUnit, "عام العام سنة السنة عامي العامين سنتي أعوام سنوات موسم"),
        (DateRole.TimeUnit, "الموسم الصيف القرن"),
        (DateRole.PartOf, "نهاية بداية مطلع أواخر أوائل منتصف متم غضون صيف شتاء ربيع خريف"),
        (DateRole.MonthUnit, "شهر"),
        (DateRole.From, "من"),
        (DateRole.To, "إلى حتى"),
        (DateRole.Between, "بين"),
        (DateRole.And, "و"),
        (DateRole.BeforeYear, "منذ بحلول أفق"),
        (DateRole.BeforeTime, "في خلال حتى قبل بعد منذ بحلول"),
        (DateRole.OtherCalendar, "ه هجري هجرية الهجري"),
        (DateRole.Gregorian, "م ميلادي ميلادية"),
        (DateRole.This, "هذا هذه"),
        (DateRole.Same, "نفسه نفسها ذاته ذاتها عينه عينها"),
        (DateRole.Night, "الليلة"),
        (DateRole.KindOfYear, "المالية الدراسية الجامعية الميلادية"),
        (DateRole.CountedPart, "الأسبوع النصف الثلث الربع الفصل العقد اليوم الأيام"),
        (DateRole.Comparison, "أكثر أزيد أقل أعلى يقرب"),
        (DateRole.Extent, "غاية حدود"),
        (DateRole.OrdinalEnding, "er st nd rd th"),
        (DateRole.Article, "ال"),
    ];

    /// <summary>Clitics that a date's words take, with the article that ل swallows read as لل.</summary>
    private static readonly string[] Proclitics = ["و", "ف", "ب", "ل", "وب", "ول", "فب", "فل"];

    private static readonly WordMap<DateWord> Words = Build();

    /// <summary>The roles of a word; none for a word that is not of dates.</summary>
    public static DateWord Of(WordForm word) => Words.TryGetValue(word.Key, word.Hash, out var found) ? found : default;

    private static WordMap<DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        AddNumbered(words, DateRole.Month, Months);
        AddNumbered(words, DateRole.MonthInContext, MonthsInContext);
        AddNumbered(words, DateRole.Ordinal, Ordinals);
        AddNumbered(words, DateRole.Weekday, Weekdays);
        AddNumbered(words, DateRole.TimeUnit, TimeUnits);
        AddNumbered(words, DateRole.Relative, Relatives);
        AddNumbered(words, DateRole.Deictic, Deictics);
        foreach (var (role, list) in Others) Add(words, role, 0, list);
        var map = new WordMap<DateWord>();
        foreach (var (key, word) in WithProclitics(words)) map.TryAdd(key, word);
        return map;
    }

    private static void AddNumbered(Dictionary<string, DateWord> words, DateRole role, string[] lists)
    {
        for (var i = 0; i < lists.Length; i++) Add(words, role, i + 1, lists[i]);
    }

    private static void Add(Dictionary<string, DateWord> words, DateRole role, int number, string list)
    {
        foreach (var word in list.Split(' '))
        {
            var key = ArabicNormalizer.Key(word);
            var known = words.GetValueOrDefault(key);
            words[key] = new DateWord(known.Role | role, Math.Max(known.Number, number), 0);
        }
    }

    private static Dictionary<string, DateWord> WithProclitics(Dictionary<string, DateWord> words)
    {
        var all = new Dictionary<string, DateWord>(words, StringComparer.Ordinal);
        foreach (var (key, word) in words)
        {
            if (key[0] is < '\u0620' or > '\u06FF' || key.Length < 2) continue;
            foreach (var clitics in Proclitics)
            {
                var hidden = clitics[^1] == 'ل' && key.StartsWith("ال", StringComparison.Ordinal);
                all.TryAdd(clitics + (hidden ? key[1..] : key), word with { CoreStart = clitics.Length });
            }
        }
        return all;
    }
}
