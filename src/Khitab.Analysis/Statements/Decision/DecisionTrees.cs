namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// A sum of decision trees over a row of numbers: gradient boosting (J. Friedman, "Greedy Function Approximation", 2001), trained elsewhere
/// and only followed here.
/// </summary>
internal sealed class DecisionTrees
{
    private const int MostOnStack = 512;
    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly float _bias;
    private readonly Glance[] _glances;
    private readonly TreeQuestions _questions;

    /// <param name="nodes">The nodes of all trees, each tree's own behind one another.</param>
    /// <param name="roots">Where each tree begins.</param>
    /// <param name="bias">What every row has.</param>
    /// <param name="glances">Where rows without hope are given up, in order.</param>
    public DecisionTrees(Node[] nodes, int[] roots, float bias, Glance[] glances)
        : this(nodes, roots, bias, glances, new TreeQuestions(nodes, roots))
    {
    }

    private DecisionTrees(Node[] nodes, int[] roots, float bias, Glance[] glances, TreeQuestions questions) =>
        (_nodes, _roots, _bias, _glances, _questions) = (nodes, roots, bias, glances, questions);

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
        Span<ulong> open = _roots.Length <= MostOnStack ? stackalloc ulong[_roots.Length] : new ulong[_roots.Length];
        Ask(row, open);
        var sum = _bias;
        for (var i = 0; i < trees; i++) sum += _questions.Answer(i, open[i]);
        return sum;
    }

    /// <summary>The sum over all trees; null for a row that a few of them leave without hope.</summary>
    public float? Score(float[] row)
    {
        Span<ulong> open = _roots.Length <= MostOnStack ? stackalloc ulong[_roots.Length] : new ulong[_roots.Length];
        Ask(row, open);
        return Score(open, open, open);
    }

    /// <summary>The same for a row in parts, of each of which <see cref="Close"/> has said what it leaves open.</summary>
    public float? Score(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third)
    {
        var sum = _bias;
        var next = 0;
        foreach (var glance in _glances)
        {
            for (; next < glance.Trees; next++) sum += _questions.Answer(next, first[next] & second[next] & third[next]);
            if (sum < glance.Hopeless) return null;
        }

        for (; next < _roots.Length; next++) sum += _questions.Answer(next, first[next] & second[next] & third[next]);
        return sum;
    }

    /// <summary>Closes the leaves that a part of a row rules out.</summary>
    /// <param name="first">The feature that the part begins with.</param>
    /// <param name="values">The part.</param>
    /// <param name="open">For each tree its leaves that are still open; all bits set where nothing was asked yet.</param>
    public void Close(int first, ReadOnlySpan<float> values, Span<ulong> open) => _questions.Close(first, values, open);

    /// <summary>The same trees with glances on the way.</summary>
    public DecisionTrees Glancing(IEnumerable<Glance> glances) => new(_nodes, _roots, _bias, [.. glances], _questions);

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

    private void Ask(float[] row, Span<ulong> open)
    {
        open.Fill(ulong.MaxValue);
        Close(0, row, open);
    }
}
