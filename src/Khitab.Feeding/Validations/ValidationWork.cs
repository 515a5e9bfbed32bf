namespace Khitab.Feeding.Validations;

/// <summary>A study with all that people did in it so far.</summary>
/// <param name="Study">The study.</param>
/// <param name="Sentences">Its sample, in the order of coding.</param>
/// <param name="Codings">What was coded.</param>
/// <param name="Decisions">What was decided.</param>
public sealed record ValidationWork(
    ValidationStudy Study,
    IReadOnlyList<SampledSentence> Sentences,
    IReadOnlyList<SentenceCoding> Codings,
    IReadOnlyList<SentenceDecision> Decisions)
{
    /// <summary>Who coded, by name, each with the number of sentences coded.</summary>
    public IReadOnlyList<(string Coder, int Coded)> Coders =>
    [
        .. Codings.GroupBy(c => c.Coder, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count())),
    ];
}
