using System.Diagnostics;
using System.Globalization;
using System.Text;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus;
using Khitab.Corpus.Files;

namespace Khitab.Benchmarks.Growth;

/// <summary>
/// Processor time against size for inputs that are made to be slow: one article of half a megabyte to four that repeats what an analysis
/// compares, and markup that is opened and never closed. The exponent is the slope of the line through the logarithms of both (least
/// squares): 1 is linear, 2 the square.
/// </summary>
internal static class GrowthTimes
{
    private const string Prose = "اجتمع المجلس البلدي أمس في دورته العادية وناقش الأعضاء مشروع الميزانية الجديدة ساعات طويلة.";

    private static readonly int[] Kilobytes = [512, 1024, 2048, 4096];

    private static readonly (string What, string File, Func<int, string> Unit)[] Shapes =
    [
        ("names of persons", "a.txt", n => $"قال محمد بن علي السالمي {n} إن خالد المنصوري وصل. "),
        ("one institution", "a.txt", _ => "أكدت وزارة الخارجية المغربية أن وزارة الدفاع المالية وافقت. "),
        ("admonishing words", "a.txt", _ => "يجب على الحكومة أن تتحرك وينبغي للجزائر أن تتوقف. "),
        ("open quotation marks", "a.txt", _ => "قال الوزير: «إن المغرب بلد "),
        ("one line without an end", "a.txt", _ => "المغرب ومالي والجزائر وفرنسا "),
        ("paragraphs of press", "a.txt", n => $"{Prose} وأشاد المغرب بجهود مالي {n}.\n\n"),
        ("elements never closed", "a.html", _ => "<div>نص "),
        ("end tags that close nothing", "a.html", _ => "<div></x>نص "),
        ("end tags in comments", "a.html", _ => "<div><!--</div>-->نص "),
        ("formatting never closed", "a.html", _ => "<p><b a=1></p>نص "),
        ("tables in one another", "a.html", _ => "<table><tr><td>نص "),
        ("paragraphs of a page", "a.html", n => $"<p>{Prose} {n}</p>"),
    ];

    /// <summary>Prints a table of Markdown: seconds of processor time by size, and the exponent, or the bound that refused it.</summary>
    public static int Run()
    {
        var analyzer = new CorpusAnalyzer(CodebookLoader.Load());
        foreach (var shape in Shapes) Measure(analyzer, shape, 64);
        Console.WriteLine("| input | " + string.Join(" | ", Kilobytes.Select(k => FormattableString.Invariant($"{k / 1024d:0.#} MB"))) + " | exponent |");
        Console.WriteLine("| --- | " + string.Concat(Kilobytes.Select(_ => "--: | ")) + "--: |");
        foreach (var shape in Shapes)
        {
            var times = Kilobytes.Select(size => Measure(analyzer, shape, size)).ToList();
            var refused = times.FirstOrDefault(time => time.Refusal is not null).Refusal;
            Console.WriteLine($"| {shape.What} | {string.Join(" | ", times.Select(t => t.Seconds.ToString("0.00", CultureInfo.InvariantCulture)))} | "
                + $"{refused ?? Exponent([.. times.Select(t => t.Seconds)]).ToString("0.00", CultureInfo.InvariantCulture)} |");
        }

        return 0;
    }

    private static (double Seconds, string? Refusal) Measure(
        CorpusAnalyzer analyzer, (string What, string File, Func<int, string> Unit) shape, int kilobytes)
    {
        var text = new StringBuilder(Prose + "\n\n");
        var (bytes, n) = (0, 0);
        while (bytes < kilobytes * 1024)
        {
            var unit = shape.Unit(n++);
            text.Append(unit);
            bytes += Encoding.UTF8.GetByteCount(unit);
        }

        var content = Encoding.UTF8.GetBytes(text.ToString());
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var outcomes = CorpusReader.Read(shape.File, content, ReadOptions.Default).ToList();
        var articles = outcomes.Select(outcome => outcome.Article).OfType<Article>().ToList();
        if (articles.Count > 0) analyzer.Analyze(articles);
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, outcomes.FirstOrDefault(o => o.Cause is not null)?.Cause);
    }

    private static double Exponent(IReadOnlyList<double> seconds)
    {
        var points = Kilobytes.Zip(seconds, (size, time) => (X: Math.Log(size), Y: Math.Log(Math.Max(time, 1e-3)))).ToList();
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }
}
