using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements.Decision;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>What the learned decision is built of: trees are followed as they were trained, and a model survives its file.</summary>
public class DecisionTests
{
    // One question on the first number, then an answer for every row.
    private static DecisionTrees Trees(params DecisionTrees.Glance[] glances) => new(
        [
            new(0, 2, 0.5f), new(-1, 0, -1), new(1, 2, 3), new(-1, 0, 2), new(-1, 0, 4),
            new(-1, 0, 10),
        ],
        [0, 5], 0.25f, glances);

    [Theory]
    [InlineData(0.5f, 9, 9.25f)]
    [InlineData(0.6f, 3, 12.25f)]
    [InlineData(0.6f, 3.1f, 14.25f)]
    public void Each_tree_adds_the_answer_that_a_row_comes_to(float first, float second, float sum) =>
        Assert.Equal(sum, Trees().Score([first, second]));

    [Fact]
    public void A_row_without_hope_is_given_up_on_the_way()
    {
        var trees = Trees(new DecisionTrees.Glance(1, 0));
        Assert.Null(trees.Score([0.5f, 9]));
        Assert.Equal(12.25f, trees.Score([0.6f, 3]));
    }

    // The trees are asked by feature and in parts of a row; what a tree says is still where its questions lead.
    [Fact]
    public void Trees_asked_in_parts_say_what_following_them_does()
    {
        var random = new Random(7);
        var (nodes, roots) = (new List<DecisionTrees.Node>(), new List<int>());
        for (var tree = 0; tree < 20; tree++)
        {
            roots.Add(nodes.Count);
            Grow(random.Next(1, 24));
        }

        var trees = new DecisionTrees([.. nodes], [.. roots], 0.5f, [new(5, -2), new(12, 0)]);
        for (var i = 0; i < 200; i++)
        {
            var row = Enumerable.Range(0, 6).Select(_ => (float)random.Next(-1, 4)).ToArray();
            var parts = Enumerable.Range(0, 3).Select(p =>
            {
                var open = new ulong[roots.Count];
                Array.Fill(open, ulong.MaxValue);
                trees.Close(2 * p, row.AsSpan(2 * p, 2), open);
                return open;
            }).ToArray();
            var sum = 0.5f;
            float? expected = null;
            for (var tree = 0; tree <= roots.Count; tree++)
            {
                if ((tree == 5 && sum < -2) || (tree == 12 && sum < 0)) break;
                if (tree == roots.Count) expected = sum;
                else sum += Follow(row, roots[tree]);
            }

            Assert.Equal(expected, trees.Score(row));
            Assert.Equal(expected, trees.Score(parts[0], parts[1], parts[2]));
        }

        float Follow(float[] row, int at)
        {
            while (nodes[at].Feature >= 0) at += row[nodes[at].Feature] <= nodes[at].Value ? 1 : nodes[at].Right;
            return nodes[at].Value;
        }

        void Grow(int leaves)
        {
            if (leaves == 1)
            {
                nodes.Add(new(-1, 0, random.Next(-9, 9) / 8f));
                return;
            }

            var at = nodes.Count;
            nodes.Add(default);
            var left = random.Next(1, leaves);
            Grow(left);
            nodes[at] = new((short)random.Next(6), (short)(nodes.Count - at), random.Next(-1, 4) - 0.5f);
            Grow(leaves - left);
        }
    }

    [Fact]
    public void A_model_that_is_written_and_read_is_the_same()
    {
        using var first = new MemoryStream();
        StatementModel.Embedded.Write(first);
        first.Position = 0;
        using var second = new MemoryStream();
        StatementModel.Read(first).Write(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.InRange(first.Length, 100_000, 10_000_000);
    }

    [Fact]
    public void What_is_no_model_is_refused() =>
        Assert.Throws<InvalidDataException>(() => StatementModel.Read(new MemoryStream([9, 9, 9, 9])));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 0.2)]
    [InlineData(0.26, 0.5)]
    [InlineData(1, 1)]
    public void Confidence_keeps_its_fixed_points(double probability, double confidence) =>
        Assert.Equal(confidence, ScaledTrees.Confidence(probability, 0.26), 9);

    [Fact]
    public void More_probability_is_never_less_confidence()
    {
        var values = Enumerable.Range(0, 101).Select(i => ScaledTrees.Confidence(i / 100.0, 0.3)).ToList();
        Assert.Equal(values.Order(), values);
    }

    // A name twice would make one family's worth another's.
    [Fact]
    public void Features_have_names_of_their_own()
    {
        Assert.Equal(ProposalFeatures.Names.Count, ProposalFeatures.Names.Distinct().Count());
        Assert.Equal(CandidateReader.Names.Count, CandidateReader.Names.Distinct().Count());
        Assert.All(ProposalFeatures.Names, n => Assert.Contains('.', n));
    }

    [Theory]
    [InlineData("وستدعمها", PredicateKind.ActFor, PredicateShape.Present, "ها")]
    [InlineData("قصفوا", PredicateKind.ActAgainst, PredicateShape.Past, null)]
    [InlineData("بالهجوم", PredicateKind.ActAgainst, PredicateShape.Noun, null)]
    [InlineData("ومهاجمته", PredicateKind.ActAgainst, PredicateShape.Noun, "ه")]
    [InlineData("الفاشلة", PredicateKind.Blame, PredicateShape.Adjective, null)]
    public void A_word_of_the_lexicon_is_known_in_its_forms(string word, object kind, object shape, string? pronoun)
    {
        var tokens = TokenizedText.Read(word, new WordTable());
        Assert.Contains(
            new PredicateLexicon(CodebookLoader.Load()).Senses(tokens.Form(0)),
            s => s.Entry.Kind == (PredicateKind)kind && s.Shape == (PredicateShape)shape && s.Pronoun == pronoun);
    }

    [Fact]
    public void A_word_in_no_list_has_no_sense() =>
        Assert.Empty(new PredicateLexicon(CodebookLoader.Load()).Senses(TokenizedText.Read("برتقالة", new WordTable()).Form(0)));
}
