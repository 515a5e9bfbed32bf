namespace Khitab.Analysis.Themes;

/// <summary>
/// How well a theme's terms belong together for a reader: the mean normalised pointwise mutual information of their pairs, by the articles
/// that have both (G. Bouma, "Normalized (pointwise) mutual information in collocation extraction", 2009; J. H. Lau, D. Newman, T. Baldwin,
/// "Machine reading tea leaves", 2014). -1 where no two ever meet, 0 where they meet by chance, 1 where they come only together.
/// </summary>
internal static class Coherence
{
    /// <summary>The coherence of terms.</summary>
    /// <param name="articlesWith">For each term the articles that have it, in order.</param>
    /// <param name="articles">Number of all articles.</param>
    public static double Of(IReadOnlyList<int[]> articlesWith, int articles)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < articlesWith.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += Pair(articlesWith[i].Length, articlesWith[j].Length, Common(articlesWith[i], articlesWith[j]), articles);
                pairs++;
            }
        }

        return pairs == 0 ? 0 : sum / pairs;
    }

    /// <summary>NPMI of two terms by the numbers of articles that have one, the other, both, and of all.</summary>
    public static double Pair(int a, int b, int both, int all)
    {
        if (both == 0) return -1;
        if (both == all) return 1;
        var joint = (double)both / all;
        return Math.Log(joint / ((double)a / all * ((double)b / all))) / -Math.Log(joint);
    }

    private static int Common(int[] a, int[] b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) common++;
            var step = a[i].CompareTo(b[j]);
            if (step <= 0) i++;
            if (step >= 0) j++;
        }

        return common;
    }
}
