using System.Text.Json;
using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>The worked corpus that defines what a selection means.</summary>
internal static class GoldCorpus
{
    private static readonly JsonDocument File = JsonDocument.Parse(
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "semantics.json")));

    public static JsonElement.ArrayEnumerator Answers => File.RootElement.GetProperty("answers").EnumerateArray();

    public static CorpusAnalysis Load()
    {
        var root = File.RootElement;
        var mentions = root.GetProperty("mentions").EnumerateArray().ToLookup(m => m.GetProperty("article").GetString()!);
        var statements = root.GetProperty("statements").EnumerateArray().ToLookup(m => m.GetProperty("article").GetString()!);
        var articles = root.GetProperty("articles").EnumerateArray().Select(article =>
        {
            var id = article.GetProperty("id").GetString()!;
            return Make.Article(
                id,
                article.GetProperty("outlet").GetString(),
                article.GetProperty("published").GetString(),
                themes: article.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()!),
                mentions: mentions[id].Select(mention => Make.Mention(mention.GetProperty("actor").GetString()!)),
                statements: statements[id].Select(statement => Make.Statement(
                    statement.GetProperty("holder").GetString()!,
                    statement.GetProperty("target").GetString()!,
                    statement.GetProperty("polarity").GetInt32(),
                    Enum.Parse<Voice>(statement.GetProperty("voice").GetString()!, ignoreCase: true),
                    Enum.Parse<Modality>(statement.GetProperty("modality").GetString()!, ignoreCase: true))));
        });
        var themes = root.GetProperty("themeParents").EnumerateObject().Select(pair => Make.Theme(pair.Name, pair.Value.GetString()));
        return Make.Corpus(articles, themes);
    }
}
