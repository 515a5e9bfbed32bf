namespace Khitab.Text.Tests;

public class DateFinderTests
{
    [Theory]
    [InlineData("يناير", 1)]
    [InlineData("جانفي", 1)]
    [InlineData("كانون الثاني", 1)]
    [InlineData("فبراير", 2)]
    [InlineData("فيفري", 2)]
    [InlineData("شباط", 2)]
    [InlineData("مارس", 3)]
    [InlineData("آذار", 3)]
    [InlineData("أبريل", 4)]
    [InlineData("إبريل", 4)]
    [InlineData("أفريل", 4)]
    [InlineData("نيسان", 4)]
    [InlineData("مايو", 5)]
    [InlineData("ماي", 5)]
    [InlineData("أيار", 5)]
    [InlineData("يونيو", 6)]
    [InlineData("يونيه", 6)]
    [InlineData("جوان", 6)]
    [InlineData("حزيران", 6)]
    [InlineData("يوليو", 7)]
    [InlineData("يوليوز", 7)]
    [InlineData("جويلية", 7)]
    [InlineData("تموز", 7)]
    [InlineData("أغسطس", 8)]
    [InlineData("غشت", 8)]
    [InlineData("أوت", 8)]
    [InlineData("آب", 8)]
    [InlineData("سبتمبر", 9)]
    [InlineData("شتنبر", 9)]
    [InlineData("أيلول", 9)]
    [InlineData("أكتوبر", 10)]
    [InlineData("تشرين الأول", 10)]
    [InlineData("نوفمبر", 11)]
    [InlineData("نونبر", 11)]
    [InlineData("تشرين الثاني", 11)]
    [InlineData("ديسمبر", 12)]
    [InlineData("دجنبر", 12)]
    [InlineData("كانون الأول", 12)]
    [InlineData("janvier", 1)]
    [InlineData("Février", 2)]
    [InlineData("mars", 3)]
    [InlineData("mai", 5)]
    [InlineData("AOUT", 8)]
    [InlineData("August", 8)]
    [InlineData("décembre", 12)]
    public void Month_names(string name, int month)
    {
        Assert.Equal($"2024-{month:00}-09", Values($"يوم 9 {name} 2024."));
        Assert.Equal($"2024-{month:00}", Values($"في {name} 2024 عقد"));
    }

    [Theory]
    [InlineData("عقدت يوم الاثنين 17 فبراير 2025، أول اجتماع", "يوم الاثنين 17 فبراير 2025", "2025-02-17")]
    [InlineData("هسبريس – الأربعاء 19 فبراير 2025 – متاح", "الأربعاء 19 فبراير 2025", "2025-02-19")]
    [InlineData("الحرة –\n\n03 يناير 2025 – متاح", "03 يناير 2025", "2025-01-03")]
    [InlineData("Welle (DW) – 29 AOUT  2024 – Disponible", "29 AOUT  2024", "2024-08-29")]
    [InlineData("le 1er janvier 2025", "1er janvier 2025", "2025-01-01")]
    [InlineData("on August 29, 2024 the", "August 29, 2024", "2024-08-29")]
    [InlineData("on 29 Aug. 2024 the", "29 Aug. 2024", "2024-08-29")]
    [InlineData("في الفترة من 17 إلى 19 فبراير 2025 في باماكو", "من 17 إلى 19 فبراير 2025", "2025-02-17/2025-02-19")]
    [InlineData("أيام 17-19 فبراير 2025", "أيام 17-19 فبراير 2025", "2025-02-17/2025-02-19")]
    [InlineData("يومي 9 و10 مايو 2022 بدعوة", "يومي 9 و10 مايو 2022", "2022-05-09/2022-05-10")]
    [InlineData("ما بين 12 و18 ماي 2022", "بين 12 و18 ماي 2022", "2022-05-12/2022-05-18")]
    [InlineData("من 28 فبراير إلى 3 مارس 2025", "من 28 فبراير إلى 3 مارس 2025", "2025-02-28/2025-03-03")]
    [InlineData("من 28 دجنبر إلى 3 يناير 2025", "من 28 دجنبر إلى 3 يناير 2025", "2024-12-28/2025-01-03")]
    [InlineData("من 28 دجنبر 2024 إلى غاية 3 يناير 2025", "من 28 دجنبر 2024 إلى غاية 3 يناير 2025", "2024-12-28/2025-01-03")]
    [InlineData("يوم ١٧ فبراير ٢٠٢٥", "يوم ١٧ فبراير ٢٠٢٥", "2025-02-17")]
    [InlineData("بتاريخ 20/04/2022)، من", "20/04/2022", "2022-04-20")]
    [InlineData("بتاريخ 2025-02-17.", "2025-02-17", "2025-02-17")]
    [InlineData("بتاريخ ١٧-٠٢-٢٠٢٥", "١٧-٠٢-٢٠٢٥", "2025-02-17")]
    [InlineData("بتاريخ 17.02.2025", "17.02.2025", "2025-02-17")]
    [InlineData("on 02/17/2025", "02/17/2025", "2025-02-17")]
    [InlineData("وإعلان باماكو في يناير 2024 عن", "يناير 2024", "2024-01")]
    [InlineData("في يناير/كانون الثاني 2024", "يناير/كانون الثاني 2024", "2024-01")]
    [InlineData("في 5 يناير (كانون الثاني) 2024", "5 يناير (كانون الثاني) 2024", "2024-01-05")]
    [InlineData("في الـ13 من مارس 2020.", "الـ13 من مارس 2020", "2020-03-13")]
    [InlineData("في الأول من مارس 2022، حين", "الأول من مارس 2022", "2022-03-01")]
    [InlineData("فاتح ماي 2022", "فاتح ماي 2022", "2022-05-01")]
    [InlineData("في الحادي والعشرين من مارس 2022", "الحادي والعشرين من مارس 2022", "2022-03-21")]
    [InlineData("يوم السبت 12 ماي من سنة 2018، احتفاء", "يوم السبت 12 ماي من سنة 2018", "2018-05-12")]
    [InlineData("بنهاية شهر فبراير 2021. ويفسر", "نهاية شهر فبراير 2021", "2021-02")]
    [InlineData("مارس 2022 سجل ارتفاعا", "مارس 2022", "2022-03")]
    [InlineData("فمنذ عام 2023، شهدت", "عام 2023", "2023")]
    [InlineData("في العام 2015 والذي", "العام 2015", "2015")]
    [InlineData("مالي في نهاية العام 2023 اتفاق", "نهاية العام 2023", "2023")]
    [InlineData("السلطة منذ 2020 من استعادة", "2020", "2020")]
    [InlineData("للأمم المتحدة في 2007. وأعرب", "2007", "2007")]
    [InlineData("ولسنة 2011 أثر", "سنة 2011", "2011")]
    [InlineData("فيلم (2011)، للمخرج", "2011", "2011")]
    [InlineData("صيف 2022 بمجموعة", "صيف 2022", "2022")]
    [InlineData("السنة المالية 2022، المتعلقة", "السنة المالية 2022", "2022")]
    [InlineData("عام 1349م، عصر", null, "")]
    [InlineData("تأسس 1956م ثم توقف", "1956م", "1956")]
    [InlineData("وقع الاتفاق (1881) قبل ذلك", "1881", "1881")]
    [InlineData("عام 2004 ميلادية", "عام 2004 ميلادية", "2004")]
    public void Absolute_dates(string text, string? span, string value)
    {
        var found = Find(text).Where(d => d.IsAbsolute).ToList();
        Assert.Equal(value, string.Join('|', found.Select(d => d.Value.ToString())));
        Assert.Equal(span, found.Count == 0 ? null : found[0].Span.Of(text));
    }

    [Theory]
    [InlineData("بين عامي 2001 و2014. وجدت", "2001|2014")]
    [InlineData("ما بين سنتي 2015 و2019 غلافا", "2015|2019")]
    [InlineData("نهاية سنة 2021 وبداية 2022 تميزت", "2021|2022")]
    [InlineData("(1867-1936) المليئة", "")]
    [InlineData("(1991-2001)، والجمعية", "1991|2001")]
    [InlineData("الممتدة من 2013 إلى 2017، وتم", "2013|2017")]
    [InlineData("ما بين مارس وأبريل 2022. وذكر", "2022-03|2022-04")]
    [InlineData("يومي 9 و20 مايو 2022", "2022-05-09|2022-05-20")]
    [InlineData("14 من ربيع الأول 1425 (4 ماي 2004)، بمنح", "2004-05-04")]
    public void Several_dates(string text, string values) => Assert.Equal(values, Values(text));

    [Theory]
    [InlineData("الذي ألغته باماكو العام الماضي إلى", "العام الماضي")]
    [InlineData("اختطفوا في أوائل العام الجاري، مما", "أوائل العام الجاري")]
    [InlineData("وسائل الإعلام مساء الاثنين وذكرت", "مساء الاثنين")]
    [InlineData("سراحهم يوم الأحد.", "يوم الأحد")]
    [InlineData("التقى الاثنين الماضي وزير", "الاثنين الماضي")]
    [InlineData("اختفوا في يناير/كانون الثاني أثناء", "يناير/كانون الثاني")]
    [InlineData("ففي أبريل/نيسان، صادق", "أبريل/نيسان")]
    [InlineData("في ديسمبر/كانون الأول للإفراج", "ديسمبر/كانون الأول")]
    [InlineData("في فبراير من السنة الماضية مع", "فبراير من السنة الماضية")]
    [InlineData("حركة 20 فبراير المغربية", "20 فبراير")]
    [InlineData("يوم 15 ماي الجاري", "يوم 15 ماي الجاري")]
    [InlineData("نهاية مارس، فقد", "نهاية مارس")]
    [InlineData("مظاهرات فاتح ماي للترويج", "فاتح ماي")]
    [InlineData("قال أمس إن", "أمس")]
    public void Dates_that_need_the_day_of_writing_have_no_value(string text, string span)
    {
        var date = Assert.Single(Find(text));
        Assert.False(date.IsAbsolute);
        Assert.Equal(span, date.Span.Of(text));
    }

    [Theory]
    [InlineData("مارس الضغط على باماكو")]
    [InlineData("الذي مارس 2000 شخص ضده")]
    [InlineData("تيريزا ماي تستقيل")]
    [InlineData("حميد شباط. وأوضح")]
    [InlineData("سيارة نيسان جديدة")]
    [InlineData("أب وأم")]
    [InlineData("قانون كانون")]
    [InlineData("31 فبراير 2025")]
    [InlineData("30/02/2025")]
    [InlineData("من 29 إلى 31 أبريل 2025")]
    [InlineData("القانون رقم 76.21 والقرار 1514، فعادت")]
    [InlineData("أزيد من 2500 إطار و2000 درهم")]
    [InlineData("في 2000 درهم")]
    [InlineData("أكثر من 2000.")]
    [InlineData("عام 1446 هـ")]
    [InlineData("جبل ارتفاعه نحو 2000م عن البحر")]
    [InlineData("بموجب القرار (1701) الصادر عن المجلس")]
    [InlineData("يوم الخميس الموافق 1446/7/3هـ")]
    [InlineData("مساء الأحد 3 شعبان 1446")]
    [InlineData("في العام 1446هـ.")]
    [InlineData("https://www.hespress.com/2025-02-17.html")]
    [InlineData("الاثنين معا")]
    [InlineData("العدد 12-345-6789")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Empty(Find(text));

    [Fact]
    public void No_date_runs_across_lines() => Assert.Equal("", Values("رقم 17\nفبراير\n2025"));

    [Fact]
    public void Dates_of_random_texts_are_ordered_and_inside()
    {
        foreach (var text in RandomText.Many(3000))
        {
            var end = 0;
            foreach (var date in Find(text))
            {
                Assert.InRange(date.Span.Start, end, text.Length - 1);
                end = date.Span.End;
                Assert.InRange(end, date.Span.Start + 1, text.Length);
                Assert.True(date.Value is null || date.Value.Value.First <= date.Value.Value.Last);
            }
        }
    }

    private static IReadOnlyList<FoundDate> Find(string text) => DateFinder.Find(text, new TextSpan(0, text.Length));

    private static string Values(string text) => string.Join('|', Find(text).Where(d => d.IsAbsolute).Select(d => d.Value.ToString()));
}
