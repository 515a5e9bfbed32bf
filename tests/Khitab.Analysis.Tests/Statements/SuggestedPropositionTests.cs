using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Propositions;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>
/// What is suggested must stand in the texts, whoever holds it, and what is accepted must be read from then on: with the right holder, or
/// with none.
/// </summary>
public class SuggestedPropositionTests
{
    private static readonly string[] Texts =
    [
        "رفضت تركيا التهجير القسري للسكان. وقال مسؤول إن الأزمة طويلة.",
        "جددت اليابان موقفها أمس. وترفض كندا التهجير القسري منذ سنوات.",
        "أدانت بولندا التهجير القسري. وطالبت الهند بوقف إطلاق النار.",
    ];

    [Fact]
    public void What_predicates_have_for_their_objects_is_suggested()
    {
        var miner = new PropositionMiner(CodebookLoader.Load());
        foreach (var text in Texts) miner.Read(StatementsIn.OfText(text));
        var found = Assert.Single(miner.Suggest(10));
        Assert.Equal(("التهجير القسري", 0, 3), (found.Wording, found.For, found.Against));
        Assert.Equal(3, found.Examples.Count);
    }

    // An adjective of the predicate itself, a noun that is against somebody only with its preposition, and a person by a post.
    [Theory]
    [InlineData("الاتفاق النووي الإيراني مهم.")]
    [InlineData("بدأت إجراءات القيد المدني.")]
    [InlineData("شكر المواطن وزير التعليم العالي.")]
    [InlineData("شكر المواطن صاحب السمو الملكي.")]
    public void What_is_no_object_is_not_suggested(string text)
    {
        var miner = new PropositionMiner(CodebookLoader.Load());
        for (var i = 0; i < 3; i++) miner.Read(StatementsIn.OfText($"خبر رقم {i}\n\n{text}"));
        Assert.Empty(miner.Suggest(10));
    }

    [Fact]
    public void The_order_of_articles_is_no_matter()
    {
        var (one, other) = (new PropositionMiner(CodebookLoader.Load()), new PropositionMiner(CodebookLoader.Load()));
        foreach (var text in Texts) one.Read(StatementsIn.OfText(text));
        foreach (var text in Texts.Reverse()) other.Read(StatementsIn.OfText(text));
        Assert.Equal(one.Suggest(5).Select(p => (p.Id, p.Wording, p.Against)), other.Suggest(5).Select(p => (p.Id, p.Wording, p.Against)));
    }

    [Fact]
    public void What_is_accepted_is_read_with_its_holder()
    {
        var labels = new Dictionary<string, string> { ["ar"] = "التهجير \"القسري\"" };
        var analyzer = With(new AcceptedProposition("p-1", CodebookLoader.Load().Themes[0].Theme.Id, labels, ["التهجير القسري"]));
        var texts = Texts.Append("أيدت المكسيك التهجير القسري.").Append("لا ترفض النرويج التهجير القسري.");
        Assert.Equal(
            [
                "actor:turkey -1", "actor:canada -1", "actor:poland -1", "actor:mexico +1", "actor:norway +1",
            ],
            texts.SelectMany(text => Of(analyzer, text)));
    }

    // An author who tells of a refusal, and a title that names one, refuse nothing.
    [Theory]
    [InlineData("يستمر رفض التهجير القسري في المنطقة.")]
    [InlineData("يناقش المؤتمر التهجير القسري.")]
    public void Nobody_holds_what_nobody_is_said_to_hold(string text) => Assert.Empty(Of(With(new AcceptedProposition(
        "p-1", CodebookLoader.Load().Themes[0].Theme.Id, new Dictionary<string, string> { ["ar"] = "ت" }, ["التهجير القسري"])), text));

    [Fact]
    public void Alike_are_sentences_that_share_their_words()
    {
        const string coded = "ترفض الحكومة تهجير السكان من القطاع تحت أي ظرف";
        var likeness = new PropositionLikeness([new CodedSentence("p-1", -1, coded), new CodedSentence("p-2", 1, "قصير جدا")]);
        Assert.Equal(("p-1", 1.0), Found(coded));
        var other = Found("وترفض حكومة البلاد تهجير سكان القطاع");
        Assert.Equal("p-1", other.Item1);
        Assert.InRange(other.Item2, PropositionLikeness.Threshold, 0.99);
        Assert.Null(likeness.Of("فاز الفريق بالكأس", new TextSpan(0, 17)));
        Assert.Null(likeness.Of("قصير جدا", new TextSpan(0, 8)));

        (string?, double) Found(string text) =>
            likeness.Of(text, new TextSpan(0, text.Length)) is { } found
                ? (found.Like.Proposition, Math.Round(found.Likeness, 9)) : default;
    }

    private static CorpusAnalyzer With(AcceptedProposition accepted) => new(CodebookLoader.Load(
        new Dictionary<string, string>(CodebookFiles.Embedded())
        {
            [CodebookLoader.AcceptedPropositions] = AcceptedProposition.Head + accepted.ToYaml(),
        }));

    private static IEnumerable<string> Of(CorpusAnalyzer analyzer, string text) =>
        analyzer.Analyze([Khitab.Corpus.ArticleFactory.FromText("a.txt", "أخبار الأسبوع هنا\n\n" + text + "\n")]).Articles[0].Statements
            .Where(s => s.Target == Party.Proposition("p-1")).Select(s => $"{s.Holder} {s.Polarity:+0;-0;0}");
}
