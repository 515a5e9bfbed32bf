using System.Diagnostics;
using Khitab.Model.Telemetry;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Khitab.Web.Hosting;

/// <summary>
/// Sends traces and metrics over OTLP where an endpoint is configured. Without one nothing is collected and nothing leaves the machine.
/// </summary>
public static class Telemetry
{
    /// <summary>The standard setting for an endpoint; every other <c>OTEL_*</c> setting is read by the exporter itself.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The standard setting for a protocol.</summary>
    public const string StandardProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>The section of our own settings, which stand in for the standard ones: <c>Endpoint</c> and <c>Protocol</c>.</summary>
    public const string Section = "Khitab:Telemetry";

    private static readonly string[] EndpointKeys =
        [StandardEndpoint, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Counts circuits, and exports traces and metrics where an endpoint is configured.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Scoped<CircuitHandler, CircuitCounter>());
        if (!IsConfigured(builder.Configuration)) return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("khitab").AddEnvironmentVariableDetector())
            .WithTracing(traces => traces
                .AddSource(KhitabTelemetry.Name)
                .AddAspNetCoreInstrumentation(requests =>
                {
                    requests.Filter = context => !IsHealth(context.Request.Path);
                    requests.EnrichWithHttpResponse = (activity, _) => Anonymize(activity);
                })
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(KhitabTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
    }

    /// <summary>
    /// Whether there is an endpoint to send to; our own settings are written where the exporter looks for the standard ones.
    /// </summary>
    internal static bool IsConfigured(IConfiguration configuration)
    {
        var own = configuration.GetSection(Section);
        if (own["Endpoint"] is { Length: > 0 } endpoint) configuration[StandardEndpoint] = endpoint;
        if (own["Protocol"] is { Length: > 0 } protocol) configuration[StandardProtocol] = protocol;
        return EndpointKeys.Any(key => !string.IsNullOrEmpty(configuration[key]));
    }

    /// <summary>
    /// Takes from a request's span what a link says: whom and what somebody looks for, and from where. The route's pattern stays.
    /// </summary>
    internal static void Anonymize(Activity activity)
    {
        foreach (var tag in (string[])["url.path", "url.query", "url.full", "client.address", "user_agent.original"])
        {
            activity.SetTag(tag, null);
        }
    }

    private static bool IsHealth(PathString path) => path == Health.AlivePath || path == Health.ReadyPath;

    /// <summary>Counts the circuits that are open.</summary>
    private sealed class CircuitCounter : CircuitHandler
    {
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            KhitabTelemetry.Circuits.Add(1);
            return Task.CompletedTask;
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            KhitabTelemetry.Circuits.Add(-1);
            return Task.CompletedTask;
        }
    }
}
