using System.IO.Compression;
using System.Text;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>
/// Web archives are how libraries and crawlers hand over newspapers: the pages in them are read, and what is none is counted.
/// </summary>
public sealed class WarcReadingTests
{
    private const string Address = "https://madina.example.org/n/1";

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        $"<html><head><title>{Title}</title></head><body><h1>{Title}</h1><p>{Prose}</p><p>{More}</p></body></html>");

    [Fact]
    public void Every_page_is_read_with_its_address_and_all_else_is_counted_by_kind()
    {
        var progress = Progress(
            "a.warc",
            [
                .. Record("warcinfo", "software: x"u8),
                .. Record("request", "GET /n/1 HTTP/1.1\r\n\r\n"u8),
                .. Response(Page),
                .. Response("png"u8.ToArray(), type: "image/png"),
                .. Response(Page, status: "404 Not Found"),
                .. Response("<html><body></body></html>"u8.ToArray()),
                .. Record("response", "12 3"u8, "Content-Type: text/dns"),
                .. Record("revisit", "HTTP/1.1 200 OK\r\n\r\n"u8),
                .. Response(Page, address: "<https://madina.example.org/n/2>"),
            ],
            out var outcomes);
        Assert.Equal([Address, "https://madina.example.org/n/2"], outcomes.Select(o => o.Article?.Url));
        Assert.Equal(["a.warc#3", "a.warc#9"], outcomes.Select(o => o.Article?.File));
        Assert.Equal($"{Title}\n\n{Prose}\n\n{More}", outcomes[0].Article!.Text);

        // It was crawled on that day, which says nothing of when it was published.
        Assert.Null(outcomes[0].Article!.Published.Value);
        Assert.Equal(
            "HTTP 404 1, image/png 1, page without running text 1, request 1, response without HTTP 1, revisit 1, warcinfo 1",
            progress.PassedRecords.ToString());
    }

    [Fact]
    public void A_file_of_records_packed_one_by_one_is_read()
    {
        var outcomes = Read("a.warc.gz", [.. Gzip(Record("warcinfo", "x"u8)), .. Gzip(Response(Page)), .. Gzip(Response(Page))]);
        Assert.Equal(2, outcomes.Count(o => o.Article is not null));
        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void A_web_archive_is_known_without_its_extension() => Assert.NotNull(Assert.Single(Read("crawl", Response(Page))).Article);

    [Theory]
    [InlineData("gzip", "")]
    [InlineData("deflate", "")]
    [InlineData("raw deflate", "")]
    [InlineData("br", "")]
    [InlineData("", "chunked")]
    [InlineData("gzip", "chunked")]
    [InlineData("said gzip", "said chunked")]
    public void What_a_server_did_to_send_a_page_is_undone(string packing, string transfer)
    {
        var body = packing switch
        {
            "gzip" => Packed(s => new GZipStream(s, CompressionLevel.Fastest), Page),
            "deflate" => Packed(s => new ZLibStream(s, CompressionLevel.Fastest), Page),
            "raw deflate" => Packed(s => new DeflateStream(s, CompressionLevel.Fastest), Page),
            "br" => Packed(s => new BrotliStream(s, CompressionLevel.Fastest), Page),
            _ => Page,
        };
        if (transfer == "chunked") body = Chunked(body);
        var headers = packing.Length == 0 ? "" : $"Content-Encoding: {packing.Split(' ')[^1]}\r\n";
        if (transfer.Length > 0) headers += "Transfer-Encoding: chunked\r\n";
        Assert.Equal(Title, Assert.Single(Read("a.warc", Response(body, headers: headers))).Article?.Title);
    }

    [Fact]
    public void A_page_of_windows_1256_is_decoded_as_its_server_said()
    {
        var arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Encoding.UTF8.GetString(Page));
        Assert.Equal(Title, Assert.Single(Read("a.warc", Response(arabic, type: "text/html; charset=windows-1256"))).Article?.Title);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_file_gives_what_is_whole_and_says_so(bool packed)
    {
        byte[] whole = packed ? [.. Gzip(Response(Page)), .. Gzip(Response(Page))] : [.. Response(Page), .. Response(Page)];
        var outcomes = Read(packed ? "a.warc.gz" : "a.warc", whole[..^150]);
        Assert.Equal(2, outcomes.Count);
        Assert.NotNull(outcomes[0].Article);
        Assert.Matches("^(cut off inside record 2|damaged: .*); what was whole before that is read$", outcomes[1].Cause);
    }

    [Fact]
    public void A_record_that_is_damaged_harms_no_other()
    {
        var wrong = Encoding.Latin1.GetString(Response(Page)).Replace("Content-Length: ", "Content-Length: 1", StringComparison.Ordinal);
        byte[] between = [.. Response(Page), .. Encoding.Latin1.GetBytes(wrong), .. Response(Page)];
        var outcomes = Read("a.warc", [.. "noise\r\n"u8, .. between, .. Filler(20_000), .. Response(Page)]);
        Assert.True(outcomes.Count(o => o.Article is not null) >= 2);
        Assert.Contains(outcomes, o => o.Message.StartsWith("a.warc, record 1: no record begins where one should", StringComparison.Ordinal));
    }

    [Fact]
    public void A_crawl_without_a_page_says_what_it_has() => Assert.Equal(
        "no page in it that can be read: request 2, warcinfo 1",
        Assert.Single(Read("a.warc", [.. Record("warcinfo", "x"u8), .. Record("request", "x"u8), .. Record("request", "x"u8)])).Cause);

    [Theory]
    [InlineData("noise", "no record begins where one should")]
    [InlineData("", "no web archive")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n", "a record that does not say how long it is")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\n", "cut off inside record 1")]
    [InlineData("WARC/1.0\r\nWARC-Type: resp", "cut off inside the headers of a record")]
    public void What_is_no_record_is_named(string content, string cause) =>
        Assert.Contains(Read("a.warc", content), o => o.Cause!.StartsWith(cause, StringComparison.Ordinal));

    [Fact]
    public void A_page_that_unpacks_to_more_than_an_item_may_have_is_refused_alone()
    {
        var bomb = Packed(s => new BrotliStream(s, CompressionLevel.Fastest), new byte[4 * 1024 * 1024]);
        var limits = ReadOptions.Default with { Limits = new ReadLimits { LargestItem = 1024 * 1024 } };
        byte[] first = [.. Response(bomb, headers: "Content-Encoding: br\r\n"), .. Response(new byte[3_000_000])];
        var outcomes = Read("a.warc", [.. first, .. Response(Page)], limits);
        Assert.Equal(["larger than 1 MB", "larger than 1 MB", null], outcomes.Select(o => o.Cause));
    }

    [Theory]
    [InlineData("zstd", "packed by zstd, which is not read")]
    [InlineData("br", "damaged: the page cannot be unpacked")]
    [InlineData("gzip, gzip, gzip, gzip", "packed many times over")]
    public void A_page_that_cannot_be_unpacked_is_named(string packing, string cause) => Assert.StartsWith(
        cause,
        Assert.Single(Read("a.warc", Response([.. Enumerable.Repeat((byte)0x99, 200)], headers: $"Content-Encoding: {packing}\r\n"))).Cause,
        StringComparison.Ordinal);

    public static byte[] Response(
        byte[] body, string type = "text/html", string status = "200 OK", string headers = "", string address = Address)
    {
        byte[] block = [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}\r\n"), .. body];
        return Record("response", block, $"WARC-Target-URI: {address}");
    }

    private static byte[] Record(string type, ReadOnlySpan<byte> block, string header = "WARC-Target-URI: " + Address) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\n{header}\r\nWARC-Date: 2025-03-02T10:00:00Z\r\nContent-Length: {block.Length}\r\n\r\n"),
            .. block, .. "\r\n\r\n"u8,
        ];

    private static byte[] Filler(int length) => Encoding.ASCII.GetBytes(new string('x', length) + "\r\n");

    private static byte[] Chunked(byte[] body) =>
        [
            .. Encoding.ASCII.GetBytes($"{40:x};a=b\r\n"), .. body[..40], .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes($"{body.Length - 40:X}\r\n"), .. body[40..], .. "\r\n0\r\n\r\n"u8,
        ];

    private static byte[] Gzip(byte[] content) => Packed(s => new GZipStream(s, CompressionLevel.Optimal), content);

    private static byte[] Packed(Func<Stream, Stream> packer, byte[] content)
    {
        var bytes = new MemoryStream();
        using (var stream = packer(bytes)) stream.Write(content);
        return bytes.ToArray();
    }

    private static ReadProgress Progress(string name, byte[] content, out IReadOnlyList<ReadOutcome> outcomes)
    {
        var last = new Last();
        outcomes = [.. CorpusReader.Read(name, content, progress: last)];
        return last.Value!;
    }

    private sealed class Last : IProgress<ReadProgress>
    {
        public ReadProgress? Value { get; private set; }

        public void Report(ReadProgress value) => Value = value;
    }
}
