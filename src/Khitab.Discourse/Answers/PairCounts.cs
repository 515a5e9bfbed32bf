using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts of unordered pairs of actors: a triangle while it is small, a dictionary beyond.</summary>
internal sealed class PairCounts
{
    private const int LargestTriangle = 3_000;

    private readonly SelectionResult _result;
    private readonly CoMentionScope _scope;
    private readonly int _size;
    private readonly int[]? _triangle;

    // One number for a pair: two packed halves would be hashed to one another's exclusive or, and collide.
    private readonly Dictionary<long, int> _counts = [];

    private PairCounts(SelectionResult result, CoMentionScope scope)
    {
        (_result, _scope, _size) = (result, scope, result.Snapshot.Actors.Count);
        _triangle = _size <= LargestTriangle ? new int[_size * (_size + 1) / 2] : null;
    }

    /// <summary>Counts who is named together.</summary>
    public static PairCounts Of(SelectionResult result, CoMentionScope scope) => PartPass.Run(
        result.Snapshot.Parts, () => new PairCounts(result, scope), (pairs, part) => pairs.Count(part), (sum, other) => sum.Add(other));

    /// <summary>The pairs with their counts, in no order.</summary>
    public IEnumerable<(int A, int B, int Count)> Pairs()
    {
        if (_triangle is null) return _counts.Select(pair => ((int)(pair.Key / _size), (int)(pair.Key % _size), pair.Value));
        return Enumerable.Range(0, _size)
            .SelectMany(a => Enumerable.Range(0, a).Select(b => (A: a, B: b, Count: _triangle[(a * (a + 1) / 2) + b])))
            .Where(pair => pair.Count > 0);
    }

    private void Count(Part part) => Together.Each(_result, part, _scope, group =>
    {
        for (var i = 1; i < group.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (_result.Masks.HasPair(group[i], group[j])) Add(group[i], group[j]);
            }
        }
    });

    private void Add(int a, int b)
    {
        if (a < b) (a, b) = (b, a);
        if (_triangle is null) CollectionsMarshal.GetValueRefOrAddDefault(_counts, ((long)a * _size) + b, out _)++;
        else _triangle[(a * (a + 1) / 2) + b]++;
    }

    private void Add(PairCounts other)
    {
        for (var i = 0; i < _triangle?.Length; i++) _triangle[i] += other._triangle![i];
        foreach (var (pair, count) in other._counts) CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _) += count;
    }
}
