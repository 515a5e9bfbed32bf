using System.Diagnostics;
using Khitab.Text;

namespace Khitab.Cli.Bench;

/// <summary>Our chain over texts in memory: tokens, keys and light stems, one thread.</summary>
internal static class TextChain
{
    private const double WarmUpSeconds = 4;

    /// <summary>The median pass.</summary>
    public static BenchPass Measure(IReadOnlyList<string> texts, int rounds)
    {
        var words = new WordTable();
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < WarmUpSeconds;) Pass(texts, words);
        return BenchPass.Median(Enumerable.Range(0, rounds).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            var tokens = Pass(texts, words);
            return new BenchPass(watch.Elapsed.TotalSeconds, tokens);
        }).ToList());
    }

    // Words and numbers only, as the peer counts.
    private static long Pass(IReadOnlyList<string> texts, WordTable words)
    {
        long tokens = 0;
        long letters = 0;
        foreach (var text in texts)
        {
            var read = TokenizedText.Read(text, words);
            for (var i = 0; i < read.Count; i++)
            {
                if (!read.IsWordOrNumber(i)) continue;
                tokens++;
                letters += read.Stem(i).Length;
            }
        }

        // What was made is used, so that no compiler may leave it out.
        GC.KeepAlive(letters);
        return tokens;
    }
}
