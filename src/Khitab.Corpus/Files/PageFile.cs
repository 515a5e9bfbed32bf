using System.Text;
using System.Text.RegularExpressions;
using Khitab.Corpus.Metadata;
using Khitab.Corpus.Pages;
using Khitab.Text;

namespace Khitab.Corpus.Files;

/// <summary>Reads saved web pages: the article's own part, and what the page says about it.</summary>
internal static partial class PageFile
{
    /// <summary>Why a page gives no article that can be read but has no text.</summary>
    public const string NoText = "no running text in the page";

    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        // Some programs save a whole page, pictures included, under the name of its markup alone.
        if (MhtmlFile.IsOne(file.ReadHead(4096))) return MhtmlFile.Read(file, context);
        return Read(file.Name, file.ReadAll(context.Limits), null, null, context);
    }

    /// <summary>Reads a page from its bytes.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">Its encoding by what surrounds it, or null.</param>
    /// <param name="address">Its address by what surrounds it, or null; what the page itself says counts first.</param>
    /// <param name="context">How to read.</param>
    public static IEnumerable<ReadOutcome> Read(string name, byte[] bytes, string? charset, string? address, ReadContext context)
    {
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4096))));
        if (!TextDecoder.TryDecode(bytes, declared.Success ? declared.Groups[1].Value : charset, out var markup, out var cause))
            yield return ReadOutcome.Failed(name, cause!);
        else
            yield return Outcome(name, markup, address, context);
    }

    private static ReadOutcome Outcome(string name, string markup, string? address, ReadContext context)
    {
        try
        {
            return Article(name, markup, address, context) is { } article
                ? ReadOutcome.Of(name, article)
                : ReadOutcome.Failed(name, NoText);
        }
        catch (ReadLimitException error)
        {
            return ReadOutcome.Failed(name, error.Message);
        }
    }

    private static Article? Article(string name, string markup, string? address, ReadContext context)
    {
        using var document = BoundedMarkup.Parse(markup, context.Limits.DeepestPage);
        if (document.Body is not { } body) return null;
        var linked = JsonLd.Of(document);
        var deepest = context.Limits.DeepestPage;
        var measure = PageMeasure.Of(body, deepest);
        var content = PageContent.Find(body, measure);
        var metadata = PageMetadata.Of(document, linked, content, address);
        var blocks = PageText.Of(content, measure, deepest);

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
