namespace Khitab.Text.Tests;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("وصل الوفد. وبدأ اللقاء! أين؟ هنا", "وصل الوفد.|وبدأ اللقاء!|أين؟|هنا")]
    [InlineData("عنوان\nفقرة أولى\r\n\r\nثانية", "عنوان|فقرة أولى|ثانية")]
    [InlineData("بلغ النمو 3.5 في المئة و٣.٥ هناك. ثم", "بلغ النمو 3.5 في المئة و٣.٥ هناك.|ثم")]
    [InlineData("قال د. محمد وأ. د. علي وم.م. حسن. انتهى", "قال د. محمد وأ. د. علي وم.م. حسن.|انتهى")]
    [InlineData("قال J. Smith et Mr. Brown. Fin", "قال J. Smith et Mr. Brown.|Fin")]
    [InlineData("انظر https://a.com/b.c?d=e. ثم www.dw.com هنا", "انظر https://a.com/b.c?d=e.|ثم www.dw.com هنا")]
    [InlineData("قال \"نحن هنا.\" ثم خرج", "قال \"نحن هنا.\"|ثم خرج")]
    [InlineData("قال «نحن هنا.» ثم خرج", "قال «نحن هنا.»|ثم خرج")]
    [InlineData("تساءل «ما العمل؟»، ثم خرج", "تساءل «ما العمل؟»، ثم خرج")]
    [InlineData("التحديات التي تواجهها.(١) بعد ذلك", "التحديات التي تواجهها.(١)|بعد ذلك")]
    [InlineData("مالي تتهم الجزائر.. أي مستقبل؟", "مالي تتهم الجزائر.. أي مستقبل؟")]
    [InlineData("صمت... ثم تكلم…\nوخرج", "صمت... ثم تكلم…|وخرج")]
    [InlineData("وفندقية…. وقال....ثم", "وفندقية….|وقال....|ثم")]
    [InlineData("أولا؛ ثانيا. ثالثا", "أولا؛ ثانيا.|ثالثا")]
    [InlineData("بين البلدين.وقال الوزير", "بين البلدين.|وقال الوزير")]
    [InlineData("سنة 1446 هـ. وقال", "سنة 1446 هـ.|وقال")]
    [InlineData("منذ 2020. وقال", "منذ 2020.|وقال")]
    [InlineData("1. البند الأول. شرح", "1. البند الأول.|شرح")]
    [InlineData("(كذا!) قال الوزير", "(كذا!)|قال الوزير")]
    [InlineData("هذا الرجل (وا عجبا!) قال", "هذا الرجل (وا عجبا!) قال")]
    [InlineData("حقا؟! نعم", "حقا؟!|نعم")]
    [InlineData("انتهى. * * *", "انتهى. * * *")]
    [InlineData("  \n ", "")]
    public void Splits(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(s => s.Of(text))));

    [Fact]
    public void Sentences_of_random_texts_cover_all_that_is_not_white()
    {
        foreach (var text in RandomText.Many(3000))
        {
            var end = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Length > 0);
                Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]));
                Assert.False(char.IsWhiteSpace(text[sentence.Start]));
                Assert.False(char.IsWhiteSpace(text[sentence.End - 1]));
                end = sentence.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }
    }

    [Fact]
    public void A_range_is_not_left()
    {
        const string Text = "أولى هنا. ثانية هنا. ثالثة";
        Assert.Equal([new TextSpan(5, 4), new TextSpan(10, 3)], SentenceSplitter.Split(Text, new TextSpan(4, 9)));
    }
}
