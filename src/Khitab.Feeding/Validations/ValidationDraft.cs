using Khitab.Discourse.Validation;

namespace Khitab.Feeding.Validations;

/// <summary>What a sample would be, before it is kept.</summary>
/// <param name="Population">How many sentences it is drawn from.</param>
/// <param name="Articles">Of how many articles.</param>
/// <param name="Strata">The strata, with what would be drawn of each.</param>
public sealed record ValidationDraft(int Population, int Articles, IReadOnlyList<SampleStratum> Strata)
{
    /// <summary>How many sentences would be drawn.</summary>
    public int Size => Strata.Sum(s => s.Sample);

    /// <summary>Half the width of the interval of a share among what the machine found; see <see cref="PlannedPrecision"/>.</summary>
    public double? HalfWidth => PlannedPrecision.HalfWidth(Strata);

    /// <summary>The outlet of which the sample says least, with its half width; null where outlets are not apart.</summary>
    public (string Outlet, double HalfWidth)? LeastPrecise
    {
        get
        {
            var outlets = Strata.Where(s => s.Found).Select(s => s.Outlet).OfType<string>().Distinct()
                .Select(o => (Outlet: o, Half: PlannedPrecision.HalfWidth(Strata, o) ?? 1)).ToList();
            return outlets.Count > 1 ? outlets.MaxBy(o => o.Half) : null;
        }
    }
}
