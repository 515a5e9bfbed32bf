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
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(parsed.GetValue(paths)!, parsed.GetValue(codebook), parsed.GetValue(output)!, Console.Error, parsed.GetValue(mapping),
                cancellation)));
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
            unread = ReadingOptions.Read(paths, mapping, errors, articles.Add, cancellation);
        }
        catch (Exception error) when (error is CodebookException or FieldMappingException or OutputException)
        {
            errors.WriteLine(error.Message);
            return ExitCodes.SomeInputUnread;
        }

        var analysis = new CorpusAnalyzer(codebook).Analyze(articles, new LineProgress(errors), cancellation);
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

    /// <summary>Progress as plain lines, at most about twenty.</summary>
    private sealed class LineProgress(TextWriter writer) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value)
        {
            var step = Math.Max(1, value.Total / 20);
            if (value.Done % step == 0 || value.Done == value.Total)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total} {value.Article}"));
        }
    }
}
