using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Output;

/// <summary>Writes analysis.json, format 1: everything found, each item with its place in the text.</summary>
public static class AnalysisJson
{
    private const int Format = 1;

    // Arabic stays readable; only what JSON itself needs is escaped. The file is never put into a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a corpus to a stream as UTF-8.</summary>
    public static void Write(Stream stream, CorpusAnalysis corpus)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteStartObject("corpus");
        json.WriteString("fingerprint", corpus.Fingerprint);
        json.WriteNumber("articles", corpus.Articles.Count);
        json.WriteEndObject();
        List(json, "actors", corpus.Actors, a =>
        {
            json.WriteString("id", a.Id);
            json.WriteString("type", CodebookLoader.NameOf(a.Type));
            Strings(json, "names", a.Names);
        });
        List(json, "themes", corpus.Themes, t =>
        {
            json.WriteString("id", t.Id);
            json.WriteString("parent", t.Parent);
            Labels(json, t.Labels);
        });
        List(json, "propositions", corpus.Propositions, p =>
        {
            json.WriteString("id", p.Id);
            json.WriteString("theme", p.Theme);
            Labels(json, p.Labels);
        });
        List(json, "articles", corpus.Articles, a =>
        {
            Write(json, a);
            json.Flush();
        });
        List(json, "sharedPassages", corpus.SharedPassages, p =>
        {
            Strings(json, "articles", p.Articles);
            json.WriteNumber("similarity", p.Similarity);
            List(json, "spans", p.Spans, s => Span(json, s));
            json.Flush();
        });
        List(json, "schemes", corpus.Schemes, s =>
        {
            json.WriteString("id", s.Id);
            Labels(json, s.Labels);
            json.WriteBoolean("tooFewArticles", s.TooFewArticles);
            var terms = s.Terms.ToDictionary(t => t.Theme, StringComparer.Ordinal);
            List(json, "themes", s.Themes, t =>
            {
                json.WriteString("id", t.Id);
                json.WriteString("parent", t.Parent);
                Labels(json, t.Labels);
                if (!terms.TryGetValue(t.Id, out var found)) return;
                Strings(json, "terms", found.Terms);
                json.WriteNumber("coherence", found.Coherence);
            });
        });
        List(json, "copies", corpus.Copies, g =>
        {
            Strings(json, "articles", g.Articles);
            json.WriteNumber("similarity", g.Similarity);
            json.WriteString("first", g.First);
        });
        List(json, "conflicts", corpus.Conflicts, c =>
        {
            json.WriteString("about", c.About);
            List(json, "values", c.Values, v =>
            {
                json.WriteString("article", v.Article);
                json.WriteString("value", v.Value);
                Span(json, v.Span);
            });
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnalyzedArticle analyzed)
    {
        var article = analyzed.Article;
        json.WriteString("id", article.Id);
        json.WriteString("file", article.File);
        json.WriteString("title", article.Title);
        json.WriteString("derivedTitle", article.DerivedTitle);
        json.WriteString("section", article.Section);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("url", article.Url);
        json.WriteString("language", article.Language);
        json.WriteStartObject("published");
        json.WriteString("value", Day(article.Published.Value));
        json.WriteString("basis", Name(article.Published.Basis));
        json.WriteString("notBefore", Day(article.Published.NotBefore));
        json.WriteEndObject();
        json.WriteString("text", article.Text);
        List(json, "segments", article.Segments, s =>
        {
            json.WriteString("kind", Name(s.Kind));
            Span(json, s.Span);
        });
        List(json, "mentions", analyzed.Mentions, m =>
        {
            json.WriteString("actor", m.Actor);
            json.WriteString("kind", Name(m.Kind));
            Span(json, m.Span);
        });
        List(json, "roles", analyzed.Roles, r =>
        {
            json.WriteString("actor", r.Actor);
            json.WriteString("role", r.Name);
            Span(json, r.Span);
            json.WriteStartObject("mention");
            Span(json, r.Mention);
            json.WriteEndObject();
        });
        List(json, "themes", analyzed.Themes, t =>
        {
            json.WriteString("theme", t.Theme);
            json.WriteNumber("weight", t.Weight);
        });
        List(json, "themeMentions", analyzed.ThemeMentions, t =>
        {
            json.WriteString("theme", t.Theme);
            Span(json, t.Span);
        });
        List(json, "otherThemes", analyzed.OtherThemes, t =>
        {
            json.WriteString("theme", t.Theme);
            json.WriteNumber("weight", t.Weight);
        });
        List(json, "otherThemeMentions", analyzed.OtherThemeMentions, t =>
        {
            json.WriteString("theme", t.Theme);
            Span(json, t.Span);
        });
        List(json, "stance", analyzed.Stance, v =>
        {
            json.WriteString("target", v.Target.ToString());
            json.WriteString("verdict", Name(v.Kind));
            json.WriteNumber("for", v.For);
            json.WriteNumber("against", v.Against);
            json.WriteNumber("confidence", v.Confidence);
        });
        List(json, "statements", analyzed.Statements, s =>
        {
            json.WriteString("holder", s.Holder.ToString());
            json.WriteString("target", s.Target.ToString());
            json.WriteNumber("polarity", s.Polarity);
            json.WriteString("voice", Name(s.Voice));
            json.WriteString("modality", Name(s.Modality));
            json.WriteString("act", Name(s.Act));
            json.WriteNumber("confidence", s.Confidence);
            Span(json, s.Span);
            if (s.Class is not { } @class) return;
            json.WriteString("class", Name(@class));
            json.WriteString("quad", Name(@class.Quad()));
        });
        List(json, "quotes", analyzed.Quotes, q =>
        {
            json.WriteString("speaker", q.Speaker.ToString());
            json.WriteBoolean("direct", q.Direct);
            Span(json, q.Span);
        });
        List(json, "relays", analyzed.Relays, r =>
        {
            json.WriteString("source", r.Source.ToString());
            Span(json, r.Span);
        });
        List(json, "references", analyzed.References, r =>
        {
            Span(json, r.Span);
            json.WriteString("url", r.Url);
            json.WriteString("date", Day(r.Date));
        });
        List(json, "dates", analyzed.Dates, d =>
        {
            Span(json, d.Span);
            json.WriteString("value", d.Value);
        });
        List(json, "namings", analyzed.Namings, n =>
        {
            json.WriteString("label", n.Label);
            json.WriteString("kind", n.Kind);
            json.WriteBoolean("charged", n.Charged);
            json.WriteString("by", n.By.ToString());
            Span(json, n.Span);
        });
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Labels(Utf8JsonWriter json, IReadOnlyDictionary<string, string> labels)
    {
        json.WriteStartObject("names");
        foreach (var (language, label) in labels.OrderBy(l => l.Key, StringComparer.Ordinal)) json.WriteString(language, label);
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
