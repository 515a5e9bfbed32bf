using System.Diagnostics;
using Khitab.Model.Telemetry;

namespace Khitab.Analysis;

/// <summary>Measures the stages of one article's analysis, each from the end of the one before.</summary>
internal struct StageClock
{
    // Zero where nobody listens: an article has nine stages, and a corpus tens of thousands of articles.
    private long _last;

    public static StageClock Start() =>
        new() { _last = KhitabTelemetry.AnalysisStage.Enabled ? Stopwatch.GetTimestamp() : 0 };

    public void End(string stage)
    {
        if (_last == 0) return;
        var now = Stopwatch.GetTimestamp();
        KhitabTelemetry.AnalysisStage.Record(
            Stopwatch.GetElapsedTime(_last, now).TotalSeconds, KeyValuePair.Create(KhitabTelemetry.StageTag, (object?)stage));
        _last = now;
    }
}
