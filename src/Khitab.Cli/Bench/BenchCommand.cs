using System.CommandLine;
using System.Globalization;

namespace Khitab.Cli.Bench;

/// <summary><c>bench text PATH...</c>: speed beside what a user would pick instead, in one run on the same texts.</summary>
internal static class BenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of articles.", Arity = ArgumentArity.OneOrMore };
        var rounds = new Option<int>("--rounds") { Description = "Timed passes over the texts.", HelpName = "N", DefaultValueFactory = _ => 9 };
        var text = new Command("text", "Tokenise, normalise and stem beside Lucene's ArabicAnalyzer: warm, texts in memory, one thread each.") { paths, rounds };
        text.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(paths)!, Math.Max(1, parsed.GetValue(rounds)), Console.Out, Console.Error, cancellation));
        return new Command("bench", "Measure speed beside other programs.") { text };
    }

    /// <summary>Runs ours, then the peer, and prints both with their ratio; the exit status.</summary>
    public static async Task<int> RunAsync(string[] paths, int rounds, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var texts = BenchTexts.Read(paths, errors);
        if (texts.Count == 0) return ExitCodes.SomeInputUnread;
        var letters = texts.Sum(t => (long)t.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, {letters} characters; median of {rounds} passes after warming up"));
        var ours = TextChain.Measure(texts, rounds);
        Row(output, "Khitab", ours, letters);
        var peer = await LucenePeer.MeasureAsync(texts, rounds, cancellation);
        if (peer.Pass is not { } lucene)
        {
            errors.WriteLine(peer.Missing);
            return ExitCodes.Done;
        }

        Row(output, "Lucene", lucene, letters);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Khitab needs 1/{lucene.Seconds / ours.Seconds:F2} of Lucene's time for the same text"));
        return ExitCodes.Done;
    }

    private static void Row(TextWriter output, string name, BenchPass pass, long letters) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-8} {pass.Tokens,9} tokens {pass.Tokens / pass.Seconds / 1e6,6:F2} M tokens/s {letters / pass.Seconds / 1e6,7:F1} M characters/s"));
}
