using System.IO.Compression;
using System.Text;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>
/// A PDF says where letters stand and not how they are read: the text has to come out as it is read, whoever wrote the file.
/// </summary>
public sealed class PdfReadingTests
{
    private const string Short = "اجتمع المجلس البلدي أمس في دورته العادية";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Arabic_is_read_as_it_is_read_in_whatever_order_it_was_drawn(bool fromLeft) =>
        Assert.Equal(Short, One(new PdfSample().Page().Arabic(540, 700, Short, fromLeft: fromLeft)).Text);

    // «ﻻ» is one letter, and so is what a font calls «لا» or, stored by its looks, «ال».
    [Theory]
    [InlineData("ﺍﺟﺘﻤﻊ ﺍﻟﻤﺠﻠﺲ", "اجتمع المجلس")]
    [InlineData("ﻻ أحد ﷲ", "لا أحد الله")]
    [InlineData("|لا| أحد", "لا أحد")]
    [InlineData("ﬁ", "fi")]
    [InlineData("|ال| أحد |أل|", "لا أحد لأ")]
    public void Shaped_letters_are_the_letters_that_they_show(string drawn, string text) =>
        Assert.Equal(text, One(new PdfSample().Page().Arabic(540, 700, drawn)).Text);

    // The line as the eye sees it from the left, and as it is read.
    [Theory]
    [InlineData("12:30 ةعاسلا دنع", "عند الساعة 12:30")]
    [InlineData("%65.5 ةبسنب", "بنسبة 65.5%")]
    [InlineData("2025-2024 ةنس", "سنة 2024-2025")]
    [InlineData("02/03/2025 يف", "في 02/03/2025")]
    [InlineData("سمأ Khitab News 24 بسح", "حسب Khitab News 24 أمس")]
    [InlineData("2 1 نامقر", "رقمان 1 2")]
    [InlineData("The word يبرع مالك is Arabic", "The word كلام عربي is Arabic", false)]
    public void Figures_and_Latin_words_keep_their_own_direction(string seen, string text, bool isArabic = true)
    {
        var page = new PdfSample().Page().AsSeen(60, 700, seen);
        if (isArabic) page.Arabic(540, 500, Short);
        Assert.Equal(text, One(page).Text.Split('\n')[0]);
    }

    // Some programs store the bracket that opens, others the one that looks like it.
    [Theory]
    [InlineData("(دحألا) سمأ")]
    [InlineData(")دحألا( سمأ")]
    public void Brackets_open_before_they_close(string seen) =>
        Assert.Equal("أمس (الأحد)", One(new PdfSample().Page().AsSeen(60, 700, seen)).Text);

    [Fact]
    public void Marks_stay_with_their_letters_and_letters_drawn_twice_count_once()
    {
        var page = new PdfSample().Page().Arabic(540, 700, "رئيس المجلس").AsSeen(540 - 4 * 6 + 2, 700, "\u064F")
            .AsSeen(540 - 6 + 0.3, 700, "ر");
        Assert.Equal("رئيسُ المجلس", One(page).Text);
    }

    [Fact]
    public void Words_are_told_apart_without_spaces()
    {
        var page = new PdfSample().Page().Arabic(540, 700, "اجتمع").Arabic(540 - 5 * 6 - 3, 700, "المجلس");
        Assert.Equal("اجتمع المجلس", One(page).Text);
    }

    [Fact]
    public void Lines_become_paragraphs_and_the_largest_line_the_title()
    {
        var sample = new PdfSample().Page();
        sample.Arabic(540, 760, Title, 18).Arabic(540, 735, "الأحد 2 مارس 5202");
        var below = Lines(sample, 540, 700, Prose, 60);
        Lines(sample, 540, below - 16, More, 60);
        var article = One(sample);
        Assert.Equal($"{Title}\n\nالأحد 2 مارس 2025\n\n{Prose}\n\n{More}", article.Text);
        Assert.Equal(Title, article.Title);
        Assert.False(article.TitleIsGuessed);
        Assert.Equal(new Publication(new DateOnly(2025, 3, 2), DateBasis.Stated, null), article.Published);
    }

    [Fact]
    public void Of_two_columns_the_right_one_is_read_first()
    {
        var sample = new PdfSample().Page().Arabic(540, 760, Title, 18);
        Lines(sample, 280, 700, More, 32, 13.5);
        Lines(sample, 540, 701, Prose, 32, 13.5);
        sample.Arabic(540, 560, "خاتمة الصفحة كلها تمتد فوق العمودين معا من أول السطر إلى آخره في النهاية");
        Assert.Equal(
            $"{Title}\n\n{Prose}\n\n{More}\n\nخاتمة الصفحة كلها تمتد فوق العمودين معا من أول السطر إلى آخره في النهاية", One(sample).Text);
    }

    [Fact]
    public void What_runs_at_the_heads_and_feet_of_pages_is_left_out_and_paragraphs_go_on_over_them()
    {
        var sample = new PdfSample();
        var half = Prose.LastIndexOf(' ', 116);
        string[] parts = [Prose[..half], Prose[(half + 1)..], More];
        for (var i = 0; i < parts.Length; i++)
        {
            sample.Page().Arabic(540, 800, $"جريدة المدينة العدد {"٣٤٥"[i]}", 9).AsSeen(300, 30, $"{i + 1}", 9);
            Lines(sample, 540, 700, parts[i], 60);
        }

        Assert.Equal($"{Prose}\n\n{More}", One(sample).Text);
    }

    // Programs that make tagged files say themselves what belongs to the page and not to the text.
    [Fact]
    public void What_is_marked_as_of_the_page_is_left_out()
    {
        var sample = new PdfSample().Page().Raw("/Artifact <</Type/Pagination/Subtype/Header>> BDC").Arabic(540, 800, "جريدة المدينة")
            .Raw("EMC").Arabic(540, 700, Short);
        Assert.Equal(Short, One(sample).Text);
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.txt")]
    [InlineData("letter")]
    public void A_PDF_is_known_by_what_it_is(string name) =>
        Assert.Equal(Short, Assert.Single(Read(name, new PdfSample().Page().Arabic(540, 700, Short).Bytes())).Article?.Text);

    public static TheoryData<byte[], string> Refused => new()
    {
        { new PdfSample().Page().Raw("/P Do").Bytes(), "a scan without text" },
        { new PdfSample().Page().Raw("/P Do").Arabic(540, 30, "صفحة").Bytes(), "a scan without text" },
        { new PdfSample().Page().Bytes(), "no text in it" },
        { new PdfSample { HasMap = false }.Page().Arabic(540, 700, Short).Bytes(), "its letters cannot be told" },
        { Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<"), "damaged" },
        {
            new PdfSample { Program = ("/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>", [0x80, 0x0B, 0x60, 0x50]) }.Page().Bytes(),
            "packed by LZW with EarlyChange 0"
        },
        { "x"u8.ToArray(), "damaged" },
        { [], "empty" },
        {
            new PdfSample
            {
                Trailer = "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
                    + $"/O<{new string('1', 64)}>/U<{new string('2', 64)}>>>",
            }.Page().Arabic(540, 700, Short).Bytes(),
            "encrypted"
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_refused_with_its_cause(byte[] content, string cause) =>
        Assert.StartsWith(cause, Assert.Single(Read("a.pdf", content)).Cause, StringComparison.Ordinal);

    [Fact]
    public void A_PDF_with_too_many_pages_is_refused()
    {
        var limits = ReadOptions.Default with { Limits = new ReadLimits { MostPages = 1 } };
        Assert.Equal("more than 1 pages", Assert.Single(Read("a.pdf", new PdfSample().Page().Page().Bytes(), limits)).Cause);
    }

    [Theory]
    [InlineData("deflate", "a page unpacks to more than 2 MB")]
    [InlineData("letters", "larger than 1 MB")]
    public void A_page_that_would_fill_memory_is_refused(string kind, string cause)
    {
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 1024 * 1024 } };
        var program = kind == "deflate"
            ? new byte[10_000_000]
            : Encoding.ASCII.GetBytes("BT /F 1 Tf " + string.Concat(Enumerable.Repeat($"<{new string('0', 2000)}> Tj ", 500)) + " ET");
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest)) stream.Write(program);
        var sample = new PdfSample { Program = ("/Filter/FlateDecode", packed.ToArray()) }.Page();
        Assert.Equal(cause, Assert.Single(Read("a.pdf", sample.Bytes(), limits)).Cause);
    }

    [Fact]
    public void A_page_that_would_fill_memory_costs_only_itself()
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest)) stream.Write(new byte[10_000_000]);
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 1024 * 1024 } };
        var sample = new PdfSample { Program = ("/Filter/FlateDecode", packed.ToArray()) }.Page().Arabic(540, 700, Short).Page();
        var outcomes = Read("a.pdf", sample.Bytes(), limits);
        Assert.Equal(["a.pdf, page 2: a page unpacks to more than 2 MB"], outcomes.Where(o => o.Article is null).Select(o => o.Message));
        Assert.Equal(Short, outcomes[^1].Article?.Text);
    }

    [Fact]
    public void A_scan_among_pages_with_text_is_named()
    {
        var outcomes = Read("a.pdf", new PdfSample().Page().Arabic(540, 700, Short).Page().Raw("/P Do").Bytes());
        Assert.Equal(["a.pdf, page 2: a scan without text"], outcomes.Where(o => o.Article is null).Select(o => o.Message));
        Assert.Equal(Short, outcomes[^1].Article?.Text);
    }

    // The library would follow each of these round and round, and an overflow of the stack ends the program.
    [Theory]
    [InlineData("/Names<</Dests 1 0 R>>/Kids[1 0 R]")]
    [InlineData("/Names<</D#65st#73 1 0 R>>/Kids[1 0 R]")]
    public void A_file_that_goes_round_in_a_circle_ends_nothing(string catalog) =>
        Assert.Equal(Short, One(new PdfSample { Catalog = catalog }.Page().Arabic(540, 700, Short)).Text);

    // A function of colours that is made of itself, by each of the ways to it.
    [Theory]
    [InlineData("/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 9]/Function 1 0 R>>>>", "/S sh")]
    [InlineData(
        "/Pattern<</Q<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 9]/Function 1 0 R>>>>>>",
        "/Pattern cs /Q scn 0 0 9 9 re f")]
    [InlineData("/ExtGState<</G<</SMask<</S/Luminosity/G 6 0 R/TR 1 0 R>>>>>>", "/G gs")]
    [InlineData("/ColorSpace<</C[/Separation/X/DeviceGray 1 0 R]>>", "BI /W 1 /H 1 /BPC 8 /CS /C ID x EI")]
    public void Colours_that_go_round_in_a_circle_end_nothing(string resources, string program)
    {
        var catalog = "/FunctionType 3/Domain[0 1]/Functions[1 0 R]/Bounds[]/Encode[0 1]";
        Assert.Equal(
            Short, One(new PdfSample { Catalog = catalog, Resources = resources }.Page().Raw(program).Arabic(540, 700, Short)).Text);
    }

    [Fact]
    public void Text_beside_gradients_is_read()
    {
        var shading = "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 9]/Function<</FunctionType 2/Domain[0 1]/N 1>>>>";
        var sample = new PdfSample { Resources = $"/Shading<</S {shading}>>/Pattern<</Q<</PatternType 2/Shading {shading}>>>>" }.Page()
            .Raw("/S sh /Pattern cs /Q scn 0 0 9 9 re f").Arabic(540, 700, Short);
        Assert.Equal(Short, One(sample).Text);
    }

    [Fact]
    public void Reading_that_takes_too_long_is_given_up()
    {
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LongestDocument = TimeSpan.Zero } };
        var sample = new PdfSample().Page().Arabic(540, 700, Short);
        Assert.Equal("takes longer to read than 0 seconds", Assert.Single(Read("a.pdf", sample.Bytes(), limits)).Cause);
    }

    // Loops inside the library, in which no step of a page is counted.
    [Fact]
    public void Reading_that_goes_on_without_a_step_is_ended()
    {
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LongestDocument = TimeSpan.FromSeconds(1) } };
        var widths = string.Concat(Enumerable.Repeat("0 1000000 500 ", 5000));
        var sample = new PdfSample { Resources = Composite($"/W[{widths}]") }.Page().Raw("BT /F 12 Tf <0001> Tj ET");
        Assert.Equal("takes longer to read than 1 seconds", Assert.Single(Read("a.pdf", sample.Bytes(), limits)).Cause);
    }

    [Fact]
    public void Reading_that_never_ends_and_would_fill_memory_is_ended()
    {
        var limits = ReadOptions.Default with { Limits = new ReadLimits { MostMemory = 100_000_000 } };
        var sample = new PdfSample { Resources = Composite("/W[0 2147483647 500]") }.Page().Raw("BT /F 12 Tf <0001> Tj ET");
        Assert.Equal("takes too much memory to read", Assert.Single(Read("a.pdf", sample.Bytes(), limits)).Cause);
    }

    // A font with widths of its own.
    private static string Composite(string widths) =>
        "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
        + $"/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>/FontDescriptor 5 0 R{widths}>>]>>>>";

    // Lines of so many letters at most, the last one shorter; returns where the last stands.
    private static double Lines(PdfSample sample, double x, double y, string text, int letters, double leading = 16)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > letters)
            {
                Set(line, justified: true);
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        Set(line, justified: false);
        return y + leading;

        // Each line but the last reaches the left edge: what it lacks is shared out between its words.
        void Set(string set, bool justified)
        {
            var words = set.Split(' ');
            var space = 4 + (justified ? (letters - set.Length) * 4.0 / (words.Length - 1) : 0);
            var at = x;
            foreach (var word in words)
            {
                sample.Arabic(at, y, word, 8);
                at -= word.Length * 4 + space;
            }

            y -= leading;
        }
    }

    private static Article One(PdfSample sample)
    {
        var outcome = Assert.Single(Read("a.pdf", sample.Bytes()));
        Assert.True(outcome.Article is not null, outcome.Message);
        return outcome.Article;
    }
}
