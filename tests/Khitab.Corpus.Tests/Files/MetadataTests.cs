using Khitab.Corpus.Metadata;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Days and outlets out of what metadata says.</summary>
public sealed class MetadataTests
{
    [Theory]
    [InlineData("2025-02-17", "2025-02-17")]
    [InlineData("2025-02-17T23:30:00+01:00", "2025-02-17")]
    [InlineData("2015-07-21 02:51:32", "2015-07-21")]
    [InlineData("20250217", "2025-02-17")]
    [InlineData("2025/2/7", "2025-02-07")]
    [InlineData("17/02/2025", "2025-02-17")]
    [InlineData("02/17/2025", "2025-02-17")]
    [InlineData("٠٥/٠٣/٢٠٢٤", "2024-03-05")]
    [InlineData("٢٠٢٤-٠٣-٠٥", "2024-03-05")]
    [InlineData("Mon, 17 Feb 2025 23:15:00 +0100", "2025-02-17")]
    [InlineData("17 Feb 25 10:00 GMT", "2025-02-17")]
    [InlineData("1739836800", "2025-02-18")]
    [InlineData("1739836800000", "2025-02-18")]
    [InlineData("1739836800.25", "2025-02-18")]
    [InlineData("الاثنين 17 فبراير 2025 - 10:15", "2025-02-17")]
    [InlineData("17 شباط/فبراير 2025", "2025-02-17")]
    [InlineData("17 كانون الثاني/يناير 2025", "2025-01-17")]
    [InlineData("١٧ غشت ٢٠٢٤", "2024-08-17")]
    [InlineData("نشر في 3 جويلية 2023 على الساعة 10:00", "2023-07-03")]
    [InlineData("February 17, 2025", "2025-02-17")]
    [InlineData("17 février 2025", "2025-02-17")]
    [InlineData("٢\u200F/٣\u200F/٢٠٢٥", "2025-03-02")]
    [InlineData("\u202B17\u200E-02\u200E-2025\u202C", "2025-02-17")]
    [InlineData("۱۷/۰۲/۲۰۲۵", "2025-02-17")]
    [InlineData("17٫2٫2025", "2025-02-17")]
    [InlineData("2 / 3 / 2025", "2025-03-02")]
    [InlineData("2025 - 3 - 2", "2025-03-02")]
    [InlineData("17\\2\\2025", "2025-02-17")]
    [InlineData("الساعة 10:30 - 2 / 3 / 2025", "2025-03-02")]
    [InlineData("مارس 2, 2025", "2025-03-02")]
    [InlineData("فبراير 17، 2025", "2025-02-17")]
    [InlineData("الأحد، آذار ٢، ٢٠٢٥", "2025-03-02")]
    [InlineData("كانون الثاني 5, 2024", "2024-01-05")]
    [InlineData("غشت 30 2024", "2024-08-30")]
    [InlineData("12 كانون 2 2022", "2022-01-12")]
    [InlineData("3 تشرين ١ 2023", "2023-10-03")]
    [InlineData("9 كانون 1، 2021", "2021-12-09")]
    [InlineData("12 ك2 2022", "2022-01-12")]
    [InlineData("5 ت 1، 2020", "2020-10-05")]
    [InlineData("7th, April 2025 GMT", "2025-04-07")]
    [InlineData("Sunday, 2nd of March, 2025", "2025-03-02")]
    [InlineData("March 3rd, 2025 at 9:00 pm", "2025-03-03")]
    [InlineData("21st Feb 2024", "2024-02-21")]
    [InlineData("Mon Mar 03 2025 10:00:00 GMT+0100", "2025-03-03")]
    [InlineData("02/09/1446 الموافق 02/03/2025", "2025-03-02")]
    [InlineData("2 رمضان 1446 هـ الموافق 2 مارس 2025 م", "2025-03-02")]
    public void A_date_is_read_however_it_is_written(string written, string day) =>
        Assert.Equal(
            DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), MetadataDate.Parse(written));

    // A wrong day would move an article on every chart; no day is better.
    [Theory]
    [InlineData("")]
    [InlineData("أمس")]
    [InlineData("2025-13-45")]
    [InlineData("31/02/2025")]
    [InlineData("2025")]
    [InlineData("12345")]
    [InlineData("9999-01-01")]
    [InlineData("18 شعبان 1446 هـ")]
    [InlineData("قبل ساعتين")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("Infinity")]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("\u200F")]
    [InlineData("1446/09/02")]
    [InlineData("آخر 2 / 3 من سنة 2025")]
    public void What_is_no_day_is_none(string written) => Assert.Null(MetadataDate.Parse(written));

    // One outlet's hosts are one; two outlets that share a name in two countries are two.
    [Theory]
    [InlineData("https://www.hespress.com/a", "hespress")]
    [InlineData("https://ar.hespress.com/a", "hespress")]
    [InlineData("https://m.hespress.com:8080/a", "hespress")]
    [InlineData("https://afrique.le360.ma/", "le360-ma")]
    [InlineData("https://alwatan.com/", "alwatan")]
    [InlineData("https://www.alwatan.com.sa/x", "alwatan-sa")]
    [InlineData("http://alwatan.sy/x", "alwatan-sy")]
    [InlineData("https://www.aljazeera.net/x", "aljazeera-net")]
    [InlineData("https://www.bbc.co.uk/arabic", "bbc-uk")]
    [InlineData("https://mudawwana.blogspot.com/x", "mudawwana-blogspot")]
    [InlineData("https://24.ae/x", "24-ae")]
    [InlineData("http://127.0.0.1/x", "127-0-0-1")]
    [InlineData("http://a\uFFFDb.example.com/x", "example")]
    public void An_address_names_its_outlet(string url, string id) => Assert.Equal(id, OutletIdentity.OfUrl(url)!.Id);

    [Theory]
    [InlineData("الشرق الأوسط", "الشرق-الاوسط", "الشرق الأوسط")]
    [InlineData(" 3alyoum ", "3alyoum", "3alyoum")]
    [InlineData("www.hespress.com", "hespress", "hespress.com")]
    [InlineData("https://www.hespress.com/feed", "hespress", "hespress.com")]
    [InlineData("France 24", "france-24", "France 24")]
    public void A_name_names_it_too(string written, string id, string name) =>
        Assert.Equal((id, name), (OutletIdentity.OfName(written)!.Id, OutletIdentity.OfName(written)!.Name));

    [Theory]
    [InlineData("  ")]
    [InlineData("---")]
    public void What_has_no_letters_is_no_outlet(string written) => Assert.Null(OutletIdentity.OfName(written));
}
