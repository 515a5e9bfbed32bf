namespace Khitab.Text.Tests;

public class TokenizerTests
{
    [Theory]
    [InlineData("بين الرباط وباماكو.", "بين|الرباط|وباماكو|.")]
    [InlineData("التعاون جنوب-جنوب", "التعاون|جنوب|-|جنوب")]
    [InlineData("أبريل/نيسان", "أبريل|/|نيسان")]
    [InlineData("والـPDF", "والـ|PDF")]
    [InlineData("مُحَمَّـــدٌ قال", "مُحَمَّـــدٌ|قال")]
    [InlineData("\u200Fمالي\u200F، ما\u200Cلي", "مالي|،|ما\u200Cلي")]
    [InlineData("فبراير2025", "فبراير|2025")]
    [InlineData("مجموعة G20 وL’Algérie", "مجموعة|G20|و|L|’|Algérie")]
    [InlineData("1.500,25 و٣٫٥ و١٬٠٠٠", "1.500,25|و|٣٫٥|و|١٬٠٠٠")]
    [InlineData("50% و$3", "50|%|و|$|3")]
    [InlineData("بعد... ____ ..", "بعد|...|____|..")]
    [InlineData("ـ قال", "ـ|قال")]
    [InlineData("خبر 😀 𝐀𝐁", "خبر|😀|𝐀𝐁")]
    public void Cuts(string text, string tokens) => Assert.Equal(tokens.Split('|'), Tokenizer.Tokenize(text).Select(t => t.Span.Of(text)));

    [Theory]
    [InlineData("متاح على : https://www.hespress.com/1516395-1516395.html.", "https://www.hespress.com/1516395-1516395.html")]
    [InlineData("(انظر www.dw.com/ar)", "www.dw.com/ar")]
    [InlineData("على https://ar.wikipedia.org/wiki/مالي_(دولة)، ثم", "https://ar.wikipedia.org/wiki/مالي_(دولة)")]
    [InlineData("راسل info.desk@le360.ma للنشر", "info.desk@le360.ma")]
    [InlineData("رابط l24.im/oyMR1Y", "l24.im/oyMR1Y")]
    [InlineData("موقع Hespress.com يقول", "Hespress.com")]
    public void An_address_is_one_token(string text, string address)
    {
        var token = Assert.Single(Tokenizer.Tokenize(text), t => t.Kind == TokenKind.Url);
        Assert.Equal(address, token.Span.Of(text));
    }

    [Theory]
    [InlineData("fin.Le début")]
    [InlineData("www.")]
    [InlineData("http://")]
    [InlineData("a@b")]
    [InlineData("U.S. policy")]
    public void What_only_looks_like_an_address_is_none(string text) =>
        Assert.DoesNotContain(Tokenizer.Tokenize(text), t => t.Kind == TokenKind.Url);

    [Theory]
    [InlineData("مالي", TokenKind.Word)]
    [InlineData("٢٠٢٥", TokenKind.Number)]
    [InlineData("؛", TokenKind.Punctuation)]
    [InlineData("😀", TokenKind.Symbol)]
    [InlineData("\uFDFA", TokenKind.Symbol)]
    public void Kinds(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(Tokenizer.Tokenize(text)).Kind);

    [Fact]
    public void A_lone_surrogate_is_a_symbol() =>
        Assert.Equal(
            [TokenKind.Word, TokenKind.Symbol, TokenKind.Symbol, TokenKind.Word],
            Tokenizer.Tokenize("أ\uDC00\uD800ب").Select(t => t.Kind));

    [Fact]
    public void A_range_is_not_left()
    {
        const string Text = "الرباط وباماكو";
        Assert.Equal([new Token(2, 4, TokenKind.Word), new Token(7, 3, TokenKind.Word)], Tokenizer.Tokenize(Text, new TextSpan(2, 8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokenizer.Tokenize(Text, new TextSpan(2, 13)));
    }

    [Fact]
    public void Tokens_of_random_texts_are_ordered_and_leave_out_only_the_unseen()
    {
        foreach (var text in RandomText.Many(3000))
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Length > 0);
                Assert.All(text[end..token.Start], c => Assert.True(char.IsWhiteSpace(c) || ArabicNormalizer.IsInvisible(c)));
                end = token.End;
            }
            Assert.All(text[end..], c => Assert.True(char.IsWhiteSpace(c) || ArabicNormalizer.IsInvisible(c)));
        }
    }
}
