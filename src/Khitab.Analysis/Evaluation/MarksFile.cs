using System.Text;
using System.Text.Json;

namespace Khitab.Analysis.Evaluation;

/// <summary>Reads a file of marked articles, one JSON object a line.</summary>
public static class MarksFile
{
    /// <summary>All articles of a file in order; of two with one id the later.</summary>
    /// <exception cref="InvalidDataException">A line is no marked article.</exception>
    public static IReadOnlyList<MarkedArticle> Read(string file)
    {
        var articles = new List<MarkedArticle>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            MarkedArticle article;
            try
            {
                using var document = JsonDocument.Parse(line);
                article = Article(document.RootElement);
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                throw new InvalidDataException($"line {number}: {error.Message}", error);
            }

            if (places.TryAdd(article.Id, articles.Count)) articles.Add(article);
            else articles[places[article.Id]] = article;
        }

        return articles;
    }

    private static MarkedArticle Article(JsonElement row) => new(
        Text(row, "id"),
        [.. row.GetProperty("actors").EnumerateObject().Select(
            a => KeyValuePair.Create<string, IReadOnlyList<string>>(a.Name, [.. a.Value.EnumerateArray().Select(n => n.GetString()!)]))],
        [.. row.GetProperty("verdicts").EnumerateObject().Select(
            v => KeyValuePair.Create(v.Name, Value<VerdictKind>(v.Value.GetString()!)))],
        [
            .. row.GetProperty("evaluations").EnumerateArray().Select(e => Statement(e, MarkKind.Evaluation, "holder")),
            .. row.GetProperty("acts").EnumerateArray().Select(a => Statement(a, MarkKind.Act, "agent")),
        ],
        [.. row.GetProperty("quotes").EnumerateArray().Select(
            q => new MarkedQuote(Text(q, "speaker"), q.GetProperty("direct").GetBoolean(), Text(q, "start"), Text(q, "end")))]);

    private static MarkedStatement Statement(JsonElement mark, MarkKind kind, string holder) => new(
        kind, Text(mark, holder), Text(mark, "target"), mark.GetProperty("polarity").GetInt32(), Value<Voice>(Text(mark, "voice")),
        Value<Modality>(Text(mark, "modality")), Text(mark, "evidence"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static T Value<T>(string name) where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
