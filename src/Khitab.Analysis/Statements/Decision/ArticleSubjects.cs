namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// What an article is about, by the top level of the IPTC's Media Topics: a win is praise in politics and a result in sport.
/// </summary>
internal sealed class ArticleSubjects
{
    private const string Scheme = "iptc-";

    private static readonly string[] Ids =
    [
        "01000000", "02000000", "03000000", "04000000", "05000000", "06000000", "07000000", "08000000", "09000000", "10000000", "11000000",
        "12000000", "13000000", "14000000", "15000000", "16000000", "17000000",
    ];

    private static readonly int Sport = Array.IndexOf(Ids, "15000000");

    private readonly float[] _shares;

    private ArticleSubjects(float[] shares) => _shares = shares;

    /// <summary>Names of the subjects, in the order of the shares.</summary>
    public static IEnumerable<string> Names => Ids.Select(id => "subject." + Scheme + id);

    /// <summary>The share of each subject among the article's, 0 to 1; all 0 where it has none.</summary>
    public ReadOnlySpan<float> Shares => _shares;

    /// <summary>Whether it is about sport more than about all else together.</summary>
    public bool AreSport => _shares[Sport] > 0.5;

    /// <summary>The subjects among an article's themes; those of other schemes are passed over.</summary>
    public static ArticleSubjects Of(IEnumerable<ThemeShare> themes)
    {
        var shares = new float[Ids.Length];
        foreach (var theme in themes)
        {
            if (!theme.Theme.StartsWith(Scheme, StringComparison.Ordinal)) continue;
            var index = Array.IndexOf(Ids, theme.Theme[Scheme.Length..]);
            if (index >= 0) shares[index] = (float)theme.Weight;
        }

        return new ArticleSubjects(shares);
    }
}
