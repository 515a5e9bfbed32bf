using System.Text;

namespace Khitab.Corpus.Tests;

/// <summary>The usual encodings of Arabic, and what is no text.</summary>
public sealed class TextDecoderTests
{
    private const string Text = "اجتمع المجلس أمس في المدينة، وناقش الميزانية.\r\nوانتهى الاجتماع مساء.";

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8-bom", "utf-16le-bom", "utf-16be-bom", "utf-16le", "utf-16be", "windows-1256"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Arabic_is_read_in_its_usual_encodings(string name)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
        byte[] bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            "utf-16le" => Encoding.Unicode.GetBytes(Text),
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(Text),
            _ => windows.GetBytes(Text),
        };
        Assert.True(TextDecoder.TryDecode(bytes, out var text, out var cause), cause);
        Assert.Equal(Text, text);
    }

    // Read as windows-1256 instead, every letter would come out as two wrong ones.
    [Fact]
    public void A_damaged_byte_in_UTF_8_costs_one_character_and_not_the_text()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        bytes[20] = 0xFF;
        Assert.True(TextDecoder.TryDecode(bytes, out var text, out var cause), cause);
        Assert.Contains("وانتهى الاجتماع مساء.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_refused_with_a_cause()
    {
        var bytes = new byte[2000];
        new Random(1).NextBytes(bytes);
        Assert.False(TextDecoder.TryDecode(bytes, out _, out var cause));
        Assert.NotNull(cause);
    }

    [Fact]
    public void Damaged_bytes_never_throw()
    {
        var random = new Random(7);
        var good = Encoding.UTF8.GetBytes(Text);
        for (var i = 0; i < 200; i++)
        {
            var bytes = good.ToArray();
            for (var n = random.Next(1, 20); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Equal(TextDecoder.TryDecode(bytes.AsSpan(0, random.Next(bytes.Length)), out _, out var cause), cause is null);
        }
    }

    // A table of addresses and figures, an old page full of markup: hardly one letter in twenty is Arabic.
    [Theory]
    [InlineData("title,url\nمالي تغلق المعبر,https://madina.example.org/2025/%D9%85%D8%A7%D9%84%D9%8A-%D8%AA%D8%BA%D9%84%D9%82\n")]
    [InlineData("<html><body bgcolor='#ffffff'><table width='100%' cellpadding='0' cellspacing='0'><tr><td><font face='Arial' size='4'>سكان الحي يشكون</font></td></tr></table></body></html>")]
    [InlineData("id;outlet;code\n1;madina.example.org;ACTIVE\n2;sahil.example.org;ACTIVE;عاجل\n")]
    [InlineData("{\"headline\": \"وصل الوفد\", \"slug\": \"the-delegation-has-arrived-in-the-city\", \"status\": \"published\"}")]
    [InlineData("Société nationale: بلاغ صحفي من الإدارة العامة")]
    public void Mostly_ASCII_is_read_in_windows_1256_too(string written)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(written);
        Assert.True(TextDecoder.TryDecode(bytes, out var text, out var cause), cause);
        Assert.Equal(written, text);
    }

    // Read as windows-1256 these are words of mixed letters («تèسêظ»), and were counted as Arabic.
    [Theory]
    [InlineData("iso-8859-6", "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    [InlineData("iso-8859-6", "الوزير يزور المدينة\n\nوصل الوزير صباح اليوم إلى المدينة والتقى السكان.")]
    [InlineData("iso-8859-6", "title,text\nافتتاح المعرض,افتتح المعرض في القاعة الكبرى مساء")]
    [InlineData("ibm-720", "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    [InlineData("x-mac-arabic", "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    public void Other_encodings_of_one_byte_a_letter_are_told_by_their_words(string name, string written)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name == "ibm-720" ? 720 : name == "iso-8859-6" ? 28596 : 10004)!;
        Assert.True(TextDecoder.TryDecode(encoding.GetBytes(written), out var text, out var cause), cause);
        Assert.Equal(written, text);
    }

    // What a scraper saved after it had taken UTF-8 for something else.
    [Theory]
    [InlineData(28591, 1, "قالت بلدية الساحل إن «أشغال» الطريق ستبدأ غدا.")]
    [InlineData(28591, 2, "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    [InlineData(1252, 1, "الوزير يزور المدينة في مارس.")]
    [InlineData(1256, 1, "الوزير يزور المدينة في مارس، والسكان ينتظرون.")]
    [InlineData(28591, 1, "الوزير 😀 يزور the city")]
    [InlineData(1251, 1, "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    [InlineData(437, 1, "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    [InlineData(850, 1, "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    [InlineData(10000, 1, "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    public void Arabic_that_was_decoded_wrongly_before_is_repaired(int page, int times, string written)
    {
        var wrong = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        var saved = written;
        for (var i = 0; i < times; i++) saved = wrong.GetString(Encoding.UTF8.GetBytes(saved));
        Assert.NotEqual(written, saved);
        Assert.True(TextDecoder.TryDecode(Encoding.UTF8.GetBytes(saved), out var text, out var cause), cause);
        Assert.Equal(written, text);
    }

    [Theory]
    [InlineData(1256, 1252, "قالت بلدية الساحل، أمس، إن أشغال الطريق ستبدأ غدا؟")]
    [InlineData(1256, 28591, "<p>وصل الوفد الرسمي إلى المدينة</p> <a href='/x'>the next article</a>")]
    [InlineData(28596, 28591, "قالت بلدية الساحل إن أشغال الطريق ستبدأ غدا.")]
    public void Arabic_of_one_byte_a_letter_that_was_decoded_wrongly_is_repaired(int right, int wrong, string written)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(right)!.GetBytes(written);
        var saved = (CodePagesEncodingProvider.Instance.GetEncoding(wrong) ?? Encoding.GetEncoding(wrong)).GetString(bytes);
        Assert.Equal(written, Mojibake.Mended(saved));
    }

    [Fact]
    public void Letters_written_as_numbers_are_letters()
    {
        Assert.Equal(Text, Mojibake.Mended(string.Concat(Text.Select(c => c < 0x80 ? $"{c}" : $"&#{(int)c};"))));
        Assert.Equal(Text, Mojibake.Mended(string.Concat(Text.Select(c => c < 0x80 ? $"{c}" : $"&#x{(int)c:X};"))));
        Assert.Equal(Text, Mojibake.Mended(string.Concat(Text.Select(c => c < 0x80 ? $"{c}" : $"\\u{(int)c:x4}"))));
        const string About = "Write \\u0645 or &#1605; for the letter, and &#60;p&#62; for the tag.";
        Assert.Equal(About, Mojibake.Mended(About));
    }

    [Fact]
    public void Letters_that_are_question_marks_are_reported()
    {
        Assert.False(TextDecoder.TryDecode(Encoding.ASCII.GetBytes(Text), out _, out var cause));
        Assert.StartsWith("its letters were lost", cause, StringComparison.Ordinal);
        Assert.True(TextDecoder.TryDecode(Encoding.UTF8.GetBytes("من؟ ماذا?? لماذا????????????????"), out _, out cause), cause);
    }

    // These have the letters that such damage is told by, and are right as they are.
    [Theory]
    [InlineData("Ångström, Ørsted, Ùn, Ãurea: quatre noms à côté de l’été.")]
    [InlineData("طظ طظ: حرفان، ثم طظ مرة أخرى.")]
    [InlineData("ظل الطفل ينظر إلى الطريق، ظنا أن الطبيب ظهر.")]
    [InlineData("São Paulo, Ã©té")]
    [InlineData("Ø 12 mm")]
    [InlineData("Là où été âgé, à côté: «déjà vu» à Orléans, où Zoé a été élevée.")]
    [InlineData("Ÿ ÿ Шолохов и Щедрин: ШШШ ЩЩЩ")]
    [InlineData("┌─┬─┐ │╪│┘")]
    [InlineData("ÞÆÐ ÞÓÐ öæø")]
    public void What_is_right_is_left_alone(string written) => Assert.Equal(written, Mojibake.Mended(written));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void UTF_16_that_is_cut_in_a_character_is_named(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];
        Assert.False(TextDecoder.TryDecode(bytes.AsSpan(0, bytes.Length - 1), out _, out var cause));
        Assert.Equal("UTF-16 text that is cut in the middle of a character", cause);
    }
}
