namespace Khitab.Discourse.Validation;

/// <summary>What a variable's values mean to one another, which says how far apart two of them are.</summary>
public enum MeasurementLevel
{
    /// <summary>Values are names: two of them are the same or not.</summary>
    Nominal,

    /// <summary>Values have an order.</summary>
    Ordinal,

    /// <summary>Differences of values are numbers.</summary>
    Interval,
}
