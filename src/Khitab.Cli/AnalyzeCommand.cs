using System.CommandLine;
using System.Globalization;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Output;
using Khitab.Corpus.Records;

namespace Khitab.Cli;

/// <summary>
/// <c>analyze PATH... [--mapping FILE] [--codebook DIR] --out FILE</c>: reads articles and writes what was found in them as analysis.json.
/// </summary>
internal static class AnalyzeCommand
{
    // Texts that are read take three bytes a character and analysed ones, of news, twenty.
    private const int BytesForCharacter = 16;

    // Characters.
    private const long Batch = 4_000_000;

    private static long Available => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public static Command Create()
    {
        var paths = ReadingOptions.Paths();
        var mapping = ReadingOptions.Mapping();
        var codebook = new Option<string?>("--codebook")
        {
            Description = "A folder of codebook files laid over the built-in ones.",
            HelpName = "DIR",
        };
        var output = OutputOption.Required();
        var command = new Command("analyze", "Analyse articles and write analysis.json.") { paths, mapping, codebook, output };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(paths)!, parsed.GetValue(codebook), parsed.GetValue(output)!, Console.Error, parsed.GetValue(mapping),
                cancellation),
            cancellation));
        return command;
    }

    /// <summary>Runs the command and returns the exit status.</summary>
    public static int Run(
        IReadOnlyList<string> paths, string? codebookFolder, string output, TextWriter errors, string? mapping = null,
        CancellationToken cancellation = default)
    {
        Codebook codebook;
        var articles = new List<Article>();
        int unread;
        try
        {
            AtomicFile.Check(output, [.. paths, .. new[] { codebookFolder, mapping }.OfType<string>()]);
            codebook = CodebookLoader.Load(codebookFolder);
            unread = ReadingOptions.Read(paths, mapping, errors, articles.Add, cancellation, Available / BytesForCharacter);
        }
        catch (Exception error) when (error is CodebookException or FieldMappingException or OutputException)
        {
            errors.WriteLine(error.Message);
            return ExitCodes.SomeInputUnread;
        }

        var analysis = Analyzed(new CorpusAnalyzer(codebook), articles, errors, ref unread, cancellation);
        try
        {
            AtomicFile.Write(output, stream => AnalysisJson.Write(stream, analysis));
        }
        catch (OutputException error)
        {
            errors.WriteLine(error.Message);
            return ExitCodes.SomeInputUnread;
        }

        return unread > 0 ? ExitCodes.SomeInputUnread : ExitCodes.Done;
    }

    // In batches, between which the memory is looked at: a text of nothing but names takes twenty times what another takes, and what was
    // analysed before there is no more is worth having.
    private static CorpusAnalysis Analyzed(
        CorpusAnalyzer analyzer, List<Article> articles, TextWriter errors, ref int unread, CancellationToken cancellation)
    {
        var prepared = analyzer.Prepare(articles);
        var progress = new LineProgress(errors, prepared.Count);
        var analyzed = new List<AnalyzedArticle>(prepared.Count);
        while (analyzed.Count < prepared.Count)
        {
            if (analyzed.Count > 0 && GC.GetTotalMemory(forceFullCollection: false) > Available / 2)
            {
                var left = prepared.Count - analyzed.Count;
                errors.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{prepared[analyzed.Count].File}: it and the {left - 1} articles after it are not analysed: "
                    + $"half of the memory is full; import keeps articles on the disk"));
                unread += left;
                break;
            }

            var batch = new List<Article>();
            for (var length = 0L; analyzed.Count + batch.Count < prepared.Count && length < Batch; length += batch[^1].Text.Length)
                batch.Add(prepared[analyzed.Count + batch.Count]);
            progress.Before = analyzed.Count;
            analyzed.AddRange(analyzer.AnalyzeArticles(batch, progress, cancellation));
        }

        var facts = analyzer.Compare(analyzed, cancellation);
        return CorpusAnalysis.Of(facts, [.. analyzed.Select(facts.Complete)]);
    }

    /// <summary>Progress as plain lines, at most about twenty.</summary>
    private sealed class LineProgress(TextWriter writer, int total) : IProgress<AnalysisProgress>
    {
        /// <summary>How many were done in the batches before.</summary>
        public int Before { get; set; }

        public void Report(AnalysisProgress value)
        {
            var (done, step) = (Before + value.Done, Math.Max(1, total / 20));
            if (done % step == 0 || done == total)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done}/{total} {value.Article}"));
        }
    }
}
