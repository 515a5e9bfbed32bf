using System.Text.Json;
using System.Text.Json.Serialization;

namespace Khitab.Feeding.Jobs;

/// <summary>What a job reads, as it is kept with the job.</summary>
/// <param name="Kind">Where its articles come from.</param>
/// <param name="Name">What it is called for people.</param>
internal sealed record JobInput(SourceKind Kind, string Name)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The folder of the spool that holds its files; null where it reads others.</summary>
    public string? Folder { get; init; }

    /// <summary>Files and folders of this machine that it reads where they are; null where it reads its folder.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>The address that is fetched into its folder first, or null.</summary>
    public string? Address { get; init; }

    /// <summary>A file that says which fields hold what, or null.</summary>
    public string? Mapping { get; init; }

    /// <summary>Columns of coded statements, by the names of their parts, or null.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    /// <summary>As the store keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads what the store keeps; a job of another version is called by its id alone.</summary>
    public static JobInput Of(ImportJob job)
    {
        try
        {
            return JsonSerializer.Deserialize<JobInput>(job.Input, Format) ?? Unknown(job);
        }
        catch (JsonException)
        {
            return Unknown(job);
        }
    }

    private static JobInput Unknown(ImportJob job) => new(SourceKind.Upload, job.Id.ToString());
}
