using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Khitab.Analysis.Propositions;

/// <summary>A suggested proposition as somebody accepted it: an entry of the codebook.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Theme">The theme that it is kept under.</param>
/// <param name="Labels">Its wording, by interface language.</param>
/// <param name="Phrases">The words by which it is recognised as an object.</param>
public sealed record AcceptedProposition(
    string Id, string Theme, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Phrases)
{
    /// <summary>How a file of accepted propositions begins.</summary>
    public const string Head = "source: Accepted on the page of suggested propositions.\npropositions:\n";

    // A JSON string is a YAML scalar between double quotation marks.
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Its lines in such a file.</summary>
    public string ToYaml() =>
        $"  - id: {Quoted(Id)}\n    theme: {Quoted(Theme)}\n    labels: {{"
        + string.Join(", ", Labels.Select(label => $"{label.Key}: {Quoted(label.Value)}"))
        + "}\n    object: [" + string.Join(", ", Phrases.Select(Quoted)) + "]\n";

    /// <summary>It without its id, as an edit of the codebook keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Written(Theme, Labels, Phrases), Plainly);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null where it is none.</summary>
    public static AcceptedProposition? Read(string id, string? json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Written>(json ?? "", Plainly);
            return read is { Theme: { } theme, Labels.Count: > 0, Object.Count: > 0 }
                ? new AcceptedProposition(id, theme, read.Labels, read.Object) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Written(string? Theme, IReadOnlyDictionary<string, string>? Labels, IReadOnlyList<string>? Object);

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plainly);
}
