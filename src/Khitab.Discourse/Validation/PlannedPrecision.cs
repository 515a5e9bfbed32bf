namespace Khitab.Discourse.Validation;

/// <summary>How precise a sample will be before anything is coded.</summary>
public static class PlannedPrecision
{
    /// <summary>
    /// Half the width, in shares from 0 to 1, of the 95 % interval of a share among the sentences in which the machine found something, at
    /// its widest: where the share is a half in every stratum. The sampling variance of a stratified mean (Cochran 1977, «Sampling
    /// Techniques», formula 5.7); null where there is nothing to tell of.
    /// </summary>
    /// <param name="strata">The strata.</param>
    /// <param name="outlet">The outlet alone, or null for all; strata that were joined over outlets belong to none.</param>
    public static double? HalfWidth(IEnumerable<SampleStratum> strata, string? outlet = null)
    {
        var chosen = strata.Where(s => s.Found && (outlet is null || s.Outlet == outlet)).ToList();
        var all = chosen.Sum(s => (double)s.Population);
        if (all == 0 || chosen.Exists(s => s.Sample == 0)) return null;
        var variance = chosen.Sum(s => Math.Pow(s.Population / all, 2) * (1 - s.Probability) * 0.25 / s.Sample);
        return Math.Min(1, Estimate.Normal * Math.Sqrt(variance));
    }
}
