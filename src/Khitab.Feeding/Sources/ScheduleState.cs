using System.Text.Json;
using System.Text.Json.Serialization;

namespace Khitab.Feeding.Sources;

/// <summary>What a schedule found the last times that it looked, as it is kept.</summary>
internal sealed record ScheduleState
{
    private static readonly JsonSerializerOptions Format = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>When it was last looked at.</summary>
    public DateTimeOffset? Looked { get; init; }

    /// <summary>When something new was last found.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>When it is looked at next.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>How many looks in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last one did, or null.</summary>
    public string? Error { get; init; }

    /// <summary>A feed's validator, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>A feed's other validator, or null.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The hash of a feed's content: many servers send no validators.</summary>
    public string? Content { get; init; }

    /// <summary>Hashes of what has been imported and is still there: files as they were, addresses of items.</summary>
    public IReadOnlyList<ulong> Seen { get; init; } = [];

    /// <summary>Hashes of files that were there at the last look, as they were then, and not imported: they may still be growing.</summary>
    public IReadOnlyList<ulong> Pending { get; init; } = [];

    /// <summary>As the store keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads what the store keeps; nothing where there is nothing, or another version kept it in another form.</summary>
    public static ScheduleState Of(ImportSchedule schedule)
    {
        if (schedule.State.Length == 0) return new ScheduleState();
        try
        {
            return JsonSerializer.Deserialize<ScheduleState>(schedule.State, Format) ?? new ScheduleState();
        }
        catch (JsonException)
        {
            return new ScheduleState();
        }
    }
}
