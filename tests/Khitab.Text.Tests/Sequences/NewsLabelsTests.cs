using Khitab.Text.Sequences;

namespace Khitab.Text.Tests.Sequences;

/// <summary>
/// Marked articles teach the recogniser the names that it misses; what it would learn from a wrong label stays in every later reading.
/// </summary>
public class NewsLabelsTests
{
    private const string Text =
        "قال الرئيس الفرنسي إيمانويل ماكرون في باريس إن الحكومة الجديدة تعمل. وهتف الناس طويلا: إيمانويل ماكرون! "
        + "ثم عاد لإيمانويل ماكرون هدوؤه.";

    [Fact]
    public void Every_occurrence_of_a_marked_name_is_labelled_and_a_description_is_not()
    {
        var news = Label([["إيمانويل ماكرون"], ["الحكومة الجديدة"]]);
        var keys = Enumerable.Range(0, news.Text.Count).Select(news.Text.Key).ToArray();
        Assert.Equal(3, keys.Count(k => k == "ماكرون"));
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == "ماكرون") Assert.Equal(Labels.Inside(EntityClass.Person), news.Labels[i]);
            if (keys[i] is "ايمانويل" or "لايمانويل") Assert.Equal(Labels.First(EntityClass.Person), news.Labels[i]);
            if (keys[i] is "الحكومه" or "الجديده") Assert.Equal(Labels.Outside, news.Labels[i]);
        }
    }

    [Fact]
    public void A_sentence_of_which_the_model_is_unsure_is_left_out()
    {
        var options = new NerTrainingOptions { LeastSure = 1.1f };
        Assert.Empty(new NewsLabels(NerModel.Embedded, options).Label([new MarkedNews(Text, [])]));
    }

    [Fact]
    public void Labels_of_any_text_are_those_of_whole_names()
    {
        foreach (var text in RandomText.Many(200))
        {
            foreach (var news in new NewsLabels(NerModel.Embedded, new NerTrainingOptions()).Label([new MarkedNews(text, [[text]])]))
            {
                Assert.All(news.Sentences, s => Assert.InRange(s.End, s.Start, text.Length));
                for (var i = 0; i < news.Labels.Length; i++)
                {
                    if (Labels.IsInside(news.Labels[i])) Assert.True(i > 0 && Labels.Follows(news.Labels[i - 1], news.Labels[i]));
                }
            }
        }
    }

    [Fact]
    public void The_same_marked_news_give_the_same_model()
    {
        Assert.Equal(Train([["خالد سعيد"]]), Train([["خالد سعيد"]]));

        static byte[] Train(IReadOnlyList<IReadOnlyList<string>> actors)
        {
            var corpus = string.Concat(Enumerable.Repeat(
                "قال\tO\nالرئيس\tO\nخالد\tB-Politician\nسعيد\tI-Politician\nفي\tO\nلندن\tB-Population-Center\n.\tO\n\n", 30));
            var news = Enumerable.Repeat(new MarkedNews("زار الوزير خالد سعيد لندن أمس. ثم عاد خالد سعيد من لندن.", actors), 5).ToList();
            var stream = new MemoryStream();
            NerTraining.Train([new StringReader(corpus)], Gazetteers.Empty, new NerTrainingOptions { Epochs = 4 }, null, news).Save(stream);
            return stream.ToArray();
        }
    }

    private static NewsSentences Label(IReadOnlyList<IReadOnlyList<string>> actors) =>
        Assert.Single(new NewsLabels(NerModel.Embedded, new NerTrainingOptions { LeastSure = 0 }).Label([new MarkedNews(Text, actors)]));
}
