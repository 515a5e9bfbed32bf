using System.CommandLine;
using System.Globalization;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Propositions;

namespace Khitab.Cli;

/// <summary>
/// <c>propositions PATH... [--codebook DIR] [--most N]</c>: what articles have positions on, as propositions to accept or not.
/// </summary>
internal static class PropositionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = ReadingOptions.Paths();
        var codebook = new Option<string?>("--codebook") { Description = "A folder of codebook files.", HelpName = "DIR" };
        var most = new Option<int>("--most") { Description = "How many at most.", DefaultValueFactory = _ => 40 };
        var command = new Command("propositions", "Suggest propositions from what the predicates of articles have for their objects.")
        {
            paths, codebook, most,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(paths)!, parsed.GetValue(codebook), parsed.GetValue(most), Console.Out, Console.Error));
        return command;
    }

    private static int Run(string[] paths, string? folder, int most, TextWriter output, TextWriter errors)
    {
        var codebook = CodebookLoader.Load(folder);
        var articles = new List<Article>();
        var unread = ReadingOptions.Read(paths, null, errors, articles.Add);
        var (analyzer, miner) = (new CorpusAnalyzer(codebook), new PropositionMiner(codebook));
        foreach (var article in analyzer.AnalyzeArticles(analyzer.Prepare(articles))) miner.Read(article);
        output.WriteLine("articles\tfor\tagainst\tproposition");
        foreach (var found in miner.Suggest(most))
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{found.Articles}\t{found.For}\t{found.Against}\t{found.Wording}"));
        return unread > 0 ? ExitCodes.SomeInputUnread : ExitCodes.Done;
    }
}
