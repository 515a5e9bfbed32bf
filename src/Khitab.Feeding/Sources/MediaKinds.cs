using Khitab.Corpus.Files;

namespace Khitab.Feeding.Sources;

/// <summary>The types of the web that the readers of files know, and the extension of each.</summary>
internal static class MediaKinds
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["application/json"] = ".json",
        ["application/feed+json"] = ".json",
        ["application/x-ndjson"] = ".jsonl",
        ["text/csv"] = ".csv",
        ["text/tab-separated-values"] = ".tsv",
        ["application/rss+xml"] = ".rss",
        ["application/atom+xml"] = ".atom",
        ["application/rdf+xml"] = ".xml",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["application/pdf"] = ".pdf",
        ["multipart/related"] = ".mhtml",
        ["application/zip"] = ".zip",
        ["application/warc"] = ".warc",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    /// <summary>Every type, for the header that says what is wanted.</summary>
    public static IEnumerable<string> All => Extensions.Keys;

    /// <summary>The extension of what an address gives; null where no reader knows it.</summary>
    /// <param name="mediaType">What the server says it is; empty where it says nothing.</param>
    /// <param name="address">Where it lies: a server that says «bytes» or nothing often has the extension in the path.</param>
    public static string? Extension(string mediaType, Uri address)
    {
        if (Extensions.TryGetValue(mediaType, out var extension)) return extension;
        return mediaType is "" or "application/octet-stream" or "binary/octet-stream" or "application/gzip" or "application/x-gzip"
            ? CorpusReader.KnownExtension(address.Segments[^1])
            : null;
    }
}
