using Khitab.Analysis.Codebooks;
using Khitab.Corpus;

namespace Khitab.Analysis.Tests.Statements;

public class PropositionTests
{
    private const string Themes = """
        themes:
          - id: peace
            labels: {ar: السلام}
            cues: {3: [السلام]}
        """;

    private const string Actors = """
        actors:
          - id: oman
            type: state
            labels: {ar: عمان}
            names: [سلطنة عمان]
          - id: chad
            type: state
            labels: {ar: تشاد}
            names: [تشاد]
        """;

    private const string Propositions = """
        propositions:
          - id: oman-mediates
            theme: peace
            labels: {ar: عمان وسيط نزيه}
            agree: ["وسيط نزيه|وساطة نزيهة + @oman"]
            disagree: ["منحازة|منحاز + @oman + وساطة|الوساطة"]
        """;

    private static Dictionary<string, string> Files(string propositions) => new()
    {
        ["actors/a.yaml"] = Actors,
        ["themes.yaml"] = Themes,
        ["propositions.yaml"] = propositions,
        ["lexicon/evaluations.yaml"] = "negation: [ليست, لا, لم]",
    };

    private static List<Statement> Read(string text) =>
        [.. new CorpusAnalyzer(CodebookLoader.Load(Files(Propositions)))
            .Analyze([ArticleFactory.FromText("a.txt", "عنوان المقال هنا\n\n" + text + "\n")]).Articles[0].Statements];

    [Theory]
    [InlineData("تبقى سلطنة عمان في كل هذا وسيط نزيه في المنطقة.", 1)]
    [InlineData("ترى الصحف أن سلطنة عمان كانت منحازة في الوساطة الأخيرة.", -1)]
    [InlineData("إن سلطنة عمان ليست وسيط نزيه في المنطقة.", -1)]
    public void A_pattern_takes_its_position(string text, int polarity)
    {
        var statement = Assert.Single(Read(text), s => s.Target == Party.Proposition("oman-mediates"));
        Assert.Equal((Party.Author, polarity), (statement.Holder, statement.Polarity));
    }

    [Theory]
    [InlineData("تبقى تشاد في كل هذا وسيط نزيه في المنطقة.")]
    [InlineData("زار الوفد سلطنة عمان. وقال الناس عن تشاد إنها وسيط نزيه.")]
    public void All_parts_must_stand_in_one_sentence(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("agree: [\"وسيط + @nowhere\"]")]
    [InlineData("agree: [\"@oman\"]")]
    [InlineData("agree: [\"وسيط + @oman|@chad\"]")]
    public void A_pattern_that_cannot_be_meant_is_refused(string pattern)
    {
        var files = Files($"""
            propositions:
              - id: p
                theme: peace
                labels: [ar]
                {pattern}
            """.Replace("[ar]", "{ar: جملة}", StringComparison.Ordinal));
        Assert.Throws<CodebookException>(() => CodebookLoader.Load(files));
    }

    [Fact]
    public void Every_built_in_proposition_has_a_pattern_for_and_one_against()
    {
        var codebook = CodebookLoader.Load();
        foreach (var proposition in codebook.Propositions)
        {
            Assert.Contains(codebook.PropositionPatterns, p => p.Proposition == proposition.Id && p.Sign > 0);
            Assert.Contains(codebook.PropositionPatterns, p => p.Proposition == proposition.Id && p.Sign < 0);
        }
    }

    [Fact]
    public void A_charge_is_held_by_who_brings_it()
    {
        var statements = StatementsIn.Of("وتتهم الحكومة المالية الجزائر بالتدخل في شؤونها منذ سنة.").Statements;
        Assert.Contains(
            statements, s =>
                s.Target == Party.Proposition("algeria-interferes") && s is { Polarity: 1, Voice: Voice.Reported }
                && s.Holder == Party.Actor("mali-government"));
    }
}
