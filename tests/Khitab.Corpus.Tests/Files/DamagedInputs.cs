using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>
/// Inputs of every format that came over a line or a disk which damaged them: cut, overwritten, doubled, in another encoding, behind
/// openings without end, noise. The same seed gives the same inputs.
/// </summary>
internal static partial class DamagedInputs
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, Func<int, byte[]> Make)[] Formats =
    [
        ("a.txt", n => Bytes($"---\ntitle: {Title}\ndate: 2024-03-05\n---\n{Prose} {Key(n)}\n\n{More} {Key(n)}\n")),
        ("a.html", n => Bytes($"<html><head><title>{Title}</title><meta property=\"og:site_name\" content=\"المدينة\">"
            + $"<script type=\"application/ld+json\">{Json(n)}</script></head><body><article><h1>{Title}</h1><p>{Prose}</p><p>{More}</p>"
            + "</article></body></html>")),
        ("a.json", n => Bytes($"{{\"articles\": [{Json(n)},{Json(n + 1)},{Json(n + 2)}]}}")),
        ("a.jsonl", n => Bytes($"{Json(n)}\n{Json(n + 1)}\n{Json(n + 2)}\n")),
        ("a.csv", n => Bytes($"title,text,date\n{Title},\"{Prose} {Key(n)}\n{More}\",2024-03-05\n{Title},\"{More} {Key(n + 1)}\",\n")),
        ("a.rss", n => Bytes($"<rss><channel><title>المدينة</title><item><title>{Title}</title><description>&lt;p&gt;{Prose} {Key(n)}"
            + $"&lt;/p&gt;</description></item><item><title>{Title}</title><description><![CDATA[{More} {Key(n + 1)}]]></description></item>"
            + "</channel></rss>")),
        ("a.atom", n => Bytes($"<feed><title>المدينة</title><entry><title>{Title}</title><link href=\"https://a.example.com/1\"/>"
            + $"<summary>{Prose} {Key(n)}</summary></entry></feed>")),
        ("a.warc", n => WarcReadingTests.Response(Bytes($"<html><body><h1>{Title}</h1><p>{Prose} {n}</p><p>{More}</p></body></html>"))),
        ("a.docx", _ => DocxReadingTests.Docx(DocxReadingTests.P(Title) + DocxReadingTests.P(Prose))),
        ("a.pdf", _ => new PdfSample().Page().Arabic(540, 700, Title).Page().Arabic(540, 700, Title, fromLeft: false).Bytes()),
        ("a.zip", n => Zip(("a.txt", Bytes(Prose)), ("b.jsonl", Bytes(Json(n))), ("c.zip", Zip(("d.html", Bytes($"<p>{Prose}</p>")))))),
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
        Cut,
        (_, random) => Random(random),
    ];

    /// <summary>One after the other, for ever.</summary>
    public static IEnumerable<DamagedInput> Of(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; ; i++)
        {
            var (name, make) = Formats[i % Formats.Length];
            var damaged = Damages[random.Next(Damages.Length)](make(10 * i), random);
            var keys = KeysIn(name, damaged);
            if (random.Next(4) == 0) (name, damaged) = ("z.zip", Zip((name, damaged), ("good.txt", Bytes(Prose))));
            yield return new DamagedInput(name, damaged, keys);
        }
    }

    // What a page or a document shows is for its reader to find; a key in a line of data is a part of an article.
    private static string[] KeysIn(string name, byte[] content) =>
        name is "a.json" or "a.jsonl" or "a.csv" or "a.rss" or "a.atom" or "a.txt"
            ? [.. KeyPattern().Matches(Encoding.Latin1.GetString(content)).Select(match => match.Value).Distinct()] : [];

    private static string Key(int n) => FormattableString.Invariant($"KEY{n:000000}KEY");

    private static string Json(int n) => JsonSerializer.Serialize(
        new
        {
            title = Title,
            text = $"{Prose} {Key(n)}\n{More}",
            url = "https://almadina.example.com/a",
            date = "2024-03-05",
            authors = new[] { new { name = "سعيد" } },
        }, AsWritten);

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

    [GeneratedRegex("KEY[0-9]{6}KEY")]
    private static partial Regex KeyPattern();
}

/// <summary>A damaged file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Keys">What stands in its articles still, each in one of them.</param>
internal sealed record DamagedInput(string Name, byte[] Content, IReadOnlyList<string> Keys)
{
    /// <summary>What its articles lack though it is there, where nothing was said of an item that could not be read.</summary>
    public IReadOnlyList<string> LostIn(IReadOnlyList<Khitab.Corpus.Files.ReadOutcome> outcomes) =>
        outcomes.Any(outcome => outcome.Cause is not null) ? []
            : [.. Keys.Where(key => !outcomes.Any(o => (o.Article!.Title + o.Article.Text).Contains(key, StringComparison.Ordinal)))];
}
