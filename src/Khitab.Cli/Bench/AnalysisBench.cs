using System.CommandLine;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus.Files;
using Khitab.Model.Telemetry;
using Khitab.Text;

namespace Khitab.Cli.Bench;

/// <summary>
/// <c>bench analysis PATH...</c>: the whole analysis of articles in memory, on one thread and warm; each path is measured by itself.
/// </summary>
internal static class AnalysisBench
{
    // The runtime compiles what is called often in several steps, each after a while.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of articles.", Arity = ArgumentArity.OneOrMore };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Timed passes over the articles.",
            HelpName = "N",
            DefaultValueFactory = _ => 3,
        };
        var most = new Option<int>("--most")
        {
            Description = "No more than so many articles of a path, taken at even distances.",
            HelpName = "N",
            DefaultValueFactory = _ => 2000,
        };
        var command = new Command(
            "analysis", "Analyse articles, from tokens to statements and the comparison: warm, articles in memory, one thread.")
        {
            paths, rounds, most,
        };
        command.SetAction(
            (parsed, cancellation) => Task.FromResult(
                Run(parsed.GetValue(paths)!, Math.Max(1, parsed.GetValue(rounds)), Math.Max(1, parsed.GetValue(most)), WarmUp, Console.Out,
                    Console.Error, cancellation)));
        return command;
    }

    /// <summary>Measures each path and prints a line for it and one for each stage; returns the exit status.</summary>
    public static int Run(
        IReadOnlyList<string> paths, int rounds, int most, TimeSpan warmUp, TextWriter output, TextWriter errors,
        CancellationToken cancellation)
    {
        var analyzer = new CorpusAnalyzer(CodebookLoader.Load());
        var measured = 0;
        foreach (var path in paths)
        {
            if (!Path.Exists(path))
            {
                errors.WriteLine($"{path}: not there, left out");
                continue;
            }

            var articles = Sample(path, most, errors);
            if (articles.Count == 0) continue;
            measured++;
            Measure(path, analyzer, articles, rounds, warmUp, output, cancellation);
        }

        return measured > 0 ? ExitCodes.Done : ExitCodes.SomeInputUnread;
    }

    // Evenly over all that there is: the first files of a folder are often of one day or one newspaper.
    private static List<Article> Sample(string path, int most, TextWriter errors)
    {
        var all = new List<Article>();
        var unread = 0;
        foreach (var outcome in CorpusReader.Read([path]))
        {
            if (outcome.Article is { } article) all.Add(article);
            else unread++;
        }

        if (unread > 0) errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {unread} items could not be read"));
        return all.Count <= most ? all : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Count / most)])];
    }

    private static void Measure(
        string path, CorpusAnalyzer analyzer, List<Article> articles, int rounds, TimeSpan warmUp, TextWriter output,
        CancellationToken cancellation)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < warmUp;) analyzer.Analyze(articles, null, cancellation);
        var (best, shortest, allocated) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var round = 0; round < rounds; round++)
        {
            // Processor time, since the clock runs on while others use the core; the whole process's, so that the collector's counts too.
            var (cpu, clock, bytes) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            analyzer.Analyze(articles, null, cancellation);
            var taken = Environment.CpuUsage.TotalTime - cpu;
            if (taken < best) best = taken;
            if (clock.Elapsed < shortest) shortest = clock.Elapsed;
            allocated = GC.GetTotalAllocatedBytes() - bytes;
        }

        var tokens = Tokens(articles);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {articles.Count} articles, {tokens} tokens: {tokens / best.TotalSeconds:F0} tokens/s of processor time, "
            + $"{best.TotalMilliseconds:F1} ms; {shortest.TotalMilliseconds:F1} ms by the clock; {allocated / tokens} bytes a token; "
            + $"best of {rounds} passes"));
        foreach (var (stage, seconds) in Stages(() => analyzer.Analyze(articles, null, cancellation)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage,-16} {seconds / tokens * 1e6,6:F2} µs a token"));
        }
    }

    // How long each stage takes, in a pass of its own: to listen takes time too.
    private static List<(string Stage, double Seconds)> Stages(Action pass)
    {
        var stages = new List<(string Stage, double Seconds)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument == KhitabTelemetry.AnalysisStage || instrument == KhitabTelemetry.LoadStage)
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            var stage = (string)tags[0].Value!;
            var known = stages.FindIndex(s => s.Stage == stage);
            if (known < 0) stages.Add((stage, seconds));
            else stages[known] = (stage, stages[known].Seconds + seconds);
        });
        listener.Start();
        pass();
        return stages;
    }

    // As the analysis counts them: those of titles, headings and paragraphs.
    private static long Tokens(List<Article> articles)
    {
        var words = new WordTable();
        return articles.Sum(a => a.Segments
            .Where(s => s.Kind is SegmentKind.Title or SegmentKind.Heading or SegmentKind.Paragraph)
            .Sum(s => (long)TokenizedText.Read(a.Text, s.Span, words).Count));
    }
}
