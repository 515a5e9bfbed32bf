using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Statements of one actor on another, by their numbers.</summary>
/// <param name="From">The holder.</param>
/// <param name="To">The target.</param>
/// <param name="For">Statements for the target.</param>
/// <param name="Against">Statements against it.</param>
/// <param name="Neutral">Statements that are neither.</param>
internal readonly record struct EdgeCount(int From, int To, int For, int Against, int Neutral)
{
    /// <summary>Statements that take a side.</summary>
    public int Weight => For + Against;
}

/// <summary>Counts statements by both of their actors.</summary>
internal sealed class EdgeCounts
{
    private readonly SelectionResult _result;
    private readonly long _size;

    // One number for a pair: two packed halves would be hashed to one another's exclusive or, and collide.
    private readonly Dictionary<long, (int For, int Against, int Neutral)> _counts = [];

    private EdgeCounts(SelectionResult result) => (_result, _size) = (result, result.Snapshot.Actors.Count);

    /// <summary>Counts a selection's statements.</summary>
    public static EdgeCounts Of(SelectionResult result) => PartPass.Run(
        result, () => new EdgeCounts(result), (edges, part) => edges.Count(part), (sum, other) => sum.Add(other));

    /// <summary>The pairs with their counts, in no order.</summary>
    /// <param name="withInner">Whether with what an actor says of itself.</param>
    public IEnumerable<EdgeCount> All(bool withInner) => _counts
        .Select(pair => new EdgeCount(
            (int)(pair.Key / _size), (int)(pair.Key % _size), pair.Value.For, pair.Value.Against, pair.Value.Neutral))
        .Where(edge => withInner || edge.From != edge.To);

    private void Count(Part part)
    {
        if (_result.Counts.Statements[part.Index] is not { } matching) return;
        foreach (var row in InPart.Bits(matching))
        {
            var (from, to) = (part.HolderActor(row), part.TargetActor(row));
            if (from < 0 || to < 0) continue;
            StanceAnswers.Add(
                ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (from * _size) + to, out _), part.Polarity(row));
        }
    }

    private void Add(EdgeCounts other)
    {
        foreach (var (pair, count) in other._counts)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _);
            sum = (sum.For + count.For, sum.Against + count.Against, sum.Neutral + count.Neutral);
        }
    }
}
