using System.Globalization;
using Khitab.Discourse.Validation;
using static Khitab.Discourse.Tests.Validation.Samples;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>
/// A population of which everything is known. Of ten sentences three judge one actor; in outlet a the machine turns every fourth «against»
/// into «for», in b it overlooks every second «for»; and it finds some that are not there.
/// </summary>
internal sealed class Simulation
{
    private readonly List<Sentence> _sentences;

    private Simulation(List<Sentence> sentences) => _sentences = sentences;

    public static Simulation Make(Random random, int size) => new(
    [
        .. Enumerable.Range(0, size).Select(i =>
        {
            var outlet = random.Next(2) == 0 ? "a" : "b";
            int? truth = random.NextDouble() < 0.3 ? (random.NextDouble() < 0.45 ? 1 : -1) : null;
            var machine = truth;
            if (outlet == "a" && truth == -1 && random.NextDouble() < 0.25) machine = 1;
            if (outlet == "b" && truth == 1 && random.NextDouble() < 0.5) machine = null;
            if (truth is null && random.NextDouble() < 0.03) machine = random.Next(2) == 0 ? 1 : -1;
            return new Sentence(i, outlet, truth, machine, random.Next(2) == 0);
        }),
    ]);

    /// <summary>Of what is for or against in an outlet the share that is for.</summary>
    public double Share(string outlet, Func<Sentence, int?> sign)
    {
        var signs = _sentences.Where(s => s.Outlet == outlet).Select(sign).OfType<int>().ToList();
        return (double)signs.Count(s => s > 0) / signs.Count;
    }

    /// <summary>A sample, coded without a mistake, and the shares corrected by it.</summary>
    public IReadOnlyList<CorrectedShare> Study(long seed, int size)
    {
        var byId = _sentences.ToDictionary(s => s.Id);
        var sample = StratifiedSample.Draw(
            [.. _sentences.Select(s => new FrameSentence(s.Id, 0, s.Key))], new SampleDesign(size, seed, 0.5));
        var coded = sample.Sentences.Select((drawn, place) =>
        {
            var sentence = byId[drawn.Sentence.Article];
            return new CodedSentence(
                Sentence(place, drawn.Stratum, sentence.Outlet, Written(sentence.Machine)), All(Written(sentence.Truth)));
        }).ToList();
        var machine = _sentences.Where(s => s.Machine is not null).GroupBy(s => (s.Outlet, s.Machine!.Value))
            .Select(g => new MachineTotal(g.Key.Outlet, "actor:x", g.Key.Value, g.Count())).ToArray();
        return CorrectedShare.Of(
            Samples.Study(sample.Strata, machine), coded,
            new DesignEstimator(sample.Strata, [.. coded.Select(c => c.Sentence.Stratum)]), byOutlet: true);
    }

    private static string[] Written(int? sign) => sign is { } s ? ["author>actor:x" + (s > 0 ? "+" : "-")] : [];

    internal sealed record Sentence(int Number, string Outlet, int? Truth, int? Machine, bool IsSure)
    {
        public string Id { get; } = "s" + Number.ToString(CultureInfo.InvariantCulture);

        public StratumKey Key => Machine is { } sign ? new(true, Outlet, "actor:x", sign, IsSure) : new(false, Outlet);
    }
}
