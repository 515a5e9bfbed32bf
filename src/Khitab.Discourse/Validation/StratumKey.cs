namespace Khitab.Discourse.Validation;

/// <summary>What a sentence is stratified by. A property that is null holds for any.</summary>
/// <param name="Found">Whether the machine found a statement; where not, only the outlet says anything.</param>
/// <param name="Outlet">Id of the outlet, empty where unknown.</param>
/// <param name="Target">The target as a written party, empty for those that have no stratum of their own.</param>
/// <param name="Polarity">-1, 0 or +1.</param>
/// <param name="IsSure">Whether the machine was sure.</param>
public sealed record StratumKey(bool Found, string? Outlet, string? Target = null, int? Polarity = null, bool? IsSure = null)
{
    /// <summary>
    /// The same with one property less: certainty first, then sign, target and outlet, for a bias by outlet or target is what a
    /// validation looks for. Null where nothing is left to give up.
    /// </summary>
    public StratumKey? Wider() =>
        IsSure is not null ? this with { IsSure = null }
        : Polarity is not null ? this with { Polarity = null }
        : Target is not null ? this with { Target = null }
        : Outlet is not null ? this with { Outlet = null }
        : null;
}
