using Khitab.Feeding;
using Khitab.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Khitab.Web.Hosting;

/// <summary>
/// Two questions that whoever runs Khitab asks it: is the process alive (<c>/healthz</c>), and can it answer (<c>/readyz</c>). A large
/// corpus takes a minute to load; a process that is loading must not be restarted, and must not be sent readers either.
/// </summary>
public static class Health
{
    /// <summary>Answers 200 as long as the process serves requests.</summary>
    public const string AlivePath = "/healthz";

    /// <summary>
    /// Answers 200 once the model is loaded, also while the store is away, before that 503; in one line it says which.
    /// </summary>
    public const string ReadyPath = "/readyz";

    /// <summary>Adds the check of the model.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks().AddCheck<ModelHealth>("model");

    /// <summary>Maps both paths.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(AlivePath, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(report.Entries["model"].Description ?? report.Status.ToString());
    }

    /// <summary>Ready when the model is; the reasons are fixed sentences, since a failure's details belong to the log.</summary>
    private sealed class ModelHealth(CurrentModel model, StoreAvailability store) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(model.State switch
            {
                // Pages are answered from memory: without the store there are still readers to be served.
                ModelState.Ready when !store.IsAvailable => HealthCheckResult.Degraded("Ready; the store does not answer for the moment."),
                ModelState.Ready => HealthCheckResult.Healthy("Ready."),
                ModelState.Loading => HealthCheckResult.Unhealthy("Loading: the articles are being read and analysed."),
                _ => HealthCheckResult.Unhealthy("Failed: the model could not be built; the log says why."),
            });
    }
}
