using System.Text;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Three hundred damaged inputs of every format: whatever came over a line or a disk, the reader answers and goes on.</summary>
public sealed class DamageTests
{
    private const int Inputs = 300;

    private static readonly string Json =
        $$"""{"title": "{{Title}}", "text": "{{Prose}}\n{{More}}", "url": "https://almadina.example.com/a", "date": "2024-03-05", "authors": [{"name": "سعيد"}]}""";

    private static readonly (string Name, byte[] Content)[] Formats =
    [
        ("a.txt", Bytes($"---\ntitle: {Title}\ndate: 2024-03-05\n---\n{Prose}\n\n{More}\n")),
        ("a.html",
            Bytes($"<html><head><title>{Title}</title><meta property=\"og:site_name\" content=\"المدينة\"><script type=\"application/ld+json\">{Json}</script></head><body><article><h1>{Title}</h1><p>{Prose}</p><p>{More}</p></article></body></html>")),
        ("a.json", Bytes($"{{\"articles\": [{Json},{Json},{Json}]}}")),
        ("a.jsonl", Bytes($"{Json}\n{Json}\n{Json}\n")),
        ("a.csv", Bytes($"title,text,date\n{Title},\"{Prose}\n{More}\",2024-03-05\n{Title},\"{More}\",\n")),
        ("a.rss",
            Bytes($"<rss><channel><title>المدينة</title><item><title>{Title}</title><description>&lt;p&gt;{Prose}&lt;/p&gt;</description></item><item><title>{Title}</title><description><![CDATA[{More}]]></description></item></channel></rss>")),
        ("a.atom",
            Bytes($"<feed><title>المدينة</title><entry><title>{Title}</title><link href=\"https://a.example.com/1\"/><summary>{Prose}</summary></entry></feed>")),
        ("a.warc", WarcReadingTests.Response(Bytes($"<html><body><h1>{Title}</h1><p>{Prose}</p><p>{More}</p></body></html>"))),
        ("a.docx", DocxReadingTests.Docx(DocxReadingTests.P(Title) + DocxReadingTests.P(Prose))),
        ("a.pdf", new PdfSample().Page().Arabic(540, 700, Title).Page().Arabic(540, 700, Title, fromLeft: false).Bytes()),
        ("a.zip", Zip(("a.txt", Bytes(Prose)), ("b.jsonl", Bytes(Json)), ("c.zip", Zip(("d.html", Bytes($"<p>{Prose}</p>")))))),
    ];

    private static readonly Func<byte[], Random, byte[]>[] Damages =
    [
        (content, random) => content[..random.Next(content.Length)],
        (content, random) => content[random.Next(content.Length)..],
        Noise,
        (content, random) => [.. content[..random.Next(content.Length)], .. content],
        (content, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(content)),
        (content, _) => CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Encoding.UTF8.GetString(content)),
        (content, _) => CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Encoding.Latin1.GetString(content)),
        (content, random) =>
            Bytes(string.Concat(
                Enumerable.Repeat(Pick(random, "[", "{\"text\":", "<item>", "<div>", "\"", "<![CDATA["), random.Next(1, 30_000)))
                + Encoding.UTF8.GetString(content)),
        (content, random) => Cut(content, random),
        (_, random) => Random(random),
    ];

    [Fact]
    public void Every_damaged_input_gives_articles_or_clear_causes()
    {
        var random = new Random(20250217);
        int read = 0, refused = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var (name, content) = Formats[i % Formats.Length];
            var damaged = Damages[random.Next(Damages.Length)](content, random);
            if (random.Next(4) == 0) (name, damaged) = ("z.zip", Zip((name, damaged), ("good.txt", Bytes(Prose))));
            var outcomes = Read(name, damaged);
            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, Check);
            read += outcomes.Count(o => o.Article is not null);
            refused += outcomes.Count(o => o.Cause is not null);
        }

        // The damage is real, and it does not take everything with it.
        Assert.True(read > Inputs / 4 && refused > Inputs / 4, $"{read} read, {refused} refused");
    }

    private static void Check(ReadOutcome outcome)
    {
        Assert.NotEmpty(outcome.File);
        if (outcome.Article is not { } article)
        {
            Assert.False(string.IsNullOrWhiteSpace(outcome.Cause));
            Assert.DoesNotContain('\n', outcome.Message);
            return;
        }

        Assert.Null(outcome.Cause);
        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        var last = 0;
        foreach (var segment in article.Segments)
        {
            Assert.True(segment.Span.Start >= last && segment.Span.End <= article.Text.Length);
            last = segment.Span.End;
        }
    }

    private static byte[] Noise(byte[] content, Random random)
    {
        var noisy = content.ToArray();
        for (var n = random.Next(1, 40); n > 0; n--) noisy[random.Next(noisy.Length)] = (byte)random.Next(256);
        return noisy;
    }

    private static byte[] Cut(byte[] content, Random random)
    {
        var from = random.Next(content.Length);
        return [.. content[..from], .. content[random.Next(from, content.Length)..]];
    }

    private static byte[] Random(Random random)
    {
        var bytes = new byte[random.Next(1, 5000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
