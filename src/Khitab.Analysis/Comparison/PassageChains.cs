using System.Runtime.InteropServices;

namespace Khitab.Analysis.Comparison;

/// <summary>A word that is in two articles.</summary>
/// <param name="I">Its place in the first, in content words.</param>
/// <param name="J">Its place in the second.</param>
/// <param name="Weight">What it weighs.</param>
internal readonly record struct PassageLink(int I, int J, double Weight);

/// <summary>Shared words in order: a passage that two articles have.</summary>
/// <param name="Links">The words.</param>
/// <param name="Weight">What they weigh, less the gaps between them.</param>
internal sealed record PassageChain(IReadOnlyList<PassageLink> Links, double Weight)
{
    /// <summary>Its characters in one of the articles.</summary>
    /// <param name="article">The article's words.</param>
    /// <param name="side">0 for the first article, 1 for the second.</param>
    public TextSpan In(Wording article, int side)
    {
        var (first, last) = side == 0 ? (Links[0].I, Links[^1].I) : (Links[0].J, Links[^1].J);
        return TextSpan.FromBounds(article.SpanAt(first).Start, article.SpanAt(last).End);
    }
}

/// <summary>
/// Chains the shared words of two articles. A large corpus has hundreds of thousands of pairs, so its lists are kept from one
/// pair to the next, and a pair whose words cannot weigh enough is dropped early. One thread uses it at a time.
/// </summary>
internal sealed class PassageChains(int wordCount, SharedPassageSettings settings)
{
    private const int FrequentWord = 12;
    private const int MostChains = 64;

    /// <summary>More than sums of weights can err by.</summary>
    private const double Rounding = 1e-6;

    // By word: its first place in the second article plus one, and how many it has there. By place: the word's next one plus one.
    private readonly int[] _first = new int[wordCount];
    private readonly int[] _times = new int[wordCount];
    private int[] _next = [];

    private readonly List<PassageLink> _links = [];
    private readonly GapCosts _gapsInA = new(settings);
    private readonly GapCosts _gapsInB = new(settings);
    private double[] _scores = [];
    private int[] _before = [];

    private double Least => Math.Max(settings.LeastBest, settings.LeastPair);

    /// <summary>The passages of a pair, the weightiest first; none where they are too light for the pair to count.</summary>
    /// <param name="a">The first article.</param>
    /// <param name="b">The second article.</param>
    /// <param name="nearA">Where in the first a passage can be.</param>
    /// <param name="nearB">Where in the second.</param>
    /// <param name="weightAt">What a shared word weighs, by its place in either.</param>
    public List<PassageChain> Of(Wording a, Wording b, bool[] nearA, bool[] nearB, Func<int, int, double> weightAt)
    {
        Index(b, nearB);

        // Most pairs share a formula and no more: however rare their common words were, they would not weigh enough.
        var enough = MostWeight(a, nearA) >= Least && Link(a, b, nearA, weightAt) >= Least;
        Forget(b, nearB);
        return enough ? Chains(a, b) : [];
    }

    private void Index(Wording b, bool[] near)
    {
        if (_next.Length < b.Length) _next = new int[b.Length * 2];

        // From the end, so that each word's places come in order.
        for (var j = b.Length - 1; j >= 0; j--)
        {
            if (!near[j] || b.Words[j] < 0) continue;
            ref var first = ref _first[b.Words[j]];
            _next[j] = first;
            first = j + 1;
            _times[b.Words[j]]++;
        }
    }

    private void Forget(Wording b, bool[] near)
    {
        for (var j = 0; j < b.Length; j++)
        {
            if (near[j] && b.Words[j] >= 0) _first[b.Words[j]] = _times[b.Words[j]] = 0;
        }
    }

    /// <summary>What all passages of a pair can weigh together at most: every common word once, as if nobody else had it.</summary>
    private double MostWeight(Wording a, bool[] near)
    {
        var most = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            if (near[i] && a.Words[i] >= 0 && _first[a.Words[i]] > 0) most += a.IsPlain(i) ? 1 : settings.KnownWord;
        }

        return most + Rounding;
    }

    /// <summary>
    /// Notes the words that both have, in order of the first article; what they can weigh together at most, each in one passage.
    /// </summary>
    private double Link(Wording a, Wording b, bool[] near, Func<int, int, double> weightAt)
    {
        _links.Clear();
        var most = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var word = a.Words[i];
            if (!near[i] || word < 0) continue;
            var frequent = _times[word] > FrequentWord;
            var weightiest = 0.0;
            for (var j = _first[word] - 1; j >= 0; j = _next[j] - 1)
            {
                // A word on every line of a long text would meet itself everywhere: it counts beside another shared word only.
                if (frequent && !Same(a, b, i - 1, j - 1) && !Same(a, b, i + 1, j + 1)) continue;
                var weight = weightAt(i, j);
                weightiest = Math.Max(weightiest, weight);
                _links.Add(new PassageLink(i, j, weight));
            }

            most += weightiest;
        }

        return most + Rounding;
    }

    private static bool Same(Wording a, Wording b, int i, int j) =>
        i >= 0 && j >= 0 && i < a.Length && j < b.Length && a.Words[i] >= 0 && a.Words[i] == b.Words[j];

    private List<PassageChain> Chains(Wording a, Wording b)
    {
        _gapsInA.Take(a);
        _gapsInB.Take(b);
        var chains = new List<PassageChain>();
        var (usedA, usedB) = (new bool[a.Length], new bool[b.Length]);

        // A chain takes its words away from all others, so that nothing is counted twice; what is left may still chain otherwise.
        for (var round = 0; round < MostChains; round++)
        {
            if (round > 0) _links.RemoveAll(l => usedA[l.I] || usedB[l.J]);
            if (Best() is not { } chain || chain.Weight < settings.LeastPassage) break;

            // The first is the weightiest: where it is too light, so is the pair.
            if (round == 0 && chain.Weight < settings.LeastBest) return [];
            chains.Add(chain);
            foreach (var link in chain.Links) usedA[link.I] = usedB[link.J] = true;
        }

        return chains;
    }

    private PassageChain? Best()
    {
        var links = CollectionsMarshal.AsSpan(_links);
        if (_scores.Length < links.Length) (_scores, _before) = (new double[links.Length * 2], new int[links.Length * 2]);
        var scores = _scores.AsSpan(0, links.Length);
        var before = _before.AsSpan(0, links.Length);
        var reach = settings.LongestGap + 1;
        var best = -1;
        for (var k = 0; k < links.Length; k++)
        {
            var (score, from) = (0.0, -1);
            var (i, j) = (links[k].I, links[k].J);
            for (var p = k - 1; p >= 0 && links[p].I >= i - reach; p--)
            {
                // No gap costs less than nothing: what is not higher without one is not with it.
                if (scores[p] <= score || links[p].I == i || links[p].J >= j || links[p].J < j - reach) continue;
                var reached = scores[p] - _gapsInA.After(links[p].I)[i - links[p].I - 1] - _gapsInB.After(links[p].J)[j - links[p].J - 1];
                if (reached > score) (score, from) = (reached, p);
            }

            scores[k] = score + links[k].Weight;
            before[k] = from;
            if (best < 0 || scores[k] > scores[best]) best = k;
        }

        if (best < 0) return null;
        var chain = new List<PassageLink>();
        for (var k = best; k >= 0; k = before[k]) chain.Add(links[k]);
        chain.Reverse();
        return new PassageChain(chain, scores[best]);
    }
}
