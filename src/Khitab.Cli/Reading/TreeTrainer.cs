using Khitab.Analysis.Statements.Decision;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Khitab.Cli.Reading;

/// <summary>Boosted trees by ML.NET's FastTree: the same rows give the same trees.</summary>
internal static class TreeTrainer
{
    /// <summary>Trains trees on rows with their weights.</summary>
    /// <param name="rows">The rows; asked for more than once, so that none need be kept.</param>
    /// <param name="width">Number of features.</param>
    /// <param name="settings">How the trees are grown.</param>
    public static DecisionTrees Train(IEnumerable<(float[] Features, bool Right, float Weight)> rows, int width, TreeSettings settings)
    {
        var context = new MLContext(seed: 1);
        var definition = SchemaDefinition.Create(typeof(Row));
        definition[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var data = context.Data.LoadFromEnumerable(
            rows.Select(r => new Row { Features = r.Features, Label = r.Right, Weight = r.Weight }), definition);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            LearningRate = settings.Rate,
            MinimumExampleCountPerLeaf = settings.Least,
            FeatureFraction = 0.5,
            ExampleWeightColumnName = nameof(Row.Weight),
            Seed = 1,
            FeatureSelectionSeed = 1,
            NumberOfThreads = 2,
        });
        return Of(trainer.Fit(data).Model.SubModel.TrainedTreeEnsemble);
    }

    private static DecisionTrees Of(RegressionTreeEnsemble ensemble)
    {
        var nodes = new List<DecisionTrees.Node>();
        var roots = new List<int>();
        for (var i = 0; i < ensemble.Trees.Count; i++)
        {
            roots.Add(nodes.Count);
            var (tree, weight) = (ensemble.Trees[i], ensemble.TreeWeights[i]);
            if (tree.NumberOfNodes == 0) nodes.Add(new DecisionTrees.Node(-1, 0, (float)(tree.LeafValues.FirstOrDefault() * weight)));
            else Add(tree, 0, weight, nodes);
        }

        return new DecisionTrees([.. nodes], [.. roots], (float)ensemble.Bias, []);
    }

    // A node, then all to its left, then all to its right.
    private static void Add(RegressionTree tree, int node, double weight, List<DecisionTrees.Node> nodes)
    {
        if (node < 0)
        {
            nodes.Add(new DecisionTrees.Node(-1, 0, (float)(tree.LeafValues[~node] * weight)));
            return;
        }

        var at = nodes.Count;
        nodes.Add(default);
        Add(tree, tree.LeftChild[node], weight, nodes);
        var right = nodes.Count - at;
        Add(tree, tree.RightChild[node], weight, nodes);
        nodes[at] = new DecisionTrees.Node(
            (short)tree.NumericalSplitFeatureIndexes[node], (short)right, tree.NumericalSplitThresholds[node]);
    }

    /// <summary>Trees that give a row up early where hardly one of those that end above a score would be.</summary>
    public static DecisionTrees WithGlances(DecisionTrees trees, IEnumerable<float[]> rows, double above, double lost)
    {
        var hopeful = rows.Where(r => trees.Score(r, trees.Count) >= above).ToList();
        if (hopeful.Count == 0) return trees;
        return trees.Glancing(new[] { trees.Count / 12, trees.Count / 5, trees.Count / 2 }.Select(n =>
            new DecisionTrees.Glance(n, hopeful.Select(r => trees.Score(r, n)).Order().ElementAt((int)(hopeful.Count * lost)))));
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}

/// <summary>How trees are grown.</summary>
/// <param name="Trees">Their number.</param>
/// <param name="Leaves">Leaves of each at most.</param>
/// <param name="Rate">How much of its answer each adds.</param>
/// <param name="Least">Rows that a leaf has at least.</param>
internal sealed record TreeSettings(int Trees, int Leaves, double Rate, int Least);

/// <summary>How both decisions are trained; found by cross-validation on the tuning half (docs/analysis/reading-measured.md).</summary>
/// <param name="First">The first decision.</param>
/// <param name="OfAuthor">The second decision on what the author holds, of which there is less to learn from.</param>
/// <param name="OfOthers">The second decision on what others hold.</param>
internal sealed record TrainingSettings(TreeSettings First, TreeSettings OfAuthor, TreeSettings OfOthers)
{
    /// <summary>The settings of the built-in model.</summary>
    public static TrainingSettings Default { get; } = new(
        new TreeSettings(100, 24, 0.1, 60), new TreeSettings(150, 8, 0.05, 60), new TreeSettings(200, 16, 0.04, 60));
}
