namespace Khitab.Analysis.Evaluation;

/// <summary>How many of the marked items were found and how many of the found ones are marked.</summary>
/// <param name="Marked">Items marked.</param>
/// <param name="Read">Items found.</param>
/// <param name="MarkedFound">Marked items that something found matches.</param>
/// <param name="ReadRight">Found items that match something marked.</param>
public readonly record struct Tally(int Marked, int Read, int MarkedFound, int ReadRight)
{
    /// <summary>Share of the found that is right; 0 where nothing is found.</summary>
    public double Precision => Read == 0 ? 0 : (double)ReadRight / Read;

    /// <summary>Share of the marked that is found; 1 where nothing is marked.</summary>
    public double Recall => Marked == 0 ? 1 : (double)MarkedFound / Marked;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally a, Tally b) =>
        new(a.Marked + b.Marked, a.Read + b.Read, a.MarkedFound + b.MarkedFound, a.ReadRight + b.ReadRight);

    /// <summary>Both together.</summary>
    public static Tally Add(Tally left, Tally right) => left + right;

    /// <summary>Counts two lists against one another; one item may match several.</summary>
    internal static Tally Of<T>(IReadOnlyList<T> marked, IReadOnlyList<T> read, Func<T, T, bool> same) => new(
        marked.Count, read.Count, marked.Count(m => read.Any(r => same(m, r))), read.Count(r => marked.Any(m => same(m, r))));
}

/// <summary>A share of cases.</summary>
/// <param name="Right">Cases that are right.</param>
/// <param name="All">All cases.</param>
public readonly record struct Share(int Right, int All)
{
    /// <summary>The share; 0 of none.</summary>
    public double Value => (double)Right / Math.Max(1, All);

    /// <summary>Both together.</summary>
    public static Share operator +(Share a, Share b) => new(a.Right + b.Right, a.All + b.All);

    /// <summary>Both together.</summary>
    public static Share Add(Share left, Share right) => left + right;
}
