namespace Khitab.Web.Api;

/// <summary>
/// Keeps the lists of an answer to a size that a browser reads at once, and notes what it leaves out: an answer that is cut says so. Files
/// hold everything.
/// </summary>
internal sealed class Bounds
{
    /// <summary>How many entries a list has at most, if nothing else is said.</summary>
    public const int Most = 1_000;

    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    /// <summary>How many entries are left out, by the list's name; without those that are whole.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _leftOut;

    /// <summary>The first entries of a list.</summary>
    /// <param name="name">What the answer calls it.</param>
    /// <param name="all">All of its entries.</param>
    /// <param name="answer">What the answer says of one.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<TAnswer> Of<T, TAnswer>(string name, IReadOnlyCollection<T> all, Func<T, TAnswer> answer, int most = Most)
    {
        Note(name, all.Count - most);
        return [.. all.Take(most).Select(answer)];
    }

    /// <summary>Notes how many entries of a list are left out.</summary>
    public void Note(string name, int leftOut)
    {
        if (leftOut > 0) _leftOut[name] = leftOut;
    }
}
