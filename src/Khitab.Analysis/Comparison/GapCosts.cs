namespace Khitab.Analysis.Comparison;

/// <summary>
/// What the words between two shared ones take off a passage, for one article at a time. A place's costs are worked out when it is first
/// asked for and kept until the next article: chains ask for the same gaps again and again.
/// </summary>
internal sealed class GapCosts(SharedPassageSettings settings)
{
    // The end of a passage of the text parts two words as much as this many plain words do.
    private const double Break = 3;

    private readonly int _width = settings.LongestGap + 1;
    private double[] _costs = [];
    private int[] _known = [];
    private int _round;
    private Wording _article = null!;

    /// <summary>Turns to another article.</summary>
    public void Take(Wording article)
    {
        _article = article;
        _round++;
        if (_known.Length >= article.Length) return;
        _known = new int[article.Length * 2];
        _costs = new double[_known.Length * _width];
        _round = 1;
    }

    /// <summary>The costs of the gaps after a place: of none, of one word, and so on up to the longest.</summary>
    public ReadOnlySpan<double> After(int place)
    {
        var row = _costs.AsSpan(place * _width, _width);
        if (_known[place] == _round) return row;
        _known[place] = _round;
        var cost = 0.0;
        for (var gap = 0; gap < _width; gap++)
        {
            row[gap] = cost * settings.Gap;
            var next = place + 1 + gap;
            if (next < _article.Length) cost += _article.Words[next] < 0 ? Break : _article.IsPlain(next) ? 1 : settings.KnownWord * 2;
        }

        return row;
    }
}
