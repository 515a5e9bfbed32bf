namespace Khitab.Model;

/// <summary>
/// Sentences that a sample is drawn from together. A property that is null was given up: strata that were too small for themselves were
/// joined over it.
/// </summary>
/// <param name="Found">Whether the machine found a statement in the sentence; where not, target, polarity and certainty are null.</param>
/// <param name="Outlet">Id of the outlet, empty where unknown.</param>
/// <param name="Target">The target as a written <see cref="Party"/>, empty for all that have none of their own.</param>
/// <param name="Polarity">-1, 0 or +1.</param>
/// <param name="IsSure">Whether the machine was surer than the middle of the surest and the least sure that are shown.</param>
/// <param name="Population">How many sentences there are, N.</param>
/// <param name="Sample">How many of them were drawn, n; n/N is the inclusion probability of each.</param>
public sealed record SampleStratum(
    bool Found, string? Outlet, string? Target, int? Polarity, bool? IsSure, int Population, int Sample)
{
    /// <summary>The probability, above 0 to 1, with which each of its sentences came into the sample.</summary>
    public double Probability => Population == 0 ? 1 : (double)Sample / Population;
}
