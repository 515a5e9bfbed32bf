using System.Globalization;

namespace Khitab.Analysis.Corrections;

/// <summary>The value of <see cref="CorrectionKind.SetDay"/>: an ISO 8601 day, or empty where the day is not known.</summary>
public static class SetDay
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>The written form.</summary>
    public static string Write(DateOnly? day) => day?.ToString(Iso, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads the written form; false where it is none.</summary>
    public static bool TryRead(string text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return day is not null || text.Length == 0;
    }
}
