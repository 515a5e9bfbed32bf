using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Khitab.Cli.Bench.Query;
using Khitab.Text;

namespace Khitab.Cli.Bench;

/// <summary>
/// <c>bench</c> with its kinds; <c>bench text PATH...</c> is speed compared with the usual alternative, in one run on the same texts.
/// </summary>
internal static class BenchCommand
{
    private const double WarmUpSeconds = 4;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of articles.", Arity = ArgumentArity.OneOrMore };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Timed passes over the texts.",
            HelpName = "N",
            DefaultValueFactory = _ => 15,
        };
        var text = new Command(
            "text", "Tokenise, normalise and stem beside Lucene's ArabicAnalyzer: warm, texts in memory, one thread each.")
        {
            paths, rounds,
        };
        text.SetAction(
            (parsed, cancellation) =>
                RunAsync(parsed.GetValue(paths)!, Math.Max(1, parsed.GetValue(rounds)), Console.Out, Console.Error, cancellation));
        return new Command("bench", "Measure speed.") { text, AnalysisBench.Create(), QueryBenchCommand.Create() };
    }

    /// <summary>Warms both up, lets them process the texts in turn, and prints both with their ratio; returns the exit status.</summary>
    public static async Task<int> RunAsync(string[] paths, int rounds, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var texts = BenchTexts.Read(paths, errors);
        if (texts.Count == 0) return ExitCodes.SomeInputUnread;
        var letters = texts.Sum(t => (long)t.Length);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts.Count} texts, {letters} characters; shortest of {rounds} passes after warming up, in turn"));
        var words = new WordTable();
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < WarmUpSeconds;) TextChain.Run(texts, words);
        var (peer, missing) = await LucenePeer.StartAsync(texts, cancellation);
        using (peer)
        {
            var (ours, theirs) = (new List<BenchPass>(), new List<BenchPass>());
            for (var round = 0; round < rounds; round++)
            {
                // In turn, so that other work on the machine slows both alike; each after an uncounted pass in which it takes
                // the processor's caches back from the other.
                cancellation.ThrowIfCancellationRequested();
                TextChain.Run(texts, words);
                var chain = TextChain.Run(texts, words);
                ours.Add(new BenchPass(chain.Elapsed.TotalSeconds, chain.Words));
                if (peer is null) continue;
                await peer.PassAsync(cancellation);
                theirs.Add(await peer.PassAsync(cancellation));
            }

            var khitab = BenchPass.Shortest(ours);
            Row(output, "Khitab", khitab, letters);
            if (peer is null)
            {
                errors.WriteLine(missing);
                return ExitCodes.Done;
            }

            var lucene = BenchPass.Shortest(theirs);
            Row(output, "Lucene", lucene, letters);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Khitab is {lucene.Seconds / khitab.Seconds:F2} times as fast as Lucene on the same text"));
            return ExitCodes.Done;
        }
    }

    private static void Row(TextWriter output, string name, BenchPass pass, long letters) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-8} {pass.Tokens,9} tokens "
            + $"{pass.Tokens / pass.Seconds / 1e6,6:F2} M tokens/s {letters / pass.Seconds / 1e6,7:F1} M characters/s"));
}
