using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Khitab.Corpus.Metadata;
using Khitab.Corpus.Pages;
using Khitab.Text;

namespace Khitab.Corpus.Files;

/// <summary>Reads saved web pages: the article's own part, and what the page says about it.</summary>
internal static partial class PageFile
{
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        var bytes = file.ReadAll(context.Limits);
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4096))));
        if (!TextDecoder.TryDecode(bytes, declared.Success ? declared.Groups[1].Value : null, out var markup, out var cause))
            yield return ReadOutcome.Failed(file.Name, cause!);
        else if (!PageNesting.IsSound(markup, context.Limits.DeepestPage))
            yield return ReadOutcome.Failed(file.Name, "elements too deep inside one another");
        else
            yield return Article(file.Name, markup, context) is { } article
                ? ReadOutcome.Of(file.Name, article)
                : ReadOutcome.Failed(file.Name, "no running text in the page");
    }

    private static Article? Article(string name, string markup, ReadContext context)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(markup);
        if (document.Body is not { } body) return null;
        var linked = JsonLd.Of(document);
        var metadata = PageMetadata.Of(document, linked);
        var deepest = context.Limits.DeepestPage;
        var measure = PageMeasure.Of(body, deepest);
        var blocks = PageText.Of(PageContent.Find(body, measure), measure, deepest);

        // Where a script would have to fill the page, the linked data may hold the text.
        if (linked.Body is { } said && said.Length > 2 * blocks.Sum(b => b.Text.Length)) blocks = MarkupText.Blocks(said, context.Limits);
        if (blocks.Count == 0) return null;
        var url = metadata.Url;
        return ArticleFactory.FromParts(new ArticleParts(name, metadata.Title, WithoutTitle(blocks, metadata.Title))
        {
            Outlet = OutletIdentity.OfUrl(url, metadata.Site),
            Url = url,
            Author = metadata.Author,
            Section = metadata.Section,
            Published = metadata.Published,
        });
    }

    // The title is in the text once, at the top, whatever surrounded it on the page.
    private static IReadOnlyList<TextBlock> WithoutTitle(IReadOnlyList<TextBlock> blocks, string? title)
    {
        if (title is null) return blocks;
        var key = ArabicNormalizer.Key(title);
        var kept = blocks.Where((b, i) => i > 4 || b.Text.Length > 2 * title.Length + 20 || ArabicNormalizer.Key(b.Text) != key).ToList();
        return kept.Count == 0 ? blocks : kept;
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?([A-Za-z0-9_:.-]{3,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
