using Khitab.Analysis.Statements.Decision;

namespace Khitab.Cli.Reading;

/// <summary>How often the proposals of one word of the lexicon are right, drawn to the mean where there are few.</summary>
internal sealed class WordPriors
{
    private const double Strength = 20;
    private readonly Dictionary<(string, Route), double> _logOdds = [];

    /// <summary>No word is known.</summary>
    public static WordPriors None { get; } = new();

    /// <summary>From articles, all newspapers but one.</summary>
    public static WordPriors Of(IEnumerable<MarkedExamples> articles, string? except)
    {
        var priors = new WordPriors();
        var examples = articles.Where(a => a.Source != except).SelectMany(a => a.Examples).Where(e => e.Used).ToList();
        foreach (var route in examples.GroupBy(e => e.Proposal.Route))
        {
            var mean = route.Count(e => e.Right) / (double)route.Count();
            var middle = Math.Log(mean / (1 - mean));
            foreach (var word in route.GroupBy(e => e.Proposal.Predicate.Entry.Key))
            {
                var p = (word.Count(e => e.Right) + Strength * mean) / (word.Count() + Strength);
                priors._logOdds[(word.Key, route.Key)] = Math.Log(p / (1 - p)) - middle;
            }
        }

        return priors;
    }

    /// <summary>By word and route, as a model keeps it.</summary>
    public IReadOnlyDictionary<(string, Route), float> Values => _logOdds.ToDictionary(p => p.Key, p => (float)p.Value);

    /// <summary>A proposal's features with the worth of its word in their last place.</summary>
    public float[] Fill(Proposal proposal)
    {
        var row = (float[])proposal.Features.Clone();
        row[^1] = (float)_logOdds.GetValueOrDefault((proposal.Predicate.Entry.Key, proposal.Route));
        return row;
    }
}
