using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Khitab.Feeding.Jobs;

namespace Khitab.Feeding.Sources;

/// <summary>What a schedule looks at, and how often, as it is kept.</summary>
/// <param name="Kind"><see cref="SourceKind.Feed"/> or <see cref="SourceKind.Folder"/>.</param>
/// <param name="Place">The address or the folder.</param>
/// <param name="Every">How often.</param>
internal sealed record ScheduleSettings(SourceKind Kind, string Place, TimeSpan Every)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Whether the pages that a feed's items point at are fetched.</summary>
    public bool Pages { get; init; }

    /// <summary>Whether it comes from the configuration.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>The id that a place always has, so that it is looked at once however often it is named.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{Place}")).AsSpan(0, 16));

    /// <summary>As the store keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads what the store keeps; null for what another version kept in another form.</summary>
    public static ScheduleSettings? Of(ImportSchedule schedule)
    {
        try
        {
            return JsonSerializer.Deserialize<ScheduleSettings>(schedule.Settings, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
