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

    /// <summary>
    /// Tags a file in CoNLL's columns as one corpus; counts by class, and apart those names that none of the files seen before has.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not a word, a tab and tags.</exception>
    public static NerFigures Evaluate(NerModel model, TextReader file, params IEnumerable<TextReader> seen)
    {
        var words = new WordTable();
        return Evaluate(
            model, NerCorpus.From(ConllFile.Read(file), words), seen.Select(s => NerCorpus.From(ConllFile.Read(s), words)));
    }

    internal static NerFigures Evaluate(NerModel model, NerCorpus corpus, params IEnumerable<NerCorpus> seen)
    {
        var tagger = new NerTagger(model);
        // Before the clock runs and while it does, again and again: what is measured is the pace of a long run, not a program's start.
        Repeat(tagger, corpus, out _, out _);
        var found = Repeat(tagger, corpus, out var runs, out var time);
        var counts = new NerCounts[3];
        var unseen = new NerCounts[3];
        var known = seen.SelectMany(s => Names(s).Select(n => Spelling(s, n.First, n.Last))).ToHashSet(StringComparer.Ordinal);
        var expected = new HashSet<(EntityClass Class, int First, int Last)>();
        foreach (var (kind, first, last) in Names(corpus))
        {
            expected.Add((kind, corpus.WordOf[first], corpus.WordOf[last]));
            Count(kind, first, last, new NerCounts(0, 0, 1));
        }
        foreach (var entity in found)
        {
            var right = expected.Contains((entity.Class, corpus.WordOf[entity.First], corpus.WordOf[entity.Last]));
            Count(entity.Class, entity.First, entity.Last, new NerCounts(right ? 1 : 0, 1, 0));
        }
        return new NerFigures(counts, unseen, corpus.Text.Count, time / runs);

        void Count(EntityClass kind, int first, int last, NerCounts once)
        {
            counts[(int)kind] += once;
            if (!known.Contains(Spelling(corpus, first, last))) unseen[(int)kind] += once;
        }
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

    private static string Spelling(NerCorpus corpus, int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(corpus.Text.Key));

    private static IEnumerable<(EntityClass Class, int First, int Last)> Names(NerCorpus corpus)
    {
        var labels = corpus.TokenLabels;
        for (var i = 0; i < labels.Length; i++)
        {
            if (!Labels.IsFirst(labels[i])) continue;
            var kind = Labels.ClassOf(labels[i]);
            var last = i;
            while (last + 1 < labels.Length && labels[last + 1] == Labels.Inside(kind)) last++;
            yield return (kind, i, last);
            i = last;
        }
    }
}

/// <summary>How well a file was tagged.</summary>
/// <param name="ByClass">Counts by <see cref="EntityClass"/>.</param>
/// <param name="UnseenByClass">The same of those names only that none of the files has that were said to be seen before.</param>
/// <param name="Tokens">Number of tokens read.</param>
/// <param name="Time">How long tagging it takes.</param>
public sealed record NerFigures(IReadOnlyList<NerCounts> ByClass, IReadOnlyList<NerCounts> UnseenByClass, int Tokens, TimeSpan Time)
{
    /// <summary>All classes together.</summary>
    public NerCounts All => ByClass.Aggregate((a, b) => a + b);

    /// <summary>Tokens tagged in a second.</summary>
    public double TokensPerSecond => Tokens / Math.Max(Time.TotalSeconds, 1e-9);
}
