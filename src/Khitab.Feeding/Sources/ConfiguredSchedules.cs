using System.Globalization;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Sources;

/// <summary>
/// The schedules that the configuration names: folders under <c>Khitab:Watch</c>, addresses under <c>Khitab:Feeds</c>, each a string or a
/// section with <c>Address</c>, <c>Every</c> (a time span) and <c>Pages</c>.
/// </summary>
internal sealed partial class ConfiguredSchedules(
    IConfiguration configuration, ScheduleStore store, Schedules schedules, ILogger<ConfiguredSchedules> log)
{
    /// <summary>Adds what is configured, and removes what no longer is.</summary>
    public async Task AddAsync(CancellationToken cancellation)
    {
        var wanted = Folders().Concat(Feeds()).Select(settings => settings with { IsConfigured = true })
            .DistinctBy(settings => settings.Id).ToDictionary(settings => settings.Id);
        foreach (var schedule in await store.AllAsync(cancellation))
        {
            if (ScheduleSettings.Of(schedule) is { IsConfigured: true } && !wanted.ContainsKey(schedule.Id))
                await store.RemoveAsync(schedule.Id, cancellation);
        }

        foreach (var settings in wanted.Values) await store.AddAsync(settings.Id, settings.ToJson(), cancellation);
    }

    private IEnumerable<ScheduleSettings> Folders()
    {
        foreach (var place in Section("Watch"))
        {
            if (place.Value is { Length: > 0 } folder) yield return schedules.Folder(RealPath.Of(folder));
        }
    }

    private IEnumerable<ScheduleSettings> Feeds()
    {
        foreach (var place in Section("Feeds"))
        {
            var written = place.Value ?? place["Address"];
            if (AddressGuard.Read(written, out var cause) is not { } address)
            {
                LogNoAddress(place.Path, written, cause);
                continue;
            }

            TimeSpan.TryParse(place["Every"], CultureInfo.InvariantCulture, out var every);
            yield return schedules.Feed(address, every) with { Pages = bool.TryParse(place["Pages"], out var pages) && pages };
        }
    }

    private IEnumerable<IConfigurationSection> Section(string name) =>
        configuration.GetSection(FeedingOptions.Section).GetSection(name).GetChildren();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Setting} is left out, {Address}: {Cause}")]
    private partial void LogNoAddress(string setting, string? address, string cause);
}
