using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using Khitab.Corpus.Files;
using Khitab.Feeding.Jobs;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Sources;

/// <summary>
/// Looks at a feed: with what it said the last time, so that an unchanged one costs an answer without content. Its items are imported as
/// the reader of files reads them, or, where that is asked for, the pages that new items point at. What a site's robots.txt forbids is not
/// asked for.
/// </summary>
internal sealed class FeedSource(WebFetcher fetcher, Robots robots, Spool spool, IOptions<ImportOptions> options, TimeProvider clock)
{
    private const string Forbidden = "the site's robots.txt does not allow it";

    /// <summary>Looks once.</summary>
    /// <exception cref="FetchException">The feed cannot be fetched.</exception>
    public async Task<LookResult> LookAsync(ScheduleSettings settings, ScheduleState before, CancellationToken cancellation)
    {
        var address = new Uri(settings.Place);
        if (!(await robots.OfAsync(address, cancellation)).Allows(address))
            throw new FetchException($"{address.GetLeftPart(UriPartial.Path)}: {Forbidden}", mayPass: true);
        var fetched = await fetcher.FetchAsync(address, before.ETag, before.LastModified, cancellation);
        if (fetched.Content is null) return new LookResult(before, null, [], TimeSpan.Zero);
        var state = before with
        {
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            Content = Convert.ToHexString(SHA256.HashData(fetched.Content)),
        };
        if (!settings.Pages && state.Content == before.Content) return new LookResult(state, null, [], TimeSpan.Zero);
        var folder = spool.Create();
        var isUsed = false;
        try
        {
            var result = settings.Pages
                ? await PagesAsync(fetched, state, folder, cancellation)
                : new LookResult(state, folder, [], TimeSpan.Zero);
            if (!settings.Pages) await JobPreparation.AddAsync(folder, fetched, cancellation);
            if (result.Folder is null) return result;
            await folder.CompleteAsync(cancellation);
            isUsed = true;
            return result;
        }
        finally
        {
            if (!isUsed) folder.Delete();
        }
    }

    // Only addresses that the last looks have not fetched. What fails is asked for again at the next look, as long as the feed names it.
    private async Task<LookResult> PagesAsync(Fetched feed, ScheduleState state, SpoolFolder folder, CancellationToken cancellation)
    {
        var addresses = CorpusReader.Read("feed" + feed.Extension, feed.Content!, cancellation: cancellation)
            .Select(outcome => AddressGuard.Read(outcome.Article?.Url, out _)).OfType<Uri>().Distinct().ToList();
        if (addresses.Count == 0)
            throw new FetchException($"{feed.Address.GetLeftPart(UriPartial.Path)}: no item with an address in it", mayPass: true);
        var known = state.Seen.ToHashSet();
        var seen = addresses.Select(Hash).Where(known.Contains).ToHashSet();
        var items = new List<(string, string, bool)>();
        var wanted = addresses.Where(address => !known.Contains(Hash(address))).Take(options.Value.MostPages).ToList();
        foreach (var (number, address) in wanted.Index())
        {
            var rules = await robots.OfAsync(address, cancellation);
            if (!rules.Allows(address))
            {
                items.Add((UploadName.Clean(address.Host + address.AbsolutePath), Forbidden, true));
                seen.Add(Hash(address));
                continue;
            }

            if (number > 0) await Task.Delay(Pause(rules, options.Value), clock, cancellation);
            try
            {
                await JobPreparation.AddAsync(folder, await fetcher.FetchAsync(address, null, null, cancellation), cancellation);
                seen.Add(Hash(address));
            }
            catch (FetchException error)
            {
                items.Add((UploadName.Clean(address.Host + address.AbsolutePath), error.Message, false));
                if (!error.MayPass) seen.Add(Hash(address));
            }
        }

        // Without validators for as long as not all is fetched: an unchanged feed would else be the end of it.
        var isRest = addresses.Exists(address => !seen.Contains(Hash(address)));
        var kept = state with { Seen = [.. seen], ETag = isRest ? null : state.ETag, LastModified = isRest ? null : state.LastModified };
        return new LookResult(kept, folder.Names.Count > 0 ? folder : null, items, TimeSpan.Zero);
    }

    /// <summary>The pause before a page: ours, or the site's where that is longer.</summary>
    internal static TimeSpan Pause(RobotRules rules, ImportOptions options) =>
        rules.Delay > options.PagePause ? rules.Delay : options.PagePause;

    private static ulong Hash(Uri address) => XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(address.AbsoluteUri));
}
