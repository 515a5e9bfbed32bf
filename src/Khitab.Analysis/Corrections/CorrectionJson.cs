using System.Text.Encodings.Web;
using System.Text.Json;

namespace Khitab.Analysis.Corrections;

/// <summary>How values of corrections are written: Arabic as itself, so that people can read the file, and nothing absent.</summary>
internal static class CorrectionJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 4,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads a value; null where the text is none.</summary>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // A lone half of a pair cannot even be looked at.
            return null;
        }
    }
}
