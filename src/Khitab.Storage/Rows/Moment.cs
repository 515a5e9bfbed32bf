using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Khitab.Storage.Rows;

/// <summary>Moments in UTC and to the microsecond, which is what PostgreSQL keeps.</summary>
internal sealed class Moment() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => Cut(moment), moment => moment)
{
    /// <summary>The moment as every provider gives it back.</summary>
    public static DateTimeOffset Cut(DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}

/// <summary>The same as microseconds since 1970: SQLite has no moments, and cannot compare them as it would write them.</summary>
internal sealed class MomentAsNumber() : ValueConverter<DateTimeOffset, long>(
    moment => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    number => DateTimeOffset.UnixEpoch.AddTicks(number * TimeSpan.TicksPerMicrosecond));
