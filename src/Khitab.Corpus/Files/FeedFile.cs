using Khitab.Corpus.Metadata;
using Khitab.Corpus.Pages;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Reads feeds: RSS of any version, and Atom. One article an item, with as much of its text as the feed contains.</summary>
internal static class FeedFile
{
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context)
    {
        using var stream = file.OpenUtf8();
        var splitter = new FeedSplitter(stream, context.Limits.LargestItem);
        RawRecord? channel = null;
        long number = 0, others = 0;
        var unbegun = 0;
        foreach (var xml in splitter.Items())
        {
            number++;
            channel ??= FeedItems.ReadHead(splitter.Head);
            var item = $"item {number}";
            for (; unbegun < splitter.Unbegun; unbegun++)
                yield return ReadOutcome.Failed(file.Name, "an item without its beginning", $"before {item}");
            if (xml is null) yield return ReadOutcome.Failed(file.Name, context.Limits.TooLargeItem, item);
            else if (xml.Length == 0) yield return ReadOutcome.Failed(file.Name, "the item has no end", item);
            else if (TextDecoder.Refusal(xml) is { } refusal) yield return ReadOutcome.Failed(file.Name, refusal, item);
            else if (FeedItems.Read(xml, out var cause) is not { } record) yield return ReadOutcome.Failed(file.Name, cause!, item);
            else if (!WordPressExport.IsArticle(record)) others++;
            else yield return Outcome(file.Name, number, record, channel, context);
        }

        if (number > 0)
        {
            for (; unbegun < splitter.Unbegun; unbegun++)
                yield return ReadOutcome.Failed(file.Name, "an item without its beginning", $"after item {number}");
        }

        if (number > 0 && others == number)
            yield return ReadOutcome.Failed(file.Name, "an export of WordPress without a published post in it");
        if (number == 0) yield return ReadOutcome.Failed(file.Name, "no feed: neither items of RSS nor entries of Atom in it");
    }

    private static ReadOutcome Outcome(string file, long number, RawRecord record, RawRecord channel, ReadContext context)
    {
        var item = $"item {number}";
        try
        {
            return Article($"{file}#{number}", record, channel, context) is { } article
                ? ReadOutcome.Of(file, article, item)
                : ReadOutcome.Failed(file, "empty", item);
        }
        catch (ReadLimitException error)
        {
            return ReadOutcome.Failed(file, error.Message, item);
        }
    }

    private static Article? Article(string name, RawRecord item, RawRecord channel, ReadContext context)
    {
        var title = MarkupText.Line(First(item, "title"));
        var text = FeedFooter.Without(First(item, "content:encoded", "content") ?? "", title);
        var teaser = FeedFooter.Without(First(item, "description", "summary", "media:description") ?? "", title);
        var url = Link(item);
        return ArticleFactory.FromParts(
            new ArticleParts(
                name, title, MarkupText.Blocks(teaser.Length > text.Length ? teaser : text, context.Limits))
            {
                Outlet = Outlet(item, channel, url),
                Url = url,
                Author = MarkupText.Line(First(item, "dc:creator", "author.name", "author", "itunes:author")),
                Section = MarkupText.Line(First(item, "category", "category@label", "category@term", "dc:subject")),
                Published = new[] { "pubDate", "published", "dc:date", "issued", "updated", "date" }.Select(
                n => MetadataDate.Parse(First(item, n))).FirstOrDefault(d => d is not null) ?? AddressDay.Of(url),
            });
    }

    private static string? First(RawRecord record, params string[] names) => names.SelectMany(n => record[n]).FirstOrDefault();

    private static string? Link(RawRecord record) =>
        record["feedburner:origLink"].Concat(record["link"]).Concat(record["guid"]).Concat(record["id"])
            .Select(WebAddress.Of).FirstOrDefault(a => a is not null);

    // Aggregators name the source of each item; for other feeds the feed's title is the outlet's name.
    private static OutletIdentity? Outlet(RawRecord item, RawRecord channel, string? url)
    {
        if (First(item, "source@url") is { } source) return OutletIdentity.OfUrl(source, First(item, "source"));
        var home = Link(channel);
        var name = PageMetadata.WithoutSite(MarkupText.Line(First(channel, "title")), null, cut: true);
        var own = OutletIdentity.OfUrl(home, name);
        return OutletIdentity.OfUrl(url) is not { } ofItem ? own ?? OutletIdentity.OfName(name)
            : own is not null && own.Id != ofItem.Id ? ofItem : OutletIdentity.OfUrl(url, name);
    }
}
