using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server;

namespace Khitab.Web.Hosting;

/// <summary>How much at once: beyond it somebody waits or is told to come back, instead of everybody's pages standing still.</summary>
public static class Limits
{
    private const int Connections = 4_000;
    private const int Circuits = 1_000;
    private const int AtOnce = 64;
    private const int Waiting = 512;
    private const int SharesAMinute = 120;

    /// <summary>The policy of what writes for everybody who has a link: so many a minute of one address.</summary>
    public const string Sharing = "sharing";

    // About a megabyte each. A page that was cut off for longer than others comes back by its address.
    private const int Kept = 40;

    /// <summary>
    /// Adds the limits: connections and open circuits of all (<c>Khitab:Limits:Connections</c>, <c>Circuits</c>), requests in work of one
    /// address (<c>AtOnce</c>; as many as <c>Waiting</c> queue for their turn, others are answered 429); circuits kept for pages that were
    /// cut off (<c>Kept</c>).
    /// </summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Khitab:Limits");
        int Limit(string key, int usual) =>
            int.TryParse(section[key], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : usual;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxConcurrentConnections = Limit(nameof(Connections), Connections);
            kestrel.Limits.MaxConcurrentUpgradedConnections = Limit(nameof(Circuits), Circuits);
        });
        builder.Services.Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitMaxRetained = Limit(nameof(Kept), Kept));
        var perAddress = new ConcurrencyLimiterOptions
        {
            PermitLimit = Limit(nameof(AtOnce), AtOnce),
            QueueLimit = Limit(nameof(Waiting), Waiting),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            var shares = Limit(nameof(SharesAMinute), SharesAMinute);
            limiter.AddPolicy(Sharing, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress ?? IPAddress.Any,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = shares, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
            // A circuit is one request that lasts for as long as its page: those have a limit of their own.
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                context.WebSockets.IsWebSocketRequest
                    ? RateLimitPartition.GetNoLimiter(IPAddress.None)
                    : RateLimitPartition.GetConcurrencyLimiter(context.Connection.RemoteIpAddress ?? IPAddress.Any, _ => perAddress));
        });
    }
}
