using System.Text.Json;
using Khitab.Analysis.Evaluation;

namespace Khitab.Analysis.Output;

/// <summary>Reads from an analysis.json what is compared with marks.</summary>
public static class AnalysisFile
{
    /// <summary>The file that each article was read from, and what was found in it.</summary>
    /// <exception cref="InvalidDataException">The file is no analysis.</exception>
    public static IReadOnlyList<KeyValuePair<string, ArticleReading>> Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            return
            [
                .. document.RootElement.GetProperty("articles").EnumerateArray()
                    .Select(a => KeyValuePair.Create(a.GetProperty("file").GetString()!, Reading(a))),
            ];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static ArticleReading Reading(JsonElement article) => ArticleReading.Of(
        article.GetProperty("text").GetString()!,
        article.GetProperty("mentions").EnumerateArray().Select(
            m => new Mention(m.GetProperty("actor").GetString()!, Value<MentionKind>(m, "kind"), Span(m))),
        article.GetProperty("statements").EnumerateArray().Select(s => new Statement(
            Party(s, "holder"), Party(s, "target"), s.GetProperty("polarity").GetInt32(), Value<Voice>(s, "voice"),
            Value<Modality>(s, "modality"), Value<Act>(s, "act"), s.GetProperty("confidence").GetDouble(), Span(s))),
        article.GetProperty("quotes").EnumerateArray().Select(
            q => new Quotation(Party(q, "speaker"), q.GetProperty("direct").GetBoolean(), Span(q))),
        article.GetProperty("stance").EnumerateArray().Select(v => new Verdict(
            Party(v, "target"), Value<VerdictKind>(v, "verdict"), v.GetProperty("for").GetInt32(), v.GetProperty("against").GetInt32(),
            v.GetProperty("confidence").GetDouble())));

    private static TextSpan Span(JsonElement element) =>
        new(element.GetProperty("start").GetInt32(), element.GetProperty("length").GetInt32());

    private static Party Party(JsonElement element, string name) =>
        Model.Party.TryParse(element.GetProperty(name).GetString(), out var party)
            ? party
            : throw new ArgumentException($"no party: {element.GetProperty(name)}");

    private static T Value<T>(JsonElement element, string name) where T : struct, Enum =>
        Enum.Parse<T>(element.GetProperty(name).GetString()!, ignoreCase: true);
}
