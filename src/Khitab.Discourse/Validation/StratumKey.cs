namespace Khitab.Discourse.Validation;

/// <summary>What a sentence is stratified by, or a stratum: a property that is null was given up, and sentences of any are in it.</summary>
/// <param name="Found">Whether the machine found a statement; where not, only the outlet says anything.</param>
/// <param name="Outlet">Id of the outlet, empty where unknown.</param>
/// <param name="Target">The target as a written party, empty for those that have no stratum of their own.</param>
/// <param name="Polarity">-1, 0 or +1.</param>
/// <param name="IsSure">Whether the machine was sure.</param>
public sealed record StratumKey(bool Found, string? Outlet, string? Target = null, int? Polarity = null, bool? IsSure = null)
{
    /// <summary>
    /// Where sentences go if their stratum is too small for one of its own: certainty is given up first, then a target goes to the others
    /// of its sign, then the sign, and the outlet last, for a bias by outlet is what a validation looks for. Null where nothing is left.
    /// </summary>
    public StratumKey? Wider() =>
        IsSure is not null ? this with { IsSure = null }
        : Target?.Length > 0 ? this with { Target = "" }
        : Polarity is not null ? this with { Polarity = null }
        : Outlet is not null ? this with { Outlet = null }
        : null;
}
