using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>The decision on single proposals: trees for acts and trees for judgements, over features and what a word is worth.</summary>
internal sealed class FirstDecision
{
    private readonly Dictionary<bool, DecisionTrees> _trees = [];
    private WordPriors _priors = WordPriors.None;

    /// <summary>Trains on articles.</summary>
    public static FirstDecision Train(IReadOnlyList<MarkedExamples> articles, TreeSettings settings)
    {
        var decision = new FirstDecision { _priors = WordPriors.Of(articles, null) };
        var rows = new Dictionary<bool, List<(Example Example, WordPriors Priors, float Weight)>> { [true] = [], [false] = [] };
        foreach (var newspaper in articles.GroupBy(a => a.Source))
        {
            // What a word is worth is learned from other newspapers than the row's own.
            var priors = WordPriors.Of(articles, newspaper.Key);
            foreach (var article in newspaper)
            {
                foreach (var example in article.Examples.Where(e => e.Used))
                    rows[example.Proposal.Route == Route.Act].Add((example, priors, article.Weight));
            }
        }

        foreach (var (act, list) in rows)
        {
            decision._trees[act] = TreeTrainer.Train(
                list.Select(r => (r.Priors.Fill(r.Example.Proposal), r.Example.Right, r.Weight)), ProposalFeatures.Names.Count, settings);
        }

        return decision;
    }

    /// <summary>What each word is worth.</summary>
    public WordPriors Priors => _priors;

    /// <summary>The trees with glances for a score above which a proposal is kept.</summary>
    public DecisionTrees Glancing(bool acts, double above, IReadOnlyList<MarkedExamples> articles) => TreeTrainer.WithGlances(
        _trees[acts], articles.SelectMany(a => a.Examples).Where(e => (e.Proposal.Route == Route.Act) == acts)
            .Select(e => _priors.Fill(e.Proposal)), above, 0.02);

    /// <summary>The trees for acts, or for judgements.</summary>
    public DecisionTrees Of(bool acts) => _trees[acts];

    /// <summary>Scores the proposals of an article.</summary>
    public void Score(MarkedExamples article, Dictionary<Proposal, double> scores)
    {
        foreach (var example in article.Examples)
        {
            var row = _priors.Fill(example.Proposal);
            scores[example.Proposal] = Of(example.Proposal.Route == Route.Act).Score(row) ?? double.NegativeInfinity;
        }
    }
}
