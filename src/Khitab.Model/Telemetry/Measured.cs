using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Khitab.Model.Telemetry;

/// <summary>A piece of work being measured, from its start until it is disposed.</summary>
public readonly struct Measured : IDisposable
{
    private readonly Histogram<double>? _histogram;
    private readonly KeyValuePair<string, object?> _tag;
    private readonly long _start;
    private readonly Activity? _activity;

    private Measured(Histogram<double>? histogram, KeyValuePair<string, object?> tag, Activity? activity)
    {
        _histogram = histogram;
        _tag = tag;
        _activity = activity;
        _start = Stopwatch.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _histogram?.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, _tag);
        _activity?.Dispose();
    }

    internal static Measured Start(Histogram<double> histogram, string tag, string value, Activity? activity) =>
        histogram.Enabled || activity is not null
            ? new Measured(histogram, KeyValuePair.Create(tag, (object?)value), activity)
            : default;
}
