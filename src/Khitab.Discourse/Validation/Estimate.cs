namespace Khitab.Discourse.Validation;

/// <summary>A number that was told from a sample.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">The square root of its estimated variance over all samples that might have been drawn.</param>
public readonly record struct Estimate(double Value, double StandardError)
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    public const double Normal = Comparing.Interval.Normal;

    /// <summary>The lower end of its 95 % interval.</summary>
    public double Low => Value - (Normal * StandardError);

    /// <summary>The upper end of its 95 % interval.</summary>
    public double High => Value + (Normal * StandardError);
}
