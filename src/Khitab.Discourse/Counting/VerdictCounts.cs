namespace Khitab.Discourse;

/// <summary>
/// Articles' verdicts by actor: how many of each kind but neutral, and how many of those that take a side are sure enough for a finding and
/// not of articles written to a form.
/// </summary>
internal sealed class VerdictCounts(int actors)
{
    private const int Kinds = (int)VerdictKind.Undecided + 1;

    // The kinds of an actor, and after them the sure ones: in one place of memory, so that a sure verdict is not two to wait for.
    private const int Slots = Kinds + SureTally.Kinds;

    private readonly int[] _counts = new int[Slots * actors];
    private readonly long[] _confidences = new long[actors];

    /// <summary>Counts a verdict.</summary>
    public void Add(int actor, VerdictKind kind) => _counts[(actor * Slots) + (int)kind]++;

    /// <summary>Counts a verdict that is sure.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="confidence">As <see cref="RowVerdict.Confidence"/>.</param>
    public void AddSure(int actor, VerdictKind kind, long confidence)
    {
        var at = (actor * Slots) + (int)kind;
        _counts[at]++;
        _counts[at + Kinds]++;
        _confidences[actor] += confidence;
    }

    /// <summary>All verdicts that were counted.</summary>
    public int CountAll(int actor)
    {
        var sum = 0;
        foreach (var count in _counts.AsSpan(actor * Slots, Kinds)) sum += count;
        return sum;
    }

    /// <summary>Verdicts of a kind; of those on whom articles name neutral ones are not counted.</summary>
    public int Count(int actor, VerdictKind kind) => _counts[(actor * Slots) + (int)kind];

    /// <summary>Those of a kind that takes a side that are sure.</summary>
    public int CountSure(int actor, VerdictKind kind) => _counts[(actor * Slots) + Kinds + (int)kind];

    /// <summary>The sum of the confidences of the sure ones, as <see cref="RowVerdict.Confidence"/>.</summary>
    public long SureConfidence(int actor) => _confidences[actor];

    /// <summary>Adds what was counted elsewhere, or with -1 takes it away.</summary>
    public void Add(VerdictCounts other, int sign)
    {
        CountLists.Add<int>(_counts, other._counts, sign);
        CountLists.Add<long>(_confidences, other._confidences, sign);
    }

    /// <summary>Forgets everything, to count anew.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        Array.Clear(_confidences);
    }
}
