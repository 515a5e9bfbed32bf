using System.Diagnostics;

namespace Khitab.Text;

/// <summary>What one run of the chain read, and what it cost.</summary>
/// <param name="Tokens">Tokens of every kind.</param>
/// <param name="Words">Words and numbers among them: what an index would keep, and what rates are given in.</param>
/// <param name="Characters">UTF-16 code units read.</param>
/// <param name="StemCharacters">Characters of all stems: shows that each was made, and that two runs gave the same.</param>
/// <param name="Elapsed">Elapsed time.</param>
/// <param name="Allocated">Bytes allocated on the thread.</param>
public sealed record TextChainFigures(long Tokens, long Words, long Characters, long StemCharacters, TimeSpan Elapsed, long Allocated)
{
    /// <summary>Words and numbers a second.</summary>
    public double WordsPerSecond => Words / Elapsed.TotalSeconds;
}

/// <summary>
/// The whole chain from characters to stems over texts in memory, on one thread: tokens are cut, keys normalised, words stemmed. It is what
/// an index of search does, and the figure by which it is compared with others. As there, every stem is put into a buffer of the caller's.
/// </summary>
public static class TextChain
{
    private const int LongTerm = 64;

    /// <summary>Runs the chain once. A second run with the same table is a warm one.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="words">The table of word forms; spellings that it has seen are not normalised and stemmed again.</param>
    public static TextChainFigures Run(IReadOnlyList<string> texts, WordTable words)
    {
        long tokens = 0, kept = 0, characters = 0, stems = 0;
        var term = new char[LongTerm];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            var reader = new TokenReader(text, new TextSpan(0, text.Length), words);
            while (reader.MoveNext())
            {
                tokens++;
                if (reader.Token.Kind is not (TokenKind.Word or TokenKind.Number)) continue;
                kept++;
                stems += reader.Form.Stem.Length;
            }
            characters += text.Length;
        }
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new TextChainFigures(tokens, kept, characters, stems, elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
