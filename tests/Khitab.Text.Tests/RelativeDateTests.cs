using System.Globalization;

namespace Khitab.Text.Tests;

/// <summary>Dates that depend on the day of writing: Wednesday 19 February 2025, where a test does not say another.</summary>
public class RelativeDateTests
{
    private static readonly DateOnly Wednesday = new(2025, 2, 19);

    // The words of the press, East and West, for days near the day of writing.
    [Theory]
    [InlineData("قال الوزير أمس إن الاتفاق", "أمس", "2025-02-18")]
    [InlineData("عقد بالأمس اجتماع", "الأمس", "2025-02-18")]
    [InlineData("أعلنت الحكومة يوم أمس عن", "يوم أمس", "2025-02-18")]
    [InlineData("وصل مساء أمس إلى", "مساء أمس", "2025-02-18")]
    [InlineData("سقطت أمطار البارحة على", "البارحة", "2025-02-18")]
    [InlineData("قصف الليلة الماضية مواقع", "الليلة الماضية", "2025-02-18")]
    [InlineData("التقى أول أمس نظيره", "أول أمس", "2025-02-17")]
    [InlineData("التقى أول من أمس نظيره", "أول من أمس", "2025-02-17")]
    [InlineData("حضر مساء أمس الأول حفلا", "مساء أمس الأول", "2025-02-17")]
    [InlineData("حضر البارحة الأولى حفلا", "البارحة الأولى", "2025-02-17")]
    [InlineData("وقع صباح اليوم اتفاقا", "صباح اليوم", "2025-02-19")]
    [InlineData("أعلن الوزير اليوم أن", "اليوم", "2025-02-19")]
    [InlineData("يجتمعون غدا في الرباط", "غدا", "2025-02-20")]
    [InlineData("يجتمعون يوم غد في الرباط", "يوم غد", "2025-02-20")]
    [InlineData("يصلون بعد غد إلى", "بعد غد", "2025-02-21")]
    public void Days_near_the_day_of_writing(string text, string span, string value) => AssertOne(text, span, value);

    // «الماضي» is strictly before, a weekday alone the nearest one past with the day itself, and what is planned lies ahead.
    [Theory]
    [InlineData("التقى الاثنين الماضي وزير", "الاثنين الماضي", "2025-02-17")]
    [InlineData("التقى الأربعاء الماضي وزير", "الأربعاء الماضي", "2025-02-12")]
    [InlineData("التقى السبت الفارط وزير", "السبت الفارط", "2025-02-15")]
    [InlineData("التقى يوم الخميس المنصرم وزير", "يوم الخميس المنصرم", "2025-02-13")]
    [InlineData("يجتمعون الأربعاء المقبل في", "الأربعاء المقبل", "2025-02-26")]
    [InlineData("يجتمعون يوم الجمعة القادم في", "يوم الجمعة القادم", "2025-02-21")]
    [InlineData("أعلن يوم الأحد عن", "يوم الأحد", "2025-02-16")]
    [InlineData("أعلن يوم الأربعاء عن", "يوم الأربعاء", "2025-02-19")]
    [InlineData("أعلن مساء الخميس عن", "مساء الخميس", "2025-02-13")]
    [InlineData("وقال أمس الثلاثاء إن", "أمس الثلاثاء", "2025-02-18")]
    [InlineData("وقال اليوم الأربعاء إن", "اليوم الأربعاء", "2025-02-19")]
    [InlineData("وقال اليوم الخميس إن", "اليوم الخميس", "2025-02-20")]
    [InlineData("أعلنت الوزارة الثلاثاء أن", "الثلاثاء", "2025-02-18")]
    [InlineData("أعلن الاثنين أن", "الاثنين", "2025-02-17")]
    [InlineData("ستعقد اللجنة يوم الجمعة دورتها", "يوم الجمعة", "2025-02-21")]
    [InlineData("ومن المقرر أن تصل الطائرات يوم السبت إلى", "يوم السبت", "2025-02-22")]
    public void Weekdays(string text, string span, string value) => AssertOne(text, span, value);

    [Theory]
    [InlineData("ألغته باماكو العام الماضي إلى", "العام الماضي", "2024")]
    [InlineData("في أوائل العام الجاري، مما", "أوائل العام الجاري", "2025")]
    [InlineData("خلال السنة المقبلة", "السنة المقبلة", "2026")]
    [InlineData("مطلع الشهر الجاري", "مطلع الشهر الجاري", "2025-02")]
    [InlineData("نهاية الشهر المنصرم", "نهاية الشهر المنصرم", "2025-01")]
    [InlineData("الأسبوع المقبل", "الأسبوع المقبل", "2025-02-24/2025-03-02")]
    [InlineData("الأسبوع الماضي", "الأسبوع الماضي", "2025-02-10/2025-02-16")]
    [InlineData("سيزور هذا الأسبوع تونس", "هذا الأسبوع", "2025-02-17/2025-02-23")]
    [InlineData("ارتفعت هذه السنة بنسبة", "هذه السنة", "2025")]
    [InlineData("قبل يومين،", "قبل يومين", "2025-02-17")]
    [InlineData("قبل ثلاثة أيام في", "قبل ثلاثة أيام", "2025-02-16")]
    [InlineData("منذ أسبوعين في", "منذ أسبوعين", "2025-02-03/2025-02-09")]
    [InlineData("قبل 5 أشهر.", "قبل 5 أشهر", "2024-09")]
    [InlineData("قبل عامين وصل", "قبل عامين", "2023")]
    [InlineData("قبل شهر واحد.", "قبل شهر واحد", "2025-01")]
    public void Units_and_counts_back(string text, string span, string value) => AssertOne(text, span, value);

    // Month names of the Mashriq, Egypt and the Gulf, Morocco, Algeria and Tunisia.
    [Theory]
    [InlineData("في يناير الماضي", "2025-01")]
    [InlineData("في جانفي الفارط", "2025-01")]
    [InlineData("في كانون الثاني الماضي", "2025-01")]
    [InlineData("في غشت المنصرم", "2024-08")]
    [InlineData("في أوت الماضي", "2024-08")]
    [InlineData("في آب الماضي", "2024-08")]
    [InlineData("في أغسطس/آب الماضي", "2024-08")]
    [InlineData("في فبراير الماضي", "2024-02")]
    [InlineData("في شباط الجاري", "2025-02")]
    [InlineData("في نونبر المقبل", "2025-11")]
    [InlineData("في سبتمبر أيلول من العام الماضي", "2024-09")]
    [InlineData("في تشرين الثاني المقبل", "2025-11")]
    [InlineData("خلال شهر دجنبر الماضي", "2024-12")]
    [InlineData("في فبراير من السنة الماضية", "2024-02")]
    [InlineData("في أكتوبر من العام المقبل", "2026-10")]
    [InlineData("انعقد في دجنبر بالرباط", "2024-12")]
    [InlineData("سينعقد في جوان بتونس", "2025-06")]
    [InlineData("يوم 15 يناير الماضي", "2025-01-15")]
    [InlineData("يوم 19 فبراير الماضي", "2024-02-19")]
    [InlineData("يوم 25 فبراير الجاري", "2025-02-25")]
    [InlineData("يوم 3 مارس المقبل", "2025-03-03")]
    [InlineData("اجتمعوا في 20 دجنبر بالرباط", "2024-12-20")]
    [InlineData("سيجتمعون يوم 20 مارس بالرباط", "2025-03-20")]
    [InlineData("الاثنين 17 فبراير في", "2025-02-17")]
    [InlineData("الاثنين 24 فبراير في", "2025-02-24")]
    [InlineData("في 29 فبراير الماضي", "2024-02-29")]
    [InlineData("من 3 إلى 7 فبراير الجاري", "2025-02-03/2025-02-07")]
    [InlineData("يومي 9 و10 يناير الماضي", "2025-01-09/2025-01-10")]
    [InlineData("يومي 9 و20 يناير الماضي", "2025-01-09|2025-01-20")]
    [InlineData("من 28 دجنبر إلى 3 يناير الماضي", "2024-12-28/2025-01-03")]
    [InlineData("في 17 من الشهر الجاري", "2025-02-17")]
    [InlineData("في الـ25 من الشهر المقبل", "2025-03-25")]
    [InlineData("في الأول من الشهر الماضي", "2025-01-01")]
    public void Months_and_days_without_a_year(string text, string values) => Assert.Equal(values, Values(text, Wednesday));

    // What is said to be the same is that last spoken of, whenever the text was written.
    [Theory]
    [InlineData("وقع الاتفاق في مارس 2015، ثم عدل في 17 من الشهر نفسه.", "2015-03|2015-03-17")]
    [InlineData("وقع في 20 يونيو 2015 ودخل حيز التنفيذ في شتنبر من العام نفسه.", "2015-06-20|2015-09")]
    [InlineData("وقع في 20 يونيو 2015 وعدل في 3 يوليوز من السنة ذاتها.", "2015-06-20|2015-07-03")]
    [InlineData("في 17 من الشهر نفسه.", "")]
    public void The_same_month_and_year(string text, string values) => Assert.Equal(values, Values(text, null));

    // Names of movements, days of another count, the present age and numbers: a wrong date would be worse than none.
    [Theory]
    [InlineData("حركة 20 فبراير المغربية")]
    [InlineData("أحداث 11 سبتمبر الإرهابية")]
    [InlineData("صلاة الجمعة في المسجد")]
    [InlineData("سوق الأربعاء الغرب")]
    [InlineData("بين الاثنين في")]
    [InlineData("في اليوم التالي")]
    [InlineData("نقلت صحيفة اليوم عن")]
    [InlineData("يواجه العالم اليوم أزمة")]
    [InlineData("قبل يومين من الانتخابات")]
    [InlineData("قبل شهر رمضان")]
    [InlineData("بعد يومين")]
    [InlineData("الموسم الماضي")]
    [InlineData("سيجتمعون يوم الأربعاء في")]
    [InlineData("في 1 مارس بالرباط")]
    [InlineData("31 فبراير الماضي")]
    [InlineData("سقطت المدينة في فبراير 1260 بعد")]
    [InlineData("كتب بجريدة اليوم، ثم")]
    [InlineData("سيأتي اليوم الذي")]
    [InlineData("في هذا الشهر الكريم")]
    [InlineData("تصل الوزيرة إلى العاصمة الاثنين في")]
    [InlineData("يزور الرئيس تونس يوم السبت")]
    public void What_the_day_of_writing_does_not_decide_has_no_value(string text) => Assert.Equal("", Values(text, Wednesday));

    // Without a day of writing nothing is resolved, and a day that no newspaper has is no day of writing.
    [Theory]
    [InlineData(null)]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Without_a_day_of_writing_there_is_no_value(string? written)
    {
        DateOnly? day = written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal("", Values("أمس الأحد، وفي العام الماضي، وقبل 90 عاما، والأسبوع المقبل", day));
    }

    // A weekday's rule must hold on every day of the week.
    [Fact]
    public void Weekdays_lie_in_the_week_before_or_after()
    {
        string[] names = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
        for (var d = 0; d < 14; d++)
        {
            var written = Wednesday.AddDays(d);
            for (var n = 0; n < 7; n++)
            {
                var past = Day($"التقى {names[n]} الماضي", written);
                var near = Day($"التقى يوم {names[n]}", written);
                var next = Day($"يلتقي {names[n]} المقبل", written);
                Assert.All([past, near, next], day => Assert.Equal(n, (int)day.DayOfWeek));
                Assert.InRange(past.DayNumber - written.DayNumber, -7, -1);
                Assert.InRange(near.DayNumber - written.DayNumber, -6, 0);
                Assert.InRange(next.DayNumber - written.DayNumber, 1, 7);
            }
        }
    }

    // Whatever the words and the day, spans lie in the text in order and nothing is thrown.
    [Fact]
    public void Random_words_of_dates_are_read_without_harm()
    {
        string[] pieces =
        [
            "أمس", "اليوم", "غد", "غدا", "بعد", "قبل", "أول", "من", "الأول", "يوم", "الاثنين", "الماضي", "المقبل", "الجاري", "العام",
            "الشهر", "الأسبوع", "نفسه", "هذا", "17", "31", "29", "2024", "3", "فبراير", "كانون", "الثاني", "و", "إلى", "-", "الليلة",
            "الماضية", "يومين", "ثلاثة", "أيام", "عاما", "100", "سيعقد", "المقرر", "،", ".", "(", ")", "\n", "الـ", "مارس", "منذ", "في",
            "سنوات", "نهاية", "ذاتها", "السنة",
        ];
        var random = new Random(11);
        DateOnly?[] days = [null, new(1500, 1, 1), new(2100, 12, 31), new(2024, 2, 29), Wednesday];
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Join(
                random.Next(8) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            AssertSound(text, days[random.Next(days.Length)]);
        }

        foreach (var text in RandomText.Many(1500)) AssertSound(text, Wednesday);

        static void AssertSound(string text, DateOnly? written)
        {
            var end = 0;
            foreach (var date in Find(text, written).OrderBy(d => d.Span))
            {
                Assert.InRange(date.Span.Start, end, text.Length - 1);
                end = date.Span.End;
                Assert.InRange(end, date.Span.Start + 1, text.Length);
                Assert.True(date.Value is null || date.Value.Value.First <= date.Value.Value.Last);
            }
        }
    }

    private static void AssertOne(string text, string span, string value)
    {
        var date = Assert.Single(Find(text, Wednesday));
        Assert.Equal((span, value), (date.Span.Of(text), date.Value?.ToString() ?? ""));

        // The same words are found without a value where the day of writing is not known.
        var unknown = Assert.Single(Find(text, null));
        Assert.Equal((date.Span, null), (unknown.Span, unknown.Value));
    }

    private static DateOnly Day(string text, DateOnly written) => Assert.Single(Find(text, written)).Value!.Value.First;

    private static string Values(string text, DateOnly? written) =>
        string.Join('|', Find(text, written).Where(d => d.IsAbsolute).Select(d => d.Value.ToString()));

    private static IReadOnlyList<FoundDate> Find(string text, DateOnly? written) =>
        DateFinder.Find(TokenizedText.Read(text, new WordTable()), written);
}
