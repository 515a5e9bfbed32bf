using System.CommandLine;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Evaluation;
using Khitab.Analysis.Output;

namespace Khitab.Cli.Reading;

/// <summary>What <c>evaluate reading</c> is asked for.</summary>
/// <param name="Marks">The file of marked articles.</param>
/// <param name="Texts">The folder of their texts, ID.txt.</param>
internal sealed record EvaluateReadingOptions(string Marks, string Texts)
{
    /// <summary>An analysis.json, or another reader's marks, to score in place of the built-in analysis.</summary>
    public string? Analysis { get; init; }

    /// <summary>A file that names each article's newspaper; null for sources.tsv beside the marks.</summary>
    public string? Sources { get; init; }

    /// <summary>Whether to break the figures down by newspaper.</summary>
    public bool BySource { get; init; }

    /// <summary>A statement below it counts for the calibration alone.</summary>
    public double Floor { get; init; } = ReadingScorer.DefaultFloor;

    /// <summary>A file for the figures as JSON.</summary>
    public string? Json { get; init; }

    /// <summary>Whether to print what is missed and what is wrong.</summary>
    public bool Verbose { get; init; }

    /// <summary>A file for what the program says of itself; the built-in analysis alone can say it.</summary>
    public string? Measured { get; init; }

    /// <summary>Whether the newspapers were left out while the rules were written.</summary>
    public bool LeftOut { get; init; }
}

/// <summary>
/// <c>evaluate reading MARKS --texts FOLDER</c>: how well articles are read, against marks made by careful readers.
/// </summary>
internal static class EvaluateReadingCommand
{
    public static Command Create()
    {
        var marks = new Argument<string>("MARKS") { Description = "A file of marked articles, one JSON object a line." };
        var texts = new Option<string>("--texts")
        {
            Description = "The folder of the marked articles' texts, ID.txt.",
            HelpName = "FOLDER",
            Required = true,
        };
        var analysis = new Option<string?>("--analysis")
        {
            Description = "An analysis.json, or another reader's marks (.jsonl), to score in place of the built-in analysis.",
            HelpName = "FILE",
        };
        var by = new Option<string?>("--by") { Description = "Break the figures down by newspaper.", HelpName = "source" };
        by.AcceptOnlyFromAmong("source");
        var sources = new Option<string?>("--sources")
        {
            Description = "Id, tab, newspaper on each line; sources.tsv beside the marks if left out.",
            HelpName = "FILE",
        };
        var floor = new Option<double>("--min-confidence")
        {
            Description = "A statement below it counts for the calibration alone.",
            HelpName = "C",
            DefaultValueFactory = _ => ReadingScorer.DefaultFloor,
        };
        var json = OutputOption.Optional("--json", "Also write the figures to a file.");
        var verbose = new Option<bool>("--verbose") { Description = "Print what is missed and what is wrong." };
        var measured = OutputOption.Optional(
            "--write-measured", "Also write what the pages say of how well articles are read (measured.json).");
        var leftOut = new Option<bool>("--left-out")
        {
            Description = "Say there that these newspapers were left out while the rules were written.",
        };
        var command = new Command("reading", "Score the reading of articles against marks made by careful readers.")
        {
            marks, texts, analysis, by, sources, floor, json, verbose, measured, leftOut,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(measured) is not null && result.GetValue(analysis) is not null)
                result.AddError("--write-measured is for the built-in analysis: leave out --analysis.");
        });
        command.SetAction(parsed => Run(
            new EvaluateReadingOptions(parsed.GetValue(marks)!, parsed.GetValue(texts)!)
            {
                Analysis = parsed.GetValue(analysis),
                Sources = parsed.GetValue(sources),
                BySource = parsed.GetValue(by) is not null,
                Floor = parsed.GetValue(floor),
                Json = parsed.GetValue(json),
                Verbose = parsed.GetValue(verbose),
                Measured = parsed.GetValue(measured),
                LeftOut = parsed.GetValue(leftOut),
            },
            Console.Out, Console.Error));
        return command;
    }

    /// <summary>Runs the command and returns the exit status.</summary>
    public static int Run(EvaluateReadingOptions options, TextWriter output, TextWriter errors)
    {
        try
        {
            string[] read = [options.Marks, options.Texts, .. new[] { options.Analysis, options.Sources }.OfType<string>()];
            foreach (var written in new[] { options.Json, options.Measured }.OfType<string>()) AtomicFile.Check(written, read);
            var marked = MarksFile.Read(options.Marks);
            var analyzed = options.Analysis is null ? Analyze(options.Texts, errors) : [];
            var readings = Readings(options, marked, analyzed);
            if (OfReader(options)) marked = [.. marked.Where(m => readings.ContainsKey(m.Id))];
            var sources = options.BySource || options.Measured is not null
                ? SourcesFile.Read(options.Sources ?? SourcesFile.Beside(options.Marks))
                : null;
            var scores = new List<KeyValuePair<string, ReadingScore>>();
            foreach (var article in marked.OrderBy(m => m.Id, StringComparer.Ordinal))
            {
                if (!readings.TryGetValue(article.Id, out var reading))
                {
                    output.WriteLine($"not read: {article.Id}");
                    reading = ArticleReading.Empty(MarkedText.Read(options.Texts, article.Id));
                }

                scores.Add(KeyValuePair.Create(
                    article.Id, ReadingScorer.Score(article, reading, options.Floor, options.Verbose ? output.WriteLine : null)));
            }

            var report = ReadingReport.Of(scores, options.BySource ? sources : null);
            report.Print(output);
            if (options.Json is { } file) AtomicFile.WriteText(file, report.ToJson());
            if (options.Measured is { } said)
                AtomicFile.WriteText(said, Measured(options, marked, readings, RatesOf(analyzed, marked, sources!)).ToJson());
            return ExitCodes.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The file and the cause are all that the user needs.
            errors.WriteLine(error is OutputException ? error.Message : $"{options.Marks}: {error.Message}");
            return ExitCodes.SomeInputUnread;
        }
    }

    private static bool OfReader(EvaluateReadingOptions options) =>
        options.Analysis?.EndsWith(".jsonl", StringComparison.Ordinal) == true;

    // The pages show what is above their own threshold, whatever was asked for here.
    private static MeasuredQuality Measured(
        EvaluateReadingOptions options, IReadOnlyList<MarkedArticle> marked, Dictionary<string, ArticleReading> readings,
        IReadOnlyDictionary<string, TextRates> rates) => MeasuredQuality.Of(
            ReadingScore.Sum([.. marked.Where(m => readings.ContainsKey(m.Id))
                .Select(m => ReadingScorer.Score(m, readings[m.Id], StatementThreshold.Shown))]),
            rates, options.LeftOut);

    // What each newspaper's marked articles are like.
    private static SortedDictionary<string, TextRates> RatesOf(
        IReadOnlyList<AnalyzedArticle> analyzed, IReadOnlyList<MarkedArticle> marked, IReadOnlyDictionary<string, string> sources)
    {
        var ids = marked.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return new SortedDictionary<string, TextRates>(
            analyzed.Where(a => ids.Contains(IdOf(a.Article.File)))
                .GroupBy(a => sources.GetValueOrDefault(IdOf(a.Article.File), "unknown"), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => TextTally.RatesOf(g), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    // What was read of each article, by its id.
    private static Dictionary<string, ArticleReading> Readings(
        EvaluateReadingOptions options, IReadOnlyList<MarkedArticle> marked, IReadOnlyList<AnalyzedArticle> analyzed)
    {
        var ids = marked.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var result = new Dictionary<string, ArticleReading>(StringComparer.Ordinal);
        if (OfReader(options))
        {
            foreach (var other in MarksFile.Read(options.Analysis!).Where(m => ids.Contains(m.Id)))
                result[other.Id] = ArticleReading.Of(other, MarkedText.Read(options.Texts, other.Id));
            return result;
        }

        var readings = options.Analysis is { } file
            ? AnalysisFile.Read(file)
            : analyzed.Select(a => KeyValuePair.Create(a.Article.File, ArticleReading.Of(a)));
        foreach (var (name, reading) in readings.Where(r => ids.Contains(IdOf(r.Key)))) result[IdOf(name)] = reading;
        return result;
    }

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);

    // The whole folder, as analyze reads it: what articles have in common is told from all of them.
    private static IReadOnlyList<AnalyzedArticle> Analyze(string texts, TextWriter errors)
    {
        var articles = new List<Article>();
        ReadingOptions.Read([texts], null, errors, articles.Add);
        return new CorpusAnalyzer(CodebookLoader.Load()).Analyze(articles).Articles;
    }
}
