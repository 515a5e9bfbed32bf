using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>A candidate with what the marks say of it.</summary>
internal sealed record LabelledCandidate(Candidate Candidate, bool Right, float Weight);

/// <summary>The decision on candidates: trees for what the author holds and trees for what others hold.</summary>
internal sealed class SecondDecision
{
    private readonly Dictionary<bool, DecisionTrees> _trees = [];

    /// <summary>Trains on candidates.</summary>
    public static SecondDecision Train(IReadOnlyList<LabelledCandidate> candidates, TrainingSettings settings)
    {
        var decision = new SecondDecision();
        foreach (var author in new[] { true, false })
        {
            var own = candidates.Where(c => IsAuthors(c.Candidate) == author).ToList();
            decision._trees[author] = TreeTrainer.Train(
                own.Select(c => (c.Candidate.Features, c.Right, c.Weight)), own[0].Candidate.Features.Length,
                author ? settings.OfAuthor : settings.OfOthers);
        }

        return decision;
    }

    /// <summary>The trees for the author, or for others.</summary>
    public DecisionTrees Of(bool author) => _trees[author];

    /// <summary>The score of a candidate.</summary>
    public double Score(Candidate candidate) => Of(IsAuthors(candidate)) is var trees ? trees.Score(candidate.Features, trees.Count) : 0;

    /// <summary>Whether the author holds it.</summary>
    public static bool IsAuthors(Candidate candidate) => candidate.Holder.Kind == PartyKind.Author;
}
