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
    private readonly List<int> _together = [];

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

    private void Count(Part part)
    {
        if (_result.Counts.Selected[part.Index] is not { } selected) return;
        var (table, mask) = (part.Mentions, _result.Masks.Of(part));
        foreach (var article in InPart.Bits(selected))
        {
            var sentence = int.MinValue;
            for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
            {
                if (!mask.HasMention(row, SelectionKey.Actor)) continue;
                if (_scope == CoMentionScope.Sentence)
                {
                    if (table.Sentence[row] < 0) continue;
                    if (table.Sentence[row] != sentence) Close();
                    sentence = table.Sentence[row];
                }

                var actor = part.MentionActor(row);
                if (!_together.Contains(actor)) _together.Add(actor);
            }

            Close();
        }
    }

    private void Close()
    {
        for (var i = 1; i < _together.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (_result.Masks.HasPair(_together[i], _together[j])) Add(_together[i], _together[j]);
            }
        }

        _together.Clear();
    }

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
