namespace Khitab.Text.Sequences;

/// <summary>
/// Chooses a sentence's names from the probabilities of its labels: those without overlaps whose own probabilities, each less
/// <see cref="Worth"/>, add up to most. The likeliest sequence of labels as a whole leaves out a name that is only likelier than each other
/// reading of its words; counted by names, one that is right in two cases of five is worth finding. One thread uses it at a time.
/// </summary>
internal sealed class NameChooser
{
    private const int N = Labels.Count;

    /// <summary>
    /// About half the F1 that is reached: from there on, a name that may be right adds to it. Chosen on left-out training
    /// text.
    /// </summary>
    private const float Worth = 0.35f;

    /// <summary>No first word of a name is less likely, and no name half as likely.</summary>
    private const float Least = 0.1f;

    private float[] _best = [];
    private (int First, EntityClass Kind)[] _from = [];

    /// <summary>Writes the labels of the chosen names, outside everywhere else.</summary>
    /// <param name="marginals">The probability of each label at each place.</param>
    /// <param name="labels">One label a place.</param>
    /// <returns>Whether there is a name.</returns>
    public bool Choose(ReadOnlySpan<float> marginals, Span<byte> labels)
    {
        labels.Clear();
        if (!AnyName(marginals)) return false;
        var length = labels.Length;
        if (_best.Length <= length)
        {
            _best = new float[length * 2 + 1];
            _from = new (int, EntityClass)[_best.Length];
        }
        _best.AsSpan(0, length + 1).Clear();
        for (var first = 0; first < length; first++)
        {
            // All names that end here have been tried: their starts lie before it.
            if (_best[first] >= _best[first + 1]) (_best[first + 1], _from[first + 1]) = (_best[first], (-1, default));
            for (var kind = EntityClass.Person; kind <= EntityClass.Organization; kind++) Names(marginals, first, kind, length);
        }
        var any = false;
        for (var end = length; end > 0;)
        {
            var (first, kind) = _from[end];
            if (first < 0)
            {
                end--;
                continue;
            }
            labels[first..end].Fill((byte)Labels.Inside(kind));
            labels[first] = (byte)Labels.First(kind);
            end = first;
            any = true;
        }
        return any;
    }

    /// <summary>Tries the names of a kind that begin at a place, the shortest first.</summary>
    private void Names(ReadOnlySpan<float> marginals, int first, EntityClass kind, int length)
    {
        var share = marginals[first * N + Labels.First(kind)];
        if (share < Least) return;
        for (var last = first; last < length && share >= Least / 2; last++)
        {
            var on = last + 1 < length ? GoesOn(marginals, last, kind) : 0;
            var value = _best[first] + share * (1 - on) - Worth;
            if (value > _best[last + 1]) (_best[last + 1], _from[last + 1]) = (value, (first, kind));
            share *= on;
        }
    }

    /// <summary>The probability that a name of a kind goes on after a word of it: only there can the next word be inside one.</summary>
    private static float GoesOn(ReadOnlySpan<float> marginals, int place, EntityClass kind)
    {
        var here = marginals[place * N + Labels.First(kind)] + marginals[place * N + Labels.Inside(kind)];
        return Math.Min(1, marginals[(place + 1) * N + Labels.Inside(kind)] / Math.Max(here, 1e-9f));
    }

    private static bool AnyName(ReadOnlySpan<float> marginals)
    {
        for (var at = 0; at < marginals.Length; at += N)
        {
            if (marginals[at + 1] >= Least || marginals[at + 3] >= Least || marginals[at + 5] >= Least) return true;
        }
        return false;
    }
}
