using System.Globalization;

namespace Khitab.Discourse;

/// <summary>A date that a text gives, as the days that it covers.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public readonly record struct EventDate(DateOnly First, DateOnly Last)
{
    /// <summary>
    /// Reads a day, a month, a year, or two of them with a slash between; false for anything else and for an end before its beginning.
    /// </summary>
    public static bool TryParse(string value, out EventDate date)
    {
        date = default;
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var end = slash < 0 ? value : value[(slash + 1)..];
        if (!PartialDate.TryParse(slash < 0 ? value : value[..slash], out var from) || !PartialDate.TryParse(end, out var to)) return false;
        if (to.Last < from.First) return false;
        date = new EventDate(from.First, to.Last);
        return true;
    }

    /// <summary>Whether it shares a day with the range; a null end is open.</summary>
    public bool Touches(DateOnly? from, DateOnly? to) => (from is null || Last >= from) && (to is null || First <= to);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
}
