using Khitab.Text.Sequences;

namespace Khitab.Text.Tests.Sequences;

public class NerTrainingTests
{
    private static readonly string Corpus = string.Concat(Enumerable.Repeat(
        "قال\tO\nالرئيس\tO\nخالد\tB-Politician\nسعيد\tI-Politician\nفي\tO\nلندن\tB-Population-Center\n.\tO\n\n"
        + "و\tO\nزار\tO\nمحمد\tB-Politician\nحسن\tI-Politician\nب\tO\nتونس\tB-Nation\n\n"
        + "أعلنت\tO\nوزارة\tB-Government\nالصحة\tI-Government\nفي\tO\nمصر\tB-Nation\nذلك\tO\n\n", 30));

    [Fact]
    public void The_same_seed_and_data_give_the_same_bytes()
    {
        Assert.Equal(Bytes(Train(seed: 3)), Bytes(Train(seed: 3)));
        Assert.NotEqual(Bytes(Train(seed: 3)), Bytes(Train(seed: 4)));
    }

    [Fact]
    public void What_was_learnt_is_found_again()
    {
        var figures = NerEvaluation.Evaluate(Train(seed: 1), new StringReader(Corpus));
        Assert.Equal(1, figures.All.F1);
        Assert.Equal(180, figures.All.Expected);
    }

    [Fact]
    public void Names_that_were_seen_before_are_told_from_new_ones()
    {
        // A name that training had says little about names to come: the figure for the others is the one to watch.
        var seen = "زار\tO\nخالد\tB-PER\nسعيد\tI-PER\nلندن\tB-LOC\n\n";
        var figures = NerEvaluation.Evaluate(Train(seed: 1), new StringReader(Corpus), new StringReader(seen));
        Assert.Equal(180, figures.All.Expected);
        Assert.Equal(120, figures.UnseenByClass.Sum(c => c.Expected));
        Assert.Equal(30, figures.UnseenByClass[(int)EntityClass.Person].Expected);
    }

    [Fact]
    public void A_saved_model_tags_as_before()
    {
        var model = Train(seed: 1);
        var again = NerModel.Load(new MemoryStream(Bytes(model)), model.Gazetteers);
        Assert.Equal(Bytes(model), Bytes(again));
        Assert.Equal(model.Features, again.Features);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var bytes = Bytes(Train(seed: 1));
        Assert.Throws<InvalidDataException>(() => NerModel.Load(new MemoryStream(bytes[..(bytes.Length / 2)]), Gazetteers.Empty));
        Assert.Throws<InvalidDataException>(() => NerModel.Load(new MemoryStream([1, 2, 3]), Gazetteers.Empty));
        Assert.Throws<InvalidDataException>(
            () => NerModel.Load(new MemoryStream(bytes), Gazetteers.Read(new StringReader("# city\nلندن"))));
    }

    [Theory]
    [InlineData("مجلس\tB-OCC B-ORG\nالأمن\tI-OCC I-ORG\n", "BO IO")]
    [InlineData("جامعة\tB-ORG\nالقدس\tI-ORG B-GPE\n", "BO IO")]
    [InlineData("روسيا\tB-ORG B-GPE\n", "BL")]
    [InlineData("العرب\tB-Group\nفي\tO\nالمطار\tB-Airport\n", "X O X")]
    [InlineData("عام\tB-DATE\n2002\tI-DATE\n", "O O")]
    [InlineData("محمد\tB-PERS\nعلي\tB-PERS\nحسن\tI-PERS\n", "BP BP IP")]
    public void Tags_of_all_corpora_are_brought_to_three_classes(string file, string expected)
    {
        string[] names = ["O", "BP", "IP", "BL", "IL", "BO", "IO", "X"];
        var sentence = Assert.Single(ConllFile.Read(new StringReader(file)));
        Assert.Equal(expected, string.Join(' ', sentence.Labels.Select(l => names[l])));
    }

    [Fact]
    public void A_line_without_tags_is_refused_by_its_number()
    {
        var error = Assert.Throws<InvalidDataException>(() => ConllFile.Read(new StringReader("قال\tO\nقال\n")));
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_corpus_tags_otherwise_stays_its_own()
    {
        var other = Corpus.Replace("B-Population-Center", "B-ORG", StringComparison.Ordinal);
        var options = new NerTrainingOptions { Epochs = 4 };
        var model = NerTraining.Train([new StringReader(Corpus), new StringReader(other)], Gazetteers.Empty, options);
        Assert.Equal(1, NerEvaluation.Evaluate(model, new StringReader(Corpus)).All.F1);
    }

    [Fact]
    public void What_stands_apart_after_a_name_like_a_pronoun_is_the_end_of_it()
    {
        const string Text = "قال الرئيس خالد سعيد ه في لندن .";
        var found = new NerTagger(Train(seed: 1)).Tag(TokenizedText.Read(Text, new WordTable()), SentenceSplitter.Split(Text));
        Assert.Contains(found, e => e.Class == EntityClass.Person && e.Span.Of(Text).ToString() == "خالد سعيد ه");
    }

    private static NerModel Train(int seed) =>
        NerTraining.Train([new StringReader(Corpus)], Gazetteers.Empty, new NerTrainingOptions { Seed = seed, Epochs = 4 });

    private static byte[] Bytes(NerModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
