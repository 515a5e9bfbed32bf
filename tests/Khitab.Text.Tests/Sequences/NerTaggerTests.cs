using Khitab.Text.Sequences;

namespace Khitab.Text.Tests.Sequences;

public class NerTaggerTests
{
    [Theory]
    [InlineData("قال الرئيس الفرنسي إيمانويل ماكرون في باريس", "إيمانويل ماكرون", EntityClass.Person)]
    [InlineData("قال الرئيس الفرنسي إيمانويل ماكرون في باريس", "باريس", EntityClass.Location)]
    [InlineData("وصل وزير الخارجية محمد سالم إلى القاهرة أمس", "محمد سالم", EntityClass.Person)]
    [InlineData("وأضاف أن مجلس الأمن الدولي اجتمع اليوم", "مجلس الأمن الدولي", EntityClass.Organization)]
    [InlineData("أعلنت الأمم المتحدة ذلك", "الأمم المتحدة", EntityClass.Organization)]
    [InlineData("سافر إلى مصر ولبنان", "لبنان", EntityClass.Location)]
    [InlineData("اجتمع الوفد بالمغرب أمس", "المغرب", EntityClass.Location)]
    public void A_name_is_found(string text, string name, EntityClass expected) =>
        Assert.Contains(Tag(text), e => e.Class == expected && e.Core.Of(text) == name);

    // A build whose model was trained with other lists would find no names at all: it must say so, and this build's own must fit.
    [Fact]
    public void The_built_in_model_fits_and_one_that_does_not_is_named()
    {
        Assert.InRange(NerModel.Embedded.Features, 100_000, int.MaxValue);
        var bytes = new MemoryStream();
        NerModel.Embedded.Save(bytes);
        bytes.Position = 0;
        var error = Assert.Throws<InvalidOperationException>(() => NerModel.LoadBuiltIn(bytes, Gazetteers.Empty));
        Assert.Contains("trained with other lists", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conjunction_apart_is_read_as_one_joined()
    {
        var joined = Tag("زار مصر ولبنان");
        var apart = Tag("زار مصر و لبنان");
        Assert.Equal(joined.Select(e => e.Class), apart.Select(e => e.Class));
        Assert.Equal(joined.Select(e => e.Score), apart.Select(e => e.Score));
    }

    [Fact]
    public void The_model_is_small()
    {
        var stream = new MemoryStream();
        NerModel.Embedded.Save(stream);
        Assert.InRange(stream.Length, 100_000, 8_000_000);
    }

    [Fact]
    public void Random_texts_give_entities_in_order_inside_the_text()
    {
        var tagger = new NerTagger(NerModel.Embedded);
        var words = new WordTable();
        foreach (var text in RandomText.Many(1000))
        {
            var tokens = TokenizedText.Read(text, words);
            var end = 0;
            foreach (var entity in tagger.Tag(tokens, SentenceSplitter.Split(text)))
            {
                Assert.True(entity.Span.Start >= end && entity.Span.Length > 0 && entity.Span.End <= text.Length);
                Assert.Equal(tokens.SpanOf(entity.First, entity.Last), entity.Span);
                Assert.True(entity.Span.Contains(entity.Core) && entity.Core.Length > 0 && entity.Core.End == entity.Span.End);
                Assert.InRange(entity.Score, 0, 1.001);
                end = entity.Span.End;
            }
        }
    }

    [Fact]
    public void One_tagger_gives_the_same_each_time()
    {
        const string Text = "قال محمد سالم في الرباط. وأضاف سالم أن تونس ومصر اتفقتا.";
        var tagger = new NerTagger(NerModel.Embedded);
        var first = tagger.Tag(Read(Text), SentenceSplitter.Split(Text));
        tagger.Tag(Read("نص آخر عن لندن"), SentenceSplitter.Split("نص آخر عن لندن"));
        Assert.Equal(first, tagger.Tag(Read(Text), SentenceSplitter.Split(Text)));
    }

    [Fact]
    public void A_corpus_of_one_text_is_that_text_alone()
    {
        const string Text = "قال محمد سالم في الرباط. وأضاف سالم أن تونس ومصر اتفقتا.";
        var sentences = SentenceSplitter.Split(Text);
        var tagger = new NerTagger(NerModel.Embedded);
        var first = new NameEvidence();
        var second = new NameEvidence(first);
        tagger.Observe(Read(Text), sentences, first);
        tagger.Observe(Read(Text), sentences, second);
        Assert.Equal(tagger.Tag(Read(Text), sentences), tagger.Tag(Read(Text), sentences, second, observed: true));
    }

    [Fact]
    public void A_bare_name_leans_on_the_rest_of_the_corpus()
    {
        const string Known = "قال رئيس الوزراء الجديد تشوربانوف. وأضاف الرئيس تشوربانوف أن الوزير تشوربانوف سافر.";
        const string Bare = "وقال تشوربانوف ذلك";
        var tagger = new NerTagger(NerModel.Embedded);
        var evidence = new NameEvidence();
        tagger.Observe(Read(Known), SentenceSplitter.Split(Known), evidence);
        var sentences = SentenceSplitter.Split(Bare);
        var with = tagger.Tag(Read(Bare), sentences, evidence, observed: false);
        Assert.Contains(with, e => e.Class == EntityClass.Person && e.Span.Of(Bare) == "تشوربانوف");
        var alone = tagger.Tag(Read(Bare), sentences);
        Assert.True(alone.Count == 0 || with[0].Score > alone[0].Score);
    }

    private static TokenizedText Read(string text) => TokenizedText.Read(text, new WordTable());

    private static IReadOnlyList<FoundEntity> Tag(string text) =>
        new NerTagger(NerModel.Embedded).Tag(Read(text), SentenceSplitter.Split(text));
}
