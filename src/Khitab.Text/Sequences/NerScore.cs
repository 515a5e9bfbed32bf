namespace Khitab.Text.Sequences;

/// <summary>Counts of names found right, found in all and expected.</summary>
/// <param name="Right">Found with the same class and the same words.</param>
/// <param name="Found">Found.</param>
/// <param name="Expected">In the file.</param>
public readonly record struct NerCounts(int Right, int Found, int Expected)
{
    /// <summary>The share of what was found that is right; 0 if nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>The share of what is expected that was found; 0 if nothing is expected.</summary>
    public double Recall => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Found + Expected == 0 ? 0 : 2.0 * Right / (Found + Expected);

    /// <summary>The sum of two counts.</summary>
    public static NerCounts operator +(NerCounts a, NerCounts b) => new(a.Right + b.Right, a.Found + b.Found, a.Expected + b.Expected);
}

/// <summary>Compares what a tagger finds in a tagged file with its tags, by exact spans of the file's words.</summary>
public static class NerEvaluation
{
    private static readonly TimeSpan PaceTime = TimeSpan.FromSeconds(0.4);

    /// <summary>Tags a file in CoNLL's columns as one corpus; counts by class.</summary>
    /// <exception cref="InvalidDataException">A line is not a word, a tab and tags.</exception>
    public static NerFigures Evaluate(NerModel model, TextReader file) =>
        Evaluate(model, NerCorpus.From(ConllFile.Read(file), new WordTable()));

    internal static NerFigures Evaluate(NerModel model, NerCorpus corpus)
    {
        var tagger = new NerTagger(model);
        // Before the clock runs and while it does, again and again: what is measured is the pace of a long run, not a program's start.
        Repeat(tagger, corpus, out _, out _);
        var found = Repeat(tagger, corpus, out var runs, out var time);
        var counts = new NerCounts[3];
        var expected = Expected(corpus).ToHashSet();
        foreach (var name in expected) counts[(int)name.Class] += new NerCounts(0, 0, 1);
        foreach (var entity in found)
        {
            var right = expected.Contains((entity.Class, corpus.WordOf[entity.First], corpus.WordOf[entity.Last]));
            counts[(int)entity.Class] += new NerCounts(right ? 1 : 0, 1, 0);
        }
        return new NerFigures(counts, corpus.Text.Count, time / runs);
    }

    private static IReadOnlyList<FoundEntity> Repeat(NerTagger tagger, NerCorpus corpus, out int runs, out TimeSpan time)
    {
        var start = TimeProvider.System.GetTimestamp();
        IReadOnlyList<FoundEntity> found;
        runs = 0;
        do
        {
            found = tagger.Tag(corpus.Text, corpus.Sentences);
            runs++;
            time = TimeProvider.System.GetElapsedTime(start);
        }
        while (time < PaceTime);
        return found;
    }

    private static IEnumerable<(EntityClass Class, int First, int Last)> Expected(NerCorpus corpus)
    {
        var labels = corpus.TokenLabels;
        for (var i = 0; i < labels.Length; i++)
        {
            if (!Labels.IsFirst(labels[i])) continue;
            var kind = Labels.ClassOf(labels[i]);
            var last = i;
            while (last + 1 < labels.Length && labels[last + 1] == Labels.Inside(kind)) last++;
            yield return (kind, corpus.WordOf[i], corpus.WordOf[last]);
            i = last;
        }
    }
}

/// <summary>How well a file was tagged.</summary>
/// <param name="ByClass">Counts by <see cref="EntityClass"/>.</param>
/// <param name="Tokens">Number of tokens read.</param>
/// <param name="Time">How long tagging it takes.</param>
public sealed record NerFigures(IReadOnlyList<NerCounts> ByClass, int Tokens, TimeSpan Time)
{
    /// <summary>All classes together.</summary>
    public NerCounts All => ByClass.Aggregate((a, b) => a + b);

    /// <summary>Tokens tagged in a second.</summary>
    public double TokensPerSecond => Tokens / Math.Max(Time.TotalSeconds, 1e-9);
}
