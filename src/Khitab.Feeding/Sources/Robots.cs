using System.Collections.Concurrent;
using System.Text;

namespace Khitab.Feeding.Sources;

/// <summary>
/// What sites allow whoever fetches by himself, asked for once a day and site. Whom a person asks for by its address is fetched without.
/// </summary>
internal sealed class Robots(WebFetcher fetcher, TimeProvider clock)
{
    private const int MostSites = 10_000;

    // A day at most (RFC 9309, 2.4); where the site did not answer it is asked again soon.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptWithoutAnswer = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotRules Rules, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The rules of an address's site.</summary>
    public async Task<RobotRules> OfAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(site, out var known) && now < known.Until) return known.Rules;
        var (rules, isAnswer) = await AskAsync(new Uri(site + "/robots.txt"), cancellation);
        if (_known.Count >= MostSites) _known.Clear();
        _known[site] = (rules, now + (isAnswer ? Kept : KeptWithoutAnswer));
        return rules;
    }

    // RFC 9309, 2.3.1: without a file all is allowed, and where the server fails nothing is.
    private async Task<(RobotRules Rules, bool IsAnswer)> AskAsync(Uri file, CancellationToken cancellation)
    {
        try
        {
            var (status, content) = await fetcher.FetchBeginningAsync(file, RobotRules.MostBytes, cancellation);
            return status switch
            {
                200 => (RobotRules.Parse(Encoding.UTF8.GetString(content), WebFetcher.Agent), true),
                429 or >= 500 => (RobotRules.Nothing, false),
                _ => (RobotRules.Everything, true),
            };
        }
        catch (FetchException error)
        {
            // What cannot pass (no certificate, a private address) refuses the pages as well, with its own words.
            return (error.MayPass ? RobotRules.Nothing : RobotRules.Everything, false);
        }
    }
}
