using Khitab.Analysis.Tests.Actors;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Kinds;

/// <summary>Kinds of date that were once read wrong or not at all, in articles of 2 March 2025, a Sunday.</summary>
public sealed class KindsOfDateTests
{
    // A date of the Hijri calendar is that day or none, and its weekday is never the one before the article.
    [Theory]
    [InlineData("افتتح المعرض يوم الأحد الموافق 1446/8/10هـ.", "2025-02-09")]
    [InlineData("وولد الشاعر عام 1353هـ في قرية صغيرة.", "")]
    [InlineData("وصدر القرار بتاريخ 15 رجب 1446 هـ في العاصمة.", "2025-01-15")]
    [InlineData("تنتهي المهلة الثلاثاء 25/9/1446هـ.", "2025-03-25")]
    [InlineData("وعقدت الجلسة مساء الأحد 3 شعبان 1446.", "2025-02-02")]
    public void A_Hijri_date_is_that_day_or_none(string sentence, string day) =>
        Assert.All(Dates(sentence), d => Assert.Equal(day, d));

    // A year alone: with «م» behind it, or in brackets.
    [Theory]
    [InlineData("تأسس النادي 1956م وتوقف نشاطه (1987) ثم عاد.", "1956 1987")]
    [InlineData("صدرت الرواية (1867) وترجمت 1999م إلى لغات كثيرة.", "1867 1999")]
    [InlineData("بني الجسر 1934م، ورمم (2008) بعد الزلزال.", "1934 2008")]
    [InlineData("بعد مؤتمر مدريد (1991) جاء اتفاق أوسلو 1993م.", "1991 1993")]
    [InlineData("كتب قصيدته الأولى (1898)، ونال جائزته الوحيدة 1931 م.", "1898 1931")]
    public void A_bare_year_is_one(string sentence, string years) => Assert.Equal(years.Split(' '), Dates(sentence));

    private static IEnumerable<string> Dates(string sentence)
    {
        var article = ArticleFactory.FromText("a.txt", "أخبار من المدينة\n\n" + sentence + "\n") with
        {
            Published = new Publication(new DateOnly(2025, 3, 2), DateBasis.Metadata, null),
        };
        return Sample.Analyze([article]).Articles[0].Dates.Select(d => d.Value);
    }
}
