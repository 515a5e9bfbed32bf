using System.IO.Compression;
using System.Text;
using Khitab.Corpus.Files;

namespace Khitab.Corpus.Tests.Files;

/// <summary>Articles of our own and the files that hold them.</summary>
internal static class Samples
{
    public const string Title = "المجلس البلدي يصادق على ميزانية السنة المقبلة";

    public const string Prose =
        "اجتمع المجلس البلدي أمس في دورته العادية، وناقش الأعضاء مشروع الميزانية الجديدة ساعات طويلة قبل أن يصوتوا عليه بالأغلبية المطلقة في نهاية الجلسة.";

    public const string More =
        "وقال رئيس المجلس إن الأشغال ستبدأ في الشهر المقبل، وإن السكان سيلمسون أثرها قبل نهاية السنة، داعيا الجميع إلى التعاون من أجل إنجاح هذا المشروع.";

    public static IReadOnlyList<ReadOutcome> Read(string name, string content, ReadOptions? options = null) =>
        Read(name, Encoding.UTF8.GetBytes(content), options);

    public static IReadOnlyList<ReadOutcome> Read(string name, byte[] content, ReadOptions? options = null) =>
        [.. CorpusReader.Read(name, content, options)];

    /// <summary>The one article that a file gives; a failure fails the test with its cause.</summary>
    public static Article One(string name, string content, ReadOptions? options = null)
    {
        var outcome = Assert.Single(Read(name, content, options));
        Assert.True(outcome.Article is not null, outcome.Message);
        return outcome.Article;
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static string[] Of(Article article, SegmentKind kind) =>
        [.. article.Segments.Where(s => s.Kind == kind).Select(s => s.Span.Of(article.Text))];
}
