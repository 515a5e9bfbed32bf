namespace Khitab.Discourse;

/// <summary>
/// Proposes the least weight of the edges that are drawn. A picture can be read while it has a few edges a node; beyond that, light ones
/// are left off, unless nearly all would go.
/// </summary>
public static class LeastWeight
{
    private const int AlwaysReadable = 60;
    private const int EdgesOfNode = 3;

    /// <summary>The least weight: one that an edge has, or the lightest where all can be drawn; 1 without edges.</summary>
    /// <param name="weights">The weights of all edges; their signs don't matter.</param>
    /// <param name="nodes">Number of nodes.</param>
    public static double Propose(IEnumerable<double> weights, int nodes)
    {
        var sizes = weights.Select(Math.Abs).OrderDescending().ToArray();
        if (sizes.Length == 0) return 1;
        var most = Math.Max(AlwaysReadable, EdgesOfNode * nodes);
        if (sizes.Length <= most) return sizes[^1];
        // Edges of one weight stay or go together. Better half as many again than a third of them.
        var heavier = sizes.TakeWhile(size => size > sizes[most]).Count();
        return heavier * 3 >= most ? sizes[heavier - 1] : sizes[most];
    }
}
