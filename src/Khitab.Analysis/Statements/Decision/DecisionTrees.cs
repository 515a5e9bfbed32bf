namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// A sum of decision trees over a row of numbers: gradient boosting (J. Friedman, "Greedy Function Approximation", 2001), trained elsewhere
/// and only followed here.
/// </summary>
internal sealed class DecisionTrees
{
    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly float _bias;
    private readonly Glance[] _glances;

    /// <param name="nodes">The nodes of all trees, each tree's own behind one another.</param>
    /// <param name="roots">Where each tree begins.</param>
    /// <param name="bias">What every row has.</param>
    /// <param name="glances">Where rows without hope are given up, in order.</param>
    public DecisionTrees(Node[] nodes, int[] roots, float bias, Glance[] glances) =>
        (_nodes, _roots, _bias, _glances) = (nodes, roots, bias, glances);

    /// <summary>A look at the sum on the way.</summary>
    /// <param name="Trees">After this many trees…</param>
    /// <param name="Hopeless">…a row is given up whose sum is below this.</param>
    internal readonly record struct Glance(int Trees, float Hopeless);

    /// <summary>A question, or at an end its answer. Where a value is not above the node's, the next node is the one behind it.</summary>
    /// <param name="Feature">Index of the number asked for; -1 at an end.</param>
    /// <param name="Right">How many nodes further to go on where the number is above the value.</param>
    /// <param name="Value">What the number is compared with; at an end what is added to the sum.</param>
    internal readonly record struct Node(short Feature, short Right, float Value);

    /// <summary>Number of trees.</summary>
    public int Count => _roots.Length;

    /// <summary>The sum over the first trees, the bias with it.</summary>
    public float Score(float[] row, int trees)
    {
        var sum = _bias;
        for (var i = 0; i < trees; i++) sum += Follow(row, _roots[i]);
        return sum;
    }

    /// <summary>The sum over all trees; null for a row that a few of them leave without hope.</summary>
    public float? Score(float[] row)
    {
        var sum = _bias;
        var next = 0;
        foreach (var glance in _glances)
        {
            for (; next < glance.Trees; next++) sum += Follow(row, _roots[next]);
            if (sum < glance.Hopeless) return null;
        }

        for (; next < _roots.Length; next++) sum += Follow(row, _roots[next]);
        return sum;
    }

    /// <summary>The same trees with glances on the way.</summary>
    public DecisionTrees Glancing(IEnumerable<Glance> glances) => new(_nodes, _roots, _bias, [.. glances]);

    /// <summary>Writes the trees.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_bias);
        writer.Write(_glances.Length);
        foreach (var (trees, hopeless) in _glances)
        {
            writer.Write(trees);
            writer.Write(hopeless);
        }

        writer.Write(_roots.Length);
        foreach (var root in _roots) writer.Write(root);
        writer.Write(_nodes.Length);
        foreach (var node in _nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Right);
            writer.Write(node.Value);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DecisionTrees Read(BinaryReader reader)
    {
        var bias = reader.ReadSingle();
        var glances = new Glance[reader.ReadInt32()];
        for (var i = 0; i < glances.Length; i++) glances[i] = new Glance(reader.ReadInt32(), reader.ReadSingle());
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++) roots[i] = reader.ReadInt32();
        var nodes = new Node[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = new Node(reader.ReadInt16(), reader.ReadInt16(), reader.ReadSingle());
        return new DecisionTrees(nodes, roots, bias, glances);
    }

    private float Follow(float[] row, int at)
    {
        var nodes = _nodes;
        while (true)
        {
            ref readonly var node = ref nodes[at];
            if (node.Feature < 0) return node.Value;
            at += row[node.Feature] <= node.Value ? 1 : node.Right;
        }
    }
}
