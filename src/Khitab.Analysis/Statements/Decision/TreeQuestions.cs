using System.Numerics;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// Decision trees asked by feature instead of followed from their roots: each number above a question's value closes the leaves to the left
/// of that question, and of the leaves still open the leftmost is the row's (C. Lucchese et al., "QuickScorer: A Fast Algorithm to Rank
/// Documents with Additive Ensembles of Regression Trees", 2015). No branch has to be guessed on the way down a tree, and what a part of a
/// row closes can be found once for all rows that have this part.
/// </summary>
internal sealed class TreeQuestions
{
    // A bit for each leaf of a tree.
    private const int MostLeaves = 64;
    private readonly Question[] _questions;

    // By feature its first question; those of a feature stand in order of their values.
    private readonly int[] _starts;
    private readonly float[] _answers;
    private readonly int _leaves;

    /// <param name="nodes">The nodes of all trees, each tree's own behind one another.</param>
    /// <param name="roots">Where each tree begins.</param>
    public TreeQuestions(DecisionTrees.Node[] nodes, int[] roots)
    {
        var questions = new List<(int Feature, Question Question)>();
        var answers = new List<float>[roots.Length];
        for (var tree = 0; tree < roots.Length; tree++) Read(nodes, roots[tree], tree, answers[tree] = [], questions);
        _leaves = answers.Select(a => a.Count).DefaultIfEmpty(0).Max();
        if (_leaves > MostLeaves) throw new ArgumentException($"a tree may have {MostLeaves} leaves and has {_leaves}", nameof(nodes));
        _answers = new float[roots.Length * _leaves];
        for (var tree = 0; tree < roots.Length; tree++) answers[tree].CopyTo(_answers, tree * _leaves);
        _questions = [.. questions.OrderBy(q => q.Feature).ThenBy(q => q.Question.Value).Select(q => q.Question)];
        _starts = new int[questions.Select(q => q.Feature + 2).DefaultIfEmpty(1).Max()];
        foreach (var (feature, _) in questions) _starts[feature + 1]++;
        for (var feature = 1; feature < _starts.Length; feature++) _starts[feature] += _starts[feature - 1];
    }

    /// <summary>A question of a tree.</summary>
    /// <param name="Value">What the number is compared with.</param>
    /// <param name="Tree">The tree.</param>
    /// <param name="Open">The tree's leaves that a number above the value leaves open.</param>
    private readonly record struct Question(float Value, int Tree, ulong Open);

    /// <summary>Closes the leaves that a part of a row rules out.</summary>
    /// <param name="first">The feature that the part begins with.</param>
    /// <param name="values">The part.</param>
    /// <param name="open">For each tree its leaves that are still open, a bit each.</param>
    public void Close(int first, ReadOnlySpan<float> values, Span<ulong> open)
    {
        var questions = _questions;
        var starts = _starts.AsSpan(Math.Min(first, _starts.Length - 1));
        for (var i = 0; i < values.Length && i + 1 < starts.Length; i++)
        {
            var value = values[i];
            foreach (ref readonly var question in questions.AsSpan(starts[i]..starts[i + 1]))
            {
                if (!(value > question.Value)) break;
                open[question.Tree] &= question.Open;
            }
        }
    }

    /// <summary>A tree's answer.</summary>
    public float Answer(int tree, ulong open) => _answers[tree * _leaves + BitOperations.TrailingZeroCount(open)];

    // The leaves of a tree from left to right, and its questions.
    private static void Read(
        DecisionTrees.Node[] nodes, int at, int tree, List<float> answers, List<(int Feature, Question Question)> questions)
    {
        var node = nodes[at];
        if (node.Feature < 0)
        {
            answers.Add(node.Value);
            return;
        }

        var first = answers.Count;
        Read(nodes, at + 1, tree, answers, questions);
        var left = (1UL << answers.Count) - (1UL << first);
        questions.Add((node.Feature, new Question(node.Value, tree, ~left)));
        Read(nodes, at + node.Right, tree, answers, questions);
    }
}
