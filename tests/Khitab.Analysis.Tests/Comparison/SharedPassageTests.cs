using Khitab.Analysis.Comparison;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Comparison;

public class SharedPassageTests
{
    private const string Flood =
        "عاش سكان القرية ليلة عصيبة بعدما جرفت السيول الجارفة جسرا خشبيا قديما يربط ضفتي الوادي، واضطرت العائلات إلى قضاء الليل فوق سطوح المنازل الطينية.";

    private const string FloodRewritten =
        "ليلة عصيبة عاشها أهالي المنطقة حين جرفت السيول جسرا خشبيا قديما كان يربط بين ضفتي الوادي، فاضطرت عائلات كثيرة إلى قضاء الليل على سطوح المنازل الطينية.";

    private const string Harvest =
        "بدأ موسم جني الزيتون هذا العام متأخرا أسبوعين، ويأمل الفلاحون أن يعوض ارتفاع الأثمان ضعف المردود وغلاء اليد العاملة في الضيعات الصغيرة.";

    private const string School =
        "افتتحت المدرسة الجديدة أبوابها أمام مئتي تلميذ، وتضم مختبرا للعلوم وقاعة للمسرح ومكتبة تبرع بكتبها متقاعدون من أبناء الحي.";

    [Fact]
    public void A_rewritten_sentence_is_found_with_its_place_in_both_texts()
    {
        var corpus = Compare.Texts(
            $"{Harvest}\n{Flood}", $"{FloodRewritten}\n{School}", School.Replace("مئتي", "مئة", StringComparison.Ordinal) + "\nخبر آخر.");
        var pairs = corpus.SharedPassages.Select(p => string.Join(' ', p.Articles)).Distinct().ToList();
        var passage = corpus.SharedPassages.First(p => p.Articles[0] == corpus.Articles[0].Article.Id);

        Assert.Equal(2, pairs.Count);
        Assert.Contains("جسرا خشبيا قديما", passage.Spans[0].Of(corpus.TextOf(passage.Articles[0])), StringComparison.Ordinal);
        Assert.Contains("جسرا خشبيا قديما", passage.Spans[1].Of(corpus.TextOf(passage.Articles[1])), StringComparison.Ordinal);
        Assert.InRange(passage.Similarity, 0.5, 0.99);
    }

    [Fact]
    public void The_names_of_one_event_are_no_shared_passage()
    {
        var corpus = Compare.Texts(
            "انعقدت في نواكشوط الدورة الثالثة للجنة العليا المشتركة الموريتانية السنغالية برئاسة وزيري الخارجية، وبحثت ملف الصيد.",
            "اختتمت الدورة الثالثة للجنة العليا المشتركة الموريتانية السنغالية أعمالها بتوقيع محضر حول النقل البري وتنقل المواشي بين الضفتين.");

        Assert.Empty(corpus.SharedPassages);
    }

    [Fact]
    public void The_same_text_twice_is_one_passage_and_wholly_alike()
    {
        var corpus = Compare.Texts($"{Flood} {Harvest}", $"{Flood} {Harvest}", School);
        var passage = Assert.Single(corpus.SharedPassages);

        Assert.Equal(1, passage.Similarity);
        Assert.Equal(passage.Spans[0], passage.Spans[1]);
    }

    [Fact]
    public void A_text_that_many_articles_carry_ties_them_all_without_comparing_all_pairs()
    {
        var copies = Enumerable.Range(0, 40)
            .Select(i => $"{Flood}\n{string.Join(' ', Enumerable.Range(0, 6).Select(w => Word((i * 6) + w)))}.").ToList();
        var corpus = Compare.Texts(copies);
        var reached = new HashSet<string> { corpus.Articles[0].Article.Id };
        for (var grown = true; grown;)
        {
            grown = corpus.SharedPassages.Where(p => p.Articles.Any(reached.Contains)).Count(p => p.Articles.Count(reached.Add) > 0) > 0;
        }

        Assert.Equal(40, reached.Count);
        Assert.True(corpus.SharedPassages.Count < 40 * 39 / 2);
    }

    [Fact]
    public void The_order_of_reading_does_not_matter()
    {
        string[] texts = [$"{Harvest}\n{Flood}", $"{FloodRewritten}\n{School}", $"{School}\n{Harvest}"];
        var forth = Compare.Texts(texts).SharedPassages.Select(Key).Order(StringComparer.Ordinal).ToList();
        var back = Compare.Texts(texts.Reverse().ToArray()).SharedPassages.Select(Key).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(forth);
        Assert.Equal(forth, back);

        static string Key(SharedPassage p)
        {
            var sides = p.Articles.Zip(p.Spans, (article, span) => $"{article} {span}").Order(StringComparer.Ordinal);
            return string.Join(" | ", [.. sides, p.Similarity.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }

    [Fact]
    public void Whatever_texts_share_lies_inside_them_and_is_found_again()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var sentences = Enumerable.Range(0, 12)
                .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 14)).Select(_ => Word(random.Next(160)))) + ".").ToList();
            var texts = Enumerable.Range(0, 5)
                .Select(_ => string.Join("\r\n", Enumerable.Range(0, random.Next(1, 6)).Select(_ => sentences[random.Next(12)] + " 🙂")))
                .ToList();
            var corpus = Compare.Texts(texts);
            Assert.All(corpus.SharedPassages, p =>
            {
                Assert.NotEqual(p.Articles[0], p.Articles[1]);
                Assert.InRange(p.Similarity, 0, 1);
                for (var side = 0; side < 2; side++)
                {
                    Assert.True(p.Spans[side].Length > 0);
                    Assert.NotEmpty(p.Spans[side].Of(corpus.TextOf(p.Articles[side])));
                }
            });
            foreach (var pair in corpus.SharedPassages.GroupBy(p => string.Join(' ', p.Articles)))
            {
                // A word belongs to one passage; passages may cross, as sentences change places.
                Assert.Equal(pair.Count(), pair.Select(p => p.Spans[0].Start).Distinct().Count());
            }

            Assert.Equal(corpus.SharedPassages.Select(Written), Compare.Texts(texts).SharedPassages.Select(Written));
        }

        static string Written(SharedPassage p) => $"{string.Join(' ', p.Articles)} {string.Join(' ', p.Spans)}";
    }

    [Fact]
    public void Words_of_one_sentence_in_any_form_are_one_word()
    {
        var table = new WordTable();
        string Stem(string word) => ContentWords.StemOf(table.Form(ArabicNormalizer.Key(word)));

        Assert.Equal(Stem("الوصول"), Stem("وصول"));
        Assert.Equal(Stem("بالوصول"), Stem("وصول"));
        Assert.Equal(Stem("أطلقها"), Stem("أطلقتها"));
        Assert.NotEqual(Stem("جسر"), Stem("قرية"));
    }

    private static string Word(int number) =>
        new([.. Enumerable.Range(0, 5).Select(i => "بترسعفقكلمن"[(number * (i + 3) + (number / 11 * (i + 1)) + i) % 11])]);
}
