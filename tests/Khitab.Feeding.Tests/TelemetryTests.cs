using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Khitab.Discourse;
using Khitab.Model.Telemetry;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests;

/// <summary>Whoever runs Khitab sees where the time goes, from reading the files to answering a question.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private readonly ConcurrentBag<(string Instrument, string Tag)> _measured = [];
    private readonly ConcurrentBag<Activity> _spans = [];

    // Listeners hear the whole process, so other tests too: only what happens under this one's activity is kept.
    private readonly Activity _own = new Activity("telemetry test").Start();

    public TelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == KhitabTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (value > 0) Keep(instrument, tags);
        });
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == KhitabTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId == _own.TraceId) _spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
        _own.Dispose();
    }

    [Fact]
    public async Task Loading_and_asking_are_measured_stage_by_stage()
    {
        Activity.Current = _own; // a test does not run in the context of its constructor
        var services = new ServiceCollection().AddLogging(log => log.ClearProviders())
            .AddFeeding(new ConfigurationBuilder().Build()).BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(CancellationToken.None);
        var model = services.GetRequiredService<CurrentModel>();
        await model.Loaded.WaitAsync(TimeSpan.FromMinutes(5));
        var result = model.Snapshot.Select(Selection.Empty);
        result.Facet(SelectionKey.Actor);
        result.Matrix();
        await services.GetRequiredService<ArticleStore>().FindArticleAsync(model.Snapshot.Articles[0].Id);

        Assert.Superset(
            new HashSet<string> { "reading", "actors", "quotations", "themes", "references", "statements", "verdicts" },
            Tags(KhitabTelemetry.AnalysisStage));
        Assert.Superset(new HashSet<string> { "read", "analyze", "compare", "snapshot" }, Tags(KhitabTelemetry.LoadStage));
        Assert.Superset(new HashSet<string> { "selection", "facet", "matrix" }, Tags(KhitabTelemetry.Questions));
        Assert.Superset(new HashSet<string> { "add", "save facts", "find" }, Tags(KhitabTelemetry.Store));
        Assert.Contains("read", Tags(KhitabTelemetry.Inputs));

        // The analysis and the comparison are part of the import: a trace shows them inside it.
        Assert.All(
            _spans.Where(s => s.OperationName is "corpus compare" or "corpus analyze"),
            span => Assert.Equal("corpus import", span.Parent?.OperationName));
        Assert.Single(_spans, s => s.OperationName == "corpus compare");
        Assert.Contains(_spans, s => s.OperationName == "ask facet");
    }

    // A question's kind may be seen, what was asked may not.
    [Fact]
    public void A_question_is_measured_without_what_was_asked()
    {
        Activity.Current = _own;
        CorpusSnapshot.Empty.Select(Selection.Empty.WithSearch("سر")).Facet(SelectionKey.Actor);
        Assert.NotEmpty(_spans);
        Assert.All(_spans, span => Assert.Empty(span.TagObjects));
        Assert.DoesNotContain(_measured, m => m.Tag.Contains("سر", StringComparison.Ordinal));
    }

    private HashSet<string> Tags(Instrument instrument) =>
        _measured.Where(m => m.Instrument == instrument.Name).Select(m => m.Tag).ToHashSet(StringComparer.Ordinal);

    private void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Activity.Current?.TraceId != _own.TraceId) return;
        _measured.Add((instrument.Name, tags.Length == 0 ? "" : (string)tags[0].Value!));
    }
}
