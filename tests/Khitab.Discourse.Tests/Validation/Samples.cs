using Khitab.Discourse.Validation;

namespace Khitab.Discourse.Tests.Validation;

/// <summary>Codings and samples in a few words.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A statement as <c>holder&gt;target+</c>: its last character is the sign, +, - or 0.</summary>
    public static StatementCoding Said(string written, Voice voice = Voice.Author, Modality modality = Modality.Asserted)
    {
        var parts = written[..^1].Split('>');
        return new StatementCoding(parts[0], parts[1], written[^1] switch { '+' => 1, '-' => -1, _ => 0 }, voice, modality);
    }

    public static IReadOnlyList<StatementCoding> All(params string[] written) => [.. written.Select(w => Said(w))];

    public static SampledSentence Sentence(int place, int stratum, string outlet, params string[] machine) => new(
        place, stratum, "a", outlet, new TextSpan(place * 10, 9), "ar", "", "نص", "", [],
        [.. machine.Select(m => new MachineCoding(Said(m), 0.8))]);

    public static ValidationStudy Study(IReadOnlyList<SampleStratum> strata, params MachineTotal[] machine) =>
        new(Guid.Empty, "", Day, 1, "", "f", "p", "c", "a", 1, strata, machine);

    public static SampleStratum Stratum(int population, int sample, bool found = true) =>
        new(found, null, null, null, null, population, sample);
}
