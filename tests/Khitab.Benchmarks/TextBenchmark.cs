using BenchmarkDotNet.Attributes;
using Khitab.Corpus;
using Khitab.Feeding;
using Khitab.Text;

namespace Khitab.Benchmarks;

/// <summary>
/// The chain of search over the seeds' texts, on one thread: a time of a call divided by its operations is the time of one word.
/// </summary>
[MemoryDiagnoser]
public class TextBenchmark
{
    // The seeds are short; read many times over, one call is long enough to be measured.
    private const int Times = 100;

    private readonly string[] _texts = [.. Enumerable.Repeat(SeedCorpus.Read().Select(a => a.Text), Times).SelectMany(t => t)];
    private readonly WordTable _words = new();

    /// <summary>Fills the table and says how many words one call reads.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var figures = TextChain.Run(_texts, _words);
        Console.WriteLine($"// One call reads {figures.Words} words.");
    }

    /// <summary>Tokens alone, without keys and stems.</summary>
    [Benchmark]
    public int Tokenise()
    {
        var tokens = 0;
        foreach (var text in _texts) tokens += Tokenizer.Tokenize(text).Length;
        return tokens;
    }

    /// <summary>Tokens, keys and stems, every spelling seen before.</summary>
    [Benchmark]
    public TextChainFigures Chain() => TextChain.Run(_texts, _words);

    /// <summary>The same with a table that knows no word yet.</summary>
    [Benchmark]
    public TextChainFigures ChainWithNewWords() => TextChain.Run(_texts, new WordTable());
}
