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
}
