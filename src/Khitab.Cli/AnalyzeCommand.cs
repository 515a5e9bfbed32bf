using System.CommandLine;
using System.Globalization;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Output;
using Khitab.Corpus;

namespace Khitab.Cli;

/// <summary><c>analyze PATH... [--codebook DIR] --out FILE</c>: reads articles and writes what was found in them as analysis.json.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of articles.", Arity = ArgumentArity.OneOrMore };
        // A misspelt option must not be taken for a file that happens to be missing.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !Path.Exists(t.Value))) result.AddError($"Unknown option: {token.Value}");
        });
        var codebook = new Option<string?>("--codebook") { Description = "A folder of codebook files laid over the built-in ones.", HelpName = "DIR" };
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var command = new Command("analyze", "Analyse articles and write analysis.json.") { paths, codebook, output };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(codebook), parsed.GetValue(output)!, Console.Error));
        return command;
    }

    /// <summary>Does the work and gives the exit status.</summary>
    public static int Run(IReadOnlyList<string> paths, string? codebookFolder, string output, TextWriter errors)
    {
        Codebook codebook;
        try
        {
            codebook = CodebookLoader.Load(codebookFolder);
        }
        catch (CodebookException error)
        {
            errors.WriteLine(error.Message);
            return ExitCodes.SomeInputUnread;
        }

        var articles = new List<Article>();
        var unread = 0;
        foreach (var outcome in TextFileReader.Read(paths))
        {
            if (outcome.Article is { } article)
            {
                articles.Add(article);
            }
            else
            {
                unread++;
                errors.WriteLine($"{outcome.File}: {outcome.Cause}");
            }
        }

        var analysis = new CorpusAnalyzer(codebook).Analyze(articles, new LineProgress(errors));
        try
        {
            using var stream = File.Create(output);
            AnalysisJson.Write(stream, analysis);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The cause (no such folder, no permission) is what the person at the command line needs.
            errors.WriteLine($"{output}: {error.Message}");
            return ExitCodes.SomeInputUnread;
        }

        return unread > 0 ? ExitCodes.SomeInputUnread : ExitCodes.Done;
    }

    /// <summary>Progress as plain lines, not more than about twenty of them.</summary>
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
