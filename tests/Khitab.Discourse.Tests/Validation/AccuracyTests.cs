using Khitab.Discourse.Validation;
using static Khitab.Discourse.Tests.Validation.Samples;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>A machine that errs more in one outlet than in another makes a difference between them that is none: it has to show.</summary>
public class AccuracyTests
{
    [Fact]
    public void Right_missed_and_turned_statements_are_told_of_by_outlet_and_target()
    {
        SampleStratum[] strata = [Stratum(20, 4), Stratum(40, 4, found: false)];
        CodedSentence Coded(int stratum, string outlet, string[] machine, string[] truth) =>
            new(Sentence(0, stratum, outlet, machine), All(truth));
        List<CodedSentence> coded =
        [
            Coded(0, "a", ["author>actor:x+"], ["author>actor:x+"]),
            Coded(0, "a", ["author>actor:x-"], ["author>actor:x+"]),
            Coded(0, "b", ["author>actor:x-"], ["actor:y>actor:x-"]),
            Coded(0, "b", ["author>actor:z-"], ["author>actor:z-"]),
            Coded(1, "a", [], []),
            Coded(1, "b", [], ["author>actor:x-"]),
            Coded(1, "b", [], []),
            Coded(1, "b", [], []),
        ];
        var estimator = new DesignEstimator(strata, [.. coded.Select(c => c.Sentence.Stratum)]);
        var accuracy = MachineAccuracy.Of(coded, estimator);
        var all = accuracy.Single(a => a.Outlet is null && a.Target is null);
        Assert.Equal((0.5, 4), (all.Precision.Value, all.Precision.Cases));
        // There: five that stand for 5 and 5 and 5 and 5 and 10; found with the right sign: two of 5.
        Assert.Equal(10.0 / 30, all.Recall.Value!.Value, 12);
        Assert.Equal((1.0 / 3, 3), (all.Flips.Value!.Value, all.Flips.Cases));
        Assert.Equal(0.5, accuracy.Single(a => a.Outlet == "a" && a.Target is null).Flips.Value);
        Assert.Equal(0, accuracy.Single(a => a.Outlet == "b" && a.Target is null).Flips.Value);
        Assert.Equal(1.0 / 3, accuracy.Single(a => a.Outlet is null && a.Target == "actor:x").Precision.Value!.Value, 12);
        // Of a target only where there are a few.
        Assert.Equal(["actor:x"], accuracy.Where(a => a.Outlet is null && a.Target is not null).Select(a => a.Target));
        Assert.DoesNotContain(accuracy, a => a is { Outlet: not null, Target: not null });
    }

    [Fact]
    public void A_finding_holds_only_where_no_way_of_counting_turns_it()
    {
        MachineStatement At(int article, string outlet, int origin, string said, Voice voice = Voice.Author, double confidence = 0.9) =>
            new(article, 0, outlet, origin, Said(said, voice), confidence);
        List<MachineStatement> statements =
        [
            // x: against in three articles of two outlets, whatever is left out.
            At(0, "a", 0, "author>actor:x-"), At(1, "a", 1, "author>actor:x-"), At(2, "b", 2, "author>actor:x-"),
            At(3, "b", 3, "author>actor:x-"), At(3, "b", 3, "author>actor:x+"),
            // y: for in three copies of one text, against in two others.
            At(0, "a", 9, "author>actor:y+"), At(1, "a", 9, "author>actor:y+"), At(2, "b", 9, "author>actor:y+"),
            At(3, "b", 3, "author>actor:y-"), At(4, "b", 4, "author>actor:y-"),
            // z: for in the words of others only.
            At(0, "a", 0, "actor:q>actor:z+", Voice.Direct), At(1, "a", 1, "actor:q>actor:z+", Voice.Direct),
            At(2, "b", 2, "actor:q>actor:z+", Voice.Reported),
            // w: too few to say anything of.
            At(0, "a", 0, "author>actor:w+"),
        ];
        var findings = Robustness.Of(statements, []).Where(f => f.Outlet is null).ToDictionary(f => f.Target);
        Assert.Equal(["actor:x", "actor:y", "actor:z"], findings.Keys.Order(StringComparer.Ordinal));
        Assert.True(findings["actor:x"].Holds);
        Assert.Equal((-1, 1, 4), (findings["actor:x"].Sign, findings["actor:x"].For, findings["actor:x"].Against));
        Assert.False(findings["actor:y"].Holds);
        Assert.Equal((1.0, 2.0), findings["actor:y"].Reruns.Where(r => r.Rerun == Rerun.Origins).Select(r => (r.For, r.Against)).Single());
        Assert.True(findings["actor:z"].Holds);
        Assert.DoesNotContain(findings["actor:z"].Reruns, r => r.Rerun == Rerun.AuthorsVoice);
        Assert.Equal("a", findings["actor:y"].Reruns.Single(r => r.Rerun == Rerun.WithoutOutlet).Without);

        // The sample says that most of what counts against x is none.
        var turned = new CorrectedShare(null, "actor:x", 1, 4, new Estimate(0.7, 0.1), new Estimate(7, 1), new Estimate(3, 1), 5);
        Assert.False(Robustness.Of(statements, [turned]).First(f => f is { Target: "actor:x", Outlet: null }).Holds);
        // That there is nothing of the kind at all.
        var none = turned with { Corrected = null, CorrectedFor = new Estimate(0, 1), CorrectedAgainst = new Estimate(-1, 1) };
        Assert.False(Robustness.Of(statements, [none]).First(f => f is { Target: "actor:x", Outlet: null }).Holds);
        // That it looked at too few of them to say.
        Assert.True(Robustness.Of(statements, [none with { Cases = 2 }]).First(f => f is { Target: "actor:x", Outlet: null }).Holds);
    }
}
