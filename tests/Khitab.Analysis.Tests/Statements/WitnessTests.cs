using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements.Decision;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>What the witness of words sees and says.</summary>
public class WitnessTests
{
    private static readonly ArticleAnalyzer Analyzer = new(
        CodebookLoader.Load(), new Analysis.Actors.ActorLexicon(CodebookLoader.Load()), Model.VerdictSettings.Default,
        undecided: true);

    private static readonly Lock Gate = new();

    private static List<uint[]> WordsOf(string sentence)
    {
        lock (Gate)
        {
            var proposed = new List<Proposed>();
            Analyzer.Analyze(ArticleFactory.FromText("a.txt", "أخبار الأسبوع\n\n" + sentence + "\n"), proposed);
            return [.. proposed.SelectMany(p => p.Proposals).Select(p => p.Words)];
        }
    }

    // Who is condemned in the newspapers that it was trained on must not count against anybody in others.
    [Fact]
    public void It_does_not_see_who_the_parties_are()
    {
        var one = WordsOf("نددت تونس بسياسة فرنسا تجاه المهاجرين.");
        Assert.NotEmpty(one);
        Assert.Equal(one, WordsOf("نددت تركيا بسياسة روسيا تجاه المهاجرين."));
    }

    [Fact]
    public void It_sees_the_words_around_them() =>
        Assert.NotEqual(WordsOf("نددت تونس بسياسة فرنسا تجاه المهاجرين."), WordsOf("نددت تونس بعد محادثات فرنسا تجاه المهاجرين."));

    [Fact]
    public void A_long_sentence_has_no_more_features_than_fit() =>
        Assert.All(
            WordsOf("نددت تونس " + string.Join(' ', Enumerable.Repeat("في اليوم التالي من الشهر", 40)) + " بسياسة فرنسا."),
            w => Assert.InRange(w.Length, 1, WitnessFeatures.Most));

    [Fact]
    public void Weights_are_added_up_and_survive_a_file()
    {
        var witness = new WordWitness([0.5f, 0, -2, 0]);
        Assert.Equal(-1.5, witness.LogOdds([0, 6]));
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) witness.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Equal(witness.Weights, WordWitness.Read(reader).Weights);
    }
}
