using System.Diagnostics;
using Khitab.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Khitab.Web.Tests.Hosting;

/// <summary>Nothing is sent unless somebody says where to, and what is sent does not say what was looked for.</summary>
public class TelemetryTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317", true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://collector:4317", true)]
    [InlineData("Khitab:Telemetry:Endpoint", "http://collector:4317", true)]
    [InlineData("Khitab:Telemetry:Endpoint", "", false)]
    [InlineData("OTEL_SERVICE_NAME", "khitab", false)]
    public void It_is_sent_where_an_endpoint_is_configured(string? key, string? value, bool sent)
    {
        var configuration = Configured(key, value);
        Assert.Equal(sent, Telemetry.IsConfigured(configuration));
    }

    [Fact]
    public void Our_own_settings_stand_where_the_exporter_reads_the_standard_ones()
    {
        var configuration = Configured("Khitab:Telemetry:Endpoint", "http://collector:4318");
        Assert.True(Telemetry.IsConfigured(configuration));
        Assert.Equal("http://collector:4318", configuration[Telemetry.StandardEndpoint]);
    }

    [Fact]
    public void A_span_loses_what_the_link_says_and_keeps_its_route()
    {
        using var activity = new Activity("GET /articles/{Id}");
        activity.SetTag("http.route", "/articles/{Id}");
        activity.SetTag("url.path", "/articles/42").SetTag("url.query", "?actor=mali&q=secret").SetTag("user_agent.original", "a browser");
        Telemetry.Anonymize(activity);
        Assert.Equal("http.route", Assert.Single(activity.TagObjects).Key);
    }

    private static IConfiguration Configured(string? key, string? value) => new ConfigurationBuilder()
        .AddInMemoryCollection(key is null ? [] : [KeyValuePair.Create(key, value)]).Build();
}
