using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Khitab.Analysis;
using Khitab.Analysis.Codebooks;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Text;

namespace Khitab.Benchmarks;

/// <summary>The whole way from the seeds' texts to answers, warm. The setup says how many tokens one call of the analysis reads.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmark
{
    private readonly IReadOnlyList<Article> _seeds = SeedCorpus.Read();
    private readonly CorpusAnalyzer _analyzer = new(CodebookLoader.Load());
    private CorpusAnalysis _analysis = null!;
    private CorpusSnapshot _snapshot = null!;

    // The runtime compiles what is called often in several steps, each after a while: short jobs would measure the steps before the last.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    /// <summary>Analyses until the analysis is compiled well; the last one is what the snapshot's benchmarks ask.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var watch = Stopwatch.StartNew();
        do _analysis = _analyzer.Analyze(_seeds);
        while (watch.Elapsed < WarmUp);
        _snapshot = CorpusSnapshot.Build(_analysis, SearchKeys.Of);
        Console.WriteLine($"// One analysis reads {Tokens()} tokens.");
    }

    // Tokens as the analysis counts them: those of titles, headings and paragraphs.
    private int Tokens()
    {
        var words = new WordTable();
        return _seeds.Sum(a => a.Segments
            .Where(s => s.Kind is SegmentKind.Title or SegmentKind.Heading or SegmentKind.Paragraph)
            .Sum(s => TokenizedText.Read(a.Text, s.Span, words).Count));
    }

    /// <summary>Mentions, themes, quotations, statements and verdicts of the five seeds.</summary>
    [Benchmark]
    public CorpusAnalysis AnalyseSeeds() => _analyzer.Analyze(_seeds);

    /// <summary>The columnar model of the analysed seeds.</summary>
    [Benchmark]
    public CorpusSnapshot BuildSnapshot() => CorpusSnapshot.Build(_analysis, SearchKeys.Of);

    /// <summary>Everything that the overview asks for under one filter.</summary>
    [Benchmark]
    public int AnswerOverview()
    {
        var result = _snapshot.Select(Selection.Empty.With(SelectionKey.Actor, "mali"));
        return result.Facet(SelectionKey.Actor).Values.Count + result.Facet(SelectionKey.Theme).Values.Count
            + result.AuthorStance().Count + result.Matrix().Cells.Count + result.Voices().Count;
    }
}
