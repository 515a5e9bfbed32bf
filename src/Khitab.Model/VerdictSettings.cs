namespace Khitab.Model;

/// <summary>
/// When an article's own statements make a verdict. Every threshold is a setting; the defaults are those of
/// docs/analysis/stance-and-statements.md.
/// </summary>
/// <param name="Thin">Below this summed confidence, with the share that <paramref name="Beside"/> adds, the verdict is undecided.</param>
/// <param name="OneSign">Share of the weight that one sign needs for favourable or unfavourable.</param>
/// <param name="Sure">A statement below this confidence does not count.</param>
/// <param name="Noticed">Below this summed confidence the article counts as neutral: a few unlikely judgements are none.</param>
/// <param name="Beside">
/// How much of what the author judges beside counts for there being a judgement at all: a bare report hardly judges anybody, and whoever
/// judges others is likelier to judge this one.
/// </param>
/// <param name="Both">What either sign has at least in a mixed verdict: praise with a doubtful word against it is undecided.</param>
public sealed record VerdictSettings(
    double Thin = 0.8, double OneSign = 0.75, double Sure = 0.1, double Noticed = 0.35, double Beside = 0.2,
    double Both = 0.7)
{
    /// <summary>The documented defaults.</summary>
    public static VerdictSettings Default { get; } = new();
}
