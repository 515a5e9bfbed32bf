using Khitab.Analysis.Stance;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Stance;

public class VerdictRuleTests
{
    private static readonly Party Target = Party.Actor("tunisia");

    private static Statement Say(
        int polarity, double confidence, Modality modality = Modality.Asserted, Voice voice = Voice.Author, Party? holder = null) =>
        new(holder ?? Party.Author, Target, polarity, voice, modality, Act.Evaluates, confidence, new TextSpan(0, 1));

    private static Verdict Of(params Statement[] statements) => VerdictRule.Of(Target, statements, VerdictSettings.Default);

    [Fact]
    public void Spoken_of_without_judgement_is_neutral() => Assert.Equal(VerdictKind.Neutral, Of().Kind);

    [Theory]
    [InlineData(0.34, VerdictKind.Neutral)]
    [InlineData(0.35, VerdictKind.Undecided)]
    [InlineData(0.79, VerdictKind.Undecided)]
    [InlineData(0.8, VerdictKind.Favourable)]
    public void Hardly_anything_is_neutral_and_too_thin_is_undecided(double confidence, VerdictKind kind) =>
        Assert.Equal(kind, Of(Say(1, confidence)).Kind);

    // A bare report hardly judges anybody: whoever judges others is likelier to judge this one.
    [Theory]
    [InlineData(0.4, VerdictKind.Undecided)]
    [InlineData(0.6, VerdictKind.Favourable)]
    public void What_the_author_judges_beside_counts_a_fifth(double beside, VerdictKind kind) =>
        Assert.Equal(kind, Of(Say(1, 0.7), Say(-1, beside) with { Target = Party.Actor("france") }).Kind);

    [Fact]
    public void Spoken_of_by_others_only_is_neutral() => Assert.Equal(VerdictKind.Neutral, Of(
        Say(1, 0.9, holder: Party.Actor("france")), Say(-1, 0.9, holder: Party.Source("مصدر")), Say(0, 0.9)).Kind);

    // Confidence is a probability: several unlikely judgements of one sign are together a likely one.
    [Fact]
    public void Unlikely_judgements_add_up()
    {
        var verdict = Of(Say(-1, 0.4), Say(-1, 0.4));
        Assert.Equal((VerdictKind.Unfavourable, 0, 2), (verdict.Kind, verdict.For, verdict.Against));
    }

    [Theory]
    [InlineData(3, 1, VerdictKind.Favourable)]
    [InlineData(2, 1, VerdictKind.Mixed)]
    [InlineData(1, 1, VerdictKind.Mixed)]
    [InlineData(1, 2, VerdictKind.Mixed)]
    [InlineData(1, 3, VerdictKind.Unfavourable)]
    [InlineData(0, 1, VerdictKind.Unfavourable)]
    public void One_sign_needs_three_quarters_of_the_weight(int plus, int minus, VerdictKind kind)
    {
        var statements = Enumerable.Repeat(Say(1, 0.8), plus).Concat(Enumerable.Repeat(Say(-1, 0.8), minus)).ToArray();
        var verdict = Of(statements);
        Assert.Equal((kind, plus, minus), (verdict.Kind, verdict.For, verdict.Against));
    }

    // Praise with a doubtful word against it is not two judgements.
    [Theory]
    [InlineData(0.6, VerdictKind.Undecided)]
    [InlineData(0.7, VerdictKind.Mixed)]
    public void Mixed_is_what_surely_says_both(double against, VerdictKind kind) =>
        Assert.Equal(kind, Of(Say(1, 0.9), Say(-1, against)).Kind);

    [Fact]
    public void Only_the_authors_own_asserted_statements_have_weight() => Assert.Equal(VerdictKind.Neutral, Of(
        Say(1, 0.9, Modality.Hypothetical), Say(1, 0.9, Modality.Reported), Say(1, 0.9, Modality.Denied), Say(1, 0.9, Modality.Ascribed),
        Say(1, 0.9, voice: Voice.Direct), Say(1, 0.9, holder: Party.Actor("france")), Say(1, 0.9, holder: Party.Source("مصدر"))).Kind);

    [Fact]
    public void More_of_the_same_makes_it_surer()
    {
        var one = Of(Say(1, 0.8)).Confidence;
        var four = Of(Say(1, 0.8), Say(1, 0.8), Say(1, 0.8), Say(1, 0.8)).Confidence;
        Assert.InRange(one, 0.5, four);
        Assert.InRange(four, one, 1);
    }
}
