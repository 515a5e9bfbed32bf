namespace Khitab.Analysis.Tests.Statements;

public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "المغرب", "مالي", "الجزائر", "فرنسا", "القوات المسلحة المغربية", "ونظيرتها", "الجزائرية", "البلدين", "بلاده", "الذي", "التي",
        "تتهمه", "فشلت", "نجح", "عزلة", "عزلتها", "كشريك موثوق", "الانفصالية", "يتعين على", "تجنب", "بعد أن", "، ", ". ", "\n\n", "\n", "“",
        "”", "\"", "«", "»", "(", ")", ":", "؛", "و", "ف", "ل", "ب", "لل", "التعاون بين", "علاقات", "متوترة", "مع", "من", "في", "على",
        "يتوقع أن", "قد", "لم", "لا تزال", "قال", "إن", "وصف", "موقف", "منتقدا", "رد", "تصريحات", "خاصة", "مشروعها", "التخريبي", "العالية",
        "الدور البارز", "\u064B", "\u200F", "\uD83D\uDE00", "\uD83D", "x", "12", "\u0640", "ا", "ي",
    ];

    [Fact]
    public void Spans_lie_inside_the_text_and_nothing_throws()
    {
        var random = new Random(20250217);
        for (var round = 0; round < 600; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(5) > 0 ? " " : "")));
            var article = StatementsIn.OfText(text);
            foreach (var statement in article.Statements)
            {
                Assert.InRange(statement.Span.Start, 0, article.Article.Text.Length);
                Assert.InRange(statement.Span.End, statement.Span.Start + 1, article.Article.Text.Length);
                Assert.InRange(statement.Confidence, 0.01, 0.99);
                Assert.NotEqual(statement.Holder, statement.Target);
                Assert.InRange(statement.Polarity, -1, 1);
            }

            Assert.All(article.ThemeMentions, m => Assert.InRange(m.Span.End, m.Span.Start + 1, article.Article.Text.Length));
        }
    }
}
