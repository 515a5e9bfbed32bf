using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Khitab.Corpus.Records;
using Khitab.Text;

namespace Khitab.Corpus.Pages;

/// <summary>What a page says of its article as linked data of schema.org (<c>script type="application/ld+json"</c>).</summary>
internal sealed partial record JsonLd
{
    private const int Deepest = 32;
    private const int MostNodes = 2000;

    /// <summary>Nothing said.</summary>
    public static JsonLd None { get; } = new();

    public string? Headline { get; private init; }

    public string? Published { get; private init; }

    public string? Author { get; private init; }

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public string? Body { get; private init; }

    /// <summary>Reads a page's scripts. One that is broken is passed over: pages often carry such.</summary>
    public static JsonLd Of(IParentNode document)
    {
        var nodes = new List<JsonElement>();
        string? broken = null;
        foreach (var script in document.QuerySelectorAll("script[type*='application/ld+json' i]"))
        {
            if (Parsed(script.TextContent) is { } json) Gather(json.RootElement, nodes);
            else broken ??= script.TextContent;
        }

        var articles = nodes.FindAll(n => TypeOf(n, "Article") || TypeOf(n, "Posting"));
        var article = articles.Count > 1 ? OfPage(articles, document) : articles.FirstOrDefault();
        if (article.ValueKind == JsonValueKind.Undefined) return broken is null ? None : ByNames(broken);
        return new JsonLd
        {
            Headline = Text(article, "headline") ?? Text(article, "name"),
            Published = Text(article, "datePublished") ?? Text(article, "dateCreated") ?? Text(article, "uploadDate"),
            Author = Names(article, "author", nodes) ?? Names(article, "creator", nodes),
            Publisher = Names(article, "publisher", nodes) ?? Names(article, "sourceOrganization", nodes),
            Section = Text(article, "articleSection"),
            Url = Text(article, "url") ?? Id(article, "mainEntityOfPage"),
            Body = Text(article, "articleBody"),
        };
    }

    // A page may describe other articles, too: its own has its address or its title, and is news rather than anything else.
    private static JsonElement OfPage(List<JsonElement> articles, IParentNode document)
    {
        var address = document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")
            ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        var titles = document.QuerySelectorAll("h1, title, meta[property='og:title']").Take(8)
            .Select(e => ArabicNormalizer.Key(e.GetAttribute("content") ?? e.TextContent)).Where(t => t.Length > 0).ToList();
        return articles.OrderByDescending(a => address is not null && (Text(a, "url") ?? Id(a, "mainEntityOfPage")) == address)
            .ThenByDescending(IsTitled).ThenByDescending(a => TypeOf(a, "NewsArticle")).First();

        bool IsTitled(JsonElement article) =>
            (Text(article, "headline") ?? Text(article, "name")) is { } headline && ArabicNormalizer.Key(headline) is { Length: > 0 } key
            && titles.Exists(t => t.Contains(key, StringComparison.Ordinal) || key.Contains(t, StringComparison.Ordinal));
    }

    // The document's memory is left to the collector: its elements are used later.
    private static JsonDocument? Parsed(string script)
    {
        var text = Wrapping().Replace(script, "").Trim().Trim(';');
        if (text.Contains("&quot;", StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        var options = new JsonDocumentOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = Deepest,
        };
        foreach (var tried in (string[])[text, JsonMending.Mended(text)])
        {
            try
            {
                var json = JsonDocument.Parse(tried, options);

                // Half of a surrogate pair parses but cannot be read as text.
                if (tried != text || !JsonMending.HasSurrogates(Encoding.UTF8.GetBytes(text))) return json;
            }
            catch (JsonException)
            {
                // Mended, or else read by its names alone.
            }
        }

        return null;
    }

    // Of data that no mending makes well-formed (a quotation mark inside a headline), the names that mean one thing only.
    private static JsonLd ByNames(string script) => new()
    {
        Headline = Named(script, "headline"),
        Published = Named(script, "datePublished") ?? Named(script, "dateCreated"),
        Section = Named(script, "articleSection"),
    };

    private static string? Named(string script, string name) =>
        NamedText().Matches(script).FirstOrDefault(m => m.Groups[1].Value == name) is { } found
            ? MarkupText.Line(Regex.Unescape(found.Groups[2].Value.Replace("\\/", "/", StringComparison.Ordinal))) : null;

    private static void Gather(JsonElement element, List<JsonElement> nodes)
    {
        if (nodes.Count >= MostNodes) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Gather(item, nodes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(element);
            if (element.TryGetProperty("@graph", out var graph)) Gather(graph, nodes);
            if (element.TryGetProperty("mainEntity", out var main)) Gather(main, nodes);
        }
    }

    // «NewsArticle», «ReportageNewsArticle», ["Article", "NewsArticle"].
    private static bool TypeOf(JsonElement node, string ending)
    {
        if (!node.TryGetProperty("@type", out var type)) return false;
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(String) : [String(type)];
        return types.Any(t => t is not null && t.EndsWith(ending, StringComparison.Ordinal));
    }

    private static string? Text(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        return MarkupText.Line(String(value)) is { } line ? name == "articleBody" ? String(value) : line : null;
    }

    private static string? Id(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value)) return null;
        return value.ValueKind == JsonValueKind.Object ? Text(value, "@id") ?? Text(value, "url") : String(value);
    }

    // A name, an object with one, a reference to a node of the graph, or several of these.
    private static string? Names(JsonElement node, string name, List<JsonElement> nodes)
    {
        if (!node.TryGetProperty(name, out var value)) return null;
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(10) : [value];
        var names = values.Select(
            v => v.ValueKind == JsonValueKind.Object ? Text(v, "name") ?? Referred(v, nodes) : MarkupText.Line(String(v)))
            .OfType<string>().Where(n => !n.StartsWith("http", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join("، ", names);
    }

    private static string? Referred(JsonElement reference, List<JsonElement> nodes)
    {
        if (Text(reference, "@id") is not { } id) return null;
        var node = nodes.Find(n => n.TryGetProperty("@id", out var own) && String(own) == id && n.TryGetProperty("name", out _));
        return node.ValueKind == JsonValueKind.Object ? Text(node, "name") : null;
    }

    private static string? String(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // What old pages put around scripts: «<!--», «//<![CDATA[», «/* ]]> */».
    [GeneratedRegex(@"^\s*(?:(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*/)?)+|(?:(?://|/\*)?\s*(?:-->|\]\]>)(?:\s*\*/)?)+\s*;?\s*$")]
    private static partial Regex Wrapping();

    [GeneratedRegex(
        @"(?<q>[""'])(headline|datePublished|dateCreated|articleSection)\k<q>\s*:\s*"
        + @"\k<q>((?:(?!\k<q>)[^\\\r\n]|\\[nrt/""'\\]|\\u[0-9a-fA-F]{4}){1,500})\k<q>(?=\s*[,}])")]
    private static partial Regex NamedText();
}
