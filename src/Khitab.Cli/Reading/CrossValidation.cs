using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements;
using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>An article's candidates with their confidences by decisions that never saw its newspaper.</summary>
internal sealed record DecidedArticle(MarkedExamples Article, IReadOnlyList<LabelledCandidate> Candidates)
{
    /// <summary>The confidence in each candidate.</summary>
    public Dictionary<Candidate, double> Confidences { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>
/// Trains both decisions with whole newspapers left out in turn, so that every article is decided by what never saw its newspaper, and
/// gives what scores so made mean as probabilities.
/// </summary>
internal sealed class CrossValidation
{
    private CrossValidation(IReadOnlyList<DecidedArticle> articles, IReadOnlyList<Calibrated> first, IReadOnlyList<Calibrated> second) =>
        (Articles, First, Second) = (articles, first, second);

    /// <summary>Every article, decided.</summary>
    public IReadOnlyList<DecidedArticle> Articles { get; }

    /// <summary>What scores of the first decision mean: of acts, of judgements.</summary>
    public IReadOnlyList<Calibrated> First { get; }

    /// <summary>What scores of the second decision mean: of the author's, of others'.</summary>
    public IReadOnlyList<Calibrated> Second { get; }

    /// <summary>Runs it.</summary>
    /// <param name="set">Marked articles.</param>
    /// <param name="folds">Newspapers to leave out together.</param>
    /// <param name="settings">How trees are grown.</param>
    public static CrossValidation Run(IReadOnlyList<MarkedExamples> set, IReadOnlyList<HashSet<string>> folds, TrainingSettings settings)
    {
        var raw = new Dictionary<Proposal, double>(ReferenceEqualityComparer.Instance);
        var words = new Dictionary<Proposal, double>(ReferenceEqualityComparer.Instance);
        foreach (var fold in folds)
        {
            List<MarkedExamples> others = [.. set.Where(s => !fold.Contains(s.Source))];
            var first = FirstDecision.Train(others, settings.First);
            var witness = WitnessTrainer.Train(others);
            foreach (var article in set.Where(s => fold.Contains(s.Source)))
            {
                first.Score(article, raw);
                foreach (var example in article.Examples) words[example.Proposal] = witness.LogOdds(example.Proposal.Words);
            }
        }

        var examples = set.Where(s => s.Measured).SelectMany(s => s.Examples).Where(e => e.Used).ToList();
        var scales = new[] { true, false }.Select(act => Platt.Fit(
            [.. examples.Where(e => (e.Proposal.Route == Route.Act) == act).Select(e => (raw[e.Proposal], e.Right))])).ToList();
        var reader = new CandidateReader(new ActorCountries(CodebookLoader.Load()));
        var decided = set.Select(a => new DecidedArticle(
            a,
            [.. reader.Read([.. a.Sentences.Select(s => s.Proposed)], p => scales[p.Route == Route.Act ? 0 : 1].LogOdds(raw[p]),
                p => words[p], a.View)
                .Select(c => (Candidate: c, Right: TrainingSet.IsRight(a, c))).Where(c => c.Right is not null)
                .Select(c => new LabelledCandidate(c.Candidate, c.Right!.Value, a.Weight))])).ToList();
        var scores = new Dictionary<Candidate, double>(ReferenceEqualityComparer.Instance);
        foreach (var fold in folds)
        {
            var second = SecondDecision.Train(
                [.. decided.Where(d => !fold.Contains(d.Article.Source)).SelectMany(d => d.Candidates)], settings);
            foreach (var candidate in decided.Where(d => fold.Contains(d.Article.Source)).SelectMany(d => d.Candidates))
                scores[candidate.Candidate] = second.Score(candidate.Candidate);
        }

        // What a score means is told by articles that were marked whole: what was judged was chosen.
        var all = decided.Where(d => d.Article.Measured).SelectMany(d => d.Candidates).ToList();
        var second2 = new[] { true, false }.Select(author => Platt.Fit(
            [.. all.Where(c => SecondDecision.IsAuthors(c.Candidate) == author).Select(c => (scores[c.Candidate], c.Right))])).ToList();
        foreach (var article in decided)
        {
            foreach (var (candidate, _, _) in article.Candidates)
                article.Confidences[candidate] = StatementModel.Confidence(
                    candidate, second2[SecondDecision.IsAuthors(candidate) ? 0 : 1].Probability(scores[candidate]));
        }

        return new CrossValidation(decided, scales, second2);
    }

    /// <summary>The model that is trained on everything, its scores read as in this validation.</summary>
    public StatementModel Model(IReadOnlyList<MarkedExamples> set, TrainingSettings settings)
    {
        var first = FirstDecision.Train(set, settings.First);
        var second = SecondDecision.Train([.. Articles.SelectMany(a => a.Candidates)], settings);
        return new StatementModel(
            first.Priors.Values,
            new ScaledTrees(first.Glancing(true, Above(First[0]), set), First[0]),
            new ScaledTrees(first.Glancing(false, Above(First[1]), set), First[1]),
            new ScaledTrees(second.Of(true), Second[0]), new ScaledTrees(second.Of(false), Second[1]), WitnessTrainer.Train(set));

        static double Above(Calibrated scale) => (StatementModel.Hopeless - scale.Offset) / scale.Slope;
    }
}
