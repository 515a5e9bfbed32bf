using System.Text.Encodings.Web;
using System.Text.Json;

namespace Khitab.Storage;

/// <summary>Labels by language as one JSON object, in their order.</summary>
internal static class StoredLabels
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, string> labels) => JsonSerializer.Serialize(labels, Plain);

    public static IReadOnlyDictionary<string, string> Read(string written) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(written, Plain) ?? [];
}
