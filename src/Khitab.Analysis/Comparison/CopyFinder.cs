namespace Khitab.Analysis.Comparison;

/// <summary>
/// Finds articles that are one text, or mostly so: agency texts that several outlets carry, and articles that were collected twice. MinHash
/// proposes pairs without comparing all with all; an alignment confirms each.
/// </summary>
internal sealed class CopyFinder(IReadOnlyList<Wording> articles, int wordCount, CopySettings settings)
{
    // Edits break three shingles each, so texts that agree in most words may share much fewer shingles.
    private const double LeastLikeness = 0.15;

    private readonly int[] _parents = [.. Enumerable.Range(0, articles.Count)];
    private readonly List<(int A, int B, double Similarity)> _pairs = [];

    /// <summary>The groups, by their first article; articles in the order read.</summary>
    /// <param name="idOf">The article's id by its place.</param>
    /// <param name="dayOf">Its day of publication, or null where unknown.</param>
    /// <param name="cancellation">Stops between pairs.</param>
    public List<CopyGroup> Find(Func<int, string> idOf, Func<int, DateOnly?> dayOf, CancellationToken cancellation = default)
    {
        // Of each text only a signature is kept: few are ever aligned, and those are shingled again.
        var weights = Weights();
        var signatures = new uint[]?[articles.Count];
        var same = new Dictionary<ulong, int>();
        for (var a = 0; a < articles.Count; a++)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = ShingledText.Of(articles[a], weights);
            JoinEqual(same, text, a);
            if (text.Words.Length >= settings.LeastWords) signatures[a] = MinHash.Of(text.Shingles);
        }

        var (first, textOfFirst) = (-1, default(ShingledText));
        foreach (var (a, b) in MinHash.Pairs(signatures, LeastLikeness, settings.CommonBucket, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (a != first || textOfFirst is null) (first, textOfFirst) = (a, ShingledText.Of(articles[a], weights));
            if (SimilarityOf(textOfFirst, ShingledText.Of(articles[b], weights)) is { } similarity) Join(a, b, similarity);
        }

        var least = _pairs.GroupBy(p => Root(p.A)).ToDictionary(g => g.Key, g => g.Min(p => p.Similarity));
        return
        [
            .. Enumerable.Range(0, articles.Count).GroupBy(Root).Where(g => g.Count() > 1)
                .Select(
                    g => new CopyGroup(
                        [.. g.Select(idOf)], Math.Round(least[g.Key], 3), First([.. g], dayOf) is { } oldest ? idOf(oldest) : null)),
        ];
    }

    /// <summary>How much of two texts is one, where they are copies; otherwise null.</summary>
    internal double? SimilarityOf(ShingledText a, ShingledText b)
    {
        var alignment = TextAlignment.Of(a, b);
        var similarity = (alignment.InA + alignment.InB) / (a.Weight + b.Weight);
        var ofShorter = a.Weight <= b.Weight ? alignment.InA / a.Weight : alignment.InB / b.Weight;
        if (similarity < settings.LeastSimilarity || ofShorter < settings.LeastOfShorter) return null;
        return alignment.ReplacedFacts > settings.MostReplacedFacts * Math.Min(a.FactWeight, b.FactWeight) ? null : similarity;
    }

    // What every other article says (a ruler's full title, the frame of a notice) makes no copy: 1 for what at most two articles have, less
    // the more have it.
    private float[] Weights()
    {
        var (articlesWith, seen) = (new int[wordCount], new int[wordCount]);
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var word in articles[a].Words)
            {
                if (word < 0 || seen[word] == a + 1) continue;
                seen[word] = a + 1;
                articlesWith[word]++;
            }
        }

        var most = Math.Log(1 + (articles.Count / 2.0));
        return Array.ConvertAll(articlesWith, n => (float)(Math.Log(1 + ((double)articles.Count / Math.Max(2, n))) / most));
    }

    // The same words throughout are a copy however few they are.
    private void JoinEqual(Dictionary<ulong, int> first, ShingledText text, int a)
    {
        if (text.Words.Length < settings.LeastSameWords || first.TryAdd(text.Whole, a)) return;
        var other = first[text.Whole];
        if (articles[a].Words.Where(w => w >= 0).SequenceEqual(articles[other].Words.Where(w => w >= 0))) Join(other, a, 1);
    }

    private void Join(int a, int b, double similarity)
    {
        _pairs.Add((a, b, similarity));
        var (x, y) = (Root(a), Root(b));
        _parents[Math.Max(x, y)] = Math.Min(x, y);
    }

    private int Root(int a)
    {
        while (_parents[a] != a) a = _parents[a] = _parents[_parents[a]];
        return a;
    }

    // An undated article may have been first, and the order within one day is unknown.
    private static int? First(IReadOnlyList<int> group, Func<int, DateOnly?> dayOf)
    {
        if (group.Any(a => dayOf(a) is null)) return null;
        var earliest = group.Min(a => dayOf(a)!.Value);
        var first = group.Where(a => dayOf(a) == earliest).ToList();
        return first.Count == 1 ? first[0] : null;
    }
}
